using System.Numerics.Tensors;
using LeagueGrid.Knowledge.Settings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;

namespace LeagueGrid.Knowledge.Embedding.Onnx;

/// <summary>A model in a folder of this machine: no service, no key, no network.</summary>
internal sealed class OnnxEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
{
    // Texts of a like length run together, as many as fit: memory grows with the pieces, padding included.
    private const int MostPieces = 8192;

    private readonly WordPieces _words;
    private readonly OnnxModel _model;
    private readonly EmbeddingGeneratorMetadata _metadata;

    private OnnxEmbeddings(WordPieces words, OnnxModel model, string name)
    {
        _words = words;
        _model = model;
        // The vector of any text tells the size, and that the model runs here at all.
        _metadata = new EmbeddingGeneratorMetadata("onnx", providerUri: null, name, Vectors([""], default)[0].Length);
    }

    /// <exception cref="OptionsValidationException">The folder does not hold a model that can be used: names the setting and what is wrong.</exception>
    public static OnnxEmbeddings Open(EmbeddingOptions options)
    {
        var path = Path.GetFullPath(options.Path!);
        OnnxModel? model = null;
        try
        {
            var folder = OnnxFolder.Open(path);
            var words = WordPieces.Open(folder);
            model = OnnxModel.Open(folder.ModelFile);
            var name = options.Model is { Length: > 0 } given ? given : Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
            return new OnnxEmbeddings(words, model, $"{name}-{folder.Fingerprint()}");
        }
        catch (Exception fault)
            when (fault
                    is InvalidDataException
                        or EmbeddingRefusedException
                        or OnnxRuntimeException
                        or IOException
                        or UnauthorizedAccessException
                        or DllNotFoundException
                        or TypeInitializationException
            )
        {
            model?.Dispose();
            throw new OptionsValidationException(
                nameof(KnowledgeOptions),
                typeof(KnowledgeOptions),
                [$"LeagueGrid:Embedding:Path is '{path}', which is no folder of an ONNX model that can be used: {fault.Message}."]
            );
        }
    }

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var texts = values.ToList();
        var vectors = await Task.Run(() => Vectors(texts, cancellationToken), cancellationToken);
        return new GeneratedEmbeddings<Embedding<float>>(
            vectors.Select(vector => new Embedding<float>(vector) { ModelId = _metadata.DefaultModelId })
        );
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose() => _model.Dispose();

    private float[][] Vectors(List<string> texts, CancellationToken cancel)
    {
        var pieces = texts.ConvertAll(_words.Of);
        var vectors = new float[texts.Count][];
        var order = Enumerable.Range(0, texts.Count).OrderBy(i => pieces[i].Count).ToList();
        for (var start = 0; start < order.Count; )
        {
            cancel.ThrowIfCancellationRequested();
            var end = start + 1;
            while (end < order.Count && (end + 1 - start) * pieces[order[end]].Count <= MostPieces)
                end++;
            var run = order.GetRange(start, end - start);
            var made = _model.Run(run.ConvertAll(i => pieces[i]), _words.Padding, cancel);
            for (var i = 0; i < run.Count; i++)
                vectors[run[i]] = Unit(made[i]);
            start = end;
        }
        return vectors;
    }

    private static float[] Unit(float[] vector)
    {
        // One without direction stays as it is: it is refused where it would go in.
        if (TensorPrimitives.Norm<float>(vector) is > 0 and < float.PositiveInfinity and var length)
            TensorPrimitives.Divide(vector, length, vector);
        return vector;
    }
}
