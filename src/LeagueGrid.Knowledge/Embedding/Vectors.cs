using System.Numerics.Tensors;

namespace LeagueGrid.Knowledge.Embedding;

/// <summary>What every engine needs of a vector before it goes in.</summary>
public static class Vectors
{
    /// <summary>Brings a vector to length one; refuses one that has no direction.</summary>
    /// <exception cref="ArgumentException">The vector is zero or has a component that is no number.</exception>
    public static float[] Unit(ReadOnlySpan<float> vector)
    {
        var length = TensorPrimitives.Norm(vector);
        if (!float.IsFinite(length) || length <= float.Epsilon)
            throw new ArgumentException("A vector must have finite components and a length above zero.", nameof(vector));
        var unit = new float[vector.Length];
        TensorPrimitives.Divide(vector, length, unit);
        return unit;
    }

    /// <summary>Cosine of two unit vectors.</summary>
    public static float Cosine(ReadOnlySpan<float> first, ReadOnlySpan<float> second) => TensorPrimitives.Dot(first, second);

    /// <summary>Refuses what must not reach an index.</summary>
    public static void Check(ReadOnlySpan<float> vector, int dimensions)
    {
        if (vector.Length != dimensions)
            throw new ArgumentException(
                $"A vector of {vector.Length} dimensions does not fit an index of {dimensions}.",
                nameof(vector)
            );
        var square = TensorPrimitives.SumOfSquares(vector);
        if (!float.IsFinite(square) || Math.Abs(square - 1) > 0.01f)
            throw new ArgumentException("A vector must be finite and of length one.", nameof(vector));
    }
}
