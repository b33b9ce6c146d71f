using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning;

/// <summary>Whether an answer keeps to the matches of the time that its question names: "tonight" is no whole season.</summary>
public static class SlateCheck
{
    private const string OfMatch = "match/";
    private const string OfSeason = "season/";

    public static bool KeepsTo(Inquiry q, Plan plan, Finding finding)
    {
        if (q.Matches.Slate is not { } slate || finding.Status != AnswerStatus.Answered || plan.LiesBeyondDays)
            return true;
        var matches = finding
            .Sources.Where(source => source.Ref.StartsWith(OfMatch, StringComparison.Ordinal))
            .Select(source => source.Ref[OfMatch.Length..])
            .ToList();
        // Of two teams that are named one match is meant, whenever it is played.
        if (finding.Query.StartsWith("next|", StringComparison.Ordinal))
            return true;
        if (matches.Count > 0)
            return q.Matches.Pair is not null || matches.TrueForAll(slate.Holds);
        return !finding.Sources.Any(source => source.Ref.StartsWith(OfSeason, StringComparison.Ordinal))
            || q.Asked.Heeded.Contains(TypedQuestion.NamedSlate);
    }
}
