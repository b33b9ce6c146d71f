using System.Runtime.CompilerServices;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Simulation;

/// <summary>
/// A league that is always being played: season follows season, round follows round at fixed distances from
/// <see cref="SimulationSettings.Start"/>. It holds one season in memory, and no state that a restart could lose.
/// </summary>
public sealed class SimulatedLeague(SimulationSettings settings)
{
    private readonly IReadOnlyList<SimulatedClub> _clubs = SimulatedClub.League(settings.Seed, settings.Prefix, settings.Clubs);
    private SimulatedSeason? _season;

    public SimulationSettings Settings => settings;

    /// <summary>The season that is on at the instant; the first before the league began.</summary>
    public SimulatedSeason SeasonAt(DateTimeOffset now)
    {
        var length = SimulatedSeason.Length(settings) / settings.Speed;
        return Season(1 + Math.Max(0, (int)Math.Floor((now - settings.Start) / length)));
    }

    /// <summary>By number, from 1.</summary>
    public SimulatedSeason Season(int number) =>
        _season?.Number == number ? _season : _season = new SimulatedSeason(settings, _clubs, number);

    public IEnumerable<FeedItem> Definitions(DateTimeOffset now) => SeasonAt(now).Definitions();

    /// <summary>What came about in the season until the instant, the part of the round that is on included.</summary>
    public IEnumerable<TimedItem> History(DateTimeOffset now) => SeasonAt(now).Timeline.TakeWhile(item => item.Due <= now);

    /// <summary>
    /// What comes about after <paramref name="from"/>, each item at its instant, season after season until cancelled.
    /// A new season comes with its definitions. Items that fell due meanwhile come at once, so a slow reader misses nothing.
    /// </summary>
    public async IAsyncEnumerable<TimedItem> LiveAsync(
        DateTimeOffset from,
        TimeProvider time,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        for (var season = SeasonAt(from); ; season = Season(season.Number + 1))
        {
            var begins = settings.At((season.Number - 1) * SimulatedSeason.Length(settings));
            if (begins > from)
            {
                foreach (var item in season.Definitions())
                    yield return new TimedItem(begins, item);
            }
            foreach (var item in season.Timeline)
            {
                if (item.Due <= from)
                    continue;
                var wait = item.Due - time.GetUtcNow();
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, time, cancel);
                cancel.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }
}
