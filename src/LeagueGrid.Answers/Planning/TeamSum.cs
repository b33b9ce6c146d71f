using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>What the results of one team come to, over any set of matches.</summary>
public sealed class TeamSum(string team)
{
    private readonly List<(MatchSheet Sheet, bool Home)> _matches = [];

    public string Team { get; } = team;
    public int Played { get; private set; }
    public int Won { get; private set; }
    public int Drawn { get; private set; }
    public int Lost { get; private set; }
    public int For { get; private set; }
    public int Against { get; private set; }
    public int CleanSheets { get; private set; }
    public int Blanks { get; private set; }
    public int Goalless { get; private set; }
    public int ShootoutsWon { get; private set; }
    public int Shootouts { get; private set; }
    public int Comebacks { get; private set; }
    public int ExtraTimes { get; private set; }
    public int Points { get; private set; }

    public IReadOnlyList<(MatchSheet Sheet, bool Home)> Matches => _matches;

    public void Add(MatchSheet sheet, bool home, PointsRule? rule)
    {
        var (own, other) = home ? (sheet.Score.Home, sheet.Score.Away) : (sheet.Score.Away, sheet.Score.Home);
        _matches.Add((sheet, home));
        Played++;
        For += own;
        Against += other;
        var points = rule ?? PointsRule.Default;
        // A final has a winner, on penalties too.
        var lost = own == other && Stages.Of(sheet.Round) == "final" && sheet.Winner is { } taken && taken == Side.Home != home;
        var won = own == other && Stages.Of(sheet.Round) == "final" && sheet.Winner is { } taker && taker == Side.Home == home;
        if (lost)
            Lost++;
        else if (won)
            Won++;
        else if (own > other)
        {
            Won++;
            Points += points.Win;
            Comebacks += Trailed(sheet, home) ? 1 : 0;
        }
        else if (own == other)
        {
            Drawn++;
            Points += points.Draw;
        }
        else
        {
            Lost++;
            Points += points.Loss;
        }
        CleanSheets += other == 0 ? 1 : 0;
        Blanks += own == 0 ? 1 : 0;
        Goalless += own + other == 0 ? 1 : 0;
        if (own == other && sheet.Winner is { } winner)
        {
            Shootouts++;
            ShootoutsWon += winner == Side.Home == home ? 1 : 0;
        }
        ExtraTimes += sheet.Score.FullTime is not null || sheet.Score.ExtraTime is not null ? 1 : 0;
    }

    private static bool Trailed(MatchSheet sheet, bool home) =>
        sheet.Goals.Any(goal => home ? goal.ScoreAfter.Home < goal.ScoreAfter.Away : goal.ScoreAfter.Away < goal.ScoreAfter.Home);

    /// <summary>The value of a metric; null where it is none of results.</summary>
    public double? Of(string metric) =>
        metric switch
        {
            "wins" => Won,
            "draws" => Drawn,
            "losses" => Lost,
            "not-won" => Played - Won,
            "points" => Points,
            "goals" or "goals-for" => For,
            "goals-against" => Against,
            "goal-difference" => For - Against,
            "clean-sheets" => CleanSheets,
            "failed-to-score" => Blanks,
            "goalless" => Goalless,
            "matches" or "appearances" => Played,
            "shootouts" => Shootouts,
            "comebacks" => Comebacks,
            "extra-time-matches" => ExtraTimes,
            "win-rate" => Played == 0 ? null : 100.0 * Won / Played,
            "goals-per-game" => Played == 0 ? null : (double)For / Played,
            _ => null,
        };

    /// <summary>The sums of every team over these matches.</summary>
    public static Dictionary<string, TeamSum> All(Inquiry q, IEnumerable<MatchSheet> sheets, bool home = true, bool away = true)
    {
        var sums = new Dictionary<string, TeamSum>(StringComparer.Ordinal);
        foreach (var sheet in sheets.Where(sheet => sheet.IsDecided).OrderBy(sheet => sheet.Date))
        {
            var rule = q.Directory.Season(sheet.Season)?.Points;
            foreach (var (team, isHome) in new[] { (sheet.Home, true), (sheet.Away, false) })
            {
                if ((isHome ? !home : !away) || !q.IsMeant(team))
                    continue;
                if (!ResultCondition.Fits(q.Asked, sheet, isHome ? Side.Home : Side.Away))
                    continue;
                var key = q.Names.KeyOfTeam(team);
                if (!sums.TryGetValue(key, out var sum))
                    sums[key] = sum = new TeamSum(team);
                sum.Add(sheet, isHome, rule);
            }
        }
        return sums;
    }
}
