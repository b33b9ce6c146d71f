using LeagueGrid.Knowledge.Settings;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LeagueGrid.Knowledge.Index;

/// <summary>Opens the index of an embedding space with what the server offers, and says what that is.</summary>
public sealed partial class IndexChoice(IConnectionMultiplexer redis, KnowledgeOptions options, ILogger<IndexChoice> log)
{
    /// <exception cref="InvalidOperationException">The setting asks for what the server does not have.</exception>
    public async ValueTask<IPassageIndex> OpenAsync(string space, int dimensions)
    {
        var database = redis.GetDatabase();
        var key = $"lg:kn:v:{space}";
        if (options.Index is "auto" or "search" && await QueryEngineIndex.IsOfferedAsync(database))
        {
            var index = new QueryEngineIndex(database, key, dimensions);
            await index.OpenAsync();
            LogChosen(log, options.Index, "the Query Engine (FT.*)", space);
            return index;
        }
        if (options.Index is "search")
            throw new InvalidOperationException(
                "LeagueGrid:Index is 'search', but the server knows no FT.* commands: use 'auto' or 'vectorset'."
            );
        if (await VectorSetDialect.DetectAsync(database) is { } dialect)
        {
            LogChosen(log, options.Index, dialect.Name, space);
            return new VectorSetIndex(database, key, dimensions, dialect);
        }
        throw new InvalidOperationException(
            $"LeagueGrid:Index is '{options.Index}', but the server offers neither vector sets (Redis 8 or later) nor FT.*."
        );
    }

    [LoggerMessage(LogLevel.Information, "LeagueGrid:Index '{Setting}': {Engine} hold the vectors of {Space}.")]
    private static partial void LogChosen(ILogger log, string setting, string engine, string space);
}
