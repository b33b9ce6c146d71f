using System.Globalization;
using CsvHelper;

namespace LeagueGrid.Feeds.Formats.Reading;

/// <summary>A row of a CSV file, by the names of its columns. A column that the file lacks reads as empty.</summary>
internal sealed class CsvRow(IReadOnlyDictionary<string, int> columns, string[] fields, int number)
{
    /// <summary>Line of the file, the header being 1.</summary>
    public int Number => number;

    public string this[string column] => columns.TryGetValue(column, out var n) && n < fields.Length ? fields[n] : "";

    public bool Is(string column) => this[column] is "1" or "TRUE" or "true";

    public int? Whole(string column) =>
        int.TryParse(this[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

internal static class CsvRows
{
    private static readonly CsvReaderOptions Plain = new()
    {
        Separator = ',',
        PoolStrings = true,
        TrackLineNumbers = true,
        // One unclosed quote must not swallow the rest of a large file.
        MaxRecordSize = 1 << 20,
    };

    /// <summary>Rows in their order, one held at a time.</summary>
    public static IEnumerable<CsvRow> Read(FormatSource source, string file)
    {
        using var csv = CsvReader.Create(source.Open(file), Plain, leaveOpen: false);
        csv.ReadHeader();
        var columns = csv.Headers.ToArray().Index().ToDictionary(c => c.Item.Trim(), c => c.Index, StringComparer.Ordinal);
        while (csv.Read())
            yield return new CsvRow(columns, csv.Current.ToArray(), (int)csv.LineNumber);
    }
}
