using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Who can play and who cannot, as the source of a report says it.</summary>
public static class Fitness
{
    /// <summary>The newest report on one whom these definitions describe; null where nothing was said.</summary>
    public static AvailabilityReport? ReportOn(Inquiry q, IEnumerable<PlayerItem> items) =>
        items
            .Select(item => q.Directory.AvailabilityOf(item.Id, q.Context.Moment.Cutoff))
            .OfType<AvailabilityReport>()
            .MaxBy(one => one.At);

    /// <summary>The report of the source first; what is written of it beside.</summary>
    public static async ValueTask<Finding?> OfPlayerAsync(
        Inquiry q,
        Finding finding,
        IReadOnlyList<PlayerItem> items,
        CancellationToken cancel
    )
    {
        if (ReportOn(q, items) is not { } report)
            return await CardBans.OfPlayerAsync(q, finding, items, cancel)
                ?? await TextPlan.FindAsync(q, [], 0.5, cancel)
                ?? Unknowns.Plain(q, "availability|" + items[0].Id);
        var w = q.Words;
        var item = report.Item;
        var text = Say(q, report, q.Asked.IsYesNo && !q.Asked.HasAny("ask.when", "ask.count"));
        var cite = Cite(q, finding, report, text);
        finding.Query = "availability|" + item.Player;
        finding.Say(text + ".", cite);
        if (item.ExpectedReturn is null && q.Asked.Has("ask.when") && item.Status != "available")
            finding.Say(w.In("No date of return is known.", "Aucune date de retour n'est connue."), cite);
        // A report's reason may say less than the text beside it.
        if (
            item.Status != "available"
            && await TextPlan.FindAsync(q, ["news"], 0.5, cancel, onlyOwnLanguage: true) is { } prose
            && prose.Sources[0].At >= report.At.AddDays(-2)
        )
            finding.Say(prose.Texts[0].Text, finding.Cite(prose.Sources[0]));
        return finding;
    }

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

    private static string Say(Inquiry q, AvailabilityReport report, bool isYesNo)
    {
        var w = q.Words;
        var item = report.Item;
        var who = w.Player(item.Player);
        var reason = item.Reason is null ? "" : $" ({item.Reason})";
        var since = item.Since is { } from ? w.In($" since {w.Day(from)}", $" depuis le {w.Day(from)}") : "";
        var back = item.ExpectedReturn is { } day
            ? w.In($", expected back on {w.Day(day)}", $", retour prévu le {w.Day(day)}")
            : "";
        var tail = reason + since + back;
        var (english, french) = item.Status switch
        {
            "injured" => ($"{who} is injured{tail}", $"{who} est blessé{tail}"),
            "suspended" => ($"{who} is suspended{tail}", $"{who} est suspendu{tail}"),
            "doubtful" => ($"{who} is doubtful{tail}", $"{who} est incertain{tail}"),
            "available" => ($"{who} is available{reason}{since}", $"{who} est disponible{reason}{since}"),
            _ => ($"{who} is unavailable, so not able to play{tail}", $"{who} est indisponible{tail}"),
        };
        return w.In(
            YesOrNo(q, item.Status, isYesNo, "Yes, ", "No, ") + english,
            YesOrNo(q, item.Status, isYesNo, "Oui, ", "Non, ") + french
        );
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
        return status == "injured"
            && q.Asked.HasWord("injured", "hurt", "injury", "out", "sidelined", "blesse", "blessee", "absent")
                ? yes
            : status == "suspended" && q.Asked.HasWord("suspended", "banned", "out", "suspendu", "suspendue", "absent") ? yes
            : "";
    }

    private static bool AsksIfFit(Inquiry q) =>
        q.Asked.HasWord(
            "fit",
            "available",
            "play",
            "playing",
            "ready",
            "eligible",
            "back",
            "start",
            "apte",
            "disponible",
            "jouer",
            "joue",
            "jouera",
            "retabli"
        ) && !q.Asked.HasWord("not", "miss", "pas");
}
