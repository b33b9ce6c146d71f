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
    private readonly Dictionary<object, TaskCompletionSource> _far = [];
    private int _free = places;
    private long _number;

    /// <param name="isNear">The match itself that changed was read, or somebody waits for the answer.</param>
    public async Task EnterAsync(object who, bool isNear, CancellationToken cancel)
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
            if (!isNear)
                _far[who] = turn;
            Line(turn, isNear ? TimeSpan.Zero : Patience);
        }
        await using var registration = cancel.Register(() => turn.TrySetCanceled(cancel));
        try
        {
            await turn.Task;
        }
        finally
        {
            lock (_gate)
                _far.Remove(who);
        }
    }

    /// <summary>What it waits to compute has become near meanwhile.</summary>
    public void Hurry(object who)
    {
        lock (_gate)
        {
            // It stands in the line twice then: whichever place comes second is passed over.
            if (_far.Remove(who, out var turn) && !turn.Task.IsCompleted)
                Line(turn, TimeSpan.Zero);
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            // Who gave up waiting, or has entered before, is passed over.
            while (_waiting.TryDequeue(out var next, out _))
                if (next.TrySetResult())
                    return;
            _free++;
        }
    }

    private void Line(TaskCompletionSource turn, TimeSpan patience) =>
        _waiting.Enqueue(turn, (clock.GetUtcNow() + patience, _number++));
}
