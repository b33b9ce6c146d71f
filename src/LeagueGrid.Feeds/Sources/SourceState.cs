using Dapper;
using Microsoft.Data.Sqlite;

namespace LeagueGrid.Feeds.Sources;

/// <summary>What was acknowledged of an item: under which revision, with which content.</summary>
public sealed record KnownItem(long Rev, ReadOnlyMemory<byte> Hash, bool Gone, string? Note);

/// <summary>
/// The memory of one source over restarts: a SQLite file, because it changes atomically and costs per change, not per item known.
/// It is written only after an acknowledgement, so a crash in between sends again what the grid then calls a duplicate.
/// Used by one poll at a time.
/// </summary>
public sealed class SourceState : IDisposable
{
    private readonly SqliteConnection _file;

    private SourceState(SqliteConnection file) => _file = file;

    /// <param name="path">Null keeps nothing over a restart.</param>
    public static SourceState Open(string? path)
    {
        if (path is not null && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path ?? ":memory:",
            Pooling = false,
            DefaultTimeout = 5,
        };
        var file = new SqliteConnection(settings.ConnectionString);
        try
        {
            file.Open();
            file.Execute(
                """
                CREATE TABLE IF NOT EXISTS items (
                    kind TEXT NOT NULL, id TEXT NOT NULL, rev INTEGER NOT NULL, hash BLOB NOT NULL, gone INTEGER NOT NULL,
                    note TEXT, fingerprint BLOB, PRIMARY KEY (kind, id)) WITHOUT ROWID;
                CREATE INDEX IF NOT EXISTS items_by_fingerprint ON items (fingerprint) WHERE fingerprint IS NOT NULL;
                CREATE TABLE IF NOT EXISTS waiting (kind TEXT NOT NULL, id TEXT NOT NULL, line BLOB NOT NULL, PRIMARY KEY (kind, id));
                CREATE TABLE IF NOT EXISTS marks (name TEXT PRIMARY KEY, value TEXT NOT NULL);
                """
            );
        }
        catch
        {
            file.Dispose();
            throw;
        }
        return new SourceState(file);
    }

    public KnownItem? Find(string kind, string id)
    {
        using var command = Command(
            "SELECT rev, hash, gone, note FROM items WHERE kind = $kind AND id = $id",
            ("$kind", kind),
            ("$id", id)
        );
        using var row = command.ExecuteReader();
        return row.Read()
            ? new KnownItem(
                row.GetInt64(0),
                row.GetFieldValue<byte[]>(1),
                row.GetInt64(2) != 0,
                row.IsDBNull(3) ? null : row.GetString(3)
            )
            : null;
    }

    /// <summary>The id under which the same thing is known already.</summary>
    public string? FindFingerprint(ReadOnlyMemory<byte> fingerprint)
    {
        using var command = Command(
            "SELECT id FROM items WHERE fingerprint = $fingerprint AND gone = 0 LIMIT 1",
            ("$fingerprint", fingerprint.ToArray())
        );
        return command.ExecuteScalar() as string;
    }

    /// <summary>Ids and notes of the items of a kind that have not been taken away.</summary>
    public IReadOnlyList<(string Id, string? Note)> Standing(string kind) =>
        [
            .. _file.Query<(string, string?)>(
                "SELECT id, note FROM items WHERE kind = @kind AND gone = 0 ORDER BY id",
                new { kind }
            ),
        ];

    public string? Mark(string name) =>
        _file.QuerySingleOrDefault<string>("SELECT value FROM marks WHERE name = @name", new { name });

    public void Keep(IReadOnlyDictionary<string, string> marks)
    {
        using var change = _file.BeginTransaction();
        foreach (var (name, value) in marks)
            _file.Execute(
                "INSERT INTO marks VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                new { name, value },
                change
            );
        change.Commit();
    }

    /// <summary>Items whose references the grid did not know yet, oldest first.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Waiting(int most) =>
        [
            .. _file
                .Query<byte[]>("SELECT line FROM waiting ORDER BY rowid LIMIT @most", new { most })
                .Select(line => (ReadOnlyMemory<byte>)line),
        ];

    public int WaitingCount() => _file.ExecuteScalar<int>("SELECT count(*) FROM waiting");

    internal void Keep(IEnumerable<(ItemDraft Draft, bool Waits)> acknowledged)
    {
        using var change = _file.BeginTransaction();
        using var item = Command(
            """
            INSERT INTO items VALUES ($kind, $id, $rev, $hash, $gone, $note, $fingerprint)
            ON CONFLICT (kind, id) DO UPDATE SET rev = excluded.rev, hash = excluded.hash, gone = excluded.gone,
                note = excluded.note, fingerprint = excluded.fingerprint
            """
        );
        using var waiting = Command("INSERT OR REPLACE INTO waiting VALUES ($kind, $id, $line)");
        using var settled = Command("DELETE FROM waiting WHERE kind = $kind AND id = $id");
        foreach (var (draft, waits) in acknowledged)
        {
            if (!draft.Again)
                Run(
                    item,
                    change,
                    ("$kind", draft.Kind),
                    ("$id", draft.Id),
                    ("$rev", draft.Item.Rev),
                    ("$hash", draft.Hash.ToArray()),
                    ("$gone", draft.Gone ? 1 : 0),
                    ("$note", draft.Note),
                    ("$fingerprint", draft.Fingerprint?.ToArray())
                );
            Run(settled, change, ("$kind", draft.Kind), ("$id", draft.Id));
            if (waits)
                Run(waiting, change, ("$kind", draft.Kind), ("$id", draft.Id), ("$line", draft.Line.ToArray()));
        }
        change.Commit();
    }

    public void Dispose() => _file.Dispose();

    private static void Run(
        SqliteCommand command,
        SqliteTransaction change,
        params ReadOnlySpan<(string Name, object? Value)> values
    )
    {
        command.Transaction = change;
        command.Parameters.Clear();
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = _file.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
