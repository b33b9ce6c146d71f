using LeagueGrid.Knowledge.Index;
using LeagueGrid.Knowledge.Settings;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace LeagueGrid.Tests.Knowledge.Stage;

internal static class Engines
{
    public static async Task<IPassageIndex> OpenAsync(IConnectionMultiplexer redis, string setting, int dimensions) =>
        await Choice(redis, setting).OpenAsync("test", dimensions);

    public static IndexChoice Choice(IConnectionMultiplexer redis, string setting = "vectorset") =>
        new(redis, new KnowledgeOptions { Index = setting }, NullLogger<IndexChoice>.Instance);
}
