using System.Globalization;
using System.Text.Json;

namespace LeagueGrid.Core.Feed.Writing;

/// <summary>Fields that are left out where nothing is said, in the forms of the contract.</summary>
internal static class FieldWriting
{
    public static void WriteText(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    public static void WriteCount(this Utf8JsonWriter json, ReadOnlySpan<byte> name, int? count)
    {
        if (count is { } number)
            json.WriteNumber(name, number);
    }

    public static void WriteFlag(this Utf8JsonWriter json, ReadOnlySpan<byte> name, bool? flag)
    {
        if (flag is { } value)
            json.WriteBoolean(name, value);
    }

    public static void WriteDay(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly? day)
    {
        if (day is { } date)
            json.WriteString(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>UTC with Z, fractions only where there are any.</summary>
    public static void WriteInstant(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset at) =>
        json.WriteString(name, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    public static void WriteTexts(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string>? texts)
    {
        if (texts is not { Count: > 0 })
            return;
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
