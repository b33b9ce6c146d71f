namespace LeagueGrid.Grains.Log;

/// <summary>
/// Commits calls in groups: while one round is on its way to the store the calls that come meanwhile wait, and go together
/// in the next. For one activation's scheduler only, so it needs no lock.
/// </summary>
internal sealed class CallRounds<TCall, TResult>(Func<IReadOnlyList<TCall>, Task<IReadOnlyList<TResult>>> run)
{
    private List<Waiting> _waiting = [];
    private bool _running;

    public bool IsRunning => _running;

    public Task<TResult> AddAsync(TCall call)
    {
        var waiting = new Waiting(call, new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously));
        _waiting.Add(waiting);
        if (!_running)
            _ = RunAsync();
        return waiting.Outcome.Task;
    }

    private async Task RunAsync()
    {
        _running = true;
        while (_waiting.Count > 0)
        {
            var round = _waiting;
            _waiting = [];
            try
            {
                var results = await run(round.ConvertAll(waiting => waiting.Call));
                for (var i = 0; i < round.Count; i++)
                    round[i].Outcome.SetResult(results[i]);
            }
            catch (Exception fault)
            {
                // Every caller of the round hears of it: none of them may take its call as done.
                foreach (var waiting in round)
                    waiting.Outcome.TrySetException(fault);
            }
        }
        _running = false;
    }

    private sealed record Waiting(TCall Call, TaskCompletionSource<TResult> Outcome);
}
