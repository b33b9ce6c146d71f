using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// Takes a question apart that asks two things: of two seasons ("more goals in 1998 or in 2002?"), or in two clauses
/// ("who won it, and who refereed?").
/// </summary>
public static partial class Compounds
{
    /// <summary>The questions in it, each complete; the second clause leans on the first. Fewer than two: it asks one thing.</summary>
    public static IReadOnlyList<string> Of(TypedQuestion asked)
    {
        // "Who pipped them to third, and by how many points?" is one thing, told together.
        if (Plans.TablePlan.PippedTo(asked) is not null || Plans.FormPlan.AsksForEnd(asked))
            return [];
        var seasons = BySeason(asked);
        if (seasons.Count > 0)
            return seasons;
        if (ByNoun(asked) is { Count: > 1 } nouns)
            return nouns;
        if (ByMetric(asked) is { Count: > 1 } both)
            return both;
        var sentences = BySentence(asked.Question);
        if (sentences.Count > 1)
            return sentences;
        return ByAskingTwice(asked) is { Count: > 1 } twice ? twice : ByClause(asked);
    }

    /// <summary>It sets one season against another.</summary>
    public static bool IsOfSeasons(TypedQuestion asked) => BySeason(asked).Count > 0;

    private const int MostSeasons = 4;

    private static List<string> BySeason(TypedQuestion asked)
    {
        var time = asked.Time;
        if (
            time.From is not null
            || time.To is not null
            || time.Month is not null
            || time.Seasons.Count + time.Years.Count is < 2 or > MostSeasons
        )
            return [];
        var at = Enumerable.Range(0, asked.Tokens.Count).Where(i => asked.Used[i] && IsSeason(asked.Tokens[i].Text)).ToList();
        if (SeasonComparison.Parts(asked, at) is { } compared)
            return compared;
        // "who scored in both finals" asks for what the two have in common.
        if (
            at.Count != 2
            || asked.Has("op.both") && !asked.Has("ask.compare")
            || asked.HasAny("fact.beat", "fact.h2h", "rel.since")
            // "until 2014", and neither "au Mondial 2018".
            || asked.Concepts.Any(concept => concept.Name == "rel.until" && at.Contains(concept.End))
            // "Adding up 2015 and 2019, who scored most?"
            || asked.Has("op.total")
                && (asked.HasAny("ask.who", "fact.goalscorers-of") || asked.Has("ask.count") && !asked.Has("ask.compare"))
        )
            return [];
        // "They were stricter in Brazil than in Russia. How many …": what is told before says nothing of what is asked.
        var begin = Enumerable.Range(0, at[0]).LastOrDefault(i => asked.Tokens[i].Start);
        if (!asked.Concepts.Any(concept => concept.Kind == "ask" && concept.First >= begin && concept.First < at[0]))
            begin = 0;
        var words = asked.Tokens.Select((token, i) => i < begin ? "" : token.Original).ToList();
        var gap = at[1];
        // "in 2014, and how many in 2018"
        while (gap - 1 > at[0] && (Cues.Joining.Has(asked.Tokens[gap - 1].Text) || Cues.HowMany.Has(asked.Tokens[gap - 1])))
            gap--;
        // The words between must do nothing but join, or the two years belong to different things.
        // "at Brazil 2014 or Russia 2018": each with its place.
        if (PlaceBefore(asked, at[0]) is { } one && PlaceBefore(asked, at[1]) is { } two && two > at[0])
        {
            var end = two;
            while (end - 1 > at[0] && Cues.Joining.Has(asked.Tokens[end - 1].Text))
                end--;
            if (end == at[0] + 1)
                return [Plainly([.. words[..end], .. words[(at[1] + 1)..]]), Plainly([.. words[..one], .. words[two..]])];
        }
        if (
            gap != at[0] + 1
            && !Enumerable
                .Range(at[0] + 1, gap - at[0] - 1)
                .All(i => asked.Competitions.Any(cup => cup.Covers(i)) || Cues.Competition.Has(asked.Tokens[i]))
        )
            return [];
        return [Plainly([.. words[..gap], .. words[(at[1] + 1)..]]), Plainly([.. words[..at[0]], .. words[at[1]..]])];
    }

    // "Brazil 2014", "au Brésil en 2014"
    private static int? PlaceBefore(TypedQuestion asked, int at) =>
        IsPlace(asked, at - 1) ? at - 1
        : at > 1 && Cues.Joining.Has(asked.Tokens[at - 1].Text) && IsPlace(asked, at - 2) ? at - 2
        : null;

    private static bool IsPlace(TypedQuestion asked, int at) =>
        at >= 0 && asked.Tokens[at].Capital && !asked.Concepts.Any(concept => concept.Covers(at) && concept.Kind != "ask");

    private static bool IsSeason(string text) =>
        text.Length >= 4 && text[..4].All(char.IsAsciiDigit) || (text.Length == 5 && text[2] is '-' or '/');

    // "Were there more goals" and "which had more goals" ask of each how many.
    private static string Plainly(List<string> words)
    {
        words.RemoveAll(word => word.Length == 0);
        var low = words.ConvertAll(word => word.ToLowerInvariant());
        var more = low.FindIndex(word => word is "more" or "fewer" or "most");
        var noun = more + 1;
        if (low is ["compare" or "compared" or "comparez" or "compares", ..])
            return "How many " + string.Join(' ', words.Skip(1).Where(word => word is not "the" and not "les"));
        if (more < 0 || noun >= words.Count)
            return string.Join(' ', words);
        if (Cues.WasOrWere.Has(low[0]) && low[1] == "there")
            return $"How many {string.Join(' ', words.Skip(noun))}";
        if (low[0] is "which" or "what")
            return $"How many {words[noun]} were there in {string.Join(' ', words.Skip(noun + 1))}";
        if (Cues.Auxiliary.Has(low[0]))
        {
            var end = low.FindIndex(
                noun,
                word => word is "in" or "at" or "during" || word.Length > 3 && char.IsAsciiDigit(word[0])
            );
            end = end < 0 ? words.Count : end;
            return $"How many {string.Join(' ', words[noun..end])} {string.Join(' ', words[..more])} {string.Join(' ', words[end..])}";
        }
        return string.Join(' ', words.Where((_, i) => i != more));
    }

    // "How many goals did they score and concede?", "how many yellow and red cards": each by itself.
    private static List<string> ByMetric(TypedQuestion asked)
    {
        if (!asked.Has("ask.count") || asked.HasAny("op.most", "op.fewest", "op.difference", "op.total", "ask.compare"))
            return [];
        var counted = asked
            .Concepts.Where(c =>
                c.Kind == "metric" && c.Name is not ("metric.matches" or "metric.appearances") || c.Name == "fact.score"
            )
            .ToList();
        foreach (var one in counted)
        foreach (var two in counted)
            if (
                two.First == one.End + 1
                && asked.Tokens[one.End].Text is "and" or "et"
                && one.Name != two.Name
                // The record of a team tells both.
                && !(Array.Exists(Results, r => r == one.Name) && Array.Exists(Results, r => r == two.Name))
                && !(one.Name == "fact.score" && two.Name != "metric.goals-against")
                && !asked.Concepts.Any(c => c.First <= one.First && c.End >= two.End)
            )
                return
                [
                    Talk.Join(asked, i => i < one.End || i >= two.End),
                    Talk.Join(asked, i => i < one.First || i >= two.First),
                ];
        return [];
    }

    private static readonly string[] Results = ["metric.wins", "metric.draws", "metric.losses"];

    private static readonly HashSet<string> Honours = new(StringComparer.Ordinal)
    {
        "fact.top-scorer",
        "fact.champion",
        "fact.runner-up",
        "fact.third",
        "fact.fourth",
        "fact.host",
        "fact.who-won",
    };

    // "Top scorer and winner of the 1934 World Cup", "second and third in 1994": each of the two things by itself.
    private static List<string> ByNoun(TypedQuestion asked)
    {
        var named = asked.Concepts.Where(c => Honours.Contains(c.Name)).OrderBy(c => c.First).ToList();
        for (var i = 0; i + 1 < named.Count; i++)
        {
            var (one, two) = (named[i], named[i + 1]);
            var gap = asked.Tokens.Skip(one.End).Take(Math.Max(0, two.First - one.End)).Select(token => token.Text).ToList();
            // Who won a cup and who lost its final is told in one.
            if (
                one.Name == two.Name
                || gap.Count is 0 or > 2
                || gap[0] is not ("and" or "et" or "plus")
                || one.Name is not ("fact.top-scorer" or "fact.third" or "fact.fourth")
                    && two.Name is not ("fact.top-scorer" or "fact.third" or "fact.fourth")
            )
                continue;
            var words = asked.Tokens.Select(token => token.Original).ToList();
            return
            [
                string.Join(' ', words.Take(one.End).Concat(words.Skip(two.End))),
                string.Join(' ', words.Take(one.First).Concat(words.Skip(two.First))),
            ];
        }
        return ByPlace(asked, named);
    }

    // "Who came second and third?"
    private static List<string> ByPlace(TypedQuestion asked, List<Concept> named)
    {
        var words = asked.Tokens.Select(token => token.Original).ToList();
        foreach (var one in named)
            if (
                one.Name is "fact.runner-up" or "fact.third"
                && one.End + 1 < words.Count
                && asked.Tokens[one.End].Text is "and" or "et"
                && Cues.ThirdOrFourth.Has(asked.Tokens[one.End + 1])
                && !asked.HasAny("group.letter", "metric.points")
            )
            {
                var came = asked.Lang == "fr" ? "a fini" : "came";
                return
                [
                    string.Join(' ', words.Take(one.End).Concat(words.Skip(one.End + 2))),
                    string.Join(' ', words.Take(one.First).Append(came).Concat(words.Skip(one.End + 1))),
                ];
            }
        return [];
    }
}
