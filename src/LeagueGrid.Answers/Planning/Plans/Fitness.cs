using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Questions;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Who can play and who cannot, as the source of a report says it.</summary>
public static class Fitness
{
    /// <summary>The newest report on one whom these definitions describe; null where nothing was said.</summary>
    public static AvailabilityReport? ReportOn(Inquiry q, IEnumerable<PlayerItem> items) =>
        ReportOn(q, items, q.Context.Moment.Cutoff);

    private static AvailabilityReport? ReportOn(Inquiry q, IEnumerable<PlayerItem> items, DateTimeOffset? cutoff) =>
        items.Select(item => q.Directory.AvailabilityOf(item.Id, cutoff)).OfType<AvailabilityReport>().MaxBy(one => one.At);

    /// <summary>Whether one player will or can take part, in words that no query takes: of him of whom a report is known.</summary>
    public static async ValueTask<Finding?> OfPlansAsync(Inquiry q, CancellationToken cancel)
    {
        if (q.Asked.Players.ToList() is not [var only] || !q.Asked.HasWord(Cues.WillPlay))
            return null;
        var told = only.Options.Where(option => option.Kind == "player" && ReportOn(q, Items(q, option)) is not null).ToList();
        return told.Count > 0 && AreAlike(q, told)
            ? await OfPlayerAsync(q, new Finding("player|" + told[0].Ids[0]), Items(q, told[0]), cancel)
            : null;
    }

    /// <summary>Of several who bear a name, the one of whom something was said is meant; else nobody knows, or which one must be asked.</summary>
    public static async ValueTask<Finding?> OfNamesakesAsync(
        Inquiry q,
        IReadOnlyList<NamedThing> between,
        CancellationToken cancel
    )
    {
        var told = between.Where(option => ReportOn(q, Items(q, option)) is not null).ToList();
        if (told.Count > 0 && (told.Count == 1 || AreAlike(q, told)))
            return await PersonPlan.OfPeopleAsync(q, told.MaxBy(option => ReportOn(q, Items(q, option))!.At)!.Ids, cancel);
        if (
            told.Count == 0
            && (await TextPlan.FindAsync(q, [], 0.5, cancel) ?? await TextPlan.OfFitnessAsync(q, cancel)) is { } prose
        )
            return prose;
        return told.Count == 0 && AreAlike(q, between)
            ? Unknowns.Plain(q, "availability|" + between[0].Ids[0])
            : Asking.Which(q, between);
    }

    private static List<PlayerItem> Items(Inquiry q, NamedThing option) =>
        [.. option.Ids.Select(q.Directory.Player).OfType<PlayerItem>()];

    // A club and a country each list their own player: what they call him is the same.
    private static bool AreAlike(Inquiry q, IReadOnlyList<NamedThing> options) =>
        options
            .Select(option => NameFolding.Words(q.Player(option.Ids[0])))
            .Select(words => words.Count == 0 ? "" : $"{words[0][0]} {words[^1]}")
            .Distinct(StringComparer.Ordinal)
            .Count() == 1;

    /// <summary>The report of the source first; what is written of it beside.</summary>
    public static async ValueTask<Finding?> OfPlayerAsync(
        Inquiry q,
        Finding finding,
        IReadOnlyList<PlayerItem> items,
        CancellationToken cancel
    )
    {
        var match = MatchAhead.Of(q, items.Select(item => item.Team).OfType<string>().ToHashSet(StringComparer.Ordinal));
        if (ReportOn(q, items, AbsencesPlan.CutoffOf(q, match)) is not { } report)
            return await CardBans.OfPlayerAsync(q, finding, items, cancel)
                ?? await WrittenAsync(q, cancel)
                ?? await TextPlan.OfFitnessAsync(q, cancel)
                ?? Unknowns.Plain(q, "availability|" + items[0].Id);
        if (await NewerAsync(q, report, cancel) is { } newer)
            return newer;
        var w = q.Words;
        var item = report.Item;
        var text = Say(q, report, q.Asked.IsYesNo && !q.Asked.HasAny("ask.when", "ask.count"), match);
        var cite = Cite(q, finding, report, text);
        finding.Query = "availability|" + item.Player;
        finding.Say(text + ".", cite);
        // A report's reason may say less than the text beside it.
        if (
            item.Status != "available"
            && await TextPlan.FindAsync(q, ["news"], 0.5, cancel, onlyOwnLanguage: !AsksMore(q)) is { } prose
            && prose.Sources[0].At >= report.At.AddDays(-2)
            && (item.ExpectedReturn is not null || !AsksForReturn(q) || Quotation.TellsDuration(prose.Texts[0].Text))
        )
            finding.Say(prose.Texts[0].Text, finding.Cite(prose.Sources[0]));
        else if (item is { ExpectedReturn: null, Status: not "available" } && AsksForReturn(q))
        {
            // The report is known, what was asked is not.
            finding.Status = AnswerStatus.Unknown;
            finding.Say(w.In("No date of return is known.", "Aucune date de retour n'est connue."), cite);
        }
        return finding;
    }

    // Another story about him is no word on his fitness.
    private static async ValueTask<Finding?> WrittenAsync(Inquiry q, CancellationToken cancel) =>
        await TextPlan.FindAsync(q, [], 0.5, cancel) is { } prose && SpeaksOfHim(q, prose.Sources[0].Text) ? prose : null;

    private static bool SpeaksOfHim(Inquiry q, string text) =>
        Glossary.IsOfHealth(text)
        || Glossary.IsOfFitness(text)
            && NameFolding.Words(text) is var words
            && q.Asked.Players.Any(player =>
                q.Asked.Tokens.Take(player.First..player.End).Any(token => words.Contains(token.Text))
            );

    // What is written of him after the report holds, where it answers as much.
    private static async ValueTask<Finding?> NewerAsync(Inquiry q, AvailabilityReport report, CancellationToken cancel)
    {
        if (
            await TextPlan.OfFitnessAsync(q, cancel) is not { } prose
            || prose.Sources[0].At is var at && (at < report.At + Later || at > q.Context.Now)
            || !prose.People.Contains(report.Item.Player)
        )
            return null;
        var newer = await TextPlan.OfTextAsync(q, prose.Sources[0].Ref, q.Asked.Question, cancel) ?? prose;
        return AsksForReturn(q) && !Quotation.TellsTime(newer.Texts[0].Text) ? null : newer;
    }

    // Source and report come at the same time, in whatever order.
    private static readonly TimeSpan Later = TimeSpan.FromHours(6);

    private static bool AsksForReturn(Inquiry q) =>
        (q.Asked.Has("ask.when") || q.Asked.HasWord(Cues.HowLong)) && !q.Asked.HasWord("since", "depuis");

    // Which match, how many, against whom: a report has a status, a reason and two days, and no more.
    private static bool AsksMore(Inquiry q) =>
        q.Asked.HasAny("ask.match", "ask.opponent", "ask.team", "ask.where", "ask.count") || q.Asked.HasWord(Cues.AskingOther);

    private static int Cite(Inquiry q, Finding finding, AvailabilityReport report, string text)
    {
        var item = report.Item;
        q.Reader.NoteEntity(new EntityKey("availability", item.Id), item.Rev);
        q.Reader.NoteEntity(new EntityKey("player", item.Player), q.Directory.Player(item.Player)?.Rev ?? 0);
        q.Reader.Told(report.At);
        var source = item.Source is null ? "" : $" ({item.Source})";
        return finding.Cite(
            new Source(0, $"availability/{item.Id}", q.Words.Player(item.Player), text + source, item.Rev, null, report.At)
        );
    }

    private static string Say(Inquiry q, AvailabilityReport report, bool isYesNo, Fixture? match)
    {
        var w = q.Words;
        var item = report.Item;
        var who = w.Player(item.Player);
        if (AbsencesPlan.IsOver(report, q.Today) && (match is null || AbsencesPlan.IsOver(report, match.Date)))
        {
            var day = w.Day(DateOnly.FromDateTime(report.At.UtcDateTime));
            return w.In($"By the last report, of {day}, {who} was ", $"Selon le dernier rapport, du {day}, {who} était ")
                + State(q, item);
        }
        // Who is expected back in time can play.
        if (
            isYesNo
            && match is not null
            && match.Date >= q.Today
            && AsksIfFit(q)
            && AbsencesPlan.IsOver(report, match.Date)
            && item.Status != "doubtful"
        )
            return w.In("Yes, it seems: ", "Oui, semble-t-il : ") + $"{who} {w.In("is", "est")} {State(q, item)}";
        var english = YesOrNo(q, item.Status, isYesNo, "Yes, ", "No, ");
        var french = YesOrNo(q, item.Status, isYesNo, "Oui, ", "Non, ");
        var isPast = match is not null && match.Date < q.Today;
        return w.In(
            $"{english}{who} {(isPast ? "was" : "is")} {State(q, item)}",
            $"{french}{who} {(isPast ? "était" : "est")} {State(q, item)}"
        );
    }

    private static string State(Inquiry q, AvailabilityItem item)
    {
        var w = q.Words;
        var reason = item.Reason is { } why ? $" ({InWordsOf(q, why)})" : "";
        var since = item.Since is { } from ? w.In($" since {w.Day(from)}", $" depuis le {w.Day(from)}") : "";
        var back = item.ExpectedReturn is { } day
            ? w.In($", expected back on {w.Day(day)}", $", retour prévu le {w.Day(day)}")
            : "";
        var tail = reason + since + back;
        return item.Status switch
        {
            "injured" => w.In("injured", "blessé") + tail,
            "suspended" => w.In("suspended", "suspendu") + tail,
            "doubtful" => w.In("doubtful", "incertain") + tail,
            "available" => w.In("available", "disponible") + reason + since,
            _ => w.In("unavailable, so not able to play", "indisponible") + tail,
        };
    }

    /// <summary>A reason as the source gives it; where that is in the other language, with what it speaks of.</summary>
    public static string InWordsOf(Inquiry q, string reason)
    {
        var words = q.Lang == "fr" ? Glossary.Of(reason, q.Lang) : [];
        var folded = NameFolding.Fold(reason);
        return words.All(word => folded.Contains(NameFolding.Fold(word), StringComparison.Ordinal))
            ? reason
            : $"{reason} : {string.Join(", ", words)}";
    }

    // "Is he fit?" and "Is he injured?" want opposite answers of the same report.
    private static string YesOrNo(Inquiry q, string status, bool isYesNo, string yes, string no)
    {
        if (!isYesNo || status == "doubtful")
            return "";
        if (AsksIfFit(q))
            return status == "available" ? yes : no;
        if (status == "available")
            return no;
        return status == "injured" && q.Asked.HasWord(Cues.Injured) ? yes
            : status == "suspended" && q.Asked.HasWord(Cues.Suspended) ? yes
            : "";
    }

    private static bool AsksIfFit(Inquiry q) => q.Asked.HasWord(Cues.Fit) && !q.Asked.HasWord("not", "miss", "pas");
}
