using System.Globalization;
using System.Net;
using System.Text.Json;
using Xunit;

namespace LeagueGrid.Tests.Server.Live;

/// <summary>A match in play on a running server.</summary>
public sealed class Playing(RunningServer server, string id)
{
    private int _events;

    public string Id { get; } = id;

    public string Topic => $"match/{Id}";

    public static async Task<Playing> StartAsync(RunningServer server)
    {
        var tag = $"live-{Guid.NewGuid():N}";
        var match = new Playing(server, $"{tag}-m");
        await match.SendAsync(
            new
            {
                kind = "competition",
                id = $"{tag}-c",
                name = $"League {tag}",
                type = "league",
            },
            new
            {
                kind = "season",
                id = $"{tag}-s",
                competition = $"{tag}-c",
                name = "Season",
            },
            new
            {
                kind = "team",
                id = $"{tag}-h",
                name = $"Home {tag}",
            },
            new
            {
                kind = "team",
                id = $"{tag}-a",
                name = $"Away {tag}",
            },
            new
            {
                kind = "match",
                id = match.Id,
                season = $"{tag}-s",
                home = $"{tag}-h",
                away = $"{tag}-a",
                kickoff = "2031-03-01T15:00:00Z",
            }
        );
        await match.HappenAsync("period-start");
        return match;
    }

    /// <summary>Sends so many events of a type, each in a body of its own; their ids.</summary>
    public async Task<IReadOnlyList<string>> HappenAsync(string type, int times = 1)
    {
        var ids = new List<string>();
        for (var i = 0; i < times; i++)
        {
            var happened = $"{Id}-e{(++_events).ToString(CultureInfo.InvariantCulture)}";
            ids.Add(happened);
            await SendAsync(
                new
                {
                    kind = "event",
                    id = happened,
                    match = Id,
                    period = 1,
                    minute = Math.Min(45, _events),
                    type,
                }
            );
        }

        return ids;
    }

    private async Task SendAsync(params object[] items)
    {
        var answer = await server.IngestAsync(string.Join('\n', items.Select(item => JsonSerializer.Serialize(item))));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
