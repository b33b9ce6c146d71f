using LeagueGrid.Knowledge.Embedding;
using Xunit;

namespace LeagueGrid.Tests.Knowledge.Embedding;

public sealed class LexicalEmbeddingTests
{
    [Theory]
    [InlineData("The defender saw a red card.", "Le défenseur a reçu un carton rouge.", "The defender took a corner kick.")]
    [InlineData("He was sent off.", "He saw a red card.", "He was born in May.")]
    [InlineData("C'est quoi le hors-jeu ?", "Being offside is no offence in itself.", "La coupe se joue au printemps.")]
    [InlineData("Le gardien est blessé au genou.", "The goalkeeper has a knee injury.", "The goalkeeper signed a contract.")]
    [InlineData("Kylian Mbappe", "Kylian Mbappé", "Kylian Murphy")]
    [InlineData("qualification", "qualified", "quantity")]
    public void What_means_the_same_is_nearer_than_what_does_not(string text, string near, string far)
    {
        Assert.True(
            Cosine(text, near) > Cosine(text, far) + 0.05,
            $"{Cosine(text, near):0.00} near, {Cosine(text, far):0.00} far"
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("the of and")]
    [InlineData("!!! ???")]
    [InlineData("足球")]
    [InlineData("a very ordinary sentence about football")]
    public void Every_text_has_a_unit_vector(string text)
    {
        var vector = Of(text);
        Vectors.Check(vector, LexicalEmbedding.Dimensions);
        Assert.Equal(vector, Of(text));
    }

    [Fact]
    public void It_is_the_same_in_every_process_and_version()
    {
        // A change of features needs another revision: vectors of both must not meet in one index.
        Assert.Equal(4, LexicalEmbedding.Revision);
        Assert.Equal(1, Cosine("CARTON  ROUGE!", "carton rouge"), 0.0001);
    }

    [Fact]
    public void Embedding_allocates_nothing()
    {
        var text = string.Concat(
            Enumerable.Repeat("The goalkeeper was sent off for a foul in the penalty area after 63 minutes. ", 40)
        );
        var vector = new float[LexicalEmbedding.Dimensions];
        for (var i = 0; i < 50; i++)
            LexicalEmbedding.Embed(text, vector);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            LexicalEmbedding.Embed(text, vector);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static double Cosine(string first, string second) => Vectors.Cosine(Of(first), Of(second));

    private static float[] Of(string text)
    {
        var vector = new float[LexicalEmbedding.Dimensions];
        LexicalEmbedding.Embed(text, vector);
        return vector;
    }
}
