using System.Text.Json;
using Spectre.Console;

namespace LeagueGrid.Benchmarks.Report;

/// <summary>What a benchmark found: as a table, or as one JSON object a line.</summary>
public sealed class ResultTable(string benchmark, bool isJson)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly List<Measured> _rows = [];
    private readonly List<string> _notes = [];

    public void Add(Measured row)
    {
        _rows.Add(row);
        var ratio = row.Ratio is { } share ? $" ({Figures.Of(share)} of {Figures.Of(row.Limit!.Value)})" : "";
        Console.Error.WriteLine($"  {row.What}: {Figures.Of(row.Ours)} {row.Unit}{ratio}");
    }

    /// <summary>Something that the reader of the figures must know.</summary>
    public void Note(string note) => _notes.Add(note);

    public void Fail(string part, Exception fault) => Note($"{part} failed: {fault.GetType().Name}: {fault.Message}");

    public void Print()
    {
        if (isJson)
        {
            foreach (var row in _rows)
                Console.WriteLine(
                    JsonSerializer.Serialize(
                        new
                        {
                            benchmark,
                            row.What,
                            row.Unit,
                            row.Limit,
                            row.Ours,
                            row.Ratio,
                            row.Aim,
                            reached = row.IsReached,
                            row.Note,
                        },
                        Json
                    )
                );
            foreach (var note in _notes)
                Console.WriteLine(JsonSerializer.Serialize(new { benchmark, note }, Json));
            return;
        }
        var table = new Table().Border(TableBorder.Markdown).Title(benchmark);
        table.AddColumns("what", "unit");
        foreach (var column in new[] { "raw limit", "ours", "ratio" })
            table.AddColumn(new TableColumn(column).RightAligned());
        table.AddColumns("aim", "reached");
        foreach (var row in _rows)
            table.AddRow(
                Markup.Escape(row.What),
                Markup.Escape(row.Unit),
                row.Limit is { } limit ? Figures.Of(limit) : "",
                Figures.Of(row.Ours),
                row.Ratio is { } ratio ? Figures.Of(ratio) : "",
                Markup.Escape(row.Aim ?? ""),
                row.IsReached switch
                {
                    true => "yes",
                    false => "no",
                    null => "",
                }
            );
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 180);
        AnsiConsole.Write(table);
        foreach (var note in _rows.Where(row => row.Note is not null).Select(row => $"{row.What}: {row.Note}").Concat(_notes))
            Console.WriteLine($"- {note}");
        Console.WriteLine();
    }
}
