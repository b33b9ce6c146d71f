using System.Globalization;
using LeagueGrid.Feeds.Formats.Reading;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Formats.WorldCupDb;

/// <summary>
/// Joshua Fjelstul's World Cup database: a folder of CSV tables. Of each tournament come teams, squads, matches with cards,
/// substitutions, kicks of shoot-outs and results with goals, and in the end its history as a document. Men's and women's
/// teams of a country are different teams; <see cref="FormatOptions.Competition"/> takes one of the two.
/// </summary>
public static class WorldCupDbFormat
{
    public static IEnumerable<TimedItem> Read(FormatSource source)
    {
        var tables = new WorldCupTables(source);
        var chronicle = new Chronicle();
        var revisions = new Revisions(chronicle);
        foreach (
            var (row, start) in tables
                .Tournaments.Select(t => (Row: t, Start: SourceDates.Day(t["start_date"])))
                .OrderBy(t => t.Start)
        )
        {
            if (start is not { } first)
            {
                source.Refused.Add("tournaments.csv", row.Number, "start_date is not a day", row["start_date"]);
                continue;
            }
            var women = row["tournament_name"].Contains("Women's", StringComparison.Ordinal);
            if (first < source.Options.From || first > source.Options.To || !Wanted(source.Options.Competition, women))
                continue;
            var tournament = new WorldCupTournament(source, tables, chronicle, row, first, women);
            foreach (var item in chronicle.Before(tournament.Begin))
                yield return item;
            tournament.Take(revisions);
        }
        foreach (var item in chronicle.Rest())
            yield return item;
    }

    private static bool Wanted(string? competition, bool women) => competition is null || (competition == "women") == women;
}

/// <summary>One tournament: what it is, who was there, and what became of it.</summary>
internal sealed class WorldCupTournament(
    FormatSource source,
    WorldCupTables tables,
    Chronicle chronicle,
    CsvRow row,
    DateOnly first,
    bool women
)
{
    // Three points for a win since 1994.
    private const int ThreePointsSince = 1994;
    private static readonly string[] Positions = ["goalkeeper", "defender", "midfielder", "forward"];
    private readonly string _id = row["tournament_id"];

    public DateTimeOffset Begin { get; } = SourceDates.EndOf(first).AddDays(-3).AddSeconds(-1);

    public string Season { get; } = $"wc-{row["tournament_id"]}";

    public int Year => first.Year;

    public string Team(string id) => women ? $"wc-{id}-w" : $"wc-{id}";

    public void Take(Revisions revisions)
    {
        var competition = chronicle.Define(
            new CompetitionItem
            {
                Id = women ? "wc-c-women" : "wc-c-men",
                Name = women ? "FIFA Women's World Cup" : "FIFA World Cup",
                Type = "international",
                Aliases = women ? ["Women's World Cup"] : ["World Cup", "FIFA Men's World Cup"],
            }
        );
        var season = new SeasonItem
        {
            Id = Season,
            Competition = competition,
            Name = row["tournament_name"],
            StartsOn = first,
            EndsOn = SourceDates.Day(row["end_date"]),
            Points = new PointsRule(Year >= ThreePointsSince ? 3 : 2, 1, 0),
        };
        chronicle.Define(season);
        chronicle.At(Begin, season);
        foreach (var squad in tables.Squads[_id].GroupBy(player => player["team_id"], StringComparer.Ordinal))
            TakeSquad(revisions, squad.Key, [.. squad]);
        var matches = new WorldCupMatches(source, tables, chronicle, this);
        var last = DateTimeOffset.MinValue;
        foreach (var match in tables.Matches[_id])
            if (matches.Take(match) is { } ended && ended > last)
                last = ended;
        if (last > DateTimeOffset.MinValue)
            chronicle.At(last.AddHours(1), History());
    }

    private void TakeSquad(Revisions revisions, string team, List<CsvRow> squad)
    {
        var when = Begin.AddSeconds(1);
        var country = squad[0]["team_name"];
        var name = women ? $"{country} women" : country;
        // Two coaches in a row mean a change during the tournament: both are named.
        var coaches = string.Join(" and ", tables.Coaches[$"{_id} {team}"].Select(WorldCupTables.FullName));
        var coach = coaches.Length > 0 ? coaches : null;
        var item = new TeamItem
        {
            Id = Team(team),
            Name = name,
            Aliases = [.. tables.Codes[team].Take(1)],
            Country = country,
            Coach = coach,
        };
        revisions.At(when, item);
        var listing = new List<(string Position, int? Number, string Name)>();
        foreach (var player in squad)
        {
            var number = player.Whole("shirt_number") is > 0 and var shirt ? shirt : (int?)null;
            var position = player["position_name"].Replace("goal keeper", "goalkeeper", StringComparison.Ordinal);
            var full = WorldCupTables.FullName(player);
            revisions.At(
                when,
                new PlayerItem
                {
                    Id = $"wc-{player["player_id"]}",
                    Name = full,
                    BirthDate = tables.BirthDates[player["player_id"]].FirstOrDefault(),
                    Position = position,
                    Team = item.Id,
                    ShirtNumber = number,
                }
            );
            listing.Add((position, number, full));
        }
        chronicle.At(
            when,
            new DocumentItem
            {
                Id = $"wc-D-squad-{_id[3..]}-{team}",
                Title = $"{name} squad, {row["tournament_name"]}",
                Body = SquadText(listing, coach),
                DocType = "other",
                Lang = "en",
                About = [item.Id, Season],
            }
        );
    }

    private static string SquadText(List<(string Position, int? Number, string Name)> squad, string? coach)
    {
        var lines = new List<string>();
        if (coach is not null)
            lines.Add($"Coach: {coach}.");
        foreach (var position in Positions)
        {
            var names = squad
                .Where(player => player.Position == position)
                .Select(player => string.Create(CultureInfo.InvariantCulture, $"{player.Number} {player.Name}").TrimStart())
                .ToList();
            if (names.Count > 0)
                lines.Add($"{char.ToUpperInvariant(position[0])}{position[1..]}s: {string.Join(", ", names)}.");
        }
        return string.Join('\n', lines);
    }

    private DocumentItem History()
    {
        var lines = new List<string>
        {
            $"The {row["tournament_name"]} was played in {row["host_country"]} from {row["start_date"]} to {row["end_date"]} with "
                + $"{row["count_teams"]} teams. {row["winner"]} won it.",
        };
        var ranking = tables
            .Standings[_id]
            .OrderBy(r => r.Whole("position"))
            .Select(r => $"{r["position"]} {r["team_name"]}")
            .ToList();
        if (ranking.Count > 0)
            lines.Add($"Final ranking: {string.Join(", ", ranking)}.");
        lines.AddRange(tables.Awards[_id].Select(a => $"{a["award_name"]}: {WorldCupTables.FullName(a)} ({a["team_name"]})."));
        return new DocumentItem
        {
            Id = $"wc-D-history-{_id[3..]}",
            Title = row["tournament_name"],
            Body = string.Join('\n', lines),
            DocType = "history",
            Lang = "en",
            About = [Season],
        };
    }
}
