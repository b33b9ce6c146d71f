using System.Globalization;
using System.Text.RegularExpressions;
using LeagueGrid.Feeds.Formats.Reading;

namespace LeagueGrid.Feeds.Formats.OpenFootball;

/// <summary>A World Cup: groups and knock-out rounds, extra time and shoot-outs, and scorers by side, not by time.</summary>
internal sealed partial class OpenFootballWorldCup(FormatSource source, string path, Chronicle chronicle)
{
    // Three points for a win since 1994.
    private const int ThreePointsSince = 1994;

    public void Take(OpenFootballMatch[] matches, DateOnly first, DateOnly last)
    {
        var competition = chronicle.Define(
            new CompetitionItem
            {
                Id = "of-c-world-cup",
                Name = "FIFA World Cup",
                Type = "international",
                Aliases = ["World Cup"],
            }
        );
        var year = first.Year;
        var season = new SeasonItem
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"of-s-world-cup-{year}"),
            Competition = competition,
            Name = string.Create(CultureInfo.InvariantCulture, $"World Cup {year}"),
            StartsOn = first,
            EndsOn = last,
            Points = new PointsRule(year >= ThreePointsSince ? 3 : 2, 1, 0),
        };
        chronicle.Define(season);
        chronicle.At(OpenFootballFormat.Begin(first), season);
        foreach (var (n, match) in matches.Index())
        {
            if (SourceDates.Day(match.Date) is not { } day)
                source.Refused.Add(path, n + 1, "date is not a day", match.Date);
            else
                Take(match, n + 1, day, season.Id);
        }
    }

    private void Take(OpenFootballMatch match, int row, DateOnly day, string season)
    {
        var (home, away) = (Team(match.Team1), Team(match.Team2));
        var known = Kickoff(day, match.Time);
        var fixture = new MatchItem
        {
            Id = $"of-wc-{match.Date}-{SourceIds.Slug(match.Team1)}-{SourceIds.Slug(match.Team2)}",
            Season = season,
            Round = match.Group ?? match.Round,
            Home = home,
            Away = away,
            Kickoff = known ?? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero),
            Venue = match.Ground,
            Status = OpenFootballSeason.Status(match.Status),
        };
        if (OpenFootballScore.Pair(match.Score?.Ft) is not { } fullTime)
        {
            chronicle.At(SourceDates.EndOf(day), fixture);
            return;
        }
        var extraTime = OpenFootballScore.Pair(match.Score!.Et);
        var goals = Goals(match.Goals1, match.Team1, match.Team2, extraTime is not null, row)
            .Concat(Goals(match.Goals2, match.Team2, match.Team1, extraTime is not null, row))
            .OrderBy(goal => goal.Minute)
            .ThenBy(goal => goal.AddedMinute ?? 0)
            .ToList();
        var when = known?.AddHours(2) ?? SourceDates.EndOf(day);
        if (known is not null || fixture.Status is not null)
            chronicle.At(when, fixture);
        chronicle.At(
            when,
            new ResultItem
            {
                Id = fixture.Id,
                Season = season,
                Round = fixture.Round,
                Home = home,
                Away = away,
                Date = day,
                FullTime = fullTime,
                HalfTime = OpenFootballScore.Pair(match.Score.Ht),
                ExtraTime = extraTime,
                Penalties = OpenFootballScore.Pair(match.Score.P),
                Goals = goals.Count > 0 ? goals : null,
            }
        );
    }

    private IEnumerable<ResultGoal> Goals(OpenFootballGoal[]? goals, string side, string other, bool extraTime, int row)
    {
        foreach (var goal in goals ?? [])
        {
            if (goal.When(extraTime) is not var (minute, added))
            {
                source.Refused.Add(path, row, "a goal has no minute", goal.Name);
                continue;
            }
            var by = goal.OwnGoal ? other : side;
            var player = chronicle.Define(
                new PlayerItem
                {
                    Id = $"of-p-{SourceIds.Slug(by)}-{SourceIds.Slug(goal.Name)}",
                    Name = goal.Name,
                    Team = Team(by),
                }
            );
            yield return new ResultGoal(Team(by), player, minute, added, goal.Penalty, goal.OwnGoal);
        }
    }

    private string Team(string name) =>
        chronicle.Define(
            new TeamItem
            {
                Id = $"of-t-{SourceIds.Slug(name)}",
                Name = name,
                Country = name,
            }
        );

    /// <summary><c>13:00 UTC-6</c>; older tournaments have no times.</summary>
    private static DateTimeOffset? Kickoff(DateOnly day, string? text)
    {
        var match = LocalTime().Match(text ?? "");
        if (!match.Success || !TimeOnly.TryParse(match.Groups["time"].Value, CultureInfo.InvariantCulture, out var time))
            return null;
        var offset = TimeSpan.FromHours(int.Parse(match.Groups["zone"].Value, CultureInfo.InvariantCulture));
        return new DateTimeOffset(day, time, offset).ToUniversalTime();
    }

    [GeneratedRegex(@"^(?<time>\d+:\d+) UTC(?<zone>[+-]\d+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalTime();
}
