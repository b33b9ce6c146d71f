using LeagueGrid.Feeds.Formats.Reading;

namespace LeagueGrid.Feeds.Formats.OpenFootball;

/// <summary>A league season: results by date, awarded and postponed matches among them. These files name no scorers.</summary>
internal sealed class OpenFootballSeason(
    FormatSource source,
    string path,
    Chronicle chronicle,
    string season,
    string code,
    string? title
)
{
    private static readonly TimeSpan UntilTheEnd = TimeSpan.FromHours(2);
    private readonly OpenFootballLeague _league = OpenFootballLeague.Of(code, title);

    public void Take(OpenFootballMatch[] matches, DateOnly first, DateOnly last)
    {
        var slug = SourceIds.Slug(code.Replace('.', '-'));
        var competition = chronicle.Define(
            new CompetitionItem
            {
                Id = $"of-c-{slug}",
                Name = _league.Name,
                Country = _league.Country,
                Type = "league",
            }
        );
        var item = new SeasonItem
        {
            Id = $"of-s-{slug}-{season}",
            Competition = competition,
            Name = season,
            StartsOn = first,
            EndsOn = last,
            Points = PointsRule.Default,
            TieBreakers = _league.TieBreakers,
        };
        chronicle.Define(item);
        chronicle.At(OpenFootballFormat.Begin(first), item);
        foreach (var (n, match) in matches.Index())
        {
            if (SourceDates.Day(match.Date) is not { } day)
                source.Refused.Add(path, n + 1, "date is not a day", match.Date);
            else
                Take(match, day, item.Id, $"of-{slug}-{season}");
        }
    }

    private void Take(OpenFootballMatch match, DateOnly day, string seasonId, string prefix)
    {
        var (home, away) = (Team(match.Team1), Team(match.Team2));
        var known = SourceDates.Local(day, match.Time, _league.Zone);
        var fixture = new MatchItem
        {
            Id = $"{prefix}-{home["of-t-".Length..]}-{away["of-t-".Length..]}",
            Season = seasonId,
            Round = match.Round,
            Home = home,
            Away = away,
            Kickoff = known ?? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero),
            Status = Status(match.Status),
        };
        if (OpenFootballScore.Pair(match.Score?.Ft) is not { } fullTime)
        {
            chronicle.At(fixture.Kickoff, fixture);
            return;
        }
        var when = known + UntilTheEnd ?? SourceDates.EndOf(day);
        if (fixture.Status is not null)
            chronicle.At(when, fixture);
        chronicle.At(
            when,
            new ResultItem
            {
                Id = fixture.Id,
                Season = seasonId,
                Round = match.Round,
                Home = home,
                Away = away,
                Date = day,
                FullTime = fullTime,
                HalfTime = OpenFootballScore.Pair(match.Score!.Ht),
                ExtraTime = OpenFootballScore.Pair(match.Score.Et),
                Penalties = OpenFootballScore.Pair(match.Score.P),
            }
        );
    }

    private string Team(string name) =>
        chronicle.Define(
            new TeamItem
            {
                Id = $"of-t-{SourceIds.Slug(name)}",
                Name = name,
                Aliases = OpenFootballLeague.AliasesOf(name),
            }
        );

    /// <summary>The word of the contract: the source writes <c>canceled</c>.</summary>
    internal static string? Status(string? status) => status == "canceled" ? "cancelled" : status;
}
