using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Goals of the matches of a team, whoever scored them.</summary>
public static partial class TeamTotals
{
    private const int FarthestGames = 5;

    // "How many goals were there in Heidenheim's home games?", "Combien de buts dans les matchs de Lens ?"
    private static bool IsOfTheirGames(TypedQuestion asked)
    {
        if (
            !asked.Has("ask.count")
            || asked.Teams.ToList() is not [var team]
            || asked.HasWord(Cues.Scored)
            || asked.HasWord(Cues.Scoring)
        )
            return false;
        var tokens = asked.Tokens;
        // "in Heidenheim's 2023-24 home games"
        if (tokens[team.End - 1].Possessive)
            return team.First > 0
                && tokens[team.First - 1].Text is "in" or "during"
                && Enumerable.Range(team.End, FarthestGames).Any(i => i < tokens.Count && Cues.MatchesNoun.Has(tokens[i]));
        // "in games involving Lens", "dans les matchs à domicile de Lens"
        return Enumerable
            .Range(Math.Max(0, team.First - FarthestGames - 1), Math.Min(FarthestGames + 1, team.First))
            .Any(i => i > 0 && Cues.MatchesNoun.Has(tokens[i]) && Cues.InTheGames.Has(tokens[i - 1]));
    }
}
