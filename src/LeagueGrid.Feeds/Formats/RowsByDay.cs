using LeagueGrid.Feeds.Formats.Reading;

namespace LeagueGrid.Feeds.Formats;

/// <summary>
/// A table that is in the order of its dates, read along with the results: it holds the rows of one day, and reports those
/// that no result asked for.
/// </summary>
internal sealed class RowsByDay : IDisposable
{
    private readonly FormatSource _source;
    private readonly string _name;
    private readonly IEnumerator<CsvRow> _rows;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private CsvRow? _next;
    private DateOnly _day = DateOnly.MinValue;
    private ILookup<string, CsvRow> _current = Enumerable.Empty<CsvRow>().ToLookup(Fixture, StringComparer.Ordinal);

    public RowsByDay(FormatSource source, string? file, string name)
    {
        _source = source;
        _name = name;
        _rows = (file is null ? [] : CsvRows.Read(source, file)).GetEnumerator();
        Advance();
    }

    /// <summary>What tells a match apart on its day.</summary>
    public static string Fixture(CsvRow row) => $"{row["home_team"]}/{row["away_team"]}";

    /// <summary>The rows of a fixture; days must be asked for in order.</summary>
    public IEnumerable<CsvRow> Of(DateOnly day, string fixture)
    {
        if (day != _day)
            MoveTo(day);
        _asked.Add(fixture);
        return _current[fixture];
    }

    /// <summary>After the last result: what is left belongs to none.</summary>
    public void ReportRest()
    {
        MoveTo(DateOnly.MaxValue);
        MoveTo(DateOnly.MinValue);
    }

    public void Dispose() => _rows.Dispose();

    private void MoveTo(DateOnly day)
    {
        foreach (var row in _current.Where(fixture => !_asked.Contains(fixture.Key)).SelectMany(fixture => fixture))
            Report(row);
        _asked.Clear();
        var rows = new List<CsvRow>();
        for (; _next is not null; Advance())
        {
            if (SourceDates.Day(_next["date"]) is not { } date)
                _source.Refused.Add(_name, _next.Number, "date is not a day", _next["date"]);
            else if (date > day)
                break;
            else if (date == day)
                rows.Add(_next);
            else
                Report(_next);
        }
        _day = day;
        _current = rows.ToLookup(Fixture, StringComparer.Ordinal);
    }

    private void Report(CsvRow row) =>
        _source.Refused.Add(
            _name,
            row.Number,
            "there is no result of this match",
            $"{row["date"]} {row["home_team"]} - {row["away_team"]}"
        );

    private void Advance() => _next = _rows.MoveNext() ? _rows.Current : null;
}
