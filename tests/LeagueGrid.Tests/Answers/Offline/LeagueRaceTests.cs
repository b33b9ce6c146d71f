using System.Globalization;
using System.Text;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>What is asked of the course of a league: who led when, what is settled, who ended a run, what was left out.</summary>
public sealed class LeagueRaceTests
{
    // Each named before another always beats it, at home 2-0 and away 1-0; but for the matches told here.
    private static readonly string[] Teams =
    [
        "Arbor",
        "Bexton",
        "Corran",
        "Dunmore",
        "Elvan",
        "Fenwick",
        "Garth",
        "Holme",
        "Ivell",
        "Jarrow Vale",
    ];

    private static readonly Dictionary<string, (int Home, int Away)> Told = new(StringComparer.Ordinal)
    {
        ["Arbor-Bexton"] = (0, 1),
        ["Corran-Arbor"] = (2, 2),
        ["Jarrow Vale-Ivell"] = (5, 4),
        ["Dunmore-Bexton"] = (1, 0),
        ["Bexton-Dunmore"] = (0, 1),
    };

    private static readonly Lazy<AnswerPlanner> Whole = new(() => OfflineLeague.Planner(Feed(18)));
    private static readonly Lazy<AnswerPlanner> NotOver = new(() => OfflineLeague.Planner(Feed(17)));

    [Theory]
    [InlineData("Apart from champions Arbor, which side won the most games in 2030-31?", "Bexton with")]
    [InlineData("Leaving Arbor out of it, which team scored the most goals in 2030-31?", "Corran with 23")]
    [InlineData("Bar Jarrow Vale, which club lost the most games in 2030-31?", "Ivell with")]
    [InlineData("Arbor mis à part, quelle équipe a gagné le plus de matchs en 2030-31 ?", "Bexton avec")]
    [InlineData("En dehors d'Arbor et de Bexton, quelle équipe a marqué le plus de buts en 2030-31 ?", "Corran avec 23")]
    public async Task Teams_that_the_words_leave_out_are_left_out(string question, string told) =>
        await HoldsAsync(Whole, question, told);

    [Theory]
    [InlineData("Only one team won at Arbor's ground in 2030-31: which one, and what was the score?", "Arbor 0-1 Bexton")]
    [InlineData("Quelle est la seule équipe à avoir gagné sur le terrain d'Arbor en 2030-31 ?", "Arbor 0-1 Bexton")]
    public async Task Who_won_at_a_ground_is_told_by_whose_it_is(string question, string told) =>
        await HoldsAsync(Whole, question, told);

    [Theory]
    [InlineData("Bexton's longest winning run in 2030-31: how many games, and who ended it?", "It ended with Bexton 0-1 Dunmore")]
    [InlineData(
        "Quelle est la plus longue série de victoires de Bexton en 2030-31, et qui y a mis fin ?",
        "Elle a pris fin avec Bexton 0-1 Dunmore"
    )]
    public async Task Who_ended_a_run_is_told_with_it(string question, string told) => await HoldsAsync(Whole, question, told);

    [Theory]
    [InlineData(
        "Against whom did Jarrow Vale get their first win of 2030-31, and on which matchday?",
        "Jarrow Vale 5-4 Ivell (matchday 9"
    )]
    [InlineData(
        "Contre qui Jarrow Vale a-t-il obtenu sa première victoire en 2030-31, et lors de quelle journée ?",
        "(journée 9"
    )]
    public async Task The_matchday_is_told_where_it_is_asked_for(string question, string told) =>
        await HoldsAsync(Whole, question, told);

    [Theory]
    [InlineData("With one round left, is the title already settled?", "Yes, it is settled: Arbor are champions")]
    [InlineData("Le titre est-il déjà joué ?", "Oui, c'est joué : Arbor")]
    [InlineData("Are Jarrow Vale already relegated?", "Yes, that is certain. Jarrow Vale are 9th")]
    [InlineData("Are Dunmore relegated already?", "No, they are safe. Dunmore are 4th")]
    public async Task What_is_settled_before_the_last_day_is_told(string question, string told) =>
        await HoldsAsync(NotOver, question, told);

    [Theory]
    [InlineData("How did the bottom club start the 2030-31 season?", "Jarrow Vale 0-1 Arbor")]
    [InlineData("How many goals did the team that finished second score in 2030-31?", "Bexton")]
    [InlineData("Combien de buts l'équipe qui a terminé deuxième a-t-elle marqués en 2030-31 ?", "Bexton")]
    [InlineData("Corran came third in 2030-31: how many goals did they score?", "Corran")]
    public async Task Teams_are_known_by_the_place_in_which_they_ended(string question, string told) =>
        await HoldsAsync(Whole, question, told);

    [Theory]
    [InlineData(
        "Who led the Island League at the halfway stage, after nine matchdays, and by how many points?",
        "Bexton are 2 points clear of Arbor"
    )]
    [InlineData("Arbor just won at Jarrow Vale! How far clear are they now?", "Arbor are 4 points clear of Bexton")]
    public async Task The_table_is_told_of_a_round_or_of_now(string question, string told) =>
        await HoldsAsync(Whole, question, told);

    [Theory]
    [InlineData("How many games have Arbor left?", "Arbor have 1 match left")]
    [InlineData("Combien de matchs reste-t-il à Arbor ?", "Arbor a encore 1 match à jouer")]
    public async Task What_is_still_to_be_played_is_counted(string question, string told) =>
        await HoldsAsync(NotOver, question, told);

    [Theory]
    [InlineData("Arbor lost once. To whom?", "Arbor 0-1 Bexton")]
    [InlineData("Bexton lost three times in 2030-31. To whom?", "Dunmore 1-0 Bexton")]
    public async Task To_whom_they_lost_is_told_by_the_matches(string question, string told) =>
        await HoldsAsync(Whole, question, told);

    private static async Task HoldsAsync(Lazy<AnswerPlanner> league, string question, string told) =>
        Assert.Contains(told, (await AskAsync(league, question)).Text, StringComparison.Ordinal);

    private static Task<DraftAnswer> AskAsync(Lazy<AnswerPlanner> league, string question) =>
        league.Value.AnswerAsync(
            new QuestionContext { Question = question, Now = new DateTimeOffset(2031, 1, 20, 0, 0, 0, TimeSpan.Zero) },
            TestContext.Current.CancellationToken
        );

    // Everybody against everybody, at home and away, one round a week.
    private static string Feed(int rounds)
    {
        var feed = new StringBuilder()
            .AppendLine("""{"kind":"competition","id":"il","name":"Island League","type":"league"}""")
            .AppendLine(
                """{"kind":"season","id":"il-30","competition":"il","name":"2030-31","startsOn":"2030-08-01","endsOn":"2031-06-01"}"""
            );
        foreach (var team in Teams)
            feed.AppendLine(CultureInfo.InvariantCulture, $$"""{"kind":"team","id":"{{Id(team)}}","name":"{{team}}"}""");
        for (var round = 1; round <= rounds; round++)
            foreach (var (home, away) in Round(round))
            {
                var (one, two) = ScoreOf(home, away);
                feed.AppendLine(
                    CultureInfo.InvariantCulture,
                    $$"""{"kind":"result","id":"{{Id(home)}}-{{Id(away)}}","season":"il-30","round":"Matchday {{round}}","home":"{{Id(home)}}","away":"{{Id(away)}}","date":"{{new DateOnly(2030, 9, 1).AddDays(7 * round):yyyy-MM-dd}}","fullTime":[{{one}},{{two}}]}"""
                );
            }
        return feed.ToString();
    }

    // The circle method: the last stays, the others go round; the second half turns the grounds.
    private static IEnumerable<(string Home, string Away)> Round(int round)
    {
        var turn = (round - 1) % (Teams.Length - 1);
        for (var i = 0; i < Teams.Length / 2; i++)
        {
            var one = i == 0 ? Teams[^1] : Teams[(turn + i) % (Teams.Length - 1)];
            var two = Teams[(turn + Teams.Length - 1 - i) % (Teams.Length - 1)];
            yield return round < Teams.Length ? (one, two) : (two, one);
        }
    }

    private static (int Home, int Away) ScoreOf(string home, string away) =>
        Told.TryGetValue($"{home}-{away}", out var told) ? told
        : Array.IndexOf(Teams, home) < Array.IndexOf(Teams, away) ? (2, 0)
        : (0, 1);

    private static string Id(string team) => team.Replace(" ", "-", StringComparison.Ordinal).ToLowerInvariant();
}
