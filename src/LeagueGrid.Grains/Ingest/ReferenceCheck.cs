using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Grains.Ingest;

/// <summary>Whether what an item of a match refers to is there (contract §1).</summary>
internal static class ReferenceCheck
{
    /// <summary>Null where all of it is known.</summary>
    /// <param name="isDefined">Whether the match is among the known ones, or defined in the same call.</param>
    public static Refusal? Missing(FeedItem item, LeagueDirectory names, Func<string, bool> isDefined) =>
        item switch
        {
            MatchItem match => Fixture(match.Season, match.Home, match.Away, names),
            ResultItem result => Fixture(result.Season, result.Home, result.Away, names) ?? Goals(result.Goals, names),
            LineupItem lineup => Match(lineup.Match, isDefined)
                ?? Team(lineup.Team, names)
                ?? Players(lineup.Starters, names)
                ?? Players(lineup.Bench, names),
            EventItem happened => Match(happened.Match, isDefined)
                ?? Team(happened.Team, names)
                ?? Player(happened.Player, names)
                ?? Player(happened.Assist, names)
                ?? Player(happened.Off, names)
                ?? Player(happened.On, names),
            RetractItem retract => Match(retract.Match, isDefined),
            _ => null,
        };

    private static Refusal? Fixture(string season, string home, string away, LeagueDirectory names) =>
        names.Season(season) is null
            ? new Refusal(Refusal.InvalidField, $"There is no season '{season}'.")
            : Team(home, names) ?? Team(away, names);

    private static Refusal? Match(string id, Func<string, bool> isDefined) =>
        isDefined(id) ? null : new Refusal(Refusal.UnknownMatch, $"There is no match '{id}'.");

    private static Refusal? Team(string? id, LeagueDirectory names) =>
        id is null || names.Team(id) is not null ? null : new Refusal(Refusal.UnknownTeam, $"There is no team '{id}'.");

    private static Refusal? Player(string? id, LeagueDirectory names) =>
        id is null || names.Player(id) is not null ? null : new Refusal(Refusal.UnknownPlayer, $"There is no player '{id}'.");

    private static Refusal? Goals(IReadOnlyList<ResultGoal>? goals, LeagueDirectory names)
    {
        foreach (var goal in goals ?? [])
            if ((Team(goal.Team, names) ?? Player(goal.Player, names)) is { } missing)
                return missing;
        return null;
    }

    private static Refusal? Players(IReadOnlyList<LineupPlace> places, LeagueDirectory names)
    {
        foreach (var place in places)
            if (Player(place.Player, names) is { } missing)
                return missing;
        return null;
    }
}
