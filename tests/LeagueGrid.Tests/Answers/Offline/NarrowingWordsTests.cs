using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;
using LeagueGrid.Feeds.Simulation;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>
/// Every sum is asked for with every word that narrows it. Whatever the answer then is, it may not be that to the question without
/// the word: needs no expected values, and finds words that a query passes over before a fan does.
/// </summary>
public sealed class NarrowingWordsTests
{
    private static readonly SimulationSettings Settings = new()
    {
        Seed = 11,
        Clubs = 10,
        FirstYear = 2030,
        Start = new DateTimeOffset(2030, 8, 1, 0, 0, 0, TimeSpan.Zero),
    };

    private static readonly string[] Sums =
    [
        "How many goals did {0} score in 2030-31{1}?",
        "How many goals did {0} concede in 2030-31{1}?",
        "How many games did {0} win in 2030-31{1}?",
        "How many yellow cards did {0} get in 2030-31{1}?",
        "How many penalties did {0} score in 2030-31{1}?",
        "Which team got the most yellow cards in 2030-31{1}?",
        "Which team scored the most goals in 2030-31{1}?",
        "Who scored the most goals in 2030-31{1}?",
        "How many goals were scored in 2030-31{1}?",
        "How many yellow cards were there in 2030-31{1}?",
        "How many matches were drawn in 2030-31{1}?",
        "Combien de buts {0} a-t-il marqués en 2030-31{2}?",
        "Combien de cartons jaunes {0} a-t-il reçus en 2030-31{2}?",
        "Qui a marqué le plus de buts en 2030-31{2}?",
    ];

    private static readonly (string English, string French)[] Words =
    [
        (" at home", " à domicile"),
        (" away", " à l'extérieur"),
        (" in the first half", " en première mi-temps"),
        (" in stoppage time", " dans le temps additionnel"),
        (" in the last ten minutes", " dans les dix dernières minutes"),
        (" in games they won", " dans les matchs gagnés"),
        (" in defeats", " dans les défaites"),
        (" in matches that ended level", " dans les matchs nuls"),
        (" in their last five games", " lors de leurs cinq derniers matchs"),
        (" as a substitute", " en tant que remplaçant"),
        (" in derbies", " lors des derbys"),
        (" on rainy nights", " sous la pluie"),
    ];

    private static readonly Lazy<(AnswerPlanner Planner, string Club)> League = new(Play);

    public static TheoryData<string> Asked => [.. Sums];

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task A_word_that_narrows_is_counted_by_or_the_answer_is_refused(string sum)
    {
        var whole = await AskAsync(string.Format(null, sum, League.Value.Club, "", " "));
        Assert.Equal(AnswerStatus.Answered, whole.Status);
        var passedOver = new List<string>();
        foreach (var (english, french) in Words)
        {
            var answer = await AskAsync(string.Format(null, sum, League.Value.Club, english, french + " "));
            if (answer.Status == AnswerStatus.Answered && answer.Text == whole.Text)
                passedOver.Add($"{english.Trim()}: {answer.Text}");
        }
        Assert.Empty(passedOver);
    }

    private static Task<DraftAnswer> AskAsync(string question) =>
        League.Value.Planner.AnswerAsync(
            new QuestionContext { Question = question, Now = Settings.Start.AddYears(2) },
            TestContext.Current.CancellationToken
        );

    private static (AnswerPlanner Planner, string Club) Play()
    {
        var league = new OfflineLeague();
        var run = new SimulationRun(Settings, matches: 90);
        foreach (var item in run.Items())
            league.Take(item.Item);
        var club = league.Directory.Teams.OrderBy(team => team.Id, StringComparer.Ordinal).First().Name;
        return (new AnswerPlanner(league, league.Passages), club);
    }
}
