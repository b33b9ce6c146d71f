using LeagueGrid.Answers.Models.Grounding;

namespace LeagueGrid.Tests.Answers.Models;

public sealed class GroundingCheckTests
{
    private const string Facts =
        "Paris Saint-Germain beat Lyon 2-1 on 2026-03-01. Kylian Mbappé scored in the 12th minute and at 90+7 from the penalty spot. "
        + "Harry Kane was not sent off. Karim Benzema has 23 goals in the 2017-18 season.";

    private static readonly GroundingCheck Check = Made("Who scored the second goal?");

    [Theory]
    [InlineData("Paris Saint-Germain won 2-1.")]
    [InlineData("Lyon fell 1-2 to Paris Saint-Germain.")]
    [InlineData("Kylian Mbappé scored his second goal in the 97th minute.")]
    [InlineData("Mbappé scored at 90+7.")]
    [InlineData("Mbappé marque à la 12e minute.")]
    [InlineData("It was Mbappé, in the twelfth minute.")]
    [InlineData("They met on 1 March 2026.")]
    [InlineData("Ils se sont affrontés le dimanche 1 mars.")]
    [InlineData("Benzema has twenty-three goals.")]
    [InlineData("Benzema a marqué vingt-trois buts.")]
    [InlineData("Mbappé scored a penalty.")]
    [InlineData("Kane was not sent off.")]
    public void What_stands_in_the_facts_is_let_out(string sentence) => Assert.NotNull(Check.Check(sentence));

    [Theory]
    // Numbers, in figures and in words.
    [InlineData("Paris Saint-Germain won 3-1.")]
    [InlineData("Mbappé scored in the 13th minute.")]
    [InlineData("Mbappé scored at 90+6.")]
    [InlineData("Benzema has twenty-four goals.")]
    [InlineData("Benzema a marqué vingt-quatre buts.")]
    [InlineData("Mbappé got a hat-trick.")]
    [InlineData("Mbappé scored four goals.")]
    [InlineData("They met on 1 April 2026.")]
    [InlineData("They met on Saturday 1 March 2026.")]
    [InlineData("Mbappé ran 11.4 km.")]
    [InlineData("41,000 people saw Mbappé.")]
    // Names.
    [InlineData("Neymar scored in the 12th minute.")]
    [InlineData("It was Ousmane Dembélé.")]
    [InlineData("Harry Mbappé scored.")]
    [InlineData("Ronaldo scored.")]
    [InlineData("Le but est de Neymar.")]
    // The same words in another sense.
    [InlineData("Lyon beat Paris Saint-Germain 2-1.")]
    [InlineData("Kane was sent off.")]
    [InlineData("Mbappé did not score in the 12th minute.")]
    [InlineData("Paris Saint-Germain lost 2-1.")]
    [InlineData("Mbappé scored with a header in the 12th minute.")]
    [InlineData("Mbappé was injured in the 12th minute.")]
    [InlineData("Read more about Mbappé at https://example.com/.")]
    public void What_stands_nowhere_or_otherwise_is_not_let_out(string sentence) => Assert.Null(Check.Check(sentence));

    [Fact]
    public void A_sentence_cites_the_sources_that_share_its_names()
    {
        var check = new GroundingCheck("Who leads?");
        check.Add("Reds lead Blues 2-1.", [1]);
        check.Add("Ann One is injured.", [2]);
        Assert.Equal([1], check.Check("Reds lead 2-1.")!.Cites);
        Assert.Equal([2], check.Check("Ann One is injured.")!.Cites);
        Assert.True(check.Check("What a match!")!.ClaimsNothing);
    }

    [Fact]
    public void Sentences_come_as_soon_as_they_are_whole_whatever_the_pieces()
    {
        const string text = "St. Pauli lead 2-1. A. Referee gave 1.5 cards! \"Really?\" Yes…";
        string[] whole = ["St. Pauli lead 2-1.", "A. Referee gave 1.5 cards!", "\"Really?\"", "Yes…"];
        Assert.Equal(whole, Sentences.Split(text));
        var streamed = new Sentences();
        var got = text.SelectMany(c => streamed.Add(c.ToString())).ToList();
        Assert.Equal(whole, got.Concat(streamed.End()));
    }

    [Fact]
    public void A_sentence_that_never_ends_is_cut() =>
        Assert.All(Sentences.Split(new string('x', 100_000)), sentence => Assert.InRange(sentence.Length, 1, 601));

    private static GroundingCheck Made(string question)
    {
        var check = new GroundingCheck(question);
        check.Add(Facts, [1]);
        return check;
    }
}
