using System.Globalization;

namespace LeagueGrid.Feeds.Databases;

/// <summary>A watermark as text that keeps its type, since a database compares a time only with a time.</summary>
public static class Watermark
{
    public static string Write(object value) =>
        value switch
        {
            long or int or short => string.Create(CultureInfo.InvariantCulture, $"i:{value}"),
            decimal number => string.Create(CultureInfo.InvariantCulture, $"n:{number}"),
            double or float => string.Create(CultureInfo.InvariantCulture, $"f:{value:R}"),
            DateTime time => "t:" + time.ToString("O", CultureInfo.InvariantCulture),
            DateOnly day => "d:" + day.ToString("O", CultureInfo.InvariantCulture),
            string text => "s:" + text,
            _ => throw new InvalidDataException($"A watermark cannot be of type {value.GetType().Name}."),
        };

    public static object Parse(string text) =>
        text[..2] switch
        {
            "i:" => long.Parse(text.AsSpan(2), CultureInfo.InvariantCulture),
            "n:" => decimal.Parse(text.AsSpan(2), CultureInfo.InvariantCulture),
            "f:" => double.Parse(text.AsSpan(2), CultureInfo.InvariantCulture),
            "t:" => DateTime.ParseExact(text.AsSpan(2), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            "d:" => DateOnly.ParseExact(text.AsSpan(2), "O", CultureInfo.InvariantCulture),
            _ => text[2..],
        };
}
