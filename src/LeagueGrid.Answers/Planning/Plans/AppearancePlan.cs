using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Whether a player took part in a match: from the start, from the bench, or not at all.</summary>
public static class AppearancePlan
{
    public static Plan Plan { get; } =
        new(
            "appearance",
            Fit,
            ["fact.lineup", "fact.bench", "fact.on-pitch", "fact.availability", "metric.starts", "metric.matches", "time."],
            RunAsync
        );

    private static double Fit(Inquiry q) =>
        q.Asked.IsYesNo
        && !LooksAhead(q)
        && q.Matches.IsMatchQuestion
        && q.Asked.Players.Any(player => player.Best.Kind == "player")
        && q.Asked.HasWord(Cues.Appearing)
        && MetricOf.Of(q.Asked) is null or "matches" or "starts"
            ? 2.6
            : 0;

    // "Can he play against them?" asks whether he is fit.
    private static bool LooksAhead(Inquiry q) => q.Asked.Has("fact.availability") && q.Asked.HasWord(Cues.AbleToPlay);

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var sheets = Deciding.Between(
            q,
            await q.Matches.FindAsync(Aspects.Lineups | Aspects.Substitutions | Aspects.Statistics | Aspects.Info, cancel)
        );
        if (sheets is not [var sheet] || new PlayerChoice(q).Of([sheet], scoped: true).Players is not [var player])
            return null;
        var appeared = sheet.Players.Any(line => line.Appeared && player.Has(line.Player));
        if ((!appeared || AsksForStart(q)) && (sheet.HomeLineup is null || sheet.AwayLineup is null))
            return Unknowns.About(q, sheet, "appearance");
        var w = q.Words;
        var who = w.Player(player.Ids[0]);
        var on = sheet.Substitutions.FirstOrDefault(sub => player.Has(sub.On));
        var off = sheet.Substitutions.FirstOrDefault(sub => player.Has(sub.Off));
        var started = Has(sheet, lineup => lineup.Starters.Any(place => player.Has(place.Player)));
        var bench = Has(sheet, lineup => lineup.Bench.Any(place => player.Has(place.Player)));
        var until = off is null ? "" : w.In($" and went off {off.Time}", $" et est sorti {off.Time}");
        var text =
            started ? w.In($"Yes: {who} started{until}", $"Oui : {who} était titulaire{until}")
            : on is not null ? w.In($"Yes: {who} came on {on.Time}{until}", $"Oui : {who} est entré {on.Time}{until}")
            : appeared ? w.In($"Yes: {who} played", $"Oui : {who} a joué")
            : bench ? w.In($"No: {who} stayed on the bench", $"Non : {who} est resté sur le banc")
            : w.In($"No: {who} was not in the squad of the match", $"Non : {who} n'était pas sur la feuille de match");
        var words = new DeedWords(q);
        var finding = new Finding($"appearance|{player.Ids[0]}|{sheet.Id}") { Match = sheet.Id };
        finding.People.AddRange(player.Ids.Take(1));
        return finding.Say($"{text}, {words.In(sheet)}.", finding.Cite(q.Of(sheet, $"{words.Match(sheet)}: {text}")));
    }

    private static bool AsksForStart(Inquiry q) => q.Asked.HasWord("start", "started", "titulaire");

    private static bool Has(MatchSheet sheet, Func<LineupSheet, bool> has) =>
        sheet.HomeLineup is { } home && has(home) || sheet.AwayLineup is { } away && has(away);
}
