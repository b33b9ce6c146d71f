using System.Globalization;
using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning;

/// <summary>A part of a question that asks for several things, and what it came to.</summary>
public sealed record AnsweredPart(TypedQuestion Asked, Finding Finding)
{
    /// <summary>It came to something that the league's facts tell.</summary>
    public bool IsAnswered =>
        Finding.Status == AnswerStatus.Answered
        && Finding.Texts.Count > 0
        && !Finding.Query.StartsWith("text|", StringComparison.Ordinal);
}

/// <summary>One answer out of the answers to the parts of a question.</summary>
public static class JoinedParts
{
    /// <summary>All were answered, and differently.</summary>
    public static bool Hold(IReadOnlyList<AnsweredPart> parts) =>
        parts.Select(part => part.Finding.Text.ToUpper(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal).Count()
        == parts.Count;

    /// <summary>All of them, one after the other, and of two seasons which has more.</summary>
    public static Finding Joined(Inquiry q, IReadOnlyList<AnsweredPart> parts)
    {
        var joined = Together([.. parts.Select(part => part.Finding)]);
        if (parts is [var one, var two] && Compounds.IsOfSeasons(q.Asked))
            joined.Say(SeasonComparison.Verdict(q, one.Finding, two.Finding), [.. joined.Sources.Select(source => source.Index)]);
        return joined;
    }

    /// <summary>Those that are known, and plainly which are not; null where none is that can stand by itself.</summary>
    public static Finding? OfSome(Inquiry q, IReadOnlyList<AnsweredPart> parts)
    {
        // What is asked on of something that is not known has nothing to lean on.
        var known =
            parts is [{ IsAnswered: true }, ..] && !Compounds.IsOfSeasons(q.Asked)
                ? parts.Where(part => part.IsAnswered).ToList()
                : [];
        if (known.Count == 0 || known.Count == parts.Count)
            return null;
        var some = Together([.. known.Select(part => part.Finding)]);
        some.Status = AnswerStatus.Unknown;
        foreach (var part in parts.Where(part => !part.IsAnswered))
        {
            var words = part.Asked.Question.TrimEnd('?', ' ');
            some.Say(
                q.Words.In(
                    $"I don't know the rest (“{words}”): nothing in the data says that.",
                    $"Je ne sais pas le reste (« {words} ») : rien dans les données ne le dit."
                )
            );
        }
        return some;
    }

    // The same men, with more said of each.
    private static bool TellsAnew(Finding later, Finding part, List<string> words) =>
        later.Query == part.Query
        && part.People.Count > 0
        && part.People.ToHashSet(StringComparer.Ordinal).SetEquals(later.People)
        && NameFolding.Words(later.Text).ToHashSet(StringComparer.Ordinal).IsProperSupersetOf(words);

    private static Finding Together(IReadOnlyList<Finding> parts)
    {
        var joined = new Finding(string.Join('&', parts.Select(part => part.Query)));
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, part) in parts.Index())
        {
            // "Mandžukić 109', in Croatia 2-1 England" after the goal that was told with it; who is injured, where those same men
            // are told again with the day since when they are.
            var words = NameFolding.Words(part.Text).ToList();
            if (!words.TrueForAll(told.Contains) && !parts.Skip(at + 1).Any(later => TellsAnew(later, part, words)))
                foreach (var text in part.Texts)
                    joined.Say(
                        text.Text.Trim(),
                        [.. text.Cites.Select(cite => joined.Cite(part.Sources.First(source => source.Index == cite)))]
                    );
            told.UnionWith(words);
            joined.Entities.AddRange(part.Entities);
            joined.People.AddRange(part.People.Except(joined.People, StringComparer.Ordinal));
            joined.Seasons.AddRange(part.Seasons.Except(joined.Seasons, StringComparer.Ordinal));
            joined.Times.AddRange(part.Times);
            joined.Match ??= part.Match;
        }
        return joined;
    }
}
