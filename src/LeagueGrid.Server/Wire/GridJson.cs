using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LeagueGrid.Core.Live;

namespace LeagueGrid.Server.Wire;

/// <summary>The JSON of every door, REST, hub and server-sent events alike: Core's, with the few shapes that only a server has.</summary>
public static class GridJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Makes the options of a framework the same as ours, since it insists on an instance of its own.</summary>
    public static void CopyTo(JsonSerializerOptions target)
    {
        target.PropertyNamingPolicy = Options.PropertyNamingPolicy;
        target.PropertyNameCaseInsensitive = Options.PropertyNameCaseInsensitive;
        target.DefaultIgnoreCondition = Options.DefaultIgnoreCondition;
        target.NumberHandling = Options.NumberHandling;
        target.MaxDepth = Options.MaxDepth;
        foreach (var converter in Options.Converters)
            target.Converters.Add(converter);
        target.TypeInfoResolver = Options.TypeInfoResolver;
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(LeagueJson.Default.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(LeagueJson.Default, new DefaultJsonTypeInfoResolver()),
            MaxDepth = 64,
        };
        options.MakeReadOnly();
        return options;
    }
}
