using LeagueGrid.Answers.Engine;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Following;

/// <summary>A follower that writes down what it is told.</summary>
public sealed class Follower : IAsyncDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly List<AnswerPart> _parts = [];
    private readonly SemaphoreSlim _came = new(0);
    private readonly Task _reading;

    public Follower(AnswerEngine engine, AskRequest request) => _reading = Task.Run(() => ReadAsync(engine, request));

    public IReadOnlyList<AnswerPart> Parts
    {
        get
        {
            lock (_parts)
                return [.. _parts];
        }
    }

    public IReadOnlyList<AnswerPart.Completed> Completed => [.. Parts.OfType<AnswerPart.Completed>()];

    public async Task<AnswerPart.Completed> UntilAsync(Func<AnswerPart.Completed, bool> test, string what)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(45));
        while (true)
        {
            if (Completed.FirstOrDefault(test) is { } found)
                return found;
            try
            {
                await _came.WaitAsync(late.Token);
            }
            catch (OperationCanceledException gaveUp)
            {
                throw new TimeoutException($"no {what}; told: {string.Join(" | ", Parts)}", gaveUp);
            }
        }
    }

    public Task<AnswerPart.Completed> FirstAsync() => UntilAsync(_ => true, "first revision");

    public Task<AnswerPart.Completed> CausedByAsync(string cause) =>
        UntilAsync(part => part.Cause == cause, $"revision caused by {cause}");

    public async Task CancelAsync()
    {
        await _cancel.CancelAsync();
        await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        await CancelAsync();
        _cancel.Dispose();
        _came.Dispose();
    }

    private async Task ReadAsync(AnswerEngine engine, AskRequest request)
    {
        try
        {
            await foreach (var part in engine.FollowAsync(request, "fan", _cancel.Token))
            {
                lock (_parts)
                    _parts.Add(part);
                _came.Release();
            }
        }
        catch (OperationCanceledException) when (_cancel.IsCancellationRequested) { }
    }
}
