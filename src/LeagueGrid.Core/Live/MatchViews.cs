using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Core.Live;

/// <summary>Matches as clients see them: sheets with names put to the ids. An id that nobody named stands for its name.</summary>
public static class MatchViews
{
    public static MatchSummary Summary(MatchSheet sheet, LeagueDirectory names) =>
        new()
        {
            Id = sheet.Id,
            Season = names.SeasonRef(sheet.Season),
            Competition = names.CompetitionRef(sheet.Season),
            Round = sheet.Round,
            Home = names.TeamRef(sheet.Home),
            Away = names.TeamRef(sheet.Away),
            Date = sheet.Date,
            Kickoff = sheet.Kickoff,
            Status = Word(sheet.Status),
            Clock = Clock(sheet.Clock),
            Score = Score(sheet.Score),
            Winner = Word(sheet.Winner),
            Version = sheet.Version,
        };

    /// <param name="timeline">Key events in match order with the score after each.</param>
    /// <param name="asOf">The moment asked for, where it is not now.</param>
    public static MatchView Match(
        MatchSheet sheet,
        IReadOnlyList<(EventItem Event, GoalsPair ScoreAfter)> timeline,
        LeagueDirectory names,
        MomentView? asOf = null
    ) =>
        new()
        {
            Id = sheet.Id,
            Season = names.SeasonRef(sheet.Season),
            Competition = names.CompetitionRef(sheet.Season),
            Round = sheet.Round,
            Home = names.TeamRef(sheet.Home),
            Away = names.TeamRef(sheet.Away),
            Date = sheet.Date,
            Kickoff = sheet.Kickoff,
            Venue = sheet.Venue,
            Referee = sheet.Referee,
            Status = Word(sheet.Status),
            Clock = Clock(sheet.Clock),
            Score = Score(sheet.Score),
            Winner = Word(sheet.Winner),
            Lineups = new LineupsView(Lineup(sheet.Home, sheet.HomeLineup, names), Lineup(sheet.Away, sheet.AwayLineup, names)),
            Timeline = timeline.Select(moment => Entry(moment.Event, moment.ScoreAfter, names)).ToList(),
            Statistics = new StatisticsPair(Statistics(sheet.HomeTally), Statistics(sheet.AwayTally)),
            Version = sheet.Version,
            UpdatedAt = sheet.UpdatedAt,
            AsOf = asOf,
        };

    public static LineupView Lineup(string team, LineupSheet? lineup, LeagueDirectory names) =>
        new(
            names.TeamRef(team),
            lineup?.Formation,
            lineup?.Starters.Select(place => Place(place, names)).ToList() ?? [],
            lineup?.Bench.Select(place => Place(place, names)).ToList() ?? [],
            lineup?.OnPitch.Select(names.PlayerRef).ToList() ?? []
        );

    public static TimelineEntry Entry(EventItem happened, GoalsPair? scoreAfter, LeagueDirectory names) =>
        new()
        {
            Id = happened.Id,
            Type = happened.Type,
            Rev = happened.Rev,
            Period = happened.Period,
            Minute = happened.Minute,
            Second = happened.Second,
            AddedMinute = happened.AddedMinute,
            Team = names.TeamRefOrNull(happened.Team),
            Player = names.PlayerRefOrNull(happened.Player),
            Assist = names.PlayerRefOrNull(happened.Assist),
            Penalty = happened.Type is "goal" ? happened.Penalty ?? false : happened.Penalty,
            OwnGoal = happened.Type is "goal" ? happened.OwnGoal ?? false : happened.OwnGoal,
            BodyPart = happened.BodyPart,
            Xg = happened.Xg,
            Outcome = happened.Outcome,
            Scored = happened.Scored,
            Color = happened.Color,
            Off = names.PlayerRefOrNull(happened.Off),
            On = names.PlayerRefOrNull(happened.On),
            Severity = happened.Severity,
            Decision = happened.Decision,
            About = happened.About,
            Completed = happened.Completed,
            Score = scoreAfter,
        };

    /// <summary>One accepted event or retraction of the match's log.</summary>
    public static LogEntryView LogEntry(long seq, FeedItem item, DateTimeOffset receivedAt, LeagueDirectory names) =>
        item switch
        {
            EventItem happened => new LogEntryView
            {
                Seq = seq,
                Kind = happened.Kind,
                Id = happened.Id,
                Rev = happened.Rev,
                Type = happened.Type,
                Period = happened.Period,
                Minute = happened.Minute,
                Second = happened.Second,
                AddedMinute = happened.AddedMinute,
                Team = names.TeamRefOrNull(happened.Team),
                Player = names.PlayerRefOrNull(happened.Player),
                ReceivedAt = receivedAt,
            },
            RetractItem retract => new LogEntryView
            {
                Seq = seq,
                Kind = retract.Kind,
                Id = retract.Id,
                Event = retract.Event,
                Reason = retract.Reason,
                ReceivedAt = receivedAt,
            },
            _ => throw new ArgumentOutOfRangeException(
                nameof(item),
                item.Kind,
                "Only events and retractions stand in this list."
            ),
        };

    public static StatisticsView Statistics(Tally tally) =>
        new(
            tally[Stat.Shots],
            tally[Stat.ShotsOnTarget],
            tally[Stat.Corners],
            tally[Stat.Fouls],
            tally[Stat.Offsides],
            tally[Stat.YellowCards],
            tally[Stat.RedCards],
            tally[Stat.Passes],
            tally[Stat.PassesCompleted],
            tally[Stat.Saves],
            tally.Xg,
            tally.ByType
        );

    public static ClockView? Clock(MatchClock? clock) =>
        clock is null
            ? null
            : new ClockView(clock.Time.Period, clock.Time.Minute, clock.Time.Second, clock.Time.AddedMinute, clock.Running);

    public static ScoreView Score(Score score) => new(score.Home, score.Away, score.HalfTime, score.Shootout);

    public static string Word(MatchStatus status) =>
        status switch
        {
            MatchStatus.Scheduled => "scheduled",
            MatchStatus.Live => "live",
            MatchStatus.Finished => "finished",
            MatchStatus.Postponed => "postponed",
            MatchStatus.Cancelled => "cancelled",
            MatchStatus.Abandoned => "abandoned",
            MatchStatus.Awarded => "awarded",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
        };

    public static string? Word(Side? side) =>
        side switch
        {
            Side.Home => "home",
            Side.Away => "away",
            _ => null,
        };

    private static LineupPlaceView Place(LineupPlace place, LeagueDirectory names) =>
        new(names.PlayerRef(place.Player), place.ShirtNumber, place.Position);
}
