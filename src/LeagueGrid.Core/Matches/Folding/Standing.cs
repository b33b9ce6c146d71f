namespace LeagueGrid.Core.Matches.Folding;

/// <summary>
/// Puts what the match declares, what its events tell and what its result says into one (status, score, whose goals).
/// <para>
/// Precedence. Fixture: the match, then the result. Score, half-time, shoot-out: the result where there is one, then the
/// events. Who scored: the events where their goals add up to the score (or no list does), else the result's list; never
/// both. Cards, substitutions, kicks: the events alone. Status: a declared <c>cancelled</c>, <c>abandoned</c> or <c>awarded</c>;
/// then <c>finished</c> by a result, a match-end or by declaration; then <c>live</c> once play was told of; then what is declared.
/// </para>
/// </summary>
internal sealed class Standing
{
    private readonly MatchItem? _match;
    private readonly Archive? _archive;
    private readonly int? _limit;

    /// <summary>False where a limit hides a part of the match: it is then looked at while it was being played.</summary>
    private readonly bool _whole;

    /// <param name="limit">The last minute that is looked at; null for all of it.</param>
    /// <param name="hidden">Whether that leaves events out.</param>
    public Standing(MatchItem? match, ResultItem? result, Teams teams, int? limit, bool hidden)
    {
        _match = match;
        _archive = result is null ? null : new Archive(result, teams);
        _limit = limit;
        _whole = limit is null || match?.Status == "awarded" || (!hidden && (_archive is null || limit >= _archive.End));
    }

    public Archive? Archive => _archive;

    /// <summary>The result, where it has been reached.</summary>
    private Archive? Reached => _whole ? _archive : null;

    public bool NobodyScored => _whole && _match?.Status == "awarded";

    /// <summary>The goals to tell instead of those of the events; null where the events tell.</summary>
    public IReadOnlyList<Goal>? GoalsInstead(MatchFold fold)
    {
        if (NobodyScored)
            return [];
        if (_archive?.Goals is not { } listed)
            return null;
        if (fold.Goals.Count > 0 && (AddsUp(fold.Goals.Count, fold.Score) || !ListAddsUp))
            return null;
        return _whole ? listed : [.. listed.Where(goal => goal.Time.Minute <= _limit)];
    }

    private bool AddsUp(int count, GoalsPair score) => score == _archive!.Final && count == score.Home + score.Away;

    public MatchStatus Status(bool begun, bool ended)
    {
        var declared = Declared(_match?.Status);
        if (declared is MatchStatus.Cancelled || (_whole && declared is MatchStatus.Abandoned or MatchStatus.Awarded))
            return declared.Value;
        if (Reached is not null || ended || (_whole && declared is MatchStatus.Finished))
            return MatchStatus.Finished;
        return begun || !_whole ? MatchStatus.Live : declared ?? MatchStatus.Scheduled;
    }

    private static MatchStatus? Declared(string? word) =>
        word switch
        {
            "live" => MatchStatus.Live,
            "finished" => MatchStatus.Finished,
            "postponed" => MatchStatus.Postponed,
            "cancelled" => MatchStatus.Cancelled,
            "abandoned" => MatchStatus.Abandoned,
            "awarded" => MatchStatus.Awarded,
            _ => null,
        };

    /// <param name="told">The score that the events come to, own and others' goals alike.</param>
    public Score Score(MatchFold fold, GoalsPair told)
    {
        var now = Reached?.Final ?? told;
        var extraTime = fold.ExtraTimeBegun || Reached?.ExtraTime is not null;
        return new Score(
            now.Home,
            now.Away,
            HalfTime(fold),
            Shootout(fold),
            extraTime ? Reached?.FullTime ?? Through(fold, 2) : null,
            Reached is not null ? Reached.ExtraTime
                : fold.ExtraTimeBegun && (fold.IsOver(4) || fold.ShootoutBegun) ? Through(fold, 4)
                : null
        );
    }

    private GoalsPair? HalfTime(MatchFold fold)
    {
        var over = fold.IsOver(1) || Reached is not null || (_archive is not null && _limit >= 45);
        if (!over)
            return null;
        if (_archive?.HalfTime is { } told)
            return told;
        return !NobodyScored && (_archive is null || ListAddsUp || AddsUp(fold.Goals.Count, fold.Score))
            ? Through(fold, 1)
            : null;
    }

    /// <summary>Whether the result says of each of its goals who scored it.</summary>
    private bool ListAddsUp =>
        _archive is { } archive
        && AddsUp(archive.Goals?.Count ?? 0, archive.Goals is { Count: > 0 } goals ? goals[^1].ScoreAfter : NoGoals);

    private static readonly GoalsPair NoGoals = new(0, 0);

    /// <summary>The score at the end of a period, out of the goals that are told.</summary>
    private static GoalsPair Through(MatchFold fold, int period)
    {
        var score = NoGoals;
        foreach (var goal in fold.Goals)
            if (goal.Time.Period <= period)
                score = goal.ScoreAfter;
        return score;
    }

    private GoalsPair? Shootout(MatchFold fold)
    {
        if (Reached?.Shootout is { } told)
            return told;
        if (!fold.ShootoutBegun)
            return null;
        var home = 0;
        var away = 0;
        foreach (var kick in fold.Kicks)
        {
            if (kick.Scored && kick.Side == Side.Home)
                home++;
            else if (kick.Scored)
                away++;
        }
        return new GoalsPair(home, away);
    }

    public static Side? Winner(MatchStatus status, Score score, MatchFold fold)
    {
        if (status is not (MatchStatus.Finished or MatchStatus.Awarded))
            return null;
        return Ahead(score.Home, score.Away)
            ?? (score.Shootout is { } kicks ? Ahead(kicks.Home, kicks.Away) : null)
            ?? fold.ShootoutWinner;
    }

    private static Side? Ahead(int home, int away) =>
        home > away ? Side.Home
        : away > home ? Side.Away
        : null;

    /// <summary>False where goals were scored of which nobody told who scored them.</summary>
    public bool GoalsKnown(MatchFold fold, Score score)
    {
        if (NobodyScored)
            return true;
        // A part of a match of which only the end is known: which of the goals had been scored by then is not told.
        if (!_whole && _archive is not null && fold.Last is null)
            return ListAddsUp;
        return fold.Goals.Count == score.Home + score.Away;
    }
}
