using System.IO.Hashing;
using System.Text.Json;

namespace LeagueGrid.Knowledge.Embedding.Onnx;

/// <summary>
/// A model as it is published: <c>model.onnx</c> (or <c>onnx/model.onnx</c>), <c>vocab.txt</c> or <c>tokenizer.json</c>, and what the
/// small configuration files beside them say of length and case.
/// </summary>
internal sealed record OnnxFolder
{
    private const int UsualTokens = 512;

    // "No limit" is written as a number of thirty digits; no model of this type reads more than a few thousand.
    private const int ImpossibleTokens = 1_000_000;

    public required string ModelFile { get; init; }
    public required string TokenizerFile { get; init; }

    /// <summary>Tokens that the model reads of a text, its two marks included.</summary>
    public required int MostTokens { get; init; }

    public required bool LowerCase { get; init; }
    public required bool StripAccents { get; init; }

    /// <summary>Files that decide which vector a text gets: other content is another model.</summary>
    public required IReadOnlyList<string> Deciding { get; init; }

    /// <exception cref="InvalidDataException">A file is missing, or one of the small ones is no JSON.</exception>
    public static OnnxFolder Open(string path)
    {
        if (!Directory.Exists(path))
            throw new InvalidDataException("there is no such folder");
        var model =
            First(path, "model.onnx", Path.Combine("onnx", "model.onnx"))
            ?? throw new InvalidDataException("it has no model.onnx");
        var tokenizer =
            First(path, "vocab.txt", "tokenizer.json")
            ?? throw new InvalidDataException("it has neither vocab.txt nor tokenizer.json");
        var tokenizing = Settings(path, "tokenizer_config.json");
        var lowerCase = Flag(tokenizing, "do_lower_case") ?? true;
        var lengths = new[]
        {
            Length(Settings(path, "sentence_bert_config.json"), "max_seq_length"),
            Length(tokenizing, "model_max_length"),
            Length(Settings(path, "config.json"), "max_position_embeddings"),
        };
        string[] small = ["tokenizer_config.json", "sentence_bert_config.json", "config.json"];
        return new OnnxFolder
        {
            ModelFile = model,
            TokenizerFile = tokenizer,
            MostTokens = lengths.Min() ?? UsualTokens,
            LowerCase = lowerCase,
            // As BERT's own tokenizer: accents go with the capitals unless the model says otherwise.
            StripAccents = Flag(tokenizing, "strip_accents") ?? lowerCase,
            Deciding = [model, tokenizer, .. small.Select(name => Path.Combine(path, name)).Where(File.Exists)],
        };
    }

    /// <summary>Tells models apart whose folders have the same name.</summary>
    public string Fingerprint()
    {
        var hash = new XxHash128();
        foreach (var file in Deciding)
        {
            using var stream = File.OpenRead(file);
            hash.Append(stream);
        }
        return Convert.ToHexStringLower(hash.GetCurrentHash())[..12];
    }

    private static string? First(string folder, params string[] names) =>
        names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static JsonElement? Settings(string folder, string name)
    {
        var file = Path.Combine(folder, name);
        if (!File.Exists(file))
            return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new InvalidDataException($"{name} is no JSON object");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{name} is no JSON", fault);
        }
    }

    private static bool? Flag(JsonElement? settings, string name) =>
        settings is { } found && found.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            }
            : null;

    private static int? Length(JsonElement? settings, string name) =>
        settings is { } found
        && found.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt32(out var tokens)
        && tokens is > 2 and < ImpossibleTokens
            ? tokens
            : null;
}
