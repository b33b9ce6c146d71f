using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LeagueGrid.Feeds.Databases;

/// <summary>The databases that can be read.</summary>
public static class SqlProvider
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    public static IReadOnlyList<string> Names { get; } = [Sqlite, Postgres];

    /// <param name="connection">A connection string; for SQLite the path of the file is enough.</param>
    public static DbConnection Connect(string provider, string connection) =>
        provider switch
        {
            // Reading only: a mistyped path is an error then, not a new empty database.
            Sqlite => new SqliteConnection(
                (
                    connection.Contains('=')
                        ? new SqliteConnectionStringBuilder(connection) { Mode = SqliteOpenMode.ReadOnly }
                        : new SqliteConnectionStringBuilder { DataSource = connection, Mode = SqliteOpenMode.ReadOnly }
                ).ConnectionString
            ),
            Postgres => new NpgsqlConnection(connection),
            _ => throw new ArgumentException($"'{provider}' is none of {string.Join(", ", Names)}.", nameof(provider)),
        };
}
