using System.Globalization;
using LeagueGrid.Feeds.Formats.Reading;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Formats.WorldCupDb;

/// <summary>The matches of a tournament: the fixture, cards, substitutions and kicks as events, the goals in the result alone.</summary>
internal sealed class WorldCupMatches(
    FormatSource source,
    WorldCupTables tables,
    Chronicle chronicle,
    WorldCupTournament tournament
)
{
    private static readonly Dictionary<string, string> Stages = new(StringComparer.Ordinal)
    {
        ["round of 16"] = "Round of 16",
        ["quarter-finals"] = "Quarter-final",
        ["quarter-final"] = "Quarter-final",
        ["semi-finals"] = "Semi-final",
        ["semi-final"] = "Semi-final",
        ["third-place match"] = "Third place",
        ["final"] = "Final",
        ["final round"] = "Final round",
    };

    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    /// <summary>When the match was over; null where the row is refused.</summary>
    public DateTimeOffset? Take(CsvRow m)
    {
        var zone = WorldCupZones.Of(m["city_name"], m["country_name"]);
        if (
            SourceDates.Day(m["match_date"]) is not { } day
            || SourceDates.Local(day, m["match_time"], zone ?? "UTC") is not { } kickoff
        )
        {
            source.Refused.Add("matches.csv", m.Number, "date or time cannot be read", m["match_id"]);
            return null;
        }
        if (zone is null)
            source.Refused.Add("matches.csv", m.Number, "time zone of the host is not known: UTC is taken", m["country_name"]);
        var id = $"wc-{m["match_id"]}";
        var referees = string.Join(" and ", tables.Referees[m["match_id"]].Select(WorldCupTables.FullName));
        var fixture = new MatchItem
        {
            Id = id,
            Season = tournament.Season,
            Round = Round(m),
            Home = tournament.Team(m["home_team_id"]),
            Away = tournament.Team(m["away_team_id"]),
            Kickoff = kickoff,
            Venue = $"{m["stadium_name"]}, {m["city_name"]}",
            Referee = referees.Length > 0 ? referees : null,
        };
        chronicle.At(kickoff.AddMinutes(-10), fixture);
        Cards(m, fixture);
        Substitutions(m, fixture);
        Kicks(m, fixture);
        return Result(m, fixture, day);
    }

    private string Round(CsvRow m)
    {
        // One match stands in 'Group c'.
        var group = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(m["group_name"]);
        var stage = m["stage_name"];
        var round = stage switch
        {
            "second group stage" => $"Second round {(tournament.Year == 1982 ? Lettered(group) : group)}",
            "group stage" => group,
            _ => Stages.GetValueOrDefault(stage) ?? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(stage),
        };
        var pair = new[] { m["home_team_id"], m["away_team_id"] }.Order(StringComparer.Ordinal);
        // 1954 and 1958: level on points, the two met again in a play-off.
        if (!_met.Add($"{round} {string.Join(' ', pair)}") && stage == "group stage")
            round += " play-off";
        return m.Is("replay") ? $"{round} (replay)" : round;
    }

    /// <summary>For 1982 the matches say Group 1 to 4 where the tables of the same source say A to D.</summary>
    private static string Lettered(string group) => group.Replace('1', 'A').Replace('2', 'B').Replace('3', 'C').Replace('4', 'D');

    /// <summary>
    /// For a dismissal after a booking the source has one row, with the minute of the first card. Both cards are written at
    /// that minute: the minute of the dismissal itself is not known.
    /// </summary>
    private void Cards(CsvRow m, MatchItem fixture)
    {
        var seen = new HashSet<(string, string, bool, bool, bool)>();
        var booked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var card in tables.Cards[m["match_id"]])
        {
            var player = $"wc-{card["player_id"]}";
            var (yellow, red, second) = (card.Is("yellow_card"), card.Is("red_card"), card.Is("second_yellow_card"));
            // The source has one booking twice.
            if (!seen.Add((player, card["minute_label"], yellow, red, second)))
                continue;
            var first = booked.Add(player);
            var color =
                second ? "second-yellow"
                : red ? "red"
                : "yellow";
            var id = $"wc-{card["booking_id"]}";
            var item = new EventItem
            {
                Id = id,
                Match = fixture.Id,
                Period = 0,
                Minute = 0,
                Type = "card",
                Team = tournament.Team(card["team_id"]),
                Player = player,
            };
            if (color != "yellow" && yellow && first)
            {
                Add(card, fixture, item with { Color = "yellow" });
                id += "-off";
            }
            Add(card, fixture, item with { Id = id, Color = color });
        }
    }

    /// <summary>The n-th who goes off is paired with the n-th of his team who comes on, as the source lists them.</summary>
    private void Substitutions(CsvRow m, MatchItem fixture)
    {
        var rows = tables.Substitutions[m["match_id"]].ToLookup(row => row.Is("going_off"));
        var on = rows[false].ToLookup(row => row["team_id"], StringComparer.Ordinal);
        var pairs = rows[true].GroupBy(row => row["team_id"], StringComparer.Ordinal).SelectMany(team => team.Zip(on[team.Key]));
        foreach (var (off, came) in pairs.OrderBy(pair => pair.Second["substitution_id"], StringComparer.Ordinal))
            Add(
                came,
                fixture,
                new EventItem
                {
                    Id = $"wc-{came["substitution_id"]}",
                    Match = fixture.Id,
                    Period = 0,
                    Minute = 0,
                    Type = "substitution",
                    Team = tournament.Team(came["team_id"]),
                    Off = $"wc-{off["player_id"]}",
                    On = $"wc-{came["player_id"]}",
                }
            );
    }

    /// <summary>The order within a team is the source's; which side began is not known, so the home side is put first.</summary>
    private void Kicks(CsvRow m, MatchItem fixture)
    {
        var kicks = tables.Kicks[m["match_id"]].ToLookup(kick => kick.Is("home_team"));
        var (home, away) = (kicks[true].ToList(), kicks[false].ToList());
        var number = 0;
        for (var n = 0; n < Math.Max(home.Count, away.Count); n++)
            foreach (var kick in new[] { home.ElementAtOrDefault(n), away.ElementAtOrDefault(n) }.OfType<CsvRow>())
                chronicle.At(
                    fixture.Kickoff + PlayClock.SinceKickoff(PlayClock.ShootoutPeriod, n),
                    new EventItem
                    {
                        Id = string.Create(CultureInfo.InvariantCulture, $"{fixture.Id}-so-{++number:00}"),
                        Match = fixture.Id,
                        Period = PlayClock.ShootoutPeriod,
                        Minute = PlayClock.EndMinute(PlayClock.ShootoutPeriod),
                        Type = "shootout-kick",
                        Team = tournament.Team(kick["team_id"]),
                        Player = $"wc-{kick["player_id"]}",
                        Scored = kick.Is("converted"),
                    }
                );
    }

    private DateTimeOffset? Result(CsvRow m, MatchItem fixture, DateOnly day)
    {
        var rows = tables.Goals[m["match_id"]].Select(row => (Row: row, Period: Period(row))).ToList();
        GoalsPair Upto(int period) =>
            new(
                rows.Count(g => g.Period <= period && g.Row.Is("home_team")),
                rows.Count(g => g.Period <= period && !g.Row.Is("home_team"))
            );
        if (m.Whole("home_team_score") is not { } home || m.Whole("away_team_score") is not { } away)
        {
            source.Refused.Add("matches.csv", m.Number, "the score cannot be read", m["match_id"]);
            return null;
        }
        var final = new GoalsPair(home, away);
        var complete = Upto(4) == final;
        if (!complete)
            source.Refused.Add("matches.csv", m.Number, "the goals do not give the score: they are left out", m["match_id"]);
        var goals = rows.Select(g =>
                (
                    g.Period,
                    Goal: new ResultGoal(
                        tournament.Team(g.Row["player_team_id"]),
                        $"wc-{g.Row["player_id"]}",
                        g.Row.Whole("minute_regulation") ?? 0,
                        g.Row.Whole("minute_stoppage") is > 0 and var added ? added : null,
                        g.Row.Is("penalty"),
                        g.Row.Is("own_goal")
                    )
                )
            )
            .OrderBy(g => g.Period)
            .ThenBy(g => g.Goal.Minute)
            .ThenBy(g => g.Goal.AddedMinute ?? 0)
            .Select(g => g.Goal)
            .ToList();
        var extra = m.Is("extra_time");
        GoalsPair? shootout = m.Is("penalty_shootout")
            ? new(m.Whole("home_team_score_penalties") ?? 0, m.Whole("away_team_score_penalties") ?? 0)
            : null;
        var ended = fixture.Kickoff.AddSeconds(
            shootout is not null ? 13000
            : extra ? 11400
            : 7500
        );
        chronicle.At(
            ended,
            new ResultItem
            {
                Id = fixture.Id,
                Season = fixture.Season,
                Round = fixture.Round,
                Home = fixture.Home,
                Away = fixture.Away,
                Date = day,
                FullTime = complete ? Upto(2) : final,
                HalfTime = complete ? Upto(1) : null,
                ExtraTime = extra ? final : null,
                Penalties = shootout,
                Goals = complete && goals.Count > 0 ? goals : null,
            }
        );
        return ended;
    }

    private void Add(CsvRow row, MatchItem fixture, EventItem item)
    {
        var period = Period(row);
        var minute = row.Whole("minute_regulation") ?? 0;
        var added = row.Whole("minute_stoppage") ?? 0;
        var when = fixture.Kickoff + PlayClock.SinceKickoff(period, (minute - PlayClock.StartMinute(period) + added) * 60);
        chronicle.At(when, item with { Period = period, Minute = minute, AddedMinute = added > 0 ? added : null });
    }

    private static int Period(CsvRow row)
    {
        var text = row["match_period"];
        var first = text.Contains("first", StringComparison.Ordinal);
        return text.Contains("extra time", StringComparison.Ordinal) ? (first ? 3 : 4)
            : first ? 1
            : 2;
    }
}
