using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeagueGrid.Feeds.Databases;

/// <summary>Why a row makes no item.</summary>
internal sealed record RowProblem(string? Column, string Reason);

/// <summary>A value that a field cannot hold; caught where the row is read, so one row's fault is only its own.</summary>
internal sealed class RowFault(string column, string reason) : Exception(reason)
{
    public string Column => column;
}

/// <summary>The row at hand, its values as JSON of the contract. NULL and blank text are "not said".</summary>
internal readonly struct DatabaseRow(IReadOnlyDictionary<string, int> columns, DbDataReader values)
{
    private static readonly string[] Instants =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mmzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzz",
    ];

    public object? Value(string column)
    {
        var value = values.GetValue(columns[column]);
        return value is DBNull || (value is string text && string.IsNullOrWhiteSpace(text)) ? null : value;
    }

    public JsonNode? Json(string column, FieldKind kind)
    {
        if (Value(column) is not { } value)
            return null;
        return kind switch
        {
            FieldKind.Number => Number(column, value),
            FieldKind.Flag => Flag(column, value),
            FieldKind.Day => Day(value),
            FieldKind.Instant => Instant(column, value),
            _ => JsonValue.Create(Text(column, value)),
        };
    }

    public JsonNode? Parsed(string column)
    {
        if (Value(column) is not { } value)
            return null;
        try
        {
            return JsonNode.Parse(Text(column, value));
        }
        catch (JsonException)
        {
            throw new RowFault(column, "is not JSON");
        }
    }

    public string? Text(string column) => Value(column) is { } value ? Text(column, value) : null;

    private static string Text(string column, object value) =>
        value switch
        {
            string text => text,
            bool flag => flag ? "true" : "false",
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime or DateOnly or DateTimeOffset => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new RowFault(column, $"is no text ({value.GetType().Name})"),
        };

    private static JsonValue Number(string column, object value)
    {
        var text = Text(column, value);
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return JsonValue.Create(number);
        throw new RowFault(column, $"is not a number: '{Shown(text)}'");
    }

    private static JsonValue Flag(string column, object value)
    {
        var text = Text(column, value);
        return text.ToUpperInvariant() switch
        {
            "1" or "T" or "TRUE" or "Y" or "YES" => JsonValue.Create(true),
            "0" or "F" or "FALSE" or "N" or "NO" => JsonValue.Create(false),
            _ => throw new RowFault(column, $"is not yes or no: '{Shown(text)}'"),
        };
    }

    // A column of days often holds times; a day is what was asked for. The feed's parser refuses what is none.
    private static JsonValue Day(object value)
    {
        var text = value switch
        {
            DateTime time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.Trim(),
        };
        return JsonValue.Create(text is [_, _, _, _, '-', _, _, '-', _, _, ' ' or 'T', ..] ? text[..10] : text);
    }

    // A time without an offset is UTC: no machine's time zone may creep in.
    private static JsonValue Instant(string column, object value)
    {
        var text = value is string given ? given.Trim() : "";
        if (text is [_, _, _, _, '-', _, _, '-', _, _, ' ', ..])
            text = $"{text[..10]}T{text[11..]}";
        var time = value switch
        {
            DateTime { Kind: DateTimeKind.Unspecified } unsaid => new DateTimeOffset(unsaid, TimeSpan.Zero),
            DateTime said => new DateTimeOffset(said),
            DateTimeOffset offset => offset,
            DateOnly day => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            _ when DateTimeOffset.TryParseExact(
                    text,
                    Instants,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var parsed
                ) => parsed,
            _ => throw new RowFault(column, "is not a time in ISO 8601"),
        };
        return JsonValue.Create(
            time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        );
    }

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
