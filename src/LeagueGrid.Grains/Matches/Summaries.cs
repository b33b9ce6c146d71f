using LeagueGrid.Core.Matches;

namespace LeagueGrid.Grains.Matches;

/// <summary>What a scoreboard and the teams' topics show of a match.</summary>
internal static class Summaries
{
    /// <summary>Whether two states of a match read the same there. The clock of a scoreboard goes by the minute.</summary>
    public static bool SayTheSame(MatchSheet? before, MatchSheet? now) =>
        before is null || now is null
            ? ReferenceEquals(before, now)
            : before.Status == now.Status
                && before.Score == now.Score
                && before.Winner == now.Winner
                && Minute(before) == Minute(now)
                && (before.Season, before.Home, before.Away, before.Round) == (now.Season, now.Home, now.Away, now.Round)
                && (before.Date, before.Kickoff) == (now.Date, now.Kickoff);

    private static (MatchTime?, bool?) Minute(MatchSheet sheet) =>
        (sheet.Clock?.Time is { } time ? time with { Second = null } : null, sheet.Clock?.Running);
}
