using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

// Why somebody went off, and that nobody did.
public static partial class SubstitutionPlan
{
    // "Who went off injured?"
    private static bool AsksForHurt(TypedQuestion asked) =>
        asked.Has("rel.went-off")
        && asked.HasAny("avail.injured", "metric.injuries")
        && !asked.HasAny("rel.came-on", "rel.replaced-by");

    private static bool IsHurt(Deed row) =>
        Deeds.Of("injuries", row.Match).Any(one => one.Player is not null && one.Player == row.Other && one.Time <= row.Time);

    // "Has their bench been used yet?"
    private static bool IsOfOneTeam(Inquiry q) =>
        q.Acting is not null && q.Asked.Has("metric.substitutions") && (q.Asked.IsYesNo || q.Asked.Has("ask.count"));

    private static Finding None(Inquiry q, MatchSheet sheet)
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var finding = new Finding("substitutions|none|" + sheet.Id) { Match = sheet.Id, Value = 0 };
        var soFar = sheet.Status == MatchStatus.Live;
        var (team, french) = q.Acting is { } acting
            ? ($" by {w.Team(acting.Best.Ids[0])}", $" pour {w.TheTeam(acting.Best.Ids[0])}")
            : ("", "");
        var (what, quoi) = AsksForHurt(q.Asked) ? (" for an injury", " sur blessure") : ("", "");
        return finding.Say(
            w.In(
                $"No: no substitution (0){what}{team}{(soFar ? " so far" : "")}, {words.In(sheet)}.",
                $"Non : aucun remplacement (0){quoi}{french}{(soFar ? " pour l'instant" : "")}, {words.In(sheet)}."
            ),
            finding.Cite(q.Of(sheet, words.Match(sheet)))
        );
    }

    // "Why did he have to come off?": he had been hurt before, or nobody says why.
    private static Finding WithReason(Inquiry q, Finding finding, List<Deed> rows, List<int> cites)
    {
        var hurt = rows.Where(IsHurt).ToList();
        return hurt.Count > 0
            ? finding.Say(
                q.Words.In(
                    $"{q.Words.List(hurt.Select(row => q.Player(row.Other)))}: injured.",
                    $"{q.Words.List(hurt.Select(row => q.Player(row.Other)))} : sur blessure."
                ),
                cites
            )
            : finding.Say(q.Words.In("The data does not say why.", "Les données ne disent pas pourquoi."), cites);
    }
}
