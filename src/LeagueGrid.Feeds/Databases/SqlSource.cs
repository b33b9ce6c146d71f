using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using LeagueGrid.Feeds.Sources;

namespace LeagueGrid.Feeds.Databases;

/// <summary>
/// The rows of a query as feed items. With a watermark column only rows at or above the highest value seen are read again: rows of the very
/// same value may be committed later, and those that did not change are passed over by their content.
/// </summary>
public sealed class SqlSource(Func<DbConnection> connect, string query, RowMap map, string? watermark = null) : ISource
{
    private const string Mark = "watermark";
    private const int PageRows = 500;

    public async IAsyncEnumerable<SourcePage> ReadAsync(
        SourceState known,
        bool afresh,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var reached = known.Mark(Mark) is { } kept ? Watermark.Parse(kept) : null;
        await using var connection = connect();
        await connection.OpenAsync(cancel);
        var parameters = new DynamicParameters();
        if (reached is not null)
            parameters.Add("watermark", reached);
        await using var rows = await connection.ExecuteReaderAsync(
            new CommandDefinition(Statement(reached is not null), parameters, cancellationToken: cancel)
        );
        var columns = Enumerable.Range(0, rows.FieldCount).ToDictionary(rows.GetName, i => i, StringComparer.OrdinalIgnoreCase);
        map.Check(columns.Keys);
        var watched = watermark is null ? -1 : columns[watermark];

        var number = 0;
        List<SourceEntry> entries = [];
        List<SourceProblem> problems = [];
        while (await rows.ReadAsync(cancel))
        {
            number++;
            var (item, problem) = map.Read(new DatabaseRow(columns, rows));
            if (item is null)
                problems.Add(
                    new SourceProblem(
                        string.Create(CultureInfo.InvariantCulture, $"row {number}"),
                        problem!.Column,
                        problem.Reason
                    )
                );
            else
                entries.Add(new SourceEntry(item, OwnRevision: map.CountsRevisions));
            if (watched >= 0 && await rows.IsDBNullAsync(watched, cancel) is false)
                reached = rows.GetValue(watched);
            if (number % PageRows != 0)
                continue;
            yield return new SourcePage(entries, problems, Marks(reached));
            (entries, problems) = ([], []);
        }
        yield return new SourcePage(entries, problems, Marks(reached));
    }

    // As a table of its own the query may hold anything that gives rows, and nothing that writes.
    private string Statement(bool from)
    {
        var inner = query.Trim().TrimEnd(';');
        if (watermark is null)
            return $"SELECT * FROM (\n{inner}\n) AS source";
        var column = "source.\"" + watermark.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        // A row without a mark is never behind: it is read each time and told apart by its content.
        var where = from ? $" WHERE {column} >= @watermark OR {column} IS NULL" : "";
        return $"SELECT * FROM (\n{inner}\n) AS source{where} ORDER BY {column}";
    }

    private static Dictionary<string, string>? Marks(object? reached) =>
        reached is null ? null : new Dictionary<string, string> { [Mark] = Watermark.Write(reached) };
}
