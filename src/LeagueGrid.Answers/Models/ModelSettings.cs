using Microsoft.Extensions.Options;

namespace LeagueGrid.Answers.Models;

/// <summary>The language model that makes answers eloquent (section <c>LeagueGrid:Model</c>). Without one the facts writer answers.</summary>
public sealed class ModelSettings
{
    public const string Section = "LeagueGrid:Model";
    public const string None = "none";
    public const string OpenAI = "openai";
    public const string Ollama = "ollama";

    /// <summary><c>none</c>, <c>openai</c> (and whatever speaks its protocol) or <c>ollama</c>.</summary>
    public string Provider { get; set; } = None;

    /// <summary>Empty: the provider's customary one.</summary>
    public string? Endpoint { get; set; }

    public string? Model { get; set; }

    public string? ApiKey { get; set; }

    /// <summary>How long the model may take until its first word, functions that it calls included.</summary>
    public TimeSpan FirstWord { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long it may pause between two words.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(4);

    public TimeSpan Whole { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Answers that the model writes at once; further ones are written from the facts at once instead of waiting.</summary>
    public int AtOnce { get; set; } = 8;

    public bool IsOn => Provider is OpenAI or Ollama;

    /// <summary>Where chat completions are asked for. Ollama speaks OpenAI's protocol under <c>/v1</c>.</summary>
    public Uri Address =>
        Provider == Ollama
            ? new Uri(
                $"{(string.IsNullOrEmpty(Endpoint) ? "http://localhost:11434" : Endpoint).TrimEnd('/')}/v1".Replace(
                    "/v1/v1",
                    "/v1",
                    StringComparison.Ordinal
                )
            )
            : new Uri(string.IsNullOrEmpty(Endpoint) ? "https://api.openai.com/v1" : Endpoint);
}

/// <summary>Stops the start over a model that could never be asked, and names the setting.</summary>
public sealed class ModelSettingsCheck : IValidateOptions<ModelSettings>
{
    public ValidateOptionsResult Validate(string? name, ModelSettings options)
    {
        var faults = new List<string>();
        if (options.Provider is not (ModelSettings.None or ModelSettings.OpenAI or ModelSettings.Ollama))
            faults.Add($"{ModelSettings.Section}:Provider is '{options.Provider}', not one of none, openai, ollama.");
        if (options.IsOn && string.IsNullOrWhiteSpace(options.Model))
            faults.Add($"{ModelSettings.Section}:Model is needed with the provider '{options.Provider}'.");
        if (!string.IsNullOrEmpty(options.Endpoint) && !IsAddress(options.Endpoint))
            faults.Add($"{ModelSettings.Section}:Endpoint is no http or https address.");
        if (
            options.Provider == ModelSettings.OpenAI
            && string.IsNullOrEmpty(options.Endpoint)
            && string.IsNullOrEmpty(options.ApiKey)
        )
            faults.Add($"{ModelSettings.Section}:ApiKey is needed for OpenAI's own endpoint.");
        if (options.FirstWord <= TimeSpan.Zero || options.Pause <= TimeSpan.Zero || options.Whole <= TimeSpan.Zero)
            faults.Add($"{ModelSettings.Section}:FirstWord, :Pause and :Whole are above zero.");
        if (options.AtOnce < 1)
            faults.Add($"{ModelSettings.Section}:AtOnce is at least 1.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https");
}
