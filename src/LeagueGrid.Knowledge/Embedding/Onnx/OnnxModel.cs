using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;

namespace LeagueGrid.Knowledge.Embedding.Onnx;

/// <summary>
/// A model of BERT's kind in this process: numbered pieces in, a vector a text out. A model that gives a vector a piece is
/// averaged over the pieces that are the text's own, so that what else is in the batch changes nothing.
/// </summary>
internal sealed class OnnxModel : IDisposable
{
    private readonly InferenceSession _session;
    private readonly string _output;
    private readonly string[] _inputs;

    private OnnxModel(InferenceSession session, string output)
    {
        _session = session;
        _output = output;
        _inputs = [.. session.InputMetadata.Keys];
    }

    /// <exception cref="InvalidDataException">The file is no model, or one that asks for or gives something else.</exception>
    public static OnnxModel Open(string file)
    {
        InferenceSession session;
        try
        {
            session = new InferenceSession(file);
        }
        catch (OnnxRuntimeException fault)
        {
            throw new InvalidDataException($"{Path.GetFileName(file)} cannot be loaded ({fault.Message})", fault);
        }
        try
        {
            CheckInputs(session);
            return new OnnxModel(session, OutputOf(session));
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>One run of texts that are padded to the longest of them.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped half-way.</exception>
    public float[][] Run(IReadOnlyList<IReadOnlyList<int>> texts, int padding, CancellationToken cancel)
    {
        var longest = texts.Max(text => text.Count);
        var pieces = new long[texts.Count * longest];
        var mask = new long[pieces.Length];
        Array.Fill(pieces, padding);
        for (var row = 0; row < texts.Count; row++)
        for (var i = 0; i < texts[row].Count; i++)
        {
            pieces[(row * longest) + i] = texts[row][i];
            mask[(row * longest) + i] = 1;
        }
        long[] shape = [texts.Count, longest];
        var given = new Dictionary<string, OrtValue>(StringComparer.Ordinal);
        using var run = new RunOptions();
        using var stop = cancel.Register(() => run.Terminate = true);
        try
        {
            foreach (var input in _inputs)
            {
                var content = input switch
                {
                    "input_ids" => pieces,
                    "attention_mask" => mask,
                    _ => new long[pieces.Length],
                };
                given.Add(input, OrtValue.CreateTensorValueFromMemory(content, shape));
            }
            using var outputs = _session.Run(run, given, [_output]);
            return Vectors(outputs[0], mask, texts.Count, longest);
        }
        catch (OnnxRuntimeException fault) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException("The model was stopped.", fault, cancel);
        }
        finally
        {
            foreach (var value in given.Values)
                value.Dispose();
        }
    }

    public void Dispose() => _session.Dispose();

    private static float[][] Vectors(OrtValue output, long[] mask, int texts, int longest)
    {
        var shape = output.GetTensorTypeAndShape().Shape;
        var values = output.GetTensorDataAsSpan<float>();
        var size = (int)shape[^1];
        if (shape[0] != texts || (shape.Length == 3 && shape[1] != longest))
            throw new EmbeddingRefusedException(
                $"The model gave [{string.Join(", ", shape)}] for {texts} texts of {longest} pieces."
            );
        var vectors = new float[texts][];
        for (var row = 0; row < texts; row++)
            vectors[row] =
                shape.Length == 2
                    ? values.Slice(row * size, size).ToArray()
                    : Mean(values.Slice(row * longest * size, longest * size), mask.AsSpan(row * longest, longest), size);
        return vectors;
    }

    private static float[] Mean(ReadOnlySpan<float> pieces, ReadOnlySpan<long> mask, int size)
    {
        var mean = new float[size];
        var counted = 0;
        for (var i = 0; i < mask.Length; i++)
        {
            if (mask[i] == 0)
                continue;
            TensorPrimitives.Add(mean, pieces.Slice(i * size, size), mean);
            counted++;
        }
        TensorPrimitives.Divide(mean, counted, mean);
        return mean;
    }

    private static void CheckInputs(InferenceSession session)
    {
        if (!session.InputMetadata.ContainsKey("input_ids"))
            throw new InvalidDataException("its model has no input input_ids");
        foreach (var (name, input) in session.InputMetadata)
        {
            if (name is not ("input_ids" or "attention_mask" or "token_type_ids"))
                throw new InvalidDataException(
                    $"its model wants {name}, which is none of input_ids, attention_mask, token_type_ids"
                );
            if (input.ElementType != typeof(long))
                throw new InvalidDataException($"its model wants {name} as {input.ElementType.Name}, not Int64");
        }
    }

    /// <summary>A whole sentence's vector where the model gives one, else the pieces'.</summary>
    private static string OutputOf(InferenceSession session)
    {
        var fitting = session
            .OutputMetadata.Where(output => output.Value.ElementType == typeof(float) && output.Value.Dimensions.Length is 2 or 3)
            .Select(output => output.Key)
            .ToList();
        string[] known = ["sentence_embedding", "last_hidden_state", "token_embeddings"];
        return known.FirstOrDefault(fitting.Contains)
            ?? fitting.FirstOrDefault()
            ?? throw new InvalidDataException("its model has no output of floats, a vector a text or a vector a piece");
    }
}
