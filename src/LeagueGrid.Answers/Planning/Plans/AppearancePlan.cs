using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Whether a player took part in a match: from the start, from the bench, or not at all.</summary>
public static class AppearancePlan
{
    public static Plan Plan { get; } =
        new(
            "appearance",
            Fit,
            [
                "fact.lineup",
                "fact.bench",
                "fact.on-pitch",
                "fact.availability",
                "metric.starts",
                "metric.matches",
                "metric.substitutions",
                "role.substitute",
                "rel.went-off",
                "ask.compare",
                "fact.dates",
                "time.",
            ],
            RunAsync
        )
        {
            Granted = ["role.substitute"],
        };

    private static double Fit(Inquiry q) =>
        q.Asked.IsYesNo
        && !LooksAhead(q)
        && q.Matches.IsMatchQuestion
        && (q.Asked.Players.Any(player => player.Best.Kind == "player") || SpokenOf(q) is not null)
        && (q.Asked.HasWord(Cues.Appearing) || q.Asked.HasAny("fact.lineup", "fact.bench", "fact.on-pitch", "metric.starts"))
        && (MetricOf.Of(q.Asked) is null or "matches" or "starts" || AsksForPlace(q.Asked))
            ? AsksForPlace(q.Asked)
                ? 4
                : AsksForStart(q) || q.Asked.Has("fact.on-pitch")
                    ? 2.9
                    : 2.6
            : 0;

    /// <summary>"Did he start, or is he among the substitutes?": where one man began, and no change of players.</summary>
    internal static bool AsksForPlace(TypedQuestion asked) =>
        asked.IsYesNo
        && asked.Players.Any(player => player.Best.Kind == "player")
        && asked.HasAny("fact.bench", "role.substitute", "metric.substitutions")
        && (asked.Has("fact.bench") || asked.Has("metric.starts") || asked.HasWord(Cues.Starting))
        && !asked.HasAny("metric.goals", "metric.assists", "rel.came-on", "ask.when");

    // "Was he in the starting eleven?": the one man that the last answer was about.
    private static string? SpokenOf(Inquiry q) =>
        !q.Asked.Players.Any() && q.Asked.Has("ref.person") && q.Before is { People: [var only] } ? only : null;

    // "Can he play against them?" asks whether he is fit.
    private static bool LooksAhead(Inquiry q) => q.Asked.Has("fact.availability") && q.Asked.HasWord(Cues.AbleToPlay);

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var sheets = Deciding.Between(
            q,
            await q.Matches.FindAsync(
                Aspects.Lineups | Aspects.Cards | Aspects.Status | Aspects.Substitutions | Aspects.Statistics | Aspects.Info,
                cancel
            )
        );
        if (sheets is not [var sheet])
            return null;
        IReadOnlyList<string> ids =
            SpokenOf(q) is { } spokenOf ? [spokenOf]
            : new PlayerChoice(q).Of([sheet], scoped: true).Players is [var named] ? [.. named.Ids]
            : [];
        if (ids.Count == 0)
            return null;
        bool Is(string? id) => id is not null && ids.Contains(id, StringComparer.Ordinal);
        var appeared = sheet.Players.Any(line => line.Appeared && Is(line.Player));
        var sentOff = sheet.Cards.FirstOrDefault(card => card.Color != CardColor.Yellow && Is(card.Player));
        if (
            sentOff is null
            && (!appeared || AsksForStart(q) || q.Asked.Has("fact.on-pitch"))
            && (sheet.HomeLineup is null || sheet.AwayLineup is null)
        )
            return Unknowns.About(q, sheet, "appearance");
        var w = q.Words;
        var who = w.Player(ids[0]);
        var on = sheet.Substitutions.FirstOrDefault(sub => Is(sub.On));
        var off = sheet.Substitutions.FirstOrDefault(sub => Is(sub.Off));
        var started = Has(sheet, lineup => lineup.Starters.Any(place => Is(place.Player)));
        var bench = Has(sheet, lineup => lineup.Bench.Any(place => Is(place.Player)));
        var until = off is null ? "" : w.In($" and went off {off.Time}", $" et est sorti {off.Time}");
        var text =
            q.Asked.Has("fact.on-pitch") && sheet.Status == MatchStatus.Live && (started || on is not null || sentOff is not null)
                ? StillOn(q, who, off?.Time, sentOff?.Time)
            : started ? w.In($"Yes: {who} started{until}", $"Oui : {who} était titulaire{until}")
            : on is not null && AsksForStart(q)
                ? w.In(
                    $"No: {who} did not start, but came on as a substitute {on.Time}{until}",
                    $"Non : {who} n'était pas titulaire, mais est entré {on.Time}{until}"
                )
            : on is not null ? w.In($"Yes: {who} came on {on.Time}{until}", $"Oui : {who} est entré {on.Time}{until}")
            : appeared ? w.In($"Yes: {who} played", $"Oui : {who} a joué")
            : bench && AsksForPlace(q.Asked) ? OnBench(q, sheet, who)
            : bench ? w.In($"No: {who} stayed on the bench", $"Non : {who} est resté sur le banc")
            : w.In($"No: {who} was not in the squad of the match", $"Non : {who} n'était pas sur la feuille de match");
        var words = new DeedWords(q);
        var finding = new Finding($"appearance|{ids[0]}|{sheet.Id}") { Match = sheet.Id };
        finding.People.AddRange(ids.Take(1));
        return finding.Say($"{text}, {words.In(sheet)}.", finding.Cite(q.Of(sheet, $"{words.Match(sheet)}: {text}")));
    }

    // "Is he still on the pitch?"
    private static string StillOn(Inquiry q, string who, MatchTime? off, MatchTime? sentOff) =>
        sentOff is { } red ? q.Words.In($"No: {who} was sent off {red}", $"Non : {who} a été expulsé {red}")
        : off is { } then ? q.Words.In($"No: {who} went off {then}", $"Non : {who} est sorti {then}")
        : q.Words.In($"Yes: {who} is on the pitch", $"Oui : {who} est sur le terrain");

    // "Is he among the substitutes?"
    private static string OnBench(Inquiry q, MatchSheet sheet, string who)
    {
        var live = sheet.Status == MatchStatus.Live;
        return q.Words.In(
            $"{who} did not start: {(live ? "he is" : "he stayed")} on the bench",
            $"{who} n'était pas titulaire : {(live ? "il est" : "il est resté")} sur le banc"
        );
    }

    private static bool AsksForStart(Inquiry q) => q.Asked.HasWord("start", "started", "titulaire") || q.Asked.Has("fact.lineup");

    private static bool Has(MatchSheet sheet, Func<LineupSheet, bool> has) =>
        sheet.HomeLineup is { } home && has(home) || sheet.AwayLineup is { } away && has(away);
}
