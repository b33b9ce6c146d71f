using System.Text.Json;

namespace LeagueGrid.Core.Feed.Writing;

internal static class DefinitionFields
{
    public static void Write(Utf8JsonWriter json, CompetitionItem item)
    {
        json.WriteString("name"u8, item.Name);
        json.WriteText("country"u8, item.Country);
        json.WriteString("type"u8, item.Type);
        json.WriteTexts("aliases"u8, item.Aliases);
    }

    public static void Write(Utf8JsonWriter json, SeasonItem item)
    {
        json.WriteString("competition"u8, item.Competition);
        json.WriteString("name"u8, item.Name);
        json.WriteDay("startsOn"u8, item.StartsOn);
        json.WriteDay("endsOn"u8, item.EndsOn);
        if (item.Points is { } points)
        {
            json.WriteStartObject("points"u8);
            json.WriteNumber("win"u8, points.Win);
            json.WriteNumber("draw"u8, points.Draw);
            json.WriteNumber("loss"u8, points.Loss);
            json.WriteEndObject();
        }
        if (item.Suspensions is { } rules)
            Write(json, rules);
        if (item.TieBreakers is not { } breakers)
            return;
        // An empty list is something said: nothing but the name breaks a tie.
        json.WriteStartArray("tieBreakers"u8);
        foreach (var breaker in breakers)
            json.WriteStringValue(breaker);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SuspensionRules rules)
    {
        json.WriteStartObject("suspensions"u8);
        json.WriteNumber("red"u8, rules.Red);
        json.WriteNumber("secondYellow"u8, rules.SecondYellow);
        json.WriteStartArray("yellows"u8);
        foreach (var limit in rules.Yellows)
        {
            json.WriteStartObject();
            json.WriteNumber("cards"u8, limit.Cards);
            json.WriteNumber("matches"u8, limit.Matches);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, TeamItem item)
    {
        json.WriteString("name"u8, item.Name);
        json.WriteText("shortName"u8, item.ShortName);
        json.WriteTexts("aliases"u8, item.Aliases);
        json.WriteText("country"u8, item.Country);
        json.WriteText("venue"u8, item.Venue);
        json.WriteCount("founded"u8, item.Founded);
        json.WriteText("coach"u8, item.Coach);
    }

    public static void Write(Utf8JsonWriter json, PlayerItem item)
    {
        json.WriteString("name"u8, item.Name);
        json.WriteText("fullName"u8, item.FullName);
        json.WriteTexts("aliases"u8, item.Aliases);
        json.WriteDay("birthDate"u8, item.BirthDate);
        json.WriteText("nationality"u8, item.Nationality);
        json.WriteText("position"u8, item.Position);
        json.WriteCount("heightCm"u8, item.HeightCm);
        json.WriteText("team"u8, item.Team);
        json.WriteCount("shirtNumber"u8, item.ShirtNumber);
    }

    public static void Write(Utf8JsonWriter json, AvailabilityItem item)
    {
        json.WriteString("player"u8, item.Player);
        json.WriteString("status"u8, item.Status);
        json.WriteText("reason"u8, item.Reason);
        json.WriteDay("since"u8, item.Since);
        json.WriteDay("expectedReturn"u8, item.ExpectedReturn);
        json.WriteText("source"u8, item.Source);
    }
}
