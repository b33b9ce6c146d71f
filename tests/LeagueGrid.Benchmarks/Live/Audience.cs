namespace LeagueGrid.Benchmarks.Live;

/// <summary>All subscribers of a measure, connected and reading.</summary>
public sealed class Audience : IAsyncDisposable
{
    private const int ConnectingAtOnce = 32;

    private readonly CancellationTokenSource _ended = new();
    private readonly List<Subscriber> _subscribers;
    private Task _reading = Task.CompletedTask;

    private Audience(int size) =>
        _subscribers = [.. Enumerable.Range(0, size).Select(i => new Subscriber(Arrivals) { KeepsSample = i == 0 })];

    public Arrivals Arrivals { get; } = new();

    public int Size => _subscribers.Count;

    /// <summary>One message as it came.</summary>
    public byte[]? Sample => _subscribers[0].Sample;

    /// <param name="topic">Null: a bare socket, which gets everything.</param>
    public static async Task<Audience> GatherAsync(int size, Uri address, string? topic, CancellationToken cancel)
    {
        var audience = new Audience(size);
        await Parallel.ForEachAsync(
            audience._subscribers,
            new ParallelOptions { MaxDegreeOfParallelism = ConnectingAtOnce, CancellationToken = cancel },
            async (subscriber, token) =>
            {
                await subscriber.ConnectAsync(address, token);
                if (topic is not null)
                    await subscriber.WatchAsync(topic, token);
            }
        );
        audience._reading = Task.WhenAll(audience._subscribers.Select(subscriber => subscriber.ReadAsync(audience._ended.Token)));
        return audience;
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _reading;
        _subscribers.ForEach(subscriber => subscriber.Dispose());
        _ended.Dispose();
    }
}
