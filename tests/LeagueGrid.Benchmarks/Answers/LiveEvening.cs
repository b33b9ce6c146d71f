using LeagueGrid.Benchmarks.League;
using LeagueGrid.Benchmarks.Stage;

namespace LeagueGrid.Benchmarks.Answers;

/// <summary>A server with matches in play and a steady stream of events over all of them: what answers are measured under.</summary>
public sealed class LiveEvening : IAsyncDisposable
{
    private const int EventsPerSecond = 200;

    private readonly CancellationTokenSource _ended = new();
    private readonly SteadyFeed _feed;
    private Task _feeding = Task.CompletedTask;
    private int _goals;

    private LiveEvening(GridServer server, List<SampleMatch> matches)
    {
        Server = server;
        Matches = matches;
        _feed = new SteadyFeed(matches, EventsPerSecond);
    }

    public GridServer Server { get; }

    public IReadOnlyList<SampleMatch> Matches { get; }

    public long Sent => _feed.Sent + _goals;

    public static async Task<LiveEvening> BeginAsync(int matches, CancellationToken cancel)
    {
        var server = await GridServer.StartAsync(cancel);
        var league = new SampleLeague(2 * matches);
        var evening = new LiveEvening(server, [.. league.Matches(0, matches)]);
        foreach (
            var body in Bodies.InBatches(
                league
                    .Definitions()
                    .Concat(evening.Matches.SelectMany(match => match.Beginning().Concat(SteadyFeed.OpeningOf(match)))),
                500
            )
        )
            await evening.PostAsync(body, cancel);
        return evening;
    }

    public void StartFeed() => _feeding = _feed.RunAsync(body => PostAsync(body, CancellationToken.None), _ended.Token);

    /// <summary>Sends a goal and returns its id when it is acknowledged.</summary>
    public async Task<string> ScoreAsync(SampleMatch match, CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref _goals);
        var goal = match.Goal(2_000_000 + number, 1 + (number / Matches.Count % 45), 30, byHome: number % 3 != 0, number % 11);
        await PostAsync(Bodies.Of([goal]), cancel);
        return goal.Id;
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        try
        {
            await _feeding;
        }
        finally
        {
            await Server.DisposeAsync();
            _ended.Dispose();
        }
    }

    private async Task PostAsync(byte[] body, CancellationToken cancel)
    {
        if (await Server.PostAsync(body, cancel) is > 0 and var refused)
            throw new InvalidOperationException($"{refused} items were refused.");
    }
}
