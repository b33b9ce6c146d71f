using System.ClientModel;
using System.ClientModel.Primitives;
using LeagueGrid.Knowledge.Embedding.Onnx;
using LeagueGrid.Knowledge.Settings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OllamaSharp;
using OpenAI;
using StackExchange.Redis;

namespace LeagueGrid.Knowledge.Embedding;

/// <summary>Makes the configured embedding generator with its layers: cache, telemetry, batches, retries and time-outs.</summary>
internal static class EmbeddingProviders
{
    public static IEmbeddingGenerator<string, Embedding<float>> Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<KnowledgeOptions>().Embedding;
        // The offline one costs less than a look into a cache, and cannot fail.
        if (options.Provider == "lexical")
            return new LexicalEmbeddingGenerator();
        var clock = services.GetRequiredService<TimeProvider>();
        return new EmbeddingGeneratorBuilder<string, Embedding<float>>(_ => Inner(options))
            .Use((inner, provider) => new CachingEmbeddings(inner, provider.GetRequiredService<IConnectionMultiplexer>()))
            .UseOpenTelemetry(services.GetService<ILoggerFactory>(), KnowledgeInstruments.Name)
            .Use(inner => new BatchingEmbeddings(inner, options.Batch))
            .Use(inner => new PatientEmbeddings(inner, options.Timeout, clock))
            .Build(services);
    }

    private static IEmbeddingGenerator<string, Embedding<float>> Inner(EmbeddingOptions options) =>
        options.Provider switch
        {
            "openai" => OpenAi(options),
            "ollama" => new OllamaApiClient(new Uri(options.Endpoint ?? "http://localhost:11434"), options.Model!),
            "onnx" => OnnxEmbeddings.Open(options),
            _ => throw new InvalidOperationException($"LeagueGrid:Embedding:Provider is '{options.Provider}', which is unknown."),
        };

    private static IEmbeddingGenerator<string, Embedding<float>> OpenAi(EmbeddingOptions options)
    {
        var settings = new OpenAIClientOptions
        {
            // Retries are ours, so that all providers have the same patience.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        };
        if (options.Endpoint is { Length: > 0 } endpoint)
            settings.Endpoint = new Uri(endpoint);
        // A local server asks for no key, but the client for one that is not empty.
        var key = new ApiKeyCredential(options.ApiKey is { Length: > 0 } given ? given : "none");
        return new OpenAIClient(key, settings).GetEmbeddingClient(options.Model!).AsIEmbeddingGenerator(options.Dimensions);
    }
}
