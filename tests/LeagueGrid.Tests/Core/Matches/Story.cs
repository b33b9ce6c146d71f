using System.Text;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Tests.Core.Matches;

/// <summary>A match between Reds (t-1: p-1…) and Blues (t-2: q-1…), told by items with short ids.</summary>
internal sealed class Story
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private int _received;

    public MatchState State { get; set; } = new("m-1");

    public MatchSheet Sheet => State.ToSheet()!;

    public string Score => $"{Sheet.Score.Home}-{Sheet.Score.Away}";

    public static MatchItem Match(long rev = 1, string? status = null) =>
        new()
        {
            Id = "m-1",
            Rev = rev,
            Season = "s-1",
            Home = "t-1",
            Away = "t-2",
            Kickoff = Noon,
            Status = status,
        };

    public static EventItem Event(
        string id,
        string type,
        int minute,
        string? team = null,
        string? player = null,
        int? period = null
    ) =>
        new()
        {
            Id = id,
            Match = "m-1",
            Period = period ?? (minute <= 45 ? 1 : 2),
            Minute = minute,
            Type = type,
            Team = team,
            Player = player,
        };

    public static EventItem Goal(string id, int minute, string player, int? period = null) =>
        Event(id, EventTypes.Goal, minute, player[0] == 'p' ? "t-1" : "t-2", player, period);

    public static EventItem Card(string id, int minute, string player, string color) =>
        Event(id, EventTypes.Card, minute, player[0] == 'p' ? "t-1" : "t-2", player) with
        {
            Color = color,
        };

    public static EventItem Kick(string id, string player, bool scored) =>
        Event(id, EventTypes.ShootoutKick, 120, player[0] == 'p' ? "t-1" : "t-2", player, 5) with
        {
            Scored = scored,
        };

    public static RetractItem Retract(string id, string @event, long rev = 1) =>
        new()
        {
            Id = id,
            Rev = rev,
            Match = "m-1",
            Event = @event,
        };

    public static RemoveItem Remove(string id, string kind, string target) =>
        new()
        {
            Id = id,
            TargetKind = kind,
            TargetId = target,
        };

    public static LineupItem Lineup(string team, string prefix, long rev = 1) =>
        new()
        {
            Id = $"l-{team}",
            Rev = rev,
            Match = "m-1",
            Team = team,
            Formation = "4-4-2",
            Starters = [.. Enumerable.Range(1, 11).Select(n => new LineupPlace($"{prefix}-{n}", n))],
            Bench = [.. Enumerable.Range(12, 5).Select(n => new LineupPlace($"{prefix}-{n}", n))],
        };

    public static ResultItem Result(int home, int away, params ResultGoal[] goals) =>
        new()
        {
            Id = "m-1",
            Season = "s-1",
            Home = "t-1",
            Away = "t-2",
            Date = new DateOnly(2026, 3, 1),
            FullTime = new GoalsPair(home, away),
            Goals = goals.Length == 0 ? null : goals,
        };

    public ReceivedItem Received(FeedItem item)
    {
        var line = Encoding.UTF8.GetBytes(FeedWriter.ToText(item));
        return new ReceivedItem(item, line, Noon.AddSeconds(++_received), "test");
    }

    public Verdict Send(FeedItem item)
    {
        var verdict = MatchRules.Decide(State, item);
        if (verdict.Outcome == Outcome.Accepted)
            State.Apply(Received(item));
        return verdict;
    }

    public static Story Of(params FeedItem[] items)
    {
        var story = new Story();
        foreach (var item in items)
            Assert.Equal(Verdict.Accepted, story.Send(item));
        return story;
    }
}
