namespace LeagueGrid.Knowledge.Settings;

/// <summary>Settings of the room, under <c>LeagueGrid</c> (contract §6).</summary>
public sealed class KnowledgeOptions
{
    /// <summary><c>auto</c>, <c>vectorset</c> or <c>search</c>.</summary>
    public string Index { get; set; } = "auto";

    public EmbeddingOptions Embedding { get; set; } = new();

    /// <summary>How long a subject waits for more of its own news before it is read: a goal comes with several items at once.</summary>
    public TimeSpan Debounce { get; set; } = TimeSpan.FromMilliseconds(30);

    /// <summary>The same for players, teams and seasons, which every event of a match announces anew.</summary>
    public TimeSpan ProfileDebounce { get; set; } = TimeSpan.FromMilliseconds(400);

    /// <summary>Subjects waiting at once; beyond, announcements are dropped and a reconcile pass finds what they were about.</summary>
    public int MostWaiting { get; set; } = 200_000;

    /// <summary>Subjects indexed together: one round trip to the embedding service.</summary>
    public int Batch { get; set; } = 64;

    /// <summary>A subject that fails so often is set aside with its reason.</summary>
    public int Tries { get; set; } = 3;
}

/// <summary>Under <c>LeagueGrid:Embedding</c>.</summary>
public sealed class EmbeddingOptions
{
    /// <summary><c>lexical</c>, <c>openai</c>, <c>ollama</c> or <c>onnx</c>.</summary>
    public string Provider { get; set; } = "lexical";

    /// <summary>Base address of the service; each provider has its own default.</summary>
    public string? Endpoint { get; set; }

    public string? Model { get; set; }

    public string? ApiKey { get; set; }

    /// <summary>Folder of an ONNX model of BERT's kind: <c>model.onnx</c>, and <c>vocab.txt</c> or <c>tokenizer.json</c>.</summary>
    public string? Path { get; set; }

    /// <summary>Asked of services that can shorten their vectors; else the model's own.</summary>
    public int? Dimensions { get; set; }

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Texts in one call.</summary>
    public int Batch { get; set; } = 64;
}
