using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Census;

/// <summary>What is counted together.</summary>
public enum CensusBy
{
    Deed,
    Player,
    Team,
    Match,
    Referee,
    Edition,
    Venue,
    Group,
    Month,
    Matchday,
}

public enum CensusOp
{
    Count,
    List,
    Most,
    Fewest,

    /// <summary>By the minute of the match, not by the calendar.</summary>
    Earliest,
    Latest,

    /// <summary>By the age of the player on the day.</summary>
    Youngest,
    Oldest,

    /// <summary>Those without any: "never", "unbeaten".</summary>
    None,
}

/// <summary>
/// A question over many matches in its parts: a metric, counted by somebody or something, in a slice of the match, under an
/// operation.
/// </summary>
public sealed partial record CensusQuery(string Metric, CensusBy By, CensusOp Op)
{
    public CensusSlice Slice { get; init; } = CensusSlice.Whole;

    /// <summary>Each match by itself: "in a single match".</summary>
    public bool InOneMatch { get; init; }

    /// <summary>Each edition by itself: "at a single World Cup".</summary>
    public bool InOneEdition { get; init; }

    public bool StraightReds { get; init; }

    /// <summary>Only what substitutes did.</summary>
    public bool BySubstitutes { get; init; }

    /// <summary>Whose deeds, where no team is named: those of the side at home or away.</summary>
    public Side? Side { get; init; }

    /// <summary>So many different matches or tournaments: "scored in two finals".</summary>
    public (int N, CensusBy Unit)? In { get; init; }

    /// <summary>What is counted of a team was done by, or for, the other side.</summary>
    public bool IsOfOpponent => Metric is "own-goals" or "goals-against";

    /// <summary>The deeds behind the metric: a goal let in is a goal.</summary>
    public string DeedOf => Metric is "hat-tricks" or "braces" or "goals-against" ? "goals" : Metric;

    /// <summary>Not how many, but in how many different matches or tournaments: "scored in the most World Cups".</summary>
    public CensusBy? Different { get; init; }

    /// <summary>A mean over the matches, and no sum.</summary>
    public bool Average { get; init; }

    /// <summary>Only players of this position.</summary>
    public string? Position { get; init; }

    /// <summary>The query of a question; null where it asks for nothing that is counted over matches.</summary>
    public static CensusQuery? Read(Inquiry q)
    {
        var asked = q.Asked;
        var metric = TotalsPlan.Metric(q);
        if (
            metric is null
            && asked.Has("fact.referee")
            && (asked.HasAny("op.most", "op.fewest", "ask.count", "op.list") || asked.Has("ask.match"))
        )
            metric = "matches";
        if (metric == "goals-per-game")
            metric = "goals";
        // "Which month saw the most goals?" asks for no match.
        if (metric is "most-goals" && (PartOf(asked) is not null || WhichEdition(q)))
            metric = "goals";
        if (metric is "biggest-win" or "most-goals" or null)
            return null;
        var single = asked.Has("op.in-one-match");
        if (IsNone(q, metric) is { } none)
            return new CensusQuery(none, CensusBy.Team, CensusOp.None) { Slice = CensusSlice.Of(asked) };
        var (by, op) = (ByOf(q, metric, single), OpOf(q));
        return new CensusQuery(metric, by, op)
        {
            Slice = CensusSlice.Of(asked),
            InOneMatch = single && by is not CensusBy.Match,
            InOneEdition = asked.Has("op.in-one-edition") && by is CensusBy.Player or CensusBy.Team && op is not CensusOp.Count,
            StraightReds = asked.Has("op.straight-red"),
            BySubstitutes = asked.SpeaksOfSubstitutes && metric is "goals" or "red-cards" or "yellow-cards",
            Side =
                asked.Has("side.visitors") || (q.AwayOnly && q.Acting is null) ? Core.Matches.Side.Away
                : asked.Has("side.hosts") || (q.HomeOnly && q.Acting is null) ? Core.Matches.Side.Home
                : null,
            In = Places(asked),
            Different = by is CensusBy.Player && op is CensusOp.Most ? MostPlaces(asked) : null,
            Average =
                by is CensusBy.Edition or CensusBy.Team or CensusBy.Venue
                && (asked.Has("op.average") || asked.Has("metric.goals-per-game")),
            // "the weakest defence" is nobody's position.
            Position = asked
                .Concepts.Where(concept =>
                    metric is not "goals-against"
                    && concept.Name is "role.goalkeeper" or "role.defender" or "role.midfielder" or "role.forward"
                )
                .Select(concept => concept.Name["role.".Length..])
                .FirstOrDefault(),
        };
    }

    // "in two World Cup finals", "in three tournaments"
    private static (int N, CensusBy Unit)? Places(TypedQuestion asked)
    {
        foreach (var (value, at) in asked.NumbersNamed)
            for (var i = at + 1; value is >= 2 and <= 6 && i < asked.Tokens.Count && i <= at + 4; i++)
                if (PlaceOf(asked, i) is { } unit)
                {
                    asked.Heed([TypedQuestion.NamedNumbers]);
                    return (value, unit);
                }
        return null;
    }

    // "in the most World Cups", "in the most different matches"
    private static CensusBy? MostPlaces(TypedQuestion asked)
    {
        if (asked.Find("op.most") is not { First: > 0 } most || !Cues.InAPlace.Has(asked.Tokens[most.First - 1]))
            return null;
        for (var i = most.End; i < asked.Tokens.Count && i <= most.End + 2; i++)
            if (PlaceOf(asked, i) is { } unit)
                return unit;
        return null;
    }

    private static CensusBy? PlaceOf(TypedQuestion asked, int at) =>
        asked.Tokens[at].Text switch
        {
            "finals" or "finales" or "matches" or "games" or "matchs" => CensusBy.Match,
            "tournaments" or "tournois" or "editions" => CensusBy.Edition,
            "cups" or "coupes" when at + 1 == asked.Tokens.Count || asked.Tokens[at + 1].Text is not "finals" => CensusBy.Edition,
            _ => null,
        };

    // What those asked for have none of: the unbeaten no defeat.
    private static string? IsNone(Inquiry q, string metric)
    {
        var asked = q.Asked;
        var teams = asked.HasAny("ask.team") || (asked.Has("ask.who") && metric is "unbeaten" or "winless" or "losses" or "wins");
        if (!teams || q.Acting is not null || asked.HasAny("op.streak", "op.longest", "op.most", "op.fewest"))
            return null;
        return metric switch
        {
            "unbeaten" => "losses",
            "winless" => "wins",
            // "Which teams failed to score at the Euro?": in none of the matches that are meant.
            "failed-to-score" when !asked.HasAny("ask.count", "ask.match") && q.Roles.Count == 0 => "goals",
            // "Which team scored in every match?"
            "goals" when asked.Has("op.every-match") && q.Roles.Count == 0 => "failed-to-score",
            _ when !asked.Has("qual.never") && !SaysNo(asked) => null,
            "goals-against" or "failed-to-score" or "clean-sheets" or "wins" or "losses" or "draws" => metric,
            _ => Deeds.Tells(metric) ? metric : null,
        };
    }

    // "conceded no goals", "n'a encaissé aucun but"
    private static bool SaysNo(TypedQuestion asked) =>
        asked.Concepts.Any(concept =>
            concept.Kind == "metric" && concept.First > 0 && Cues.NoneOf.Has(asked.Tokens[concept.First - 1])
        );

    /// <summary>"the 1954 or the 1958 World Cup": two tournaments, side by side.</summary>
    public static bool ComparesEditions(Inquiry q) =>
        q.Asked.Time.Years.Count >= 2
        && q.Asked.Competitions.Any()
        && q.Roles.Count == 0
        && q.Asked.HasAny("ask.compare", "op.both", "op.difference");

    private static CensusOp OpOf(Inquiry q)
    {
        var asked = q.Asked;
        if (ComparesEditions(q))
            return CensusOp.List;
        if (asked.Has("qual.youngest"))
            return CensusOp.Youngest;
        if (asked.Has("qual.oldest"))
            return CensusOp.Oldest;
        if (asked.Has("op.latest-minute"))
            return CensusOp.Latest;
        if (asked.Has("op.fastest"))
            return CensusOp.Earliest;
        if (asked.Has("ask.count") && !asked.HasAny("op.in-one-match"))
            return CensusOp.Count;
        if (asked.Has("op.most-goals-match") && (PartOf(asked) is not null || WhichEdition(q)))
            return CensusOp.Most;
        return asked.Has("op.fewest") ? CensusOp.Fewest
            : asked.HasAny("op.most", "op.in-one-match", "op.in-one-edition", "fact.top-scorer") ? CensusOp.Most
            : CensusOp.List;
    }

    private static CensusBy ByOf(Inquiry q, string metric, bool single)
    {
        var asked = q.Asked;
        if (asked.Find("ask.count") is { } count && Unit(q, count) is { } unit)
            return unit;
        if (asked.Has("ask.count"))
            return CensusBy.Deed;
        if (asked.Referees.Count > 0)
            return CensusBy.Deed;
        if (asked.Has("fact.referee"))
            return CensusBy.Referee;
        if (PartOf(asked) is { } part)
            return part;
        if (WhichEdition(q) || ComparesEditions(q))
            return CensusBy.Edition;
        if (asked.Has("ask.match"))
            return CensusBy.Match;
        // "the Euro held in 2021, who scored most": it only tells which.
        if (asked.Has("ask.where") || asked.Has("fact.venue") && !asked.HasAny("ask.who", "ask.team", "role.player"))
            return CensusBy.Venue;
        var team =
            asked.Has("ask.team")
            || metric is "goals-against"
            || (!asked.HasAny("ask.who", "role.player", "fact.top-scorer") && asked.HasWord(Cues.TeamNoun));
        if (team)
            return CensusBy.Team;
        if (
            single
            && !asked.HasAny("ask.who", "role.player")
            && metric is "cards" or "yellow-cards" or "red-cards" or "second-yellows" or "substitutions"
        )
            return CensusBy.Match;
        return CensusBy.Player;
    }

    // "Which group saw the most goals?", "in which month did they score most", "which round had the fewest draws".
    private static CensusBy? PartOf(TypedQuestion asked)
    {
        for (var i = 0; i + 1 < asked.Tokens.Count; i++)
            if (Cues.Which.Has(asked.Tokens[i]))
                return Cues.GroupNoun.Has(asked.Tokens[i + 1]) ? CensusBy.Group
                    : Cues.MonthNoun.Has(asked.Tokens[i + 1]) ? CensusBy.Month
                    : Cues.MatchdayNoun.Has(asked.Tokens[i + 1]) ? CensusBy.Matchday
                    : null;
        return null;
    }

    // The noun behind "how many" says what is counted.
    private static CensusBy? Unit(Inquiry q, Concept count)
    {
        var asked = q.Asked;
        if (asked.Tokens[count.End - 1].Text is "times" or "often" or "fois" && Leaders.Having(q) is not null)
            return CensusBy.Match;
        for (var i = count.End; i < asked.Tokens.Count && i <= count.End + 2; i++)
        {
            // "how many World Cups", not "how many World Cup goals"
            if (asked.Competitions.FirstOrDefault(mention => mention.Covers(i)) is { } cup)
                return cup.End < asked.Tokens.Count && Cues.StageOfCup.Has(asked.Tokens[cup.End]) ? CensusBy.Match
                    : asked.Tokens[cup.First].Text is "cups" or "coupes"
                    || asked.Tokens[cup.End - 1].Text is "cups" or "euros" or "mondiaux"
                    || (asked.Tokens[cup.First].Text == "coupes")
                        ? CensusBy.Edition
                    : null;
            if (asked.Teams.FirstOrDefault(mention => mention.Covers(i)) is { } team)
                return ArePeople(asked, team, i) ? CensusBy.Player : null;
            switch (asked.Tokens[i].Text)
            {
                case "tournaments" or "editions" or "tournois" or "seasons" or "saisons":
                    return CensusBy.Edition;
                case "matches" or "games" or "matchs" or "rencontres" or "fixtures" or "finals" or "finales":
                    return CensusBy.Match;
                case "players"
                or "men"
                or "footballers"
                or "scorers"
                or "goalscorers"
                or "joueurs"
                or "joueuses"
                or "buteurs"
                or "women"
                or "substitutes"
                or "remplacants":
                    return CensusBy.Player;
                case "teams" or "sides" or "countries" or "nations" or "clubs" or "equipes" or "pays":
                    return CensusBy.Team;
                case "referees" or "arbitres":
                    return CensusBy.Referee;
                case "different" or "differents" or "of" or "the" or "other" or "world" or "d" or "de" or "autres":
                    continue;
                default:
                    return null;
            }
        }
        return null;
    }

    // "how many Brazilians", "how many Arsenal players"
    private static bool ArePeople(TypedQuestion asked, Mention team, int at)
    {
        if (team.End < asked.Tokens.Count && Cues.PeopleOfTeam.Has(asked.Tokens[team.End]))
            return true;
        var word = asked.Tokens[at].Text;
        return word.EndsWith('s')
            && !Core.Names.NameFolding.Words(team.Best.Name).Contains(word)
            && NameLexicon.FrenchCountry(team.Best.Name) is not null;
    }
}
