using System.Globalization;

namespace LeagueGrid.Benchmarks.Feeds;

/// <summary>
/// A folder in the layout of StatsBomb's open data with matches of invented passes, in the length and with the fields of real
/// ones: its licence forbids to bring those along.
/// </summary>
internal static class StatsBombSample
{
    private const int Matches = 8;
    private const int Events = 3400;
    private const int HalfOfEvents = Events / 2;

    public static async Task WriteAsync(string folder, CancellationToken cancel)
    {
        foreach (var part in new[] { "matches/9", "events", "lineups" })
            Directory.CreateDirectory(Path.Combine(folder, part));
        var matches = Enumerable.Range(1, Matches).Select(Match);
        await File.WriteAllTextAsync(Path.Combine(folder, "matches/9/1.json"), $"[{string.Join(",\n", matches)}]", cancel);
        foreach (var match in Enumerable.Range(1, Matches))
        {
            var file = match.ToString(CultureInfo.InvariantCulture) + ".json";
            var events = Enumerable.Range(0, Events).Select(n => Event(match, n));
            await File.WriteAllTextAsync(Path.Combine(folder, "events", file), $"[{string.Join(", ", events)}]", cancel);
            await File.WriteAllTextAsync(Path.Combine(folder, "lineups", file), $"[{Lineup(1)}, {Lineup(2)}]", cancel);
        }
    }

    private static string Match(int id) =>
        $$"""
            {"match_id": {{id}}, "match_date": "2031-05-{{id:00}}", "kick_off": "15:00:00.000",
             "competition": {"competition_id": 9, "country_name": "Norland", "competition_name": "Norland Cup"},
             "season": {"season_id": 1, "season_name": "2031"},
             "home_team": {"home_team_id": 1, "home_team_name": "Reds"}, "away_team": {"away_team_id": 2, "away_team_name": "Blues"},
             "home_score": 0, "away_score": 0, "match_week": {{id}}}
            """;

    private static string Event(int match, int n)
    {
        var (team, period, second) = ((n / 7 % 2) + 1, (n / HalfOfEvents) + 1, n % HalfOfEvents * 2700 / HalfOfEvents);
        var (player, mate) = ((team * 100) + (n % 11), (team * 100) + ((n + 3) % 11));
        return $$"""
            {
              "id" : "{{match:x8}}-0000-4000-8000-{{n:x12}}", "index" : {{n + 1}}, "period" : {{period}},
              "timestamp" : "00:{{second / 60:00}}:{{second % 60:00}}.417", "minute" : {{(second / 60)
                + ((period - 1) * 45)}}, "second" : {{second % 60}},
              "type" : { "id" : 30, "name" : "Pass" }, "possession" : {{(n / 7)
                + 1}}, "possession_team" : { "id" : {{team}}, "name" : "Team {{team}}" },
              "play_pattern" : { "id" : 1, "name" : "Regular Play" }, "team" : { "id" : {{team}}, "name" : "Team {{team}}" },
              "player" : { "id" : {{player}}, "name" : "Player {{player}}" }, "position" : { "id" : 13, "name" : "Right Center Midfield" },
              "location" : [ 61.0, 40.1 ], "duration" : 1.0523, "related_events" : [ "{{match:x8}}-0000-4000-8000-{{n
                + 1:x12}}" ],
              "pass" : { "recipient" : { "id" : {{mate}}, "name" : "Player {{mate}}" }, "length" : 12.165525, "angle" : 1.4056476,
                "height" : { "id" : 1, "name" : "Ground Pass" }, "end_location" : [ 63.0, 52.1 ], "body_part" : { "id" : 40, "name" : "Right Foot" } }
            }
            """;
    }

    private static string Lineup(int team)
    {
        var players = Enumerable
            .Range(0, 11)
            .Select(n =>
                $$"""{"player_id": {{(team * 100) + n}}, "player_name": "Player {{(team * 100) + n}}", "jersey_number": {{n + 1}}, "cards": [], "positions": []}"""
            );
        return $$"""{"team_id": {{team}}, "team_name": "Team {{team}}", "lineup": [{{string.Join(", ", players)}}]}""";
    }
}
