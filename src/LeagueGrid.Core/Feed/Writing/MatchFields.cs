using System.Text.Json;

namespace LeagueGrid.Core.Feed.Writing;

internal static class MatchFields
{
    public static void Write(Utf8JsonWriter json, MatchItem item)
    {
        json.WriteString("season"u8, item.Season);
        json.WriteText("round"u8, item.Round);
        json.WriteString("home"u8, item.Home);
        json.WriteString("away"u8, item.Away);
        json.WriteInstant("kickoff"u8, item.Kickoff);
        json.WriteText("venue"u8, item.Venue);
        json.WriteText("referee"u8, item.Referee);
        json.WriteText("status"u8, item.Status);
    }

    public static void Write(Utf8JsonWriter json, LineupItem item)
    {
        json.WriteString("match"u8, item.Match);
        json.WriteString("team"u8, item.Team);
        json.WriteText("formation"u8, item.Formation);
        Write(json, "starters"u8, item.Starters);
        Write(json, "bench"u8, item.Bench);
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<LineupPlace> places)
    {
        json.WriteStartArray(name);
        foreach (var place in places)
        {
            json.WriteStartObject();
            json.WriteString("player"u8, place.Player);
            json.WriteCount("shirtNumber"u8, place.ShirtNumber);
            json.WriteText("position"u8, place.Position);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, EventItem item)
    {
        json.WriteString("match"u8, item.Match);
        json.WriteNumber("period"u8, item.Period);
        json.WriteNumber("minute"u8, item.Minute);
        json.WriteCount("second"u8, item.Second);
        json.WriteCount("addedMinute"u8, item.AddedMinute);
        json.WriteString("type"u8, item.Type);
        json.WriteText("team"u8, item.Team);
        json.WriteText("player"u8, item.Player);
        json.WriteText("assist"u8, item.Assist);
        json.WriteFlag("penalty"u8, item.Penalty);
        json.WriteFlag("ownGoal"u8, item.OwnGoal);
        json.WriteText("bodyPart"u8, item.BodyPart);
        if (item.Xg is { } xg)
            json.WriteNumber("xg"u8, xg);
        json.WriteText("outcome"u8, item.Outcome);
        json.WriteFlag("scored"u8, item.Scored);
        json.WriteText("color"u8, item.Color);
        json.WriteText("off"u8, item.Off);
        json.WriteText("on"u8, item.On);
        json.WriteText("severity"u8, item.Severity);
        json.WriteText("decision"u8, item.Decision);
        json.WriteText("about"u8, item.About);
        json.WriteFlag("completed"u8, item.Completed);
    }

    public static void Write(Utf8JsonWriter json, RetractItem item)
    {
        json.WriteString("match"u8, item.Match);
        json.WriteString("event"u8, item.Event);
        json.WriteText("reason"u8, item.Reason);
    }

    public static void Write(Utf8JsonWriter json, ResultItem item)
    {
        json.WriteString("season"u8, item.Season);
        json.WriteText("round"u8, item.Round);
        json.WriteString("home"u8, item.Home);
        json.WriteString("away"u8, item.Away);
        json.WriteDay("date"u8, item.Date);
        Write(json, "fullTime"u8, item.FullTime);
        Write(json, "halfTime"u8, item.HalfTime);
        Write(json, "extraTime"u8, item.ExtraTime);
        Write(json, "penalties"u8, item.Penalties);
        if (item.Goals is not { } goals)
            return;
        json.WriteStartArray("goals"u8);
        foreach (var goal in goals)
        {
            json.WriteStartObject();
            json.WriteString("team"u8, goal.Team);
            json.WriteText("player"u8, goal.Player);
            json.WriteNumber("minute"u8, goal.Minute);
            json.WriteCount("addedMinute"u8, goal.AddedMinute);
            if (goal.Penalty)
                json.WriteBoolean("penalty"u8, true);
            if (goal.OwnGoal)
                json.WriteBoolean("ownGoal"u8, true);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, GoalsPair? goals)
    {
        if (goals is null)
            return;
        json.WriteStartArray(name);
        json.WriteNumberValue(goals.Home);
        json.WriteNumberValue(goals.Away);
        json.WriteEndArray();
    }
}
