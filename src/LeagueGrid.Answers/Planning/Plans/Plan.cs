using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>One family of typed queries: how well the words fit it, what of them it explains, and how it is carried out.</summary>
/// <param name="Fit">0: not this; higher: more of the words that only this family explains.</param>
/// <param name="Explains">Concepts, or beginnings of them, that the family takes into account besides what names its scope.</param>
/// <param name="RunAsync">Null where it comes to nothing.</param>
public sealed record Plan(
    string Name,
    Func<Inquiry, double> Fit,
    string[] Explains,
    Func<Inquiry, CancellationToken, ValueTask<Finding?>> RunAsync
)
{
    /// <summary>Narrowing words that mean nothing to this family, or that it cannot but heed.</summary>
    public IReadOnlyList<string> Granted { get; init; } = [];

    /// <summary>What it tells is of no matches of a day: a table, a squad, who is fit.</summary>
    public bool LiesBeyondDays { get; init; }

    // What each word costs that the answer would pass over.
    private const double Passed = 0.45;

    // Words that name the scope, count, or lead in: every family takes them into account.
    private static readonly string[] Scope =
    [
        "stage.",
        "group.",
        "month.",
        "weekday.",
        "cond.",
        "rel.since",
        "rel.until",
        "rel.between",
        "rel.up-to",
        "number.",
        "ordinal.",
        "ref.",
        "score.",
        "role.player",
        "role.scorer",
        "filler.",
        "side.",
        "half-of-season.",
        "ask.who",
        "ask.how",
        "ask.count",
        "ask.team",
        "ask.match",
        "ask.each",
        "ask.stage",
        "ask.compare",
        "ask.opponent",
        "op.list",
        "op.both",
        "op.total",
        "op.only",
        "op.at-least",
        "op.at-most",
        "op.sum-both",
        "op.consider-again",
        "op.first",
        "op.last",
        "op.in-one-match",
        "time.ever",
        "time.now",
        "time.last-meeting",
        "time.first-meeting",
        "time.last-day",
        "time.first-day",
        "time.last-n",
        "time.last-season",
        "time.this-season",
        "time.this-round",
        "time.first-n",
        "time.yesterday",
        "time.today",
        "time.before-today",
        "time.after-today",
        "time.this-morning",
        "time.holders",
        "time.boxing-day",
        "time.new-year",
        "time.christmas",
        "time.festive",
        "time.previous",
        "time.early",
        "time.late",
        "metric.matches",
        "metric.goals-for",
    ];

    /// <summary>The fit, less what the family would pass over.</summary>
    public double Weigh(Inquiry q)
    {
        var fit = Fit(q);
        if (fit <= 0)
            return fit;
        // "never", "the youngest", "how old": an answer that passes over these is beside the question.
        if (q.Asked.Concepts.Any(concept => IsHard(concept, q.Asked) && !Takes(concept, q.Asked)))
            return 0;
        var passed = q
            .Asked.Concepts.Where(concept => !Takes(concept, q.Asked))
            .Select(concept => concept.First)
            .Distinct()
            .Count();
        return fit - (Passed * passed);
    }

    // Words that narrow what is asked for, of whatever matches.
    private static readonly string[] Narrowing =
    [
        "time.first-half",
        "time.second-half",
        "time.half-time",
        "time.extra-time",
        "time.stoppage",
        "role.substitute",
        "op.in-one",
        "op.every-match",
        "op.straight-red",
        "op.equaliser",
        "op.winner-goal",
        "op.lead-goal",
        "op.pull-back",
        "op.average",
        "op.share",
        "op.difference",
        "op.longest",
        "op.latest-minute",
        "op.fastest",
        "op.commonest",
        "op.second-most",
        "time.before-today",
        "time.after-today",
        "op.all-of-them",
        "ref.return",
    ];

    // Words that narrow which matches are meant, or tell more of those whom one match has told already.
    private static readonly string[] NarrowingMatches =
    [
        "half-of-season.",
        "time.first-day",
        "time.last-day",
        "role.goalkeeper",
        "role.defender",
        "role.midfielder",
        "role.forward",
        "unit.",
        "side.",
        "qual.",
        "stage.",
        "op.streak",
        "continent.",
        "weekday.",
        "group.",
        "cond.",
    ];

    /// <summary>
    /// Whether words that would narrow the answer were not looked at while the query was carried out: what it came to is then
    /// the answer to another question.
    /// </summary>
    public bool Neglects(TypedQuestion asked, bool ofOneMatch)
    {
        // It says of everything that it is not known.
        if (Explains is [""])
            return false;
        if (
            PassesOverMetric(asked)
            || asked.NamesScore && !asked.Heeded.Contains(TypedQuestion.NamedScores)
            || asked.NamesMinute && !asked.Heeded.Contains(TypedQuestion.NamedMinutes)
            || asked.NamesOrdinal && !asked.Heeded.Contains(TypedQuestion.NamedOrdinals)
            || asked.NamesSum && !asked.Heeded.Contains(TypedQuestion.NamedNumbers)
            || !ofOneMatch
                && (
                    asked.NamesRun && !asked.Heeded.Contains(TypedQuestion.NamedRun)
                    || asked.NamesExcepted && !asked.Heeded.Contains(TypedQuestion.NamedExceptions)
                )
        )
            return true;
        foreach (var concept in asked.Concepts)
            if (
                (Begins(concept, Narrowing) || !ofOneMatch && Begins(concept, NarrowingMatches))
                && !Heeds(asked, concept)
                // The same words bore another meaning, which was looked at.
                && !asked.Concepts.Any(other =>
                    other.First <= concept.First
                    && other.End >= concept.End
                    && other.Name != concept.Name
                    && (other.Kind != "ask" || concept.Name is not ("role.goalkeeper" or "role.defender" or "role.midfielder"))
                    && (Heeds(asked, other) || Explains.Contains(other.Name, StringComparer.Ordinal))
                )
            )
                return true;
        return false;
    }

    // "How many saves apiece when Belgium met Japan": whatever else is said of that meeting, the saves are asked for.
    private bool PassesOverMetric(TypedQuestion asked)
    {
        var metrics = asked
            .Concepts.Where(concept => concept.Kind == "metric" && concept.Name is not ("metric.matches" or "metric.appearances"))
            .ToList();
        return metrics.Count > 0
            && metrics.TrueForAll(concept =>
                !Takes(concept, asked)
                && !Heeds(asked, concept)
                && !IsTold(asked, concept)
                // The same words bear another meaning.
                && !asked.Concepts.Any(other =>
                    other.Kind != "metric" && other.First <= concept.First && other.End >= concept.End
                )
            );
    }

    // "The two shared eight goals. How did it stand at half-time?": so many are told, and not asked for.
    private static bool IsTold(TypedQuestion asked, Concept metric) =>
        metric.First > 0
        && !asked.Has("ask.count")
        && asked.Concepts.Any(c => c.Kind == "number" && c.End == metric.First)
        && asked.Concepts.Any(c => c.Kind == "ask" && c.First > metric.End && asked.Tokens[c.First].Start);

    private bool Heeds(TypedQuestion asked, Concept concept) =>
        asked.Heeded.Contains(concept.Name) || Granted.Contains(concept.Name, StringComparer.Ordinal);

    private static bool Begins(Concept concept, string[] names) =>
        Array.Exists(names, one => concept.Name.StartsWith(one, StringComparison.Ordinal));

    private static bool IsHard(Concept concept, TypedQuestion asked) =>
        !(concept.Name == "fact.coach" && asked.Has("fact.referee"))
        // "Which Albanian captain was sent off?": the card tells who.
        && !(concept.Name == "fact.captain" && MetricOf.Of(asked) is { } metric && Deeds.Tells(metric))
        // "How many times has the host won?"; of teams that are named it only tells whose ground it was.
        && (IsHard(concept) || concept.Name == "fact.host" && !asked.Teams.Any() && asked.Has("ask.count"));

    private static bool IsHard(Concept concept) =>
        concept.Kind is "qual"
        || concept.Name
            is "ask.age"
                or "ask.height"
                or "fact.coach"
                or "fact.referee"
                or "fact.captain"
                or "fact.birth"
                or "fact.postponed"
                or "fact.cancelled"
                or "fact.goalkeeper"
                or "fact.wait"
                or "fact.took-points";

    private bool Takes(Concept concept, TypedQuestion asked)
    {
        foreach (var one in Scope)
            if (concept.Name.StartsWith(one, StringComparison.Ordinal))
                return true;
        foreach (var one in Explains)
            if (concept.Name.StartsWith(one, StringComparison.Ordinal))
                return true;
        // The same words may bear another meaning, which this family takes.
        foreach (var other in asked.Concepts)
            if (
                other.Name != concept.Name
                && other.First <= concept.First
                && other.End >= concept.End
                && Array.Exists(Explains, one => other.Name.StartsWith(one, StringComparison.Ordinal))
            )
                return true;
        return false;
    }
}
