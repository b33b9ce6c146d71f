using System.Text;
using System.Text.Json;

namespace LeagueGrid.IntegrationTests.Processes;

/// <summary>A made-up season in feed lines: what defines it, and the events of each match in order.</summary>
public sealed class Season
{
    private const int Squad = 4;
    private const int LinesOfBatch = 250;

    public Season(int matches, int eventsOfMatch)
    {
        var teams = matches * 2;
        var lines = new List<object>
        {
            new
            {
                kind = "competition",
                id = "c",
                name = "League",
                type = "league",
            },
            new
            {
                kind = "season",
                id = "s",
                competition = "c",
                name = "League 2021",
            },
        };
        for (var team = 0; team < teams; team++)
        {
            lines.Add(
                new
                {
                    kind = "team",
                    id = $"t{team}",
                    name = $"Team {team}",
                }
            );
            for (var player = 0; player < Squad; player++)
                lines.Add(
                    new
                    {
                        kind = "player",
                        id = $"t{team}p{player}",
                        name = $"Player {team} {player}",
                        team = $"t{team}",
                    }
                );
        }

        for (var match = 0; match < matches; match++)
        {
            lines.Add(
                new
                {
                    kind = "match",
                    id = $"m{match}",
                    season = "s",
                    home = $"t{match * 2}",
                    away = $"t{(match * 2) + 1}",
                    kickoff = "2021-03-01T15:00:00Z",
                }
            );
        }

        Definitions = Text(lines);
        Matches = [.. Enumerable.Range(0, matches).Select(match => Events(match, eventsOfMatch))];
    }

    public string Definitions { get; }

    public IReadOnlyList<MatchFeed> Matches { get; }

    private static MatchFeed Events(int match, int count)
    {
        var events = new List<object>();
        var ids = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var id = $"m{match}-e{i}";
            var minute = i * 90 / count;
            var team = $"t{(match * 2) + (i % 2)}";
            ids.Add(id);
            events.Add(
                i == 0
                    ? new
                    {
                        kind = "event",
                        id,
                        match = $"m{match}",
                        period = 1,
                        minute,
                        type = "period-start",
                    }
                : i == count - 1
                    ? new
                    {
                        kind = "event",
                        id,
                        match = $"m{match}",
                        period = 2,
                        minute = 90,
                        type = "match-end",
                    }
                : new
                {
                    kind = "event",
                    id,
                    match = $"m{match}",
                    period = minute < 45 ? 1 : 2,
                    minute,
                    second = i % 60,
                    type = i % 97 == 5 ? "goal" : "throw-in",
                    team,
                    player = $"{team}p{i % Squad}",
                }
            );
        }

        return new MatchFeed($"m{match}", ids, [.. events.Chunk(LinesOfBatch).Select(Text)]);
    }

    private static string Text(IEnumerable<object> items) =>
        items.Aggregate(new StringBuilder(), (text, item) => text.Append(JsonSerializer.Serialize(item)).Append('\n')).ToString();
}

/// <summary>A match's events as the bodies in which they are sent, one after the other.</summary>
public sealed record MatchFeed(string Id, IReadOnlyList<string> EventIds, IReadOnlyList<string> Batches);
