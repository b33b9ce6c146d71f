using System.Text;
using System.Text.Json;
using Microsoft.ML.Tokenizers;

namespace LeagueGrid.Knowledge.Embedding.Onnx;

/// <summary>The model's own cutting of a text into numbered pieces, as BERT does it.</summary>
internal sealed class WordPieces
{
    private readonly BertTokenizer _tokenizer;
    private readonly int _most;

    private WordPieces(BertTokenizer tokenizer, int most)
    {
        _tokenizer = tokenizer;
        _most = most;
    }

    public int Padding => _tokenizer.PaddingTokenId;

    /// <exception cref="InvalidDataException">The file cannot be read as a vocabulary of word pieces.</exception>
    public static WordPieces Open(OnnxFolder folder)
    {
        var options = new BertOptions
        {
            LowerCaseBeforeTokenization = folder.LowerCase,
            RemoveNonSpacingMarks = folder.StripAccents,
        };
        var name = Path.GetFileName(folder.TokenizerFile);
        try
        {
            using Stream vocabulary = name == "vocab.txt" ? File.OpenRead(folder.TokenizerFile) : OfJson(folder.TokenizerFile);
            return new WordPieces(BertTokenizer.Create(vocabulary, options), folder.MostTokens);
        }
        catch (Exception fault)
            when (fault
                    is ArgumentException
                        or InvalidOperationException
                        or JsonException
                        or KeyNotFoundException
                        or FormatException
            )
        {
            throw new InvalidDataException($"{name} is no vocabulary of word pieces ({fault.Message})", fault);
        }
    }

    /// <summary>The pieces of a text between the two marks of the model; what is beyond its reach is left out.</summary>
    public IReadOnlyList<int> Of(string text) => _tokenizer.EncodeToIds(text, _most, addSpecialTokens: true, out _, out _);

    /// <summary>The vocabulary of a <c>tokenizer.json</c>, in the order of its numbers.</summary>
    private static MemoryStream OfJson(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var model = document.RootElement.GetProperty("model");
        if (model.TryGetProperty("type", out var type) && type.GetString() is { } kind && kind != "WordPiece")
            throw new FormatException($"its model is {kind}, not WordPiece");
        var pieces = model
            .GetProperty("vocab")
            .EnumerateObject()
            .Select(piece => (Text: piece.Name, Number: piece.Value.GetInt32()))
            .OrderBy(piece => piece.Number)
            .ToList();
        // A line is a number: a hole would shift all that come after it.
        if (pieces.Where((piece, line) => piece.Number != line).Any())
            throw new FormatException("its numbers have holes");
        return new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', pieces.Select(piece => piece.Text))));
    }
}
