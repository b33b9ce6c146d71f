using System.Globalization;

namespace LeagueGrid.Server.Reading;

/// <summary>A parameter of a query that is not what it should be.</summary>
public sealed class InvalidQueryException(string message) : Exception(message);

/// <summary>Parameters of a query, read strictly: what cannot be meant is refused and not passed over.</summary>
public static class QueryText
{
    private const int DefaultLimit = 100;
    private const int MostAtOnce = 500;
    private const int LongestText = 500;

    public static int Limit(this IQueryCollection query) =>
        query.Text("limit") is { } text ? Whole(text, "limit", 1, MostAtOnce) : DefaultLimit;

    public static int? Number(this IQueryCollection query, string name, int least, int most) =>
        query.Text(name) is { } text ? Whole(text, name, least, most) : null;

    public static long? Position(this IQueryCollection query, string name) =>
        query.Text(name) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : throw new InvalidQueryException($"'{name}' must be a whole number of 0 or more.");

    public static bool Flag(this IQueryCollection query, string name) =>
        query.Text(name) switch
        {
            null or "false" => false,
            "true" => true,
            _ => throw new InvalidQueryException($"'{name}' must be true or false."),
        };

    public static DateOnly? Day(this IQueryCollection query, string name) =>
        query.Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new InvalidQueryException($"'{name}' must be a day as YYYY-MM-DD.");

    /// <summary>Null where the parameter is absent or empty.</summary>
    public static string? Text(this IQueryCollection query, string name)
    {
        var values = query[name];
        if (values.Count > 1)
            throw new InvalidQueryException($"'{name}' is given more than once.");
        var text = values.Count == 0 || string.IsNullOrEmpty(values[0]) ? null : values[0];
        return text is null || text.Length <= LongestText
            ? text
            : throw new InvalidQueryException($"'{name}' has more than {LongestText} characters.");
    }

    private static int Whole(string text, string name, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new InvalidQueryException($"'{name}' must be a whole number from {least} to {most}.");
}
