using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>
/// "Which sides won more than they lost?", "How many teams had more defeats than wins?", "Did Lille score more than they let
/// in?": two sums of a team's season held against each other.
/// </summary>
internal static class BalancePlan
{
    public static Plan Plan { get; } =
        new(
            "balance",
            Fit,
            [
                "metric.wins",
                "metric.draws",
                "metric.losses",
                "metric.goals",
                "metric.goals-against",
                "metric.matches",
                "fact.beat",
                "fact.score",
                "op.rank",
                "op.most",
                "op.fewest",
                "op.difference",
                "ask.compare",
                "op.at-least",
                "op.at-most",
                "fact.table",
            ],
            RunAsync
        )
        {
            LiesBeyondDays = true,
        };

    private const int FarthestNoun = 3;

    private static double Fit(Inquiry q) =>
        Sums(q.Asked) is not null
        && q.Roles.Count <= 1
        && !q.Asked.Players.Any()
        && (
            q.Roles.Count == 1
                ? q.Asked.IsYesNo || q.Asked.Has("op.difference")
                : q.Asked.HasAny("ask.team", "ask.who", "ask.count", "op.list")
        )
        && q.Seasons.Current() is { } season
        && q.CompetitionOf(season.Id)?.Type == "league"
            ? q.Asked.Has("op.difference")
                ? 3.7
                : 3.2
            : 0;

    // "more defeats than wins", "moins de buts que de nuls": which sum is the greater, and which the lesser.
    private static (string Greater, string Lesser)? Sums(TypedQuestion asked)
    {
        for (var i = 1; i + 1 < asked.Tokens.Count; i++)
        {
            if (!Cues.ThanWord.Has(asked.Tokens[i]))
                continue;
            var one = asked.Concepts.LastOrDefault(c => IsSum(c) && c.End <= i && c.End > i - FarthestNoun);
            var two = asked.Concepts.FirstOrDefault(c => IsSum(c) && c.First > i && c.First <= i + FarthestNoun);
            if (one.Name is null || two.Name is null || one.Name == two.Name)
                continue;
            var word = Enumerable.Range(Math.Max(0, i - FarthestNoun - 2), Math.Min(i, FarthestNoun + 2));
            if (word.Any(at => Cues.GreaterWord.Has(asked.Tokens[at])))
                return (one.Name, two.Name);
            if (word.Any(at => Cues.LesserWord.Has(asked.Tokens[at])))
                return (two.Name, one.Name);
        }
        return null;
    }

    private static bool IsSum(Concept concept) =>
        concept.Name is "metric.wins" or "metric.draws" or "metric.losses" or "metric.goals" or "metric.goals-against";

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        if (
            Sums(q.Asked) is not var (greater, lesser)
            || q.Seasons.Current() is not { } season
            || await q.Reader.SeasonAsync(season.Id, Aspects.Score | Aspects.Status | Aspects.Info, cancel) is not { } book
            || Standing.Of(q, book) is not { Lines.Count: > 0 } table
        )
            return null;
        q.Asked.Heed([greater, lesser]);
        var fits = table.Lines.Where(line => Sum(line, greater) > Sum(line, lesser)).ToList();
        var finding = new Finding($"balance|{season.Id}|{greater}|{lesser}") { Value = fits.Count };
        finding.Seasons.Add(season.Id);
        return q.Roles is [(var team, _)]
            ? OfOne(q, finding, table, team, greater, lesser)
            : OfAll(q, finding, table, fits, greater, lesser);
    }

    private static Finding? OfOne(Inquiry q, Finding finding, Standing table, Mention team, string greater, string lesser)
    {
        var place = table.PlaceOf(Inquiry.Ids(team));
        if (place == 0)
            return null;
        var line = table.Lines[place - 1];
        finding.Entities.Add(new("team", line.Team));
        var more = Sum(line, greater) - Sum(line, lesser);
        // "How many more wins than draws did they have?"
        var yes =
            !q.Asked.IsYesNo ? $"{more}"
            : more > 0 ? q.Words.In("Yes", "Oui")
            : q.Words.In("No", "Non");
        return finding.Say(
            $"{yes}{q.Words.In(": ", " : ")}{Told(q, line, greater, lesser)} ({q.Words.Season(table.Book.Season.Id)}).",
            finding.Cite(q.Of(table.Book, Told(q, line, greater, lesser)))
        );
    }

    private static Finding OfAll(Inquiry q, Finding finding, Standing table, List<TableLine> fits, string greater, string lesser)
    {
        var w = q.Words;
        foreach (var line in fits)
            finding.Entities.Add(new("team", line.Team));
        var told = string.Join("; ", fits.Select(line => Told(q, line, greater, lesser)));
        var cite = finding.Cite(q.Of(table.Book, told.Length > 0 ? told : w.Season(table.Book.Season.Id)));
        var head = w.In(
            $"{w.Count(fits.Count, "team", "teams", "", "")} in {w.TheSeason(table.Book.Season.Id)}",
            $"{w.Count(fits.Count, "", "", "équipe", "équipes")} en {w.Season(table.Book.Season.Id)}"
        );
        return finding.Say(fits.Count == 0 ? $"{head}." : $"{head}{w.In(": ", " : ")}{told}.", cite);
    }

    private static string Told(Inquiry q, TableLine line, string greater, string lesser)
    {
        var words = new DeedWords(q);
        var (one, two) = (Sum(line, greater), Sum(line, lesser));
        return $"{q.Team(line.Team)} {one} {words.Noun(greater["metric.".Length..], one)}, {two} {words.Noun(lesser["metric.".Length..], two)}";
    }

    private static int Sum(TableLine line, string metric) =>
        metric switch
        {
            "metric.wins" => line.Won,
            "metric.draws" => line.Drawn,
            "metric.losses" => line.Lost,
            "metric.goals-against" => line.GoalsAgainst,
            _ => line.GoalsFor,
        };
}
