using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>How many men a side has left on the pitch: "are they down to nine?", "anybody down to ten?".</summary>
public static class MenPlan
{
    private const int Whole = 11;

    // With fewer a match is not played on.
    private const int Fewest = 7;

    public static Plan Plan { get; } =
        new(
            "men",
            Fit,
            [
                "fact.men",
                "fact.on-pitch",
                "fact.lineup",
                "fact.live",
                "fact.on",
                "metric.red-cards",
                "op.rank",
                "fact.score",
                "time.",
                "side.",
                "op.all-of-them",
            ],
            RunAsync
        )
        {
            Granted = ["time.first-half", "time.second-half", "time.half-time", "op.all-of-them"],
        };

    // Cards are what tells it; goals and scores of such a time are asked for elsewhere.
    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        var men = asked.Concepts.Where(concept => concept.Name == "fact.men").ToList();
        return
            men.Count == 0
            || asked.Players.Any()
            || asked.NamesScore
            || asked.HasAny("op.most", "op.fewest", "op.first", "op.last", "ask.when", "ask.why", "ask.where", "ask.interval")
            || asked.Concepts.Any(concept =>
                concept.Kind == "metric"
                && concept.Name is not "metric.matches"
                && !men.Exists(one => one.First <= concept.First && one.End >= concept.End)
            )
            || asked.HasAny("fact.leading", "fact.level")
            || q.Roles.Count == 0 && q.Matches.Slate is not { LiesAhead: false } && !q.Matches.LeansOnMatch
            ? 0
            : 3.6;
    }

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        const Aspects Read = Aspects.Cards | Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Clock;
        var fixtures = q.Matches.Fixtures();
        if (q.Matches.Live is null && !q.Matches.LeansOnMatch && q.Roles.Count > 0 && q.Matches.Pair is null)
            fixtures = await LiveMatch.PlayingAsync(q, TeamsNamed(q), cancel) is { } playing ? [playing] : fixtures;
        if (q.Roles.Count > 0 && fixtures.Count != 1)
            return null;
        q.Matches.KeepToSlate();
        var sheets = (await q.Matches.SheetsAsync(fixtures, Read, cancel))
            .Where(sheet =>
                Deeds.ToldByEvents(sheet) && (sheet.Status == MatchStatus.Live || q.Roles.Count > 0 && sheet.IsDecided)
            )
            .ToList();
        if (sheets.Count == 0)
            return null;
        var finding = new Finding("men|" + string.Join(',', sheets.Select(sheet => sheet.Id)));
        DeedPlan.Remember(finding, sheets, []);
        return q.Roles.Count == 0 && !q.Matches.LeansOnMatch ? Several(q, finding, sheets) : One(q, finding, sheets[0]);
    }

    private static HashSet<string> TeamsNamed(Inquiry q) =>
        q.Roles.SelectMany(role => Inquiry.Ids(role.Team)).ToHashSet(StringComparer.Ordinal);

    private static Finding One(Inquiry q, Finding finding, MatchSheet sheet)
    {
        var own = q.Acting is { } acting ? Inquiry.Ids(acting) : null;
        var sides = new[] { Side.Home, Side.Away }
            .Where(side => own?.Contains(TeamOf(sheet, AsksOfOthers(q.Asked) ? Other(side) : side)) != false)
            .ToList();
        if (sides.Count == 0)
            sides = [Side.Home, Side.Away];
        var least = sides.Min(side => Left(sheet, side).Count);
        finding.Value = sides.Count == 1 ? least : null;
        var lead =
            !q.Asked.IsYesNo ? ""
            : Wanted(q.Asked) is { } wanted
                ? q.Words.In(least == wanted ? "Yes: " : "No: ", least == wanted ? "Oui : " : "Non : ")
            : q.Words.In(least < Whole ? "Yes: " : "No: ", least < Whole ? "Oui : " : "Non : ");
        var words = new DeedWords(q);
        return finding.Say(
            $"{lead}{string.Join("; ", sides.Select(side => Said(q, sheet, side)))} ({words.Match(sheet)}{At(sheet)}).",
            Cite(q, finding, sheet)
        );
    }

    private static Finding Several(Inquiry q, Finding finding, List<MatchSheet> sheets)
    {
        var wanted = Wanted(q.Asked);
        var lessened = sheets
            .SelectMany(sheet => new[] { Side.Home, Side.Away }.Select(side => (Sheet: sheet, Side: side)))
            .Where(one => Left(one.Sheet, one.Side).Count is var n && (wanted is { } exact ? n == exact : n < Whole))
            .ToList();
        finding.Value = lessened.Count;
        var words = new DeedWords(q);
        if (lessened.Count == 0)
            return finding.Say(
                q.Words.In("No, none of them (0): ", "Non, aucune (0) : ") + string.Join("; ", sheets.Select(words.Match)) + ".",
                [.. sheets.Select(sheet => Cite(q, finding, sheet))]
            );
        var yes = q.Asked.IsYesNo || Cues.AskingAny.Has(q.Asked.Tokens[0]) ? q.Words.In("Yes: ", "Oui : ") : "";
        return finding.Say(
            $"{yes}{string.Join("; ", lessened.Select(one => $"{Said(q, one.Sheet, one.Side)} ({words.Match(one.Sheet)}{At(one.Sheet)})"))}.",
            [.. lessened.Select(one => Cite(q, finding, one.Sheet))]
        );
    }

    private static string Said(Inquiry q, MatchSheet sheet, Side side)
    {
        var (count, off) = Left(sheet, side);
        var w = q.Words;
        var team = TeamOf(sheet, side);
        var live = sheet.Status == MatchStatus.Live;
        var words = new DeedWords(q);
        var sent =
            off.Count == 0
                ? ""
                : w.In(", ", ", ")
                    + string.Join(w.In(" and ", " et "), off.Select(row => $"{words.Who(row)} {DeedWords.When(row)}"))
                    + w.In(" sent off", off.Count == 1 ? " expulsé" : " expulsés");
        return w.In(
                $"{w.Team(team)} {(live ? "have" : "ended with")} {count} men",
                $"{w.StartTeam(team)} {(live ? "a" : "a fini avec")} {count} joueurs{(live ? " sur le terrain" : "")}"
            ) + sent;
    }

    /// <summary>A side has as many men left as the words name, or fewer than it began with where they name no number.</summary>
    public static bool IsAsNamed(TypedQuestion asked, MatchSheet sheet, Side side) =>
        Left(sheet, side).Count is var left && (Wanted(asked) is { } wanted ? left == wanted : left < Whole);

    private static (int Count, List<Deed> Off) Left(MatchSheet sheet, Side side)
    {
        var off = Deeds.Of("red-cards", sheet).Where(row => row.Side == side).OrderBy(row => row.Time).ToList();
        return (Whole - off.Count, off);
    }

    // "down to nine": the number that is named within the phrase.
    private static int? Wanted(TypedQuestion asked)
    {
        foreach (var men in asked.Concepts.Where(concept => concept.Name == "fact.men"))
            for (var i = men.First; i < men.End; i++)
                if (int.TryParse(asked.Tokens[i].Text, System.Globalization.CultureInfo.InvariantCulture, out var number))
                    return number;
                else if (
                    Lexicon
                        .English.Find([asked.Tokens[i]])
                        .Concat(Lexicon.French.Find([asked.Tokens[i]]))
                        .FirstOrDefault(c => c.Kind == "number")
                        is { Name: { } name }
                    && int.TryParse(name["number.".Length..], System.Globalization.CultureInfo.InvariantCulture, out var said)
                    && said >= Fewest
                )
                    return said;
        return null;
    }

    // "playing against ten men"
    private static bool AsksOfOthers(TypedQuestion asked) =>
        asked.Find("fact.men") is { First: > 0 } men
        && Enumerable.Range(men.First - 1, 2).Any(i => Cues.Against.Has(asked.Tokens[i]));

    private static Side Other(Side side) => side == Side.Home ? Side.Away : Side.Home;

    private static string TeamOf(MatchSheet sheet, Side side) => side == Side.Home ? sheet.Home : sheet.Away;

    private static string At(MatchSheet sheet) =>
        sheet is { Status: MatchStatus.Live, Clock: { } clock } ? $", {AnswerWords.Minute(clock.Time)}" : "";

    private static int Cite(Inquiry q, Finding finding, MatchSheet sheet) =>
        finding.Cite(q.Of(sheet, new DeedWords(q).Match(sheet), [.. Deeds.Of("red-cards", sheet).Select(row => row.Event)]));
}
