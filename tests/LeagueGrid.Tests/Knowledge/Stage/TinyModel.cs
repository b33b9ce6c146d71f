using System.Text.Json;
using Google.Protobuf;

namespace LeagueGrid.Tests.Knowledge.Stage;

/// <summary>
/// A model folder small enough to be written by a test, and real all the same: a table of vectors, one a piece, that the runtime
/// loads and runs. Padding has a vector too, so that a mean which counted it would show.
/// </summary>
internal sealed class TinyModel : IDisposable
{
    public const int Size = 4;

    private static readonly string[] Vocabulary =
    [
        "[PAD]",
        "[UNK]",
        "[CLS]",
        "[SEP]",
        "[MASK]",
        "goal",
        "keeper",
        "save",
        "##s",
        "##d",
        "late",
        "ejere",
    ];

    private TinyModel(string folder) => Folder = folder;

    public string Folder { get; }

    /// <param name="seed">Another seed is another model.</param>
    /// <param name="sentences">Gives a vector a text, as some models do, instead of one a piece.</param>
    /// <param name="inputs">What the model asks for; it uses the first.</param>
    public static TinyModel Write(
        int seed = 1,
        bool sentences = false,
        bool asJson = false,
        int? most = null,
        params string[] inputs
    )
    {
        var folder = Directory.CreateTempSubdirectory("lg-onnx-").FullName;
        if (inputs is [])
            inputs = ["input_ids", "attention_mask", "token_type_ids"];
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), Model(seed, sentences, inputs));
        if (asJson)
            File.WriteAllText(
                Path.Combine(folder, "tokenizer.json"),
                JsonSerializer.Serialize(
                    new
                    {
                        model = new
                        {
                            type = "WordPiece",
                            vocab = Vocabulary.Index().ToDictionary(piece => piece.Item, piece => piece.Index),
                        },
                    }
                )
            );
        else
            File.WriteAllLines(Path.Combine(folder, "vocab.txt"), Vocabulary);
        if (most is { } tokens)
            File.WriteAllText(
                Path.Combine(folder, "config.json"),
                JsonSerializer.Serialize(new { max_position_embeddings = tokens })
            );
        return new TinyModel(folder);
    }

    public static float[] VectorOf(string piece, int seed = 1) => Row(Array.IndexOf(Vocabulary, piece), seed);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static float[] Row(int piece, int seed) =>
        [.. Enumerable.Range(0, Size).Select(i => MathF.Sin((piece * 7) + (i * 3) + seed))];

    private static byte[] Model(int seed, bool sentences, string[] inputs)
    {
        var table = Vocabulary.SelectMany((_, piece) => Row(piece, seed)).SelectMany(BitConverter.GetBytes).ToArray();
        var hidden = sentences ? "hidden" : "last_hidden_state";
        var graph = new Wire()
            .With(1, new Wire().Text(1, "table").Text(1, inputs[0]).Text(2, hidden).Text(4, "Gather"))
            .Text(2, "tiny")
            .With(5, new Wire().Number(1, Vocabulary.Length).Number(1, Size).Number(2, 1).Text(8, "table").Bytes(9, table));
        if (sentences)
        {
            var axes = new Wire().Text(1, "axes").Number(8, 1).Number(20, 7);
            var keep = new Wire().Text(1, "keepdims").Number(3, 0).Number(20, 2);
            graph.With(
                1,
                new Wire().Text(1, hidden).Text(2, "sentence_embedding").Text(4, "ReduceMean").With(5, axes).With(5, keep)
            );
        }
        foreach (var input in inputs)
            graph.With(11, Value(input, 7, "texts", "pieces"));
        graph.With(12, sentences ? Value("sentence_embedding", 1, "texts", null) : Value(hidden, 1, "texts", "pieces", null));
        return new Wire().Number(1, 8).With(7, graph).With(8, new Wire().Text(1, "").Number(2, 13)).ToBytes();
    }

    /// <summary>A named tensor; a dimension without a name is the size of the vectors.</summary>
    private static Wire Value(string name, int type, params string?[] dimensions)
    {
        var shape = new Wire();
        foreach (var dimension in dimensions)
            shape.With(1, dimension is null ? new Wire().Number(1, Size) : new Wire().Text(2, dimension));
        return new Wire().Text(1, name).With(2, new Wire().With(1, new Wire().Number(1, type).With(2, shape)));
    }

    /// <summary>One message in the wire format of protocol buffers, which ONNX is written in.</summary>
    private sealed class Wire
    {
        private readonly MemoryStream _bytes = new();

        public Wire Number(int field, long value) =>
            Put(output =>
            {
                output.WriteTag(field, WireFormat.WireType.Varint);
                output.WriteInt64(value);
            });

        public Wire Text(int field, string value) =>
            Put(output =>
            {
                output.WriteTag(field, WireFormat.WireType.LengthDelimited);
                output.WriteString(value);
            });

        public Wire Bytes(int field, byte[] value) =>
            Put(output =>
            {
                output.WriteTag(field, WireFormat.WireType.LengthDelimited);
                output.WriteBytes(ByteString.CopyFrom(value));
            });

        public Wire With(int field, Wire message) => Bytes(field, message.ToBytes());

        public byte[] ToBytes() => _bytes.ToArray();

        private Wire Put(Action<CodedOutputStream> write)
        {
            using var output = new CodedOutputStream(_bytes, leaveOpen: true);
            write(output);
            return this;
        }
    }
}
