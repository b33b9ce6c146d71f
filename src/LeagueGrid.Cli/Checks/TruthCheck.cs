using System.Globalization;
using LeagueGrid.Client;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;
using LeagueGrid.Feeds.Simulation;

namespace LeagueGrid.Cli.Checks;

/// <summary>Compares what a server says with how a simulated league really ended, through the public door only.</summary>
public static class TruthCheck
{
    public static async Task<IReadOnlyList<string>> CompareAsync(
        LeagueGridClient client,
        IReadOnlyList<SeasonTruth> seasons,
        CancellationToken cancel
    )
    {
        var differences = new List<string>();
        foreach (var season in seasons)
        {
            foreach (var truth in season.Matches)
            {
                if (await client.MatchAsync(truth.Id, cancel) is { } match)
                    Compare(match, truth, differences);
                else
                    differences.Add($"match {truth.Id}: not known");
            }
            var table = await client.TableAsync(season.Season, cancel: cancel);
            Same(
                differences,
                $"table of {season.Season}",
                season.Table.Select(row =>
                    $"{row.Position} {row.Team} {row.Played} {row.Won} {row.Drawn} {row.Lost} {row.GoalsFor}:{row.GoalsAgainst} {row.Points}"
                ),
                (table?.Rows ?? [])
                    .Where(row => row.Played > 0)
                    .Select(row =>
                        $"{row.Position} {row.Team.Id} {row.Played} {row.Won} {row.Drawn} {row.Lost} {row.GoalsFor}:{row.GoalsAgainst} {row.Points}"
                    )
            );
            var scorers = await client.ScorersAsync(season.Season, cancel);
            Same(
                differences,
                $"scorers of {season.Season}",
                season
                    .Scorers.Where(row => row.Goals > 0)
                    .Select(row => $"{row.Player} {row.Goals} {row.Penalties} {row.Assists}")
                    .Order(StringComparer.Ordinal),
                (scorers?.Rows ?? [])
                    .Select(row => $"{row.Player.Id} {row.Goals} {row.Penalties} {row.Assists}")
                    .Order(StringComparer.Ordinal)
            );
        }
        return differences;
    }

    private static void Compare(MatchView match, MatchTruth truth, List<string> differences)
    {
        var at = $"match {truth.Id}";
        Same(differences, $"{at} score", [Text(truth.Score)], [$"{match.Score.Home}-{match.Score.Away}"]);
        Same(differences, $"{at} half-time", [Text(truth.HalfTime)], [match.Score.HalfTime is { } half ? Text(half) : "none"]);
        Same(
            differences,
            $"{at} goals",
            truth.Goals.Select(goal =>
                $"{goal.Event} {goal.Time} {goal.Team} {goal.Player} {goal.Assist} {goal.Penalty} {goal.OwnGoal} {Text(goal.ScoreAfter)}"
            ),
            match
                .Timeline.Where(entry => entry.Type == "goal")
                .Select(entry =>
                    $"{entry.Id} {new MatchTime(entry.Period, entry.Minute, null, entry.AddedMinute)} {entry.Team?.Id} {entry.Player?.Id} {entry.Assist?.Id} {entry.Penalty} {entry.OwnGoal} {(entry.Score is { } score ? Text(score) : "")}"
                )
        );
        Same(
            differences,
            $"{at} cards",
            truth.Cards.Select(card => $"{card.Event} {card.Player} {Word(card.Color)}"),
            match.Timeline.Where(entry => entry.Type == "card").Select(entry => $"{entry.Id} {entry.Player?.Id} {entry.Color}")
        );
        Same(
            differences,
            $"{at} substitutions",
            truth.Substitutions.Select(change => $"{change.Event} {change.Off} {change.On}"),
            match
                .Timeline.Where(entry => entry.Type == "substitution")
                .Select(entry => $"{entry.Id} {entry.Off?.Id} {entry.On?.Id}")
        );
        Same(
            differences,
            $"{at} on the pitch",
            truth.OnPitch.Order(StringComparer.Ordinal),
            match
                .Lineups.Home.OnPitch.Concat(match.Lineups.Away.OnPitch)
                .Select(player => player.Id)
                .Order(StringComparer.Ordinal)
        );
        Same(differences, $"{at} home statistics", Lines(truth.HomeTally), Lines(match.Statistics.Home));
        Same(differences, $"{at} away statistics", Lines(truth.AwayTally), Lines(match.Statistics.Away));
    }

    private static IEnumerable<string> Lines(TallyTruth tally) =>
        Lines(
            [
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
            ],
            tally.Xg,
            tally.ByType
        );

    private static IEnumerable<string> Lines(StatisticsView side) =>
        Lines(
            [
                side.Shots,
                side.ShotsOnTarget,
                side.Corners,
                side.Fouls,
                side.Offsides,
                side.YellowCards,
                side.RedCards,
                side.Passes,
                side.PassesCompleted,
                side.Saves,
            ],
            side.Xg,
            side.ByType
        );

    private static IEnumerable<string> Lines(int[] counts, double? xg, IReadOnlyDictionary<string, int> byType) =>
        byType
            .Where(type => type.Value > 0)
            .OrderBy(type => type.Key, StringComparer.Ordinal)
            .Select(type => $"{type.Key} {type.Value}")
            .Prepend($"xg {(xg ?? 0).ToString("F4", CultureInfo.InvariantCulture)}")
            .Prepend(string.Join(' ', counts));

    private static void Same(List<string> differences, string what, IEnumerable<string> truth, IEnumerable<string> said)
    {
        var (expected, got) = (string.Join("; ", truth), string.Join("; ", said));
        if (expected != got)
            differences.Add($"{what}: truth {expected} | grid {got}");
    }

    private static string Text(GoalsPair score) => $"{score.Home}-{score.Away}";

    private static string Word(CardColor color) =>
        color switch
        {
            CardColor.Yellow => "yellow",
            CardColor.SecondYellow => "second-yellow",
            _ => "red",
        };
}
