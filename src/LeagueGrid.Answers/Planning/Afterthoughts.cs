using System.Text.RegularExpressions;
using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// Short questions put behind another ("…, and by what score?", "…, et contre qui ?"): whether what the first came to tells them
/// already.
/// </summary>
public static partial class Afterthoughts
{
    private const int Longest = 6;
    private const int Shortest = 4;

    /// <summary>It asks of nothing but what was found of the part before it, or what was counted of one before, and that tells it.</summary>
    public static bool AreTold(TypedQuestion afterthought, IReadOnlyList<AnsweredPart> before) =>
        before is [.., { IsAnswered: true } last] && IsToldBy(afterthought, last)
        || before.Any(part => part.IsAnswered && IsOfGoalsTold(afterthought, part.Finding) && IsToldBy(afterthought, part));

    private static bool IsToldBy(TypedQuestion afterthought, AnsweredPart before) =>
        afterthought.Tokens.Count <= Longest
        && afterthought.Mentions.Count == 0
        && afterthought.Time.IsEmpty
        && !afterthought.HasKind("stage.")
        && !afterthought.HasKind("side.")
        && !afterthought.NamesOrdinal
        && (afterthought.Tokens.All(token => !Cues.BeingOrDoing.Has(token)) || IsOfGoalsTold(afterthought, before.Finding))
        && Tells(afterthought, before.Finding);

    /// <summary>Whether a finding tells the kind of thing that is asked for: a minute, a day, a score, points, whom it was against.</summary>
    public static bool Tells(TypedQuestion asked, Finding finding)
    {
        var text = finding.Text;
        if (asked.HasWord("minute", "minutes"))
            return Minute().IsMatch(text);
        // "Is Lens losing, and by how much?": the score tells it.
        if (asked.Has("op.difference"))
            return Lead().IsMatch(text)
                || finding.Match is not null && !asked.Has("metric.points") && Relevance.ToldScore().IsMatch(text);
        if (asked.Has("ask.match") || asked.Tokens is [.., { Text: "how" or "comment" }] && asked.Tokens.Count <= 2)
            return Relevance.ToldScore().IsMatch(text);
        if (asked.HasAny("ask.who", "fact.goalscorers-of") && asked.Tokens.Any(token => token.Text is "them" or "les"))
            return finding.People.Count > 0 || Listed().IsMatch(text);
        // "For which club?": "Edinson Cavani (PSG)".
        if (asked.HasWord(Cues.TeamNoun) && asked.Tokens.Any(token => token.Text is "for" or "pour") && finding.People.Count > 0)
            return Owned().IsMatch(text);
        if (
            asked.HasAny("ask.where", "ask.body", "ask.interval", "ask.stage", "ask.why", "ask.age", "fact.referee", "fact.coach")
        )
            return false;
        if (asked.Has("ask.opponent") || asked.Tokens.Any(token => Cues.Against.Has(token)) && asked.Has("ask.who"))
            return finding.Match is not null && Relevance.ToldScore().IsMatch(text);
        if (asked.HasAny("fact.who-won", "fact.champion", "fact.beat"))
            return Winner().IsMatch(text);
        if (asked.Has("fact.score") && !asked.Has("ask.count"))
            return Relevance.ToldScore().IsMatch(text);
        if (asked.Has("ask.when"))
            return Minute().IsMatch(text) || Day().IsMatch(text);
        // "How many points above the drop?" is told by no line of a table.
        if (asked.Has("metric.points"))
            return asked.Tokens.Any(token => token.Text is "by")
                ? Lead().IsMatch(text)
                : !asked.HasWord(Cues.AboveOrBelow) && !asked.HasWord(Cues.Behind) && Points().IsMatch(text);
        if (asked.HasWord("month", "mois", "date", "day", "jour"))
            return Day().IsMatch(text);
        if (!asked.Has("ask.count"))
            return false;
        if (asked.Concepts.Where(c => c.Kind == "metric").ToList() is [{ Name: "metric.matches" }])
            return Matches().IsMatch(text);
        return (asked.Tokens.Count <= Shortest && !asked.HasKind("metric.") || IsOfGoalsTold(asked, finding))
            && Count().IsMatch(text);
    }

    /// <summary>"Which club won it, and by how many points?": a table or a final that names a team which the question does not.</summary>
    public static bool NamesPlaced(TypedQuestion asked, Finding finding) =>
        asked.HasAny("ask.who", "ask.team")
        && (
            finding.Query.StartsWith("table|", StringComparison.Ordinal)
            || finding.Query.StartsWith("champion|", StringComparison.Ordinal)
        )
        && finding.Entities.Exists(entity =>
            entity.Kind == "team" && !asked.Teams.Any(team => team.Best.Ids.Contains(entity.Id, StringComparer.Ordinal))
        );

    // "Who was top scorer, and how many did she get?"
    private static bool IsOfGoalsTold(TypedQuestion asked, Finding finding) =>
        finding.Query.StartsWith("leaders|goals|", StringComparison.Ordinal)
        && asked.Concepts.All(c => c.Kind is "ask" or "ref" || c.Name is "metric.goals" or "fact.score");

    [GeneratedRegex(@": \p{Lu}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Listed();

    [GeneratedRegex(@"\(\p{Lu}[^)\d]+\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Owned();

    [GeneratedRegex(
        @"\b(won|beat|champions?|a battu|a gagné|a remporté)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Winner();

    [GeneratedRegex(@"\b\d+ (matches|match|matchs)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Matches();

    [GeneratedRegex(@"\d'", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Minute();

    [GeneratedRegex(@"clear of|behind|d'avance|de retard", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b\d+ points?\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Points();

    [GeneratedRegex(@"\b\d{1,2}(er)? \p{L}{3,} \d{4}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();

    // "with 6 goals", "avec 15 nuls", "Harry Kane: 29 goals"
    [GeneratedRegex(@"(\b(with|avec)|:) \d+\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Count();
}
