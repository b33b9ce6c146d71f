using System.Collections.Concurrent;
using System.Diagnostics;
using LeagueGrid.Client;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Benchmarks.Answers;

/// <summary>A question that one client follows, and when each cause had made its revision arrive.</summary>
public sealed class Followed(LeagueGridClient client, string question)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _causes = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _revisions;

    /// <summary>Completes with the first answer.</summary>
    public Task Answered => _answered.Task;

    public int Revisions => _revisions;

    /// <summary>The timestamp at which the revision that this item caused was there.</summary>
    public Task<long> RevisedByAsync(string cause) => Of(cause).Task;

    /// <summary>Follows until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            await foreach (var part in client.FollowAsync(new AskRequest { Question = question }, cancel))
            {
                if (part is AnswerPart.Failed failed)
                    throw new InvalidOperationException($"Following failed: {failed.Code} {failed.Message}");
                if (part is not AnswerPart.Completed completed)
                    continue;
                _answered.TrySetResult();
                Interlocked.Increment(ref _revisions);
                if (completed.Cause is { } cause)
                    Of(cause).TrySetResult(Stopwatch.GetTimestamp());
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The measure is over.
        }
        catch (Exception fault)
        {
            _answered.TrySetException(fault);
        }
    }

    private TaskCompletionSource<long> Of(string cause) =>
        _causes.GetOrAdd(cause, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously));
}
