using LeagueGrid.Feeds.Formats.Reading;

namespace LeagueGrid.Feeds.Formats.WorldCupDb;

/// <summary>The tables that a match is put together from. They are held: the whole database is a few megabytes.</summary>
internal sealed class WorldCupTables
{
    private readonly FormatSource _source;

    public WorldCupTables(FormatSource source)
    {
        _source = source;
        Tournaments = [.. Rows("tournaments")];
        Codes = Rows("teams").ToLookup(row => row["team_id"], row => row["team_code"], StringComparer.Ordinal);
        BirthDates = Rows("players")
            .ToLookup(row => row["player_id"], row => SourceDates.Day(row["birth_date"]), StringComparer.Ordinal);
        Squads = By("squads", row => row["tournament_id"]);
        Coaches = By("manager_appointments", row => $"{row["tournament_id"]} {row["team_id"]}");
        Matches = By("matches", row => row["tournament_id"]);
        Goals = By("goals", row => row["match_id"]);
        Cards = By("bookings", row => row["match_id"]);
        Substitutions = By("substitutions", row => row["match_id"]);
        Kicks = By("penalty_kicks", row => row["match_id"]);
        Referees = By("referee_appearances", row => row["match_id"]);
        Awards = By("award_winners", row => row["tournament_id"]);
        Standings = By("tournament_standings", row => row["tournament_id"]);
    }

    public IReadOnlyList<CsvRow> Tournaments { get; }
    public ILookup<string, string> Codes { get; }
    public ILookup<string, DateOnly?> BirthDates { get; }

    /// <summary>By tournament.</summary>
    public ILookup<string, CsvRow> Squads { get; }

    /// <summary>By tournament and team, with a space between.</summary>
    public ILookup<string, CsvRow> Coaches { get; }
    public ILookup<string, CsvRow> Matches { get; }
    public ILookup<string, CsvRow> Goals { get; }
    public ILookup<string, CsvRow> Cards { get; }
    public ILookup<string, CsvRow> Substitutions { get; }
    public ILookup<string, CsvRow> Kicks { get; }
    public ILookup<string, CsvRow> Referees { get; }
    public ILookup<string, CsvRow> Awards { get; }
    public ILookup<string, CsvRow> Standings { get; }

    /// <summary>People with one name (Pepe, Marta) have "not applicable" for the other.</summary>
    public static string FullName(CsvRow row) =>
        row["given_name"] == "not applicable" ? row["family_name"] : $"{row["given_name"]} {row["family_name"]}";

    private ILookup<string, CsvRow> By(string table, Func<CsvRow, string> key) =>
        Rows(table).ToLookup(key, StringComparer.Ordinal);

    private IEnumerable<CsvRow> Rows(string table)
    {
        if (_source.Find($"{table}.csv") is { } file)
            return CsvRows.Read(_source, file);
        _source.Refused.Add($"{table}.csv", 0, "the table is not in the folder");
        return [];
    }
}
