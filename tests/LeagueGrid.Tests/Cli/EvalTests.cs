using LeagueGrid.Cli.Checks;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Cli;

public sealed class EvalTests
{
    [Fact]
    public void Marks_are_counted_by_kind_language_and_half_with_the_gap_between_the_halves()
    {
        var tally = new EvalTally();
        tally.Add(Question("a", "score"), isOdd: true, Mark.Right);
        tally.Add(Question("b", "score") with { Lang = "fr" }, isOdd: false, Mark.Wrong);
        tally.Add(Question("c", "table"), isOdd: true, Mark.Right);
        tally.Add(Question("d", "table") with { Lang = "fr" }, isOdd: false, Mark.Right);
        tally.Add(Question("e", "table"), isOdd: true, Mark.Unknown);

        Assert.Equal(new EvalMarks(3, 1, 1), tally.Total);
        Assert.Equal(0.4, tally.Total.Truthfulness, 3);
        Assert.Equal(new EvalMarks(1, 1), tally["kind", "score"]);
        Assert.Equal(new EvalMarks(1, 1), tally["lang", "fr"]);
        Assert.Equal(new EvalMarks(2, 0, 1), tally["half", "odd"]);
        Assert.Equal(new EvalMarks(1, 1), tally["half", "even"]);
        Assert.Equal(16.7, tally.Gap!.Value, 1);
        Assert.Equal("gap between the halves: 16.7 points", tally.Lines(json: false).Last());
        Assert.Contains(
            """{"half":"odd","right":2,"wrong":0,"unknown":1""",
            string.Concat(tally.Lines(json: true)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void There_is_no_gap_where_one_half_was_not_asked()
    {
        var tally = new EvalTally();
        tally.Add(Question("a", "score"), isOdd: true, Mark.Right);
        Assert.Null(tally.Gap);
    }

    [Fact]
    public void The_moment_of_a_match_is_asked_about_as_it_happened()
    {
        var question = Question("a", "live") with { AsOf = new EvalMoment("m-7", 2, 63, 0, null) };
        Assert.Equal(new AskedMoment("m-7", 63, "happened"), EvalChoice.MomentOf(question));
        Assert.Null(EvalChoice.MomentOf(Question("b", "score")));
    }

    [Fact]
    public void Questions_about_the_end_of_a_day_are_asked_only_where_the_league_stands_there()
    {
        EvalQuestion[] all =
        [
            Question("now", "score") with
            {
                Needs = ["league"],
            },
            Question("minute", "live") with
            {
                Needs = ["league"],
                AsOf = new EvalMoment("m-7", 1, 20, 0, null),
            },
            Question("day", "table") with
            {
                Needs = ["league"],
                AsOf = new EvalMoment(null, null, null, null, new(2030, 1, 31)),
            },
            Question("elsewhere", "table") with
            {
                Needs = ["league", "cup"],
            },
        ];
        Assert.Equal(["now", "minute"], Ids(new EvalChoice(["league"], null, null)));
        Assert.Equal(["now"], Ids(new EvalChoice(["league"], "odd", null)));
        Assert.Equal(["day"], Ids(new EvalChoice(["league"], null, new DateOnly(2030, 1, 31))));
        Assert.Equal(1, new EvalChoice(["league"], null, null).LeftOut(all));
        Assert.Equal(["now", "minute", "elsewhere"], Ids(new EvalChoice([], null, null)));

        IEnumerable<string> Ids(EvalChoice choice) => choice.Of(all).Select(one => one.Question.Id);
    }

    private static EvalQuestion Question(string id, string kind) =>
        new()
        {
            Id = id,
            Question = "?",
            Kind = kind,
        };
}
