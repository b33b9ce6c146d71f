namespace LeagueGrid.Core.Matches.Folding;

/// <summary>Writes the sheet of a match out of its fold; lists that did not change since the last sheet are handed on as they are.</summary>
internal sealed class SheetWriter(MatchItem? match, Archive? archive, Teams teams, Lineups lineups)
{
    private IReadOnlyList<Goal> _goals = [];
    private IReadOnlyList<Card> _cards = [];
    private IReadOnlyList<Substitution> _substitutions = [];
    private IReadOnlyList<ShootoutKick> _kicks = [];
    private IReadOnlyList<Incident> _incidents = [];
    private LineupSheet? _home;
    private LineupSheet? _away;

    /// <summary>Without version and instants, which the state adds.</summary>
    /// <param name="told">The score that the events come to, whoever the goals are credited to.</param>
    public MatchSheet Write(string id, MatchFold fold, Standing standing, MatchStatus status, GoalsPair told)
    {
        var score = standing.Score(fold, told);
        var kickoff = match?.Kickoff;
        var ended = status is MatchStatus.Finished or MatchStatus.Awarded;
        var now = ended ? (fold.ExtraTimeBegun || score.ExtraTime is not null ? 120 : 90) : fold.Last?.Minute ?? 0;
        return new MatchSheet
        {
            Id = id,
            Season = match?.Season ?? archive!.Item.Season,
            Round = match?.Round ?? archive?.Item.Round,
            Home = teams.Home,
            Away = teams.Away,
            Date = kickoff is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : archive!.Item.Date,
            Kickoff = kickoff,
            Venue = match?.Venue,
            Referee = match?.Referee,
            Status = status,
            Clock = fold.Last is { } last
                ? new MatchClock(last.Time(), status == MatchStatus.Live && fold.LastMark is null or EventTypes.PeriodStart)
                : null,
            Score = score,
            Winner = Standing.Winner(status, score, fold),
            Goals = Keep(ref _goals, fold.Goals),
            GoalsKnown = standing.GoalsKnown(fold, score),
            Cards = Keep(ref _cards, fold.Cards),
            Substitutions = Keep(ref _substitutions, fold.Substitutions),
            Kicks = Keep(ref _kicks, fold.Kicks),
            Incidents = Keep(ref _incidents, fold.Incidents),
            HomeLineup = Lineup(ref _home, Side.Home, fold),
            AwayLineup = Lineup(ref _away, Side.Away, fold),
            HomeTally = fold.Home.ToTally(),
            AwayTally = fold.Away.ToTally(),
            Players = Players(fold, now),
        };
    }

    /// <summary>The folded lists only ever grow, so equal length is equal content.</summary>
    private static IReadOnlyList<T> Keep<T>(ref IReadOnlyList<T> kept, List<T> now)
    {
        if (kept.Count != now.Count)
            kept = now.ToArray();
        return kept;
    }

    private LineupSheet? Lineup(ref LineupSheet? kept, Side side, MatchFold fold)
    {
        if (lineups[side] is not { } item)
            return null;
        var onPitch = new List<string>(11);
        foreach (var player in fold.Players)
            if (player.Side == side && player.OnPitch)
                onPitch.Add(player.Player);
        onPitch.Sort(ByShirtThenId);
        if (kept is null || !kept.OnPitch.SequenceEqual(onPitch, StringComparer.Ordinal))
            kept = new LineupSheet(item.Formation, item.Starters, item.Bench, onPitch.ToArray());
        return kept;
    }

    private int ByShirtThenId(string x, string y)
    {
        var byShirt = (lineups.ShirtOf(x) ?? int.MaxValue).CompareTo(lineups.ShirtOf(y) ?? int.MaxValue);
        return byShirt != 0 ? byShirt : string.CompareOrdinal(x, y);
    }

    private PlayerLine[] Players(MatchFold fold, int now)
    {
        var lines = new PlayerLine[fold.Players.Count];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = fold.Players[i].ToLine(lineups[fold.Players[i].Side] is null ? null : now);
        return lines;
    }
}
