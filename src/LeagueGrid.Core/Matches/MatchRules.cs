namespace LeagueGrid.Core.Matches;

/// <summary>Whether an item may become part of a match. Decides and changes nothing.</summary>
public static class MatchRules
{
    public static Verdict Decide(MatchState state, FeedItem item)
    {
        if (state.Settled(item.Kind, item.Id) is { } settled && item.Rev <= settled.Rev)
            return settled.Item is { } kept && FeedContent.Same(kept, item) ? Verdict.Duplicate : Stale(item, settled.Rev);
        return item switch
        {
            MatchItem match => Own(state, match.Id),
            ResultItem result => Own(state, result.Id),
            EventItem happened => Own(state, happened.Match) is { Refusal: not null } other
                ? other
                : Playing(state, happened.Team, "event"),
            LineupItem lineup => Own(state, lineup.Match) is { Refusal: not null } other
                ? other
                : Playing(state, lineup.Team, "lineup"),
            RetractItem retract => Own(state, retract.Match) is { Refusal: not null } other
                ? other
                : Playing(state, null, "retract"),
            RemoveItem => Verdict.Accepted,
            _ => Verdict.Refuse(Refusal.UnknownMatch, $"A {item.Kind} is not part of a match."),
        };
    }

    private static Verdict Own(MatchState state, string match) =>
        match == state.Id ? Verdict.Accepted : Verdict.Refuse(Refusal.UnknownMatch, "The item belongs to another match.");

    private static Verdict Playing(MatchState state, string? team, string kind)
    {
        if (!state.Exists)
            return Verdict.Refuse(Refusal.UnknownMatch, $"There is no match for this {kind}.");
        return team is null || state.Plays(team)
            ? Verdict.Accepted
            : Verdict.Refuse(Refusal.UnknownTeam, "The team does not play in this match.");
    }

    private static Verdict Stale(FeedItem item, long known) =>
        item.Rev == known
            ? Verdict.Refuse(Refusal.StaleRevision, $"Revision {known} is known with other content, or was removed.")
            : Verdict.Refuse(Refusal.StaleRevision, $"Revision {known} is known; revision {item.Rev} is older.");
}
