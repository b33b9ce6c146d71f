using System.Collections.Frozen;
using System.Globalization;
using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning.Plans;

// Which title of a team's is meant, whom they beat for it, and who won so many.
public static partial class TitlesPlan
{
    private sealed record TitleWon(string Team, SeasonItem Season, int Year, MatchSheet? Final, Source Source);

    private static readonly Lazy<FrozenDictionary<string, int>> Beginnings = new(() =>
        LexiconFile
            .Lines("beginnings.txt")
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToFrozenDictionary(
                parts => parts[0],
                parts => int.Parse(parts[1], CultureInfo.InvariantCulture),
                StringComparer.OrdinalIgnoreCase
            )
    );

    // "Whom did England beat in the final when they won the World Cup?"
    private static bool AsksOfFinals(Inquiry q) =>
        q.Roles is [(_, TeamRole.Acting or TeamRole.Pair)]
        && (
            q.Asked.HasAny("fact.champion", "metric.titles")
            || q.Asked.HasAny("metric.wins", "cond.won") && q.Asked.Competitions.Any()
        )
        && (
            q.Asked.Has("ask.opponent")
            || q.Asked.HasAny("ask.who", "ask.team") && q.Asked.HasAny("fact.beat", "fact.lost-to") && q.Asked.Has("stage.final")
        );

    // "Which nations have won it more than once?"
    private static bool AsksForSeveral(Inquiry q) =>
        q.Roles.Count == 0 && !q.Asked.IsYesNo && q.Asked.HasAny("op.more-than-once", "op.twice", "op.thrice");

    private static bool NamesOneTitle(Inquiry q) => q.Asked.HasAny("op.first", "op.last") || Nth(q) is not null;

    private static int? Nth(Inquiry q) =>
        q.Asked.HasAll("op.first", "op.last") ? null
        : q.Asked.Has("op.first") ? 1
        : q.Asked.OrdinalsNamed.Select(ordinal => (int?)ordinal.Value).FirstOrDefault();

    // The first or third title is known only where every edition is.
    private static bool KnowsFromTheStart(Inquiry q, List<string> editions) =>
        editions.Count > 0
        && (
            q.CompetitionOf(editions[0]) is not { } cup
            || !Beginnings.Value.TryGetValue(cup.Name, out var began)
            || editions.Exists(id => q.Directory.Season(id) is { } season && SeasonScope.YearsOf(season)?.Last <= began)
        );

    private static Finding OfTeam(Inquiry q, string team, List<TitleWon> own, List<string> editions)
    {
        var w = q.Words;
        var titles = own.OrderBy(title => title.Year).ToList();
        if (Nth(q) is { } nth)
        {
            q.Asked.Heed([TypedQuestion.NamedOrdinals]);
            if (!KnowsFromTheStart(q, editions) || nth > titles.Count)
                return NotFromTheStart(q, team, titles, editions);
            titles = [titles[nth - 1]];
        }
        else if (q.Asked.Has("op.last") && !q.Asked.Has("op.first") && titles.Count > 0)
            titles = [titles[^1]];
        var finding = new Finding("titles|" + team);
        finding.Seasons.AddRange(titles.Select(title => title.Season.Id));
        if (titles is [{ Final.Id: { } match }])
            finding.Match = match;
        var cites = titles.ConvertAll(title => finding.Cite(title.Source));
        var years = w.List(titles.Select(title => $"{title.Year}"));
        finding.Say(w.In($"{w.Team(team)} won it in {years}.", $"{w.StartTeam(team)} {w.Have(team)} gagné en {years}."), cites);
        var finals = titles.Where(title => title.Final is not null).Select(title => title.Final!).ToList();
        return AsksOfFinals(q) && finals.Count > 0
            ? finding.Say(string.Join("; ", finals.Select(final => BeatenPlan.Line(q, new DeedWords(q), final))) + ".", cites)
            : finding;
    }

    private static Finding NotFromTheStart(Inquiry q, string team, List<TitleWon> titles, List<string> editions)
    {
        var w = q.Words;
        var finding = Unknowns.Plain(q, "titles|" + team);
        if (titles.Count == 0)
            return finding;
        var years = w.List(titles.Select(title => $"{title.Year}"));
        var span = $"{w.Season(editions[0])} - {w.Season(editions[^1])}";
        return finding.Say(
            w.In(
                $"What is known: {w.Team(team)} won it in {years} ({span}).",
                $"Ce que l'on sait : {w.TheTeam(team)} {w.Have(team)} gagné en {years} ({span})."
            ),
            [.. titles.Select(title => finding.Cite(title.Source))]
        );
    }

    private static Finding WonSoOften(Inquiry q, Finding finding, List<TitleWon> won)
    {
        var w = q.Words;
        var times = q.Asked.Has("op.thrice") ? 3 : 2;
        var often = won.GroupBy(title => title.Team, StringComparer.Ordinal).Where(titles => titles.Count() >= times).ToList();
        finding.Query += $"|{times}";
        return often.Count == 0
            ? finding.Say(
                w.In("Nobody in the data.", "Personne dans les données."),
                [.. won.Take(MostCited).Select(title => finding.Cite(title.Source))]
            )
            : finding.Say(
                (q.Asked.Has("ask.count") ? $"{often.Count}{w.In(": ", " : ")}" : "")
                    + w.List(
                        often.Select(titles =>
                            $"{AnswerWords.Upper(titles.Key)} ({string.Join(", ", titles.Select(title => title.Year).Order())})"
                        )
                    )
                    + ".",
                [.. often.SelectMany(titles => titles).Select(title => finding.Cite(title.Source))]
            );
    }

    private const int MostCited = 30;
}
