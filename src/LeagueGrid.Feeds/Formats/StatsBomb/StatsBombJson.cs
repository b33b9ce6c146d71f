using System.Globalization;
using System.Text.Json;

namespace LeagueGrid.Feeds.Formats.StatsBomb;

/// <summary>The files of StatsBomb's open-data layout, as far as they are read.</summary>
internal static class StatsBombJson
{
    public static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}

internal sealed record StatsBombName(long Id, string Name);

internal sealed record SbMatch(
    long MatchId,
    string MatchDate,
    SbCompetition Competition,
    SbSeason Season,
    SbHome HomeTeam,
    SbAway AwayTeam
)
{
    public string? KickOff { get; init; }
    public int? HomeScore { get; init; }
    public int? AwayScore { get; init; }
    public int? MatchWeek { get; init; }
    public StatsBombName? CompetitionStage { get; init; }
    public SbStadium? Stadium { get; init; }
    public SbReferee? Referee { get; init; }
}

internal sealed record SbCompetition(long CompetitionId, string CompetitionName, string? CountryName);

internal sealed record SbSeason(long SeasonId, string SeasonName);

/// <summary>The same thing on both sides, but every field bears the side's name.</summary>
internal sealed record SbHome(long HomeTeamId, string HomeTeamName)
{
    public string? HomeTeamGender { get; init; }
    public string? HomeTeamGroup { get; init; }
    public StatsBombName? Country { get; init; }
    public SbManager[]? Managers { get; init; }
}

internal sealed record SbAway(long AwayTeamId, string AwayTeamName)
{
    public string? AwayTeamGender { get; init; }
    public StatsBombName? Country { get; init; }
    public SbManager[]? Managers { get; init; }
}

internal sealed record SbManager(string Name, string? Nickname);

internal sealed record SbStadium(string Name);

internal sealed record SbReferee(string Name);

internal sealed record SbLineup(long TeamId, string TeamName, SbLineupPlayer[] Lineup);

internal sealed record SbLineupPlayer(long PlayerId, string PlayerName)
{
    /// <summary>What people call him; no other file has it.</summary>
    public string? PlayerNickname { get; init; }
    public int? JerseyNumber { get; init; }
    public StatsBombName? Country { get; init; }
    public SbCard[]? Cards { get; init; }
    public SbPosition[]? Positions { get; init; }
}

/// <summary><c>time</c> is the clock of the match, <c>mm:ss</c>.</summary>
internal sealed record SbCard(string Time, string CardType, int? Period);

internal sealed record SbPosition(string Position, string? StartReason);

internal sealed record SbEvent(string Id, int Index, int Period, StatsBombName Type, StatsBombName Team)
{
    /// <summary>Since the start of the period; <c>minute</c> runs on, so that 45 to 49 exist in both halves.</summary>
    public string? Timestamp { get; init; }
    public StatsBombName? Player { get; init; }
    public SbTactics? Tactics { get; init; }
    public SbShot? Shot { get; init; }
    public SbPass? Pass { get; init; }
    public SbOutcome? Dribble { get; init; }
    public SbTyped? Duel { get; init; }
    public SbTyped? Goalkeeper { get; init; }
    public SbSubstitution? Substitution { get; init; }
    public SbBooking? FoulCommitted { get; init; }
    public SbBooking? BadBehaviour { get; init; }

    public double Seconds => TimeSpan.TryParse(Timestamp, CultureInfo.InvariantCulture, out var time) ? time.TotalSeconds : 0;
}

internal sealed record SbTactics(int? Formation, SbTacticalPlace[]? Lineup);

internal sealed record SbTacticalPlace(StatsBombName Player, StatsBombName? Position, int? JerseyNumber);

internal sealed record SbShot(StatsBombName Outcome, StatsBombName? Type, StatsBombName? BodyPart)
{
    public double? StatsbombXg { get; init; }
    public string? KeyPassId { get; init; }
}

/// <summary>A pass without an outcome arrived.</summary>
internal sealed record SbPass(StatsBombName? Outcome, StatsBombName? Type, StatsBombName? Recipient, bool GoalAssist);

internal sealed record SbOutcome(StatsBombName? Outcome);

internal sealed record SbTyped(StatsBombName? Type, StatsBombName? Outcome);

internal sealed record SbSubstitution(StatsBombName Replacement, StatsBombName? Outcome);

internal sealed record SbBooking(StatsBombName? Card);
