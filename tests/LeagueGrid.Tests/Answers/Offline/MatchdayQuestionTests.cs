using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Questions;
using LeagueGrid.Feeds.Simulation;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>What a fan asks in the middle of a round of a simulated league.</summary>
public sealed class MatchdayQuestionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 20, 45, 0, TimeSpan.Zero);
    private static readonly Lazy<OfflineLeague> League = new(Play);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("What's on right now?")]
    [InlineData("Which matches are being played?")]
    [InlineData("What are the live scores?")]
    [InlineData("Quels matchs sont en cours ?")]
    [InlineData("What are the scores?")]
    [InlineData("What's the score right now?")]
    [InlineData("Quels sont les scores ?")]
    public async Task All_matches_in_play_are_told_with_their_scores(string question)
    {
        var answer = await AskAsync(question);
        var live = await SheetsAsync(MatchStatus.Live);
        Assert.NotEmpty(live);
        Assert.All(
            live,
            sheet =>
                Assert.Contains(
                    $"{sheet.Score.Home}-{sheet.Score.Away} {Team(sheet.Away)}",
                    answer.Text,
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(live.Count, answer.Sources.Count);
    }

    [Theory]
    [InlineData("Who scored for {0}?", "deeds")]
    [InlineData("Is {0} winning?", "score")]
    [InlineData("Qui mène, {0} ?", "score")]
    public async Task A_team_that_is_playing_is_asked_about_as_it_plays(string question, string plan)
    {
        var sheet = (await SheetsAsync(MatchStatus.Live)).MaxBy(one => one.Score.Home)!;
        var answer = await AskAsync(string.Format(null, question, Team(sheet.Home)));
        Assert.Equal(plan, answer.Plan);
        Assert.All(answer.Sources, source => Assert.Equal($"match/{sheet.Id}", source.Ref));
    }

    [Theory]
    [InlineData("How many goals were scored in round 2?")]
    [InlineData("Combien de buts ont été marqués lors de la 2e journée ?")]
    public async Task A_round_is_counted_by_itself(string question)
    {
        var goals = (await SheetsAsync(null))
            .Where(sheet => Stages.Number(sheet.Round) == 2)
            .Sum(s => s.Score.Home + s.Score.Away);
        Assert.StartsWith($"{goals} ", (await AskAsync(question)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who is out for {0}?")]
    [InlineData("Is anyone injured at {0}?")]
    [InlineData("Qui est blessé à {0} ?")]
    public async Task Everybody_of_a_team_who_is_injured_is_named_and_nobody_else(string question)
    {
        var directory = League.Value.Directory;
        var byTeam = directory
            .Players.Where(player => directory.AvailabilityOf(player.Id)?.Item.Status == "injured")
            .GroupBy(player => player.Team!, StringComparer.Ordinal)
            .First(group =>
                !directory.SquadOf(group.Key).Any(id => directory.AvailabilityOf(id)?.Item.Status is "suspended" or "doubtful")
            );
        var answer = await AskAsync(string.Format(null, question, Team(byTeam.Key)));
        Assert.Equal(byTeam.Select(player => player.Id).Order(), answer.Turn.People.Order());
    }

    [Theory]
    [InlineData("Who plays in goal for {0}?", "squad")]
    [InlineData("Qui garde les buts de {0} ?", "squad")]
    [InlineData("Where do {0} play?", "profile")]
    [InlineData("Où joue {0} ?", "profile")]
    [InlineData("Tell me about {0}", "portrait")]
    [InlineData("Who are the players of {0}?", "squad")]
    [InlineData("Any news about {0}?", "news")]
    [InlineData("Quand joue {0} ?", "form")]
    [InlineData("How many points are {0} behind the leaders?", "table")]
    public async Task What_is_asked_of_a_team_goes_to_the_family_that_knows_it(string question, string plan)
    {
        var resting = (await SheetsAsync(MatchStatus.Live)).Select(sheet => sheet.Home).First();
        var directory = League.Value.Directory;
        var team = directory.Teams.First(one => one.Id != resting);
        var answer = await AskAsync(string.Format(null, question, team.ShortName));
        Assert.Equal((AnswerStatus.Answered, plan), (answer.Status, answer.Plan));
    }

    [Theory]
    [InlineData("Is {0} injured?", "Yes")]
    [InlineData("Is {0} fit?", "No")]
    [InlineData("{0} peut-il jouer ?", "Non")]
    public async Task Fit_and_injured_want_opposite_answers_of_one_report(string question, string begins)
    {
        var directory = League.Value.Directory;
        var player = directory.Players.First(one => directory.AvailabilityOf(one.Id)?.Item.Status == "injured");
        Assert.StartsWith(begins, (await AskAsync(string.Format(null, question, player.Name))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_named_by_a_superlative_is_found_before_anything_is_told_of_them()
    {
        var directory = League.Value.Directory;
        var answer = await AskAsync("How old is the top scorer?");
        var scorer = directory.Player(answer.Turn.People[0])!;
        Assert.Contains(scorer.Name, answer.Text, StringComparison.Ordinal);
        Assert.Contains($"{scorer.BirthDate!.Value.Year}", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<DraftAnswer> AskAsync(string question) =>
        await new AnswerPlanner(League.Value, League.Value.Passages).AnswerAsync(
            new QuestionContext { Question = question, Now = Now },
            Cancel
        );

    private static async Task<List<MatchSheet>> SheetsAsync(MatchStatus? status)
    {
        var directory = League.Value.Directory;
        var sheets = new List<MatchSheet>();
        foreach (var fixture in directory.Fixtures)
            if (
                await League.Value.MatchAsync(fixture.Id, Moment.Now, Cancel) is { } sheet
                && (status is null || sheet.Status == status)
            )
                sheets.Add(sheet);
        return sheets;
    }

    private static string Team(string id) => League.Value.Directory.Team(id)!.Name;

    private static OfflineLeague Play()
    {
        var league = new OfflineLeague();
        var simulated = new SimulatedLeague(new SimulationSettings { Speed = 12 });
        foreach (var item in simulated.Definitions(Now))
            league.Take(item);
        foreach (var item in simulated.History(Now))
            league.Take(item.Item);
        return league;
    }
}
