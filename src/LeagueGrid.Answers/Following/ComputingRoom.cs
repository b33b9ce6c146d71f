namespace LeagueGrid.Answers.Following;

/// <summary>
/// Room for so many computations at once in a process: a burst over many questions must leave some for asking. A goal changes
/// what is read by the twenty questions about its match, and by hundreds about its season; those about the match go first,
/// unless one of the others has waited for <see cref="Patience"/>.
/// </summary>
public sealed class ComputingRoom(int places, TimeProvider clock)
{
    /// <summary>How long a question about more than the match that changed may be kept waiting by questions about that match.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, (DateTimeOffset Due, long Number)> _waiting = new();
    private int _free = places;
    private long _number;

    /// <param name="isNear">The match itself that changed was read, or somebody waits for the answer.</param>
    public async Task EnterAsync(bool isNear, CancellationToken cancel)
    {
        TaskCompletionSource turn;
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                return;
            }
            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var now = clock.GetUtcNow();
            _waiting.Enqueue(turn, (isNear ? now : now + Patience, _number++));
        }
        await using var registration = cancel.Register(() => turn.TrySetCanceled(cancel));
        await turn.Task;
    }

    public void Leave()
    {
        lock (_gate)
        {
            // Who gave up waiting is passed over.
            while (_waiting.TryDequeue(out var next, out _))
                if (next.TrySetResult())
                    return;
            _free++;
        }
    }
}
