using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>
/// Questions of an invented cup whose words tell more than is asked: a derby's name, the whole tournament, a stage that was
/// reached, a keeper who was beaten; and those that go on from a match to another.
/// </summary>
public sealed class CupTalkTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("France v Italy in 2031: who won the two Blorpian derbies?", "Italy beat France 2-1")]
    [InlineData("Who won the 2031 semi-final between Spain and Malta, the Breton derby?", "Spain beat Malta 3-0")]
    [InlineData("Did France take anything off Italy at the 2031 World Cup?", "No, nothing")]
    public async Task A_derby_is_of_the_two_who_are_named(string question, string told) => await HoldsAsync(told, question);

    [Theory]
    [InlineData("Who scored more goals over the whole tournament in 2031, Spain or Italy?", "Spain 5 and Italy 4")]
    [InlineData("Sur tout le tournoi 2031, qui a marqué le plus de buts, l'Espagne ou l'Italie ?", "Espagne 5 et Italie 4")]
    public async Task The_whole_tournament_leaves_out_no_team_that_is_set_beside_another(string question, string told) =>
        await HoldsAsync(told, question);

    [Theory]
    [InlineData("Which team came out on top in Group A at the 2031 World Cup?", "Italy finished 1st")]
    [InlineData("Italy reached the 2031 final. How many points did they take in the group?", "3 points from 1 match")]
    public async Task A_group_is_told_by_its_table(string question, string told) => await HoldsAsync(told, question);

    [Theory]
    [InlineData("Who got past Malta's keeper in the 2031 semi-final?", "Luis Vega")]
    [InlineData("Qui a trompé le gardien maltais en demi-finale en 2031 ?", "Luis Vega")]
    [InlineData("Which Spaniard put three past Malta in 2031?", "Luis Vega")]
    public async Task Who_beat_a_keeper_scored(string question, string told) => await HoldsAsync(told, question);

    [Theory]
    [InlineData(
        "Wales beat France 1-0",
        "Italy or Wales, who went through in the 2027 semi-final?",
        "And who did they face in the next round?"
    )]
    [InlineData(
        "Le pays de Galles a battu la France 1-0",
        "Italie - Galles en demi-finale 2027, qui est passé ?",
        "Contre qui au tour suivant ?"
    )]
    public async Task The_next_round_is_that_of_the_side_that_went_on(string told, params string[] turns) =>
        await HoldsAsync(told, turns);

    [Theory]
    [InlineData("2 June 2031", "When did Italy last beat France?")]
    [InlineData("3 May 2029", "When did Italy last beat France?", "And their previous win over the French?")]
    [InlineData(
        "3 mai 2029",
        "Quand l'Italie a-t-elle battu la France pour la dernière fois ?",
        "Et leur victoire précédente contre les Français ?"
    )]
    [InlineData(
        "Italy 2-1 France",
        "What was the score of Italy v France in the 2029 friendly?",
        "And when they met at the World Cup two years later?"
    )]
    public async Task Another_meeting_is_told_from_the_one_spoken_of(string told, params string[] turns) =>
        await HoldsAsync(told, turns);

    [Theory]
    [InlineData(
        "Pia Neri",
        "Italy and France met in 2029 and again in 2031. What were the scores?",
        "Who scored for Italy in the first of those?"
    )]
    [InlineData(
        "Remo Gatti",
        "Italy and France met in 2029 and again in 2031. What were the scores?",
        "And who scored for Italy in the second of those?"
    )]
    public async Task One_of_several_meetings_is_told_by_its_place(string told, params string[] turns) =>
        await HoldsAsync(told, turns);

    private static async Task HoldsAsync(string told, params string[] turns)
    {
        var answer = await AskAsync(turns);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    private static Task<DraftAnswer> AskAsync(params string[] questions) =>
        Planner.Value.TalkAsync(new DateTimeOffset(2031, 8, 1, 0, 0, 0, TimeSpan.Zero), questions);

    private const string Feed = """
        {"kind":"competition","id":"wc","name":"FIFA World Cup","type":"international"}
        {"kind":"competition","id":"fr","name":"Friendly","type":"international"}
        {"kind":"season","id":"wc-27","competition":"wc","name":"World Cup 2027","startsOn":"2027-06-01","endsOn":"2027-07-01"}
        {"kind":"season","id":"wc-31","competition":"wc","name":"World Cup 2031","startsOn":"2031-06-01","endsOn":"2031-07-01"}
        {"kind":"season","id":"fr-29","competition":"fr","name":"Friendly 2029"}
        {"kind":"team","id":"f","name":"France"}
        {"kind":"team","id":"i","name":"Italy"}
        {"kind":"team","id":"s","name":"Spain"}
        {"kind":"team","id":"m","name":"Malta"}
        {"kind":"team","id":"w","name":"Wales"}
        {"kind":"player","id":"neri","name":"Pia Neri","team":"i"}
        {"kind":"player","id":"gatti","name":"Remo Gatti","team":"i"}
        {"kind":"player","id":"petit","name":"Luc Petit","team":"f"}
        {"kind":"player","id":"vega","name":"Luis Vega","team":"s"}
        {"kind":"player","id":"rees","name":"Gwyn Rees","team":"w"}
        {"kind":"result","id":"o1","season":"wc-27","round":"Semi-final","home":"i","away":"w","date":"2027-06-20","fullTime":[1,1],"extraTime":[1,1],"penalties":[2,4],"goals":[{"team":"i","player":"neri","minute":9},{"team":"w","player":"rees","minute":70}]}
        {"kind":"result","id":"o2","season":"wc-27","round":"Final","home":"w","away":"f","date":"2027-06-30","fullTime":[1,0],"goals":[{"team":"w","player":"rees","minute":15}]}
        {"kind":"result","id":"p1","season":"fr-29","home":"f","away":"i","date":"2029-05-03","fullTime":[0,1],"goals":[{"team":"i","player":"neri","minute":33}]}
        {"kind":"result","id":"g1","season":"wc-31","round":"Group A","home":"i","away":"f","date":"2031-06-02","fullTime":[2,1],"goals":[{"team":"i","player":"gatti","minute":10},{"team":"i","player":"gatti","minute":20},{"team":"f","player":"petit","minute":30}]}
        {"kind":"result","id":"s1","season":"wc-31","round":"Semi-final","home":"s","away":"m","date":"2031-06-20","fullTime":[3,0],"goals":[{"team":"s","player":"vega","minute":20},{"team":"s","player":"vega","minute":30},{"team":"s","player":"vega","minute":40}]}
        {"kind":"result","id":"s2","season":"wc-31","round":"Semi-final","home":"i","away":"w","date":"2031-06-21","fullTime":[1,1],"extraTime":[1,1],"penalties":[5,4],"goals":[{"team":"i","player":"neri","minute":10},{"team":"w","player":"rees","minute":40}]}
        {"kind":"result","id":"f1","season":"wc-31","round":"Final","home":"s","away":"i","date":"2031-06-30","fullTime":[2,1],"goals":[{"team":"s","player":"vega","minute":15},{"team":"s","player":"vega","minute":55},{"team":"i","player":"neri","minute":60}]}
        """;
}
