using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Between an item and its correction the facts may disagree: then an answer says so, and repeats none of them.</summary>
public sealed class ContradictionTests
{
    private readonly OfflineLeague _league = new();
    private DateTimeOffset _now;

    public ContradictionTests()
    {
        Take("""{"kind":"competition","id":"c-1","name":"Harbour League","type":"league"}""");
        Take("""{"kind":"season","id":"s-1","competition":"c-1","name":"2030-31"}""");
        Take("""{"kind":"team","id":"t-1","name":"Ostermark"}""");
        Take("""{"kind":"team","id":"t-2","name":"Vellwick"}""");
        foreach (var (team, names) in new[] { ("t-1", "Abel Borg Dahl Egge"), ("t-2", "Holt Ives Joss Kemp") })
        foreach (var (name, n) in names.Split(' ').Select((name, n) => (name, n)))
            Take($$"""{"kind":"player","id":"{{team}}-{{n}}","name":"{{name}}","team":"{{team}}"}""");
        Take(
            """{"kind":"match","id":"m-1","season":"s-1","home":"t-1","away":"t-2","kickoff":"2030-09-01T15:00:00Z","status":"live"}"""
        );
        foreach (var team in new[] { "t-1", "t-2" })
            Take(
                $$"""{"kind":"lineup","id":"l-{{team}}","match":"m-1","team":"{{team}}","starters":[{"player":"{{team}}-0"},{"player":"{{team}}-1"}],"bench":[{"player":"{{team}}-2"},{"player":"{{team}}-3"}]}"""
            );
        Happens("e-0", 0, "period-start");
        Happens("e-1", 12, "goal", "t-1", "t-1-0");
        Happens("e-2", 30, "card", "t-2", "t-2-1", "\"color\":\"yellow\"");
        _now = _league.Now.AddHours(1);
    }

    [Fact]
    public async Task Who_is_on_the_pitch_is_not_told_while_a_man_came_on_twice()
    {
        Happens("e-3", 55, "substitution", "t-1", null, "\"off\":\"t-1-0\",\"on\":\"t-1-2\"");
        Assert.Equal(AnswerStatus.Answered, (await AskAsync("Who is on the pitch for Ostermark?")).Status);
        Happens("e-4", 60, "substitution", "t-1", null, "\"off\":\"t-1-1\",\"on\":\"t-1-2\"");

        var answer = await AskAsync("Who is on the pitch for Ostermark?");

        Assert.Equal(AnswerStatus.Correcting, answer.Status);
        Assert.DoesNotContain("Dahl", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Ostermark", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Sources, source => source.Ref == "match/m-1");
        Assert.Contains(answer.Read.Facets, facet => facet.Subject == "match/m-1");
        // What is not in doubt is told as ever.
        Assert.Contains("1-0", (await AskAsync("What is the score of Ostermark - Vellwick?")).Text, StringComparison.Ordinal);

        Happens("e-4", 60, "substitution", "t-1", null, "\"rev\":2,\"off\":\"t-1-1\",\"on\":\"t-1-3\"");
        Assert.Equal(AnswerStatus.Answered, (await AskAsync("Who is on the pitch for Ostermark?")).Status);
    }

    [Fact]
    public async Task Cards_are_not_told_while_a_second_yellow_has_no_first()
    {
        Happens("e-5", 70, "card", "t-2", "t-2-0", "\"color\":\"second-yellow\"");
        Assert.Equal(AnswerStatus.Correcting, (await AskAsync("Who was sent off in Ostermark - Vellwick?")).Status);
        Assert.Equal("fr", (await AskAsync("Qui a été expulsé dans Ostermark - Vellwick ?")).Lang);
        Assert.Contains(
            "cartons",
            (await AskAsync("Qui a été expulsé dans Ostermark - Vellwick ?")).Text,
            StringComparison.Ordinal
        );

        Happens("e-6", 20, "card", "t-2", "t-2-0", "\"color\":\"yellow\"");
        var answer = await AskAsync("Who was sent off in Ostermark - Vellwick?");
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains("Holt", answer.Text, StringComparison.Ordinal);
    }

    private void Happens(string id, int minute, string type, string? team = null, string? player = null, string? more = null) =>
        Take(
            $$"""{"kind":"event","id":"{{id}}","match":"m-1","period":{{(minute > 45 ? 2 : 1)}},"minute":{{minute}},"type":"{{type}}"{{(team is null ? "" : $",\"team\":\"{team}\"")}}{{(player is null ? "" : $",\"player\":\"{player}\"")}}{{(more is null ? "" : "," + more)}}}"""
        );

    private void Take(string line)
    {
        var parsed = FeedParser.Parse(System.Text.Encoding.UTF8.GetBytes(line));
        Assert.NotNull(parsed.Item);
        _league.Take(parsed.Item);
    }

    private async Task<DraftAnswer> AskAsync(string question) =>
        await new AnswerPlanner(_league, _league.Passages).AnswerAsync(
            new QuestionContext { Question = question, Now = _now },
            TestContext.Current.CancellationToken
        );
}
