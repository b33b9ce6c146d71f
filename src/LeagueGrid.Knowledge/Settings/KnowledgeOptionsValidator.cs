using Microsoft.Extensions.Options;

namespace LeagueGrid.Knowledge.Settings;

/// <summary>Stops the start at a setting that cannot work, and names it.</summary>
public sealed class KnowledgeOptionsValidator : IValidateOptions<KnowledgeOptions>
{
    public ValidateOptionsResult Validate(string? name, KnowledgeOptions options)
    {
        var embedding = options.Embedding;
        var faults = new List<string>();
        if (options.Index is not ("auto" or "vectorset" or "search"))
            faults.Add($"LeagueGrid:Index is '{options.Index}': use auto, vectorset or search.");
        if (embedding.Provider is not ("lexical" or "openai" or "ollama" or "onnx"))
            faults.Add($"LeagueGrid:Embedding:Provider is '{embedding.Provider}': use lexical, openai, ollama or onnx.");
        if (embedding.Provider is "openai" or "ollama" && string.IsNullOrWhiteSpace(embedding.Model))
            faults.Add($"LeagueGrid:Embedding:Model is missing: {embedding.Provider} needs the name of a model.");
        if (embedding.Endpoint is { Length: > 0 } endpoint && !Uri.TryCreate(endpoint, UriKind.Absolute, out _))
            faults.Add("LeagueGrid:Embedding:Endpoint is no absolute address.");
        if (embedding.Provider is "onnx" && string.IsNullOrWhiteSpace(embedding.Path))
            faults.Add("LeagueGrid:Embedding:Path is missing: onnx needs the folder of a model.");
        if (embedding.Batch < 1)
            faults.Add("LeagueGrid:Embedding:Batch must be 1 or more.");
        if (embedding.Timeout <= TimeSpan.Zero)
            faults.Add("LeagueGrid:Embedding:Timeout must be above zero.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
