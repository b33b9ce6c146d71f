using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Feeds.Simulation;

/// <summary>Holds the league beside the truth of a simulation. Each difference is a sentence; none means equal to the last statistic.</summary>
public static class TruthComparison
{
    private const double Tolerance = 1e-9;

    /// <summary>Against the sheet that a match contributes to its season.</summary>
    public static IEnumerable<string> Differences(MatchTruth truth, MatchSheet sheet)
    {
        var found = new Findings(truth.Id);
        found.Compare("status", MatchStatus.Finished, sheet.Status);
        found.Compare("score", truth.Score, new GoalsPair(sheet.Score.Home, sheet.Score.Away));
        found.Compare("half-time", truth.HalfTime, sheet.Score.HalfTime);
        found.Compare("winner", Winner(truth), sheet.Winner);
        found.CompareLists(
            "goals",
            truth.Goals.Select(g => (g.Event, g.Time, g.Team, (string?)g.Player, g.Assist, g.Penalty, g.OwnGoal, g.ScoreAfter)),
            sheet.Goals.Select(g => (g.Event, g.Time, g.Team, g.Player, g.Assist, g.Penalty, g.OwnGoal, g.ScoreAfter))
        );
        found.CompareLists(
            "cards",
            truth.Cards.Select(c => (c.Event, c.Time, (string?)c.Player, c.Color)),
            sheet.Cards.Select(c => (c.Event, c.Time, c.Player, c.Color))
        );
        found.CompareLists(
            "substitutions",
            truth.Substitutions.Select(s => (s.Event, s.Time, (string?)s.Off, (string?)s.On)),
            sheet.Substitutions.Select(s => (s.Event, s.Time, s.Off, s.On))
        );
        found.CompareTally("home", truth.HomeTally, sheet.HomeTally);
        found.CompareTally("away", truth.AwayTally, sheet.AwayTally);
        var lines = sheet.Players.ToDictionary(line => line.Player, StringComparer.Ordinal);
        foreach (var (player, tally) in truth.Players)
            if (lines.Remove(player, out var line))
                found.CompareCounts(player, tally, line.Tally);
            else
                found.Compare(player, "a line", "none");
        foreach (var extra in lines.Keys)
            found.Compare(extra, "no line", "a line");
        var onPitch = (sheet.HomeLineup?.OnPitch ?? []).Concat(sheet.AwayLineup?.OnPitch ?? []);
        found.CompareLists("on the pitch", truth.OnPitch.Order(StringComparer.Ordinal), onPitch.Order(StringComparer.Ordinal));
        return found.All;
    }

    /// <summary>Against the read model that the public door gives.</summary>
    public static IEnumerable<string> Differences(MatchTruth truth, MatchView view)
    {
        var found = new Findings(truth.Id);
        found.Compare("status", "finished", view.Status);
        found.Compare("score", truth.Score, new GoalsPair(view.Score.Home, view.Score.Away));
        found.Compare("half-time", truth.HalfTime, view.Score.HalfTime);
        found.Compare("winner", Winner(truth)?.ToString().ToLowerInvariant(), view.Winner);
        found.CompareLists(
            "goals",
            truth.Goals.Select(g => (g.Event, g.Time, (string?)g.Team, (string?)g.Player, g.Assist, g.Penalty, g.OwnGoal)),
            view.Timeline.Where(e => e.Type == "goal")
                .Select(e => (e.Id, TimeOf(e), e.Team?.Id, e.Player?.Id, e.Assist?.Id, e.Penalty is true, e.OwnGoal is true))
        );
        found.CompareLists(
            "cards",
            truth.Cards.Select(c => (c.Event, c.Time, (string?)c.Player, (string?)Word(c.Color))),
            view.Timeline.Where(e => e.Type == "card").Select(e => (e.Id, TimeOf(e), e.Player?.Id, e.Color))
        );
        found.CompareLists(
            "substitutions",
            truth.Substitutions.Select(s => (s.Event, s.Time, (string?)s.Off, (string?)s.On)),
            view.Timeline.Where(e => e.Type == "substitution").Select(e => (e.Id, TimeOf(e), e.Off?.Id, e.On?.Id))
        );
        found.CompareStatistics("home", truth.HomeTally, view.Statistics.Home);
        found.CompareStatistics("away", truth.AwayTally, view.Statistics.Away);
        var onPitch = view.Lineups.Home.OnPitch.Concat(view.Lineups.Away.OnPitch).Select(player => player.Id);
        found.CompareLists("on the pitch", truth.OnPitch.Order(StringComparer.Ordinal), onPitch.Order(StringComparer.Ordinal));
        return found.All;
    }

    private static Side? Winner(MatchTruth truth) =>
        truth.Score.Home > truth.Score.Away ? Side.Home
        : truth.Score.Home < truth.Score.Away ? Side.Away
        : null;

    private static MatchTime TimeOf(TimelineEntry entry) => new(entry.Period, entry.Minute, entry.Second, entry.AddedMinute);

    private static string Word(CardColor color) =>
        color switch
        {
            CardColor.Yellow => "yellow",
            CardColor.SecondYellow => "second-yellow",
            _ => "red",
        };

    private sealed class Findings(string match)
    {
        public List<string> All { get; } = [];

        public void Compare<T>(string what, T expected, T actual)
        {
            if (!EqualityComparer<T>.Default.Equals(expected, actual))
                All.Add($"{match}: {what} is {actual}, in truth {expected}");
        }

        public void CompareLists<T>(string what, IEnumerable<T> expected, IEnumerable<T> actual)
        {
            var (right, given) = (expected.ToList(), actual.ToList());
            if (!right.SequenceEqual(given))
                All.Add($"{match}: {what} are [{string.Join("; ", given)}], in truth [{string.Join("; ", right)}]");
        }

        public void CompareTally(string who, TallyTruth truth, Tally tally)
        {
            CompareCounts(who, truth, tally);
            CompareTypes(who, truth, tally.ByType);
        }

        public void CompareCounts(string who, TallyTruth truth, Tally tally)
        {
            foreach (var stat in Enum.GetValues<Stat>())
                Compare($"{who} {stat}", truth[stat], tally[stat]);
            CompareXg(who, truth.Xg, tally.Xg);
        }

        public void CompareStatistics(string who, TallyTruth truth, StatisticsView view)
        {
            Compare($"{who} shots", truth[Stat.Shots], view.Shots);
            Compare($"{who} shots on target", truth[Stat.ShotsOnTarget], view.ShotsOnTarget);
            Compare($"{who} corners", truth[Stat.Corners], view.Corners);
            Compare($"{who} fouls", truth[Stat.Fouls], view.Fouls);
            Compare($"{who} offsides", truth[Stat.Offsides], view.Offsides);
            Compare($"{who} yellow cards", truth[Stat.YellowCards], view.YellowCards);
            Compare($"{who} red cards", truth[Stat.RedCards], view.RedCards);
            Compare($"{who} passes", truth[Stat.Passes], view.Passes);
            Compare($"{who} completed passes", truth[Stat.PassesCompleted], view.PassesCompleted);
            Compare($"{who} saves", truth[Stat.Saves], view.Saves);
            CompareXg(who, truth.Xg, view.Xg);
            CompareTypes(who, truth, view.ByType);
        }

        private void CompareXg(string who, double? truth, double? given)
        {
            if (Math.Abs((truth ?? 0) - (given ?? 0)) > Tolerance)
                All.Add($"{match}: {who} xG is {given}, in truth {truth}");
        }

        private void CompareTypes(string who, TallyTruth truth, IReadOnlyDictionary<string, int> given) =>
            CompareLists(
                $"{who} events by type",
                truth.ByType.OrderBy(t => t.Key, StringComparer.Ordinal),
                given.Where(t => t.Value > 0).OrderBy(t => t.Key, StringComparer.Ordinal)
            );
    }
}
