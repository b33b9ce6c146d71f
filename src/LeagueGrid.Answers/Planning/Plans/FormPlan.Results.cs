using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The last match of a team that ended in a way that is named.</summary>
public static partial class FormPlan
{
    private const int FarthestResult = 3;

    // "the last match won by Metz", "le dernier match gagné par Metz": how the match ended that is meant.
    private static string? LastOfAResult(TypedQuestion asked)
    {
        foreach (var match in asked.Concepts.Where(c => c.Name is "time.last-day" or "time.previous"))
            if (
                asked.Concepts.FirstOrDefault(c =>
                    c.Name is "metric.wins" or "metric.losses" or "metric.draws"
                    && c.First >= match.End
                    && c.First <= match.End + FarthestResult
                )
                    is { Name: { } name }
                && asked.Has(name)
            )
                return name;
        return null;
    }

    // "How did Croatia's Euro 2024 end?"
    private static bool EndsACup(Inquiry q) =>
        q.Roles is [(var team, _)]
        && q.Asked.Has("ask.how")
        && q.Seasons.IsNamed
        && q.Asked.Competitions.FirstOrDefault() is { } cup
        && q.Asked.Tokens[team.End - 1].Possessive
        && cup.First >= team.End
        && q.Asked.Tokens.Skip(cup.End).Any(token => Cues.EndNoun.Has(token) || Cues.OverWord.Has(token))
        && q.Seasons.Current() is { } season
        && q.CompetitionOf(season.Id)?.Type != "league";

    private static bool IsOf(MatchSheet sheet, IReadOnlySet<string> ids, string result) =>
        result switch
        {
            "metric.wins" => Deciding.Won(sheet, ids, null),
            "metric.losses" => Deciding.Won(sheet, null, ids),
            _ => Deciding.Winner(sheet) is null,
        };
}
