using System.Text.Json.Nodes;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using Xunit;

namespace LeagueGrid.Tests.Feeds.Formats;

/// <summary>The layout of StatsBomb's open data with a match that was never played: its licence forbids to bring along a real one.</summary>
public sealed class StatsBombFormatTests : IDisposable
{
    private const string Reds = """{"id": 1, "name": "Reds"}""";
    private const string Blues = """{"id": 2, "name": "Blues"}""";
    private readonly string _folder = Directory.CreateTempSubdirectory("statsbomb").FullName;
    private int _index;

    public StatsBombFormatTests()
    {
        Write(
            "matches/9/1.json",
            """
            [{"match_id": 77, "match_date": "2031-05-04", "kick_off": "15:00:00.000",
              "competition": {"competition_id": 9, "country_name": "Norland", "competition_name": "Norland Cup"},
              "season": {"season_id": 1, "season_name": "2031"},
              "home_team": {"home_team_id": 1, "home_team_name": "Reds", "home_team_group": null, "country": {"id": 5, "name": "Norland"},
                            "managers": [{"id": 3, "name": "Gaffer Long Name", "nickname": "Gaffer"}]},
              "away_team": {"away_team_id": 2, "away_team_name": "Blues", "country": {"id": 5, "name": "Norland"}},
              "home_score": 2, "away_score": 1, "match_week": 1, "competition_stage": {"id": 26, "name": "Final"},
              "stadium": {"id": 8, "name": "Park Lane"}, "referee": {"id": 4, "name": "A. Referee"}},
             {"match_id": 78, "match_date": "2031-05-05", "kick_off": null,
              "competition": {"competition_id": 9, "country_name": "Norland", "competition_name": "Norland Cup"},
              "season": {"season_id": 1, "season_name": "2031"},
              "home_team": {"home_team_id": 2, "home_team_name": "Blues"}, "away_team": {"away_team_id": 1, "away_team_name": "Reds"},
              "home_score": 0, "away_score": 3}]
            """
        );
        Write(
            "lineups/77.json",
            """
            [{"team_id": 1, "team_name": "Reds", "lineup": [
               {"player_id": 10, "player_name": "Anna Maria One", "player_nickname": "Ann One", "jersey_number": 9,
                "country": {"id": 5, "name": "Norland"}, "cards": [], "positions": [{"position": "Center Forward", "start_reason": "Starting XI"}]},
               {"player_id": 11, "player_name": "Bea Two", "player_nickname": null, "jersey_number": 4,
                "cards": [{"time": "47:10", "card_type": "Yellow Card", "period": 1}], "positions": [{"position": "Left Back"}]},
               {"player_id": 12, "player_name": "Cy Three", "jersey_number": 14, "cards": [], "positions": []}]},
             {"team_id": 2, "team_name": "Blues", "lineup": [
               {"player_id": 20, "player_name": "Di Four", "jersey_number": 1, "positions": [{"position": "Goalkeeper"}],
                "cards": [{"time": "88:00", "card_type": "Red Card", "period": 2}]},
               {"player_id": 21, "player_name": "Eve Five", "jersey_number": 5, "cards": [{"time": "30:00", "card_type": "Yellow Card", "period": 1}]}]}]
            """
        );
        Write(
            "events/77.json",
            "["
                + string.Join(
                    ",\n",
                    [
                        Event(
                            1,
                            "00:00:00.000",
                            "Starting XI",
                            Reds,
                            null,
                            """ "tactics": {"formation": 442, "lineup": [{"player": {"id": 10, "name": "Anna Maria One"}, "position": {"id": 23, "name": "Center Forward"}, "jersey_number": 9}]}"""
                        ),
                        Event(1, "00:00:00.000", "Half Start", Reds, null),
                        Event(1, "00:00:00.000", "Half Start", Blues, null),
                        Event(
                            1,
                            "00:12:29.000",
                            "Pass",
                            Reds,
                            11,
                            """ "pass": {"goal_assist": true, "recipient": {"id": 10, "name": "Anna Maria One"}}""",
                            id: "key"
                        ),
                        Event(
                            1,
                            "00:12:30.000",
                            "Shot",
                            Reds,
                            10,
                            """ "shot": {"statsbomb_xg": 0.25, "outcome": {"id": 97, "name": "Goal"}, "type": {"id": 87, "name": "Open Play"}, "body_part": {"id": 37, "name": "Head"}, "key_pass_id": "key"}"""
                        ),
                        Event(
                            1,
                            "00:30:00.000",
                            "Foul Committed",
                            Blues,
                            21,
                            """ "foul_committed": {"card": {"id": 7, "name": "Yellow Card"}}"""
                        ),
                        Event(1, "00:46:10.000", "Own Goal Against", Blues, 21),
                        Event(1, "00:46:10.000", "Own Goal For", Reds, null),
                        Event(1, "00:48:00.000", "Half End", Reds, null),
                        Event(1, "00:48:01.000", "Half End", Blues, null),
                        Event(2, "00:00:00.000", "Half Start", Reds, null),
                        Event(
                            2,
                            "00:01:30.000",
                            "Pass",
                            Blues,
                            21,
                            """ "pass": {"outcome": {"id": 76, "name": "Pass Offside"}, "recipient": {"id": 20, "name": "Di Four"}}"""
                        ),
                        Event(2, "00:02:00.000", "Pass", Reds, 11, """ "pass": {"type": {"id": 61, "name": "Corner"}}"""),
                        Event(
                            2,
                            "00:10:00.000",
                            "Substitution",
                            Reds,
                            10,
                            """ "substitution": {"outcome": {"id": 102, "name": "Injury"}, "replacement": {"id": 12, "name": "Cy Three"}}"""
                        ),
                        Event(
                            2,
                            "00:20:00.000",
                            "Shot",
                            Blues,
                            21,
                            """ "shot": {"statsbomb_xg": 0.78, "outcome": {"id": 100, "name": "Saved"}, "type": {"id": 88, "name": "Penalty"}}"""
                        ),
                        Event(
                            2,
                            "00:20:01.000",
                            "Goal Keeper",
                            Reds,
                            11,
                            """ "goalkeeper": {"type": {"id": 32, "name": "Penalty Saved"}}"""
                        ),
                        Event(
                            2,
                            "00:30:00.000",
                            "Shot",
                            Blues,
                            21,
                            """ "shot": {"statsbomb_xg": 0.5, "outcome": {"id": 97, "name": "Goal"}, "type": {"id": 87, "name": "Open Play"}}"""
                        ),
                        Event(
                            2,
                            "00:43:00.000",
                            "Bad Behaviour",
                            Blues,
                            20,
                            """ "bad_behaviour": {"card": {"id": 5, "name": "Red Card"}}"""
                        ),
                        Event(2, "00:49:00.000", "Half End", Reds, null),
                    ]
                )
                + "]"
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Minutes_count_from_one_and_added_time_of_the_first_half_stays_in_it()
    {
        var goals = Sheet().Goals;

        Assert.Equal(
            [("13'", "sb-p-10", false), ("45+2'", "sb-p-21", true), ("76'", "sb-p-21", false)],
            goals.Select(goal => (goal.Time.ToString(), goal.Player!, goal.OwnGoal))
        );
        Assert.Equal("sb-p-11", goals[0].Assist);
        Assert.Equal(new GoalsPair(2, 1), new GoalsPair(Sheet().Score.Home, Sheet().Score.Away));
        Assert.Equal(MatchStatus.Finished, Sheet().Status);
    }

    [Fact]
    public void A_card_that_only_the_line_up_has_is_taken_and_one_that_both_have_counts_once()
    {
        var cards = Sheet().Cards.Select(card => (card.Player, card.Color, card.Time.ToString())).ToList();

        Assert.Equal(
            [("sb-p-21", CardColor.Yellow, "31'"), ("sb-p-11", CardColor.Yellow, "45+3'"), ("sb-p-20", CardColor.Red, "89'")],
            cards
        );
    }

    [Fact]
    public void A_change_by_injury_is_an_injury_too_and_penalties_that_miss_are_no_shots()
    {
        var sheet = Sheet();

        Assert.Equal(("sb-p-10", "sb-p-12"), (Assert.Single(sheet.Substitutions).Off, sheet.Substitutions[0].On));
        Assert.Equal(
            ["injury", "penalty-missed"],
            sheet.Incidents.Select(incident => incident.Type).Order(StringComparer.Ordinal)
        );
        Assert.Equal(1, sheet.AwayTally[Stat.Shots]);
        Assert.Equal((1, 1), (sheet.HomeTally[Stat.Corners], sheet.AwayTally[Stat.Offsides]));
        Assert.Equal(0.25, sheet.HomeTally.Xg!.Value, 9);
    }

    [Fact]
    public void People_are_called_by_their_nicknames_which_only_line_ups_have()
    {
        var (items, refused) = SharedData.Read("statsbomb", _folder);
        var player = items.Select(item => item.Item).OfType<PlayerItem>().Single(item => item.Id == "sb-p-10");

        Assert.Empty(refused.Reasons.SelectMany(reason => reason.Examples).Select(row => row.Reason));
        Assert.Equal(
            ("Ann One", "Anna Maria One", 9, "forward"),
            (player.Name, player.FullName, player.ShirtNumber, player.Position)
        );
        Assert.Equal(0, refused.Count);
    }

    [Fact]
    public void Events_follow_each_other_by_their_index_wherever_they_stand_in_the_file()
    {
        var before = SharedData.Read("statsbomb", _folder).Items.Select(item => FeedWriter.ToText(item.Item)).ToList();
        var file = Path.Combine(_folder, "events", "77.json");
        var events = JsonNode.Parse(File.ReadAllText(file))!.AsArray();
        File.WriteAllText(file, new JsonArray([.. events.Reverse().Select(one => one!.DeepClone())]).ToJsonString());

        SharedData.AssertSame(before, SharedData.Read("statsbomb", _folder).Items);
    }

    [Fact]
    public void A_match_without_events_comes_as_its_result_and_one_event_file_brings_its_match_alone()
    {
        var whole = FoldedLeague.Of(SharedData.Read("statsbomb", _folder).Items.Select(item => item.Item));
        Assert.Equal((0, 3), (whole.Sheet("sb-78").Score.Home, whole.Sheet("sb-78").Score.Away));

        var one = FoldedLeague.Of(
            SharedData.Read("statsbomb", Path.Combine(_folder, "events", "77.json")).Items.Select(item => item.Item)
        );
        Assert.Equal("sb-77", Assert.Single(one.Sheets).Id);
    }

    private MatchSheet Sheet()
    {
        var league = FoldedLeague.Of(SharedData.Read("statsbomb", _folder).Items.Select(item => item.Item));
        Assert.Empty(league.Refused);
        return league.Sheet("sb-77");
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private string Event(
        int period,
        string timestamp,
        string type,
        string team,
        int? player,
        string? own = null,
        string? id = null
    )
    {
        var who = player is { } number ? $$""", "player": {"id": {{number}}, "name": "Player {{number}}"}""" : "";
        return $$"""{"id": "{{id ?? $"e{_index}"}}", "index": {{++_index}}, "period": {{period}}, "timestamp": "{{timestamp}}", "type": {"id": 1, "name": "{{type}}"}, "team": {{team}}{{who}}{{(own is null ? "" : $", {own}")}}}""";
    }
}
