namespace LeagueGrid.Core.Matches;

/// <summary>A match at another moment, folded out of its log: the accepted items in the order of acceptance.</summary>
public static class MatchHistory
{
    /// <summary>All of a log.</summary>
    public static MatchState Replay(string match, IEnumerable<ReceivedItem> log)
    {
        var state = new MatchState(match);
        foreach (var item in log)
            state.Apply(item);
        return state;
    }

    /// <summary>What is known today of everything up to the minute, inclusive; 45+2 belongs to 45.</summary>
    public static MatchState Happened(string match, IEnumerable<ReceivedItem> log, int minute) => Replay(match, log).UpTo(minute);

    /// <summary>
    /// What was known at the minute: the log up to, and without, the first accepted event of a later minute. It rests on the order
    /// of acceptance alone, so it is the same at any speed of replay.
    /// </summary>
    public static MatchState Known(string match, IEnumerable<ReceivedItem> log, int minute) =>
        Replay(match, log.TakeWhile(item => item.Item is not EventItem happened || happened.Minute <= minute));

    /// <summary>What a viewer knows whose picture is late: items that came about after the cutoff do not exist.</summary>
    public static MatchState Cutoff(string match, IEnumerable<ReceivedItem> log, DateTimeOffset cutoff) =>
        Replay(match, log.Where(item => item.At <= cutoff));
}
