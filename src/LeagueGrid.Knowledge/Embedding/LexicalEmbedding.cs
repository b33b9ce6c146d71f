using System.Numerics.Tensors;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Embedding;

/// <summary>
/// A vector from words, pairs of words, character n-grams and football concepts, hashed into a fixed number of
/// dimensions (signed, two places a feature, so that collisions cancel rather than add up). Deterministic, needs no model, and
/// allocates nothing. English and French meet in the concepts; spellings and endings meet in the n-grams.
/// </summary>
internal static class LexicalEmbedding
{
    public const int Dimensions = 384;

    /// <summary>Raise it when features change: vectors of different revisions must not meet in one index.</summary>
    public const int Revision = 4;

    private const float WordWeight = 1f;
    private const float StopWeight = 0.08f;
    private const float ConceptWeight = 1.3f;
    private const float PairWeight = 0.35f;

    // All n-grams of a word together weigh about half of the word itself.
    private const float GramsWeight = 0.5f;

    public static void Embed(ReadOnlySpan<char> text, Span<float> vector)
    {
        vector.Clear();
        var analysis = Analysis.OfThread.Read(text);
        ulong before = 0;
        foreach (ref readonly var word in analysis.Words)
        {
            if (word.IsStop)
            {
                Add(vector, word.Hash, StopWeight);
                continue;
            }
            Add(vector, word.Hash, WordWeight);
            if (before != 0)
                Add(vector, ContentHashing.Mix(before, word.Hash), PairWeight);
            before = word.Hash;
            if (!word.IsNumber)
                AddGrams(vector, analysis.Folded(word));
        }
        foreach (ref readonly var concept in analysis.Concepts)
            Add(vector, concept.Hash, ConceptWeight);
        Normalise(vector);
    }

    private static void AddGrams(Span<float> vector, ReadOnlySpan<char> word)
    {
        const int Size = 3;
        if (word.Length < Size)
            return;
        var weight = GramsWeight / MathF.Sqrt(word.Length);
        // The first and the last gram also know that they stand at an edge.
        for (var i = 0; i + Size <= word.Length; i++)
            Add(vector, ContentHashing.Of(word.Slice(i, Size), i == 0 ? 3 : 4), weight);
    }

    private static void Add(Span<float> vector, ulong feature, float weight)
    {
        var mixed = ContentHashing.Mix(feature, 0x6C67);
        vector[(int)(((mixed & 0xFFFF_FFFF) * Dimensions) >> 32)] += (feature & 1) == 0 ? weight : -weight;
        vector[(int)(((mixed >> 32) * Dimensions) >> 32)] += (feature & 2) == 0 ? weight : -weight;
    }

    private static void Normalise(Span<float> vector)
    {
        var length = TensorPrimitives.Norm<float>(vector);
        if (length > 1e-6f)
            TensorPrimitives.Divide(vector, length, vector);
        else
            // A text without a word (or whose features cancel out) still needs a direction: one that nothing else points in.
            vector[0] = 1;
    }
}
