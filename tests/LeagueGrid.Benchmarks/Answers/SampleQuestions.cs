using System.Globalization;
using LeagueGrid.Benchmarks.League;

namespace LeagueGrid.Benchmarks.Answers;

/// <summary>What people ask while a match is on, in both languages.</summary>
public static class SampleQuestions
{
    private static readonly string[] Wordings =
    [
        "What is the score between {0} and {1}?",
        "Who has scored for {0} against {1}?",
        "Who was booked in the match between {0} and {1}?",
        "Who is winning, {0} or {1}?",
        "How many goals have been scored in {0} against {1}?",
        "Who scored last in {0} against {1}?",
        "How many shots has {0} had against {1}?",
        "How many corners has {1} had against {0}?",
        "Who starts for {0} against {1}?",
        "When did {0} score against {1}?",
        "How many goals has {2} scored this season?",
        "How many yellow cards has {1} had against {0}?",
        "Who made the first goal of {0} against {1}?",
        "Did {2} score against {1}?",
        "How many fouls has {0} committed against {1}?",
        "Where does {0} stand in the table?",
        "Quel est le score entre {0} et {1} ?",
        "Qui a marqué pour {1} contre {0} ?",
        "Qui a reçu un carton jaune dans {0} - {1} ?",
        "Combien de buts {2} a-t-il marqués cette saison ?",
    ];

    public static int Count => Wordings.Length;

    /// <summary>The first asks for the score, which every goal changes.</summary>
    public static string Of(SampleMatch match, int wording) =>
        string.Format(
            CultureInfo.InvariantCulture,
            Wordings[wording % Wordings.Length],
            SampleLeague.TeamName(match.Home),
            SampleLeague.TeamName(match.Away),
            SampleLeague.PlayerName(match.Home, wording % 11)
        );
}
