using System.Globalization;
using System.Text;
using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Index;

/// <summary>
/// What an engine keeps beside a vector to filter by. Ids come from strangers and go into filter languages: they are
/// stored as hashes, so that no quote or bracket in them can mean anything.
/// </summary>
internal static class PassageMarks
{
    public static string Of(string value) => ContentHashing.Of(value).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Attributes of a vector-set element, as JSON.</summary>
    public static string Attributes(Passage passage)
    {
        var json = new StringBuilder(160);
        json.Append("{\"k\":\"").Append(Of(passage.Kind));
        json.Append("\",\"l\":\"").Append(Of(passage.Lang));
        json.Append("\",\"s\":\"").Append(Of(passage.Subject));
        json.Append("\",\"e\":\"").Append(passage.Season is { } season ? Of(season) : "");
        json.Append("\",\"t\":").Append(Seconds(passage.At));
        json.Append(",\"v\":").Append(Seconds(passage.VisibleFrom));
        json.Append(",\"a\":[").AppendJoin(',', passage.About.Select(id => $"\"{Of(id)}\"")).Append("]}");
        return json.ToString();
    }

    /// <summary>The filter in the language of <c>VSIM … FILTER</c>, which Redis and Garnet share; null where all pass.</summary>
    public static string? Expression(PassageFilter filter)
    {
        if (filter.IsEmpty)
            return null;
        var parts = new List<string>();
        if (filter.Kinds is { Count: > 0 } kinds)
            parts.Add(AnyOf("k", kinds));
        if (filter.Lang is { } lang)
            parts.Add(AnyOf("l", [lang]));
        if (filter.Subjects is { Count: > 0 } subjects)
            parts.Add(AnyOf("s", subjects));
        if (filter.Season is { } season)
            parts.Add(AnyOf("e", [season]));
        if (filter.About is { Count: > 0 } about)
            parts.Add('(' + string.Join(" or ", about.Select(id => $"\"{Of(id)}\" in .a")) + ')');
        if (filter.NotBefore is { } from)
            parts.Add($".t >= {Seconds(from)}");
        if (filter.NotAfter is { } until)
            parts.Add($".v <= {Seconds(until)}");
        return string.Join(" and ", parts);
    }

    // Whole seconds: an engine's numbers are doubles, and a filter is checked again on the passage itself.
    public static long Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds();

    private static string AnyOf(string field, IReadOnlyList<string> values) =>
        '(' + string.Join(" or ", values.Select(value => $".{field} == \"{Of(value)}\"")) + ')';
}
