namespace LeagueGrid.Feeds.Sources;

/// <summary>How long to leave a failing source alone: twice as long after each failure, up to a quarter of an hour.</summary>
public static class Backoff
{
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(15);

    /// <param name="chance">0 to 1: spreads those who failed together over the upper half of the pause.</param>
    /// <param name="asked">What the source itself asked for; never less, and never more than an hour.</param>
    public static TimeSpan After(int failures, TimeSpan every, double chance, TimeSpan? asked = null)
    {
        var doubled = every * Math.Pow(2, Math.Clamp(failures, 1, 20));
        var bounded = doubled < Most ? doubled : (every > Most ? every : Most);
        var pause = bounded * (0.5 + (chance / 2));
        var least = asked is { } told ? (told < TimeSpan.FromHours(1) ? told : TimeSpan.FromHours(1)) : TimeSpan.Zero;
        return pause > least ? pause : least;
    }
}
