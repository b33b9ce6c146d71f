using LeagueGrid.Answers.Planning;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>What a question about counts stands on: the events of their kind, and no more than must be.</summary>
public sealed class CountsReadTests
{
    private static readonly DateTimeOffset Evening = new(2031, 5, 10, 18, 30, 0, TimeSpan.Zero);

    private const Aspects Counted = Aspects.Statistics | Aspects.Counts;

    private const string Beginning = """
        {"kind":"competition","id":"c","name":"Small League","type":"league"}
        {"kind":"season","id":"s","competition":"c","name":"2030-31","startsOn":"2030-08-01","endsOn":"2031-06-01"}
        {"kind":"team","id":"a","name":"Alder"}
        {"kind":"team","id":"b","name":"Bourne"}
        {"kind":"player","id":"p","name":"Al Dorn","team":"a"}
        {"kind":"match","id":"m","season":"s","home":"a","away":"b","kickoff":"2031-05-10T18:00:00Z"}
        {"kind":"event","id":"e0","match":"m","period":1,"minute":1,"type":"period-start"}
        {"kind":"event","id":"e1","match":"m","period":1,"minute":2,"type":"goal","team":"a","player":"p"}

        """;

    private const string Passes = """
        {"kind":"event","id":"e2","match":"m","period":1,"minute":3,"type":"pass","team":"a","player":"p","completed":true}

        """;

    [Theory]
    [InlineData("How many corners has Alder had against Bourne?", Aspects.Restarts)]
    [InlineData("Combien de corners pour Alder contre Bourne ?", Aspects.Restarts)]
    [InlineData("How many shots has Alder had against Bourne?", Aspects.Shots)]
    [InlineData("How many fouls has Alder committed against Bourne?", Aspects.Offences)]
    [InlineData("How many passes has Alder made against Bourne?", Aspects.Passes)]
    [InlineData("How many tackles has Alder made against Bourne?", Aspects.Duels)]
    public async Task A_count_of_a_side_stands_on_events_of_its_kind_alone(string question, Aspects count)
    {
        var (draft, read) = await AskAsync(Beginning + Passes, question);
        Assert.Equal((AnswerStatus.Answered, count), (draft.Status, read.Aspects & Counted));
    }

    [Theory]
    [InlineData("How many passes has Al Dorn made against Bourne?")]
    [InlineData("Who has made the most passes in Alder against Bourne?")]
    public async Task A_count_of_players_stands_on_all_that_shows_who_played(string question)
    {
        var (_, read) = await AskAsync(Beginning + Passes, question);
        Assert.Equal(Aspects.Statistics, read.Aspects & Aspects.Statistics);
    }

    [Fact]
    public async Task Where_a_source_has_not_shown_that_it_counts_anything_counted_may_show_it()
    {
        const string Corners = "How many corners has Alder had against Bourne?";
        var (draft, read) = await AskAsync(Beginning, Corners);
        Assert.Equal((AnswerStatus.Unknown, Aspects.Statistics), (draft.Status, read.Aspects & Aspects.Statistics));
        (draft, _) = await AskAsync(Beginning + Passes, Corners);
        Assert.Contains("0 corners", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_of_what_was_read_is_that_of_its_own_events()
    {
        var (_, corners) = await AskAsync(Beginning + Passes, "How many corners has Alder had against Bourne?");
        var (_, passes) = await AskAsync(Beginning + Passes, "How many passes has Alder made against Bourne?");
        Assert.Equal((3L, 4L), (corners.Version, passes.Version));
    }

    private static async Task<(DraftAnswer Draft, FacetRead Match)> AskAsync(string feed, string question)
    {
        var draft = await OfflineLeague
            .Planner(feed)
            .AnswerAsync(new QuestionContext { Question = question, Now = Evening }, TestContext.Current.CancellationToken);
        return (draft, Assert.Single(draft.Read.Facets, facet => facet.Subject == "match/m"));
    }
}
