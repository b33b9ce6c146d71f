using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Bans that follow from cards, in seasons whose rules say what cards lead to. What a source reports goes before.</summary>
public static class CardBans
{
    /// <summary>Null where no season of the player has such rules, or where nothing but a ban was asked for and there is none.</summary>
    public static async ValueTask<Finding?> OfPlayerAsync(
        Inquiry q,
        Finding finding,
        IReadOnlyList<PlayerItem> items,
        CancellationToken cancel
    )
    {
        foreach (var season in SeasonsOf(q, items))
        {
            if (await q.Reader.SeasonAsync(season.Id, Aspects.Cards | Aspects.Status | Aspects.Info, cancel) is not { } book)
                continue;
            var sheets = book.Counting(q.Directory.Links);
            var bans = Suspensions
                .InForce(book.Season.Suspensions, sheets)
                .Where(ban => items.Any(item => Same(q, item.Id, ban.Player)))
                .ToList();
            if (bans.Count > 0)
                return Tell(q, finding, bans[0], sheets.First(sheet => sheet.Id == bans[0].Match));
            if (!q.Asked.HasWord(Cues.Banned))
                continue;
            var who = q.Words.Player(items[0].Id);
            var text = q.Words.In(
                $"No, {who} has no ban to serve after the cards of the {q.Words.Season(season.Id)}.",
                $"Non, {who} n'a pas de suspension à purger après les cartons de la saison {q.Words.Season(season.Id)}."
            );
            return finding.Say(text, finding.Cite(q.Of(book, text)));
        }
        return null;
    }

    /// <summary>All who are banned from the next match of these teams, or of the league played now, with where the card was shown.</summary>
    public static async ValueTask<IReadOnlyList<(Suspension Ban, MatchSheet Match)>> OfTeamsAsync(
        Inquiry q,
        IReadOnlySet<string>? teams,
        CancellationToken cancel
    )
    {
        var season = teams is null ? q.Seasons.Current() : Newest(q, teams).FirstOrDefault();
        if (season?.Suspensions is not { } rules)
            return [];
        if (await q.Reader.SeasonAsync(season.Id, Aspects.Cards | Aspects.Status | Aspects.Info, cancel) is not { } book)
            return [];
        var sheets = book.Counting(q.Directory.Links);
        return
        [
            .. Suspensions
                .InForce(rules, sheets)
                .Where(ban => teams is null || teams.Contains(ban.Team))
                .Select(ban => (ban, sheets.First(sheet => sheet.Id == ban.Match))),
        ];
    }

    private static bool Same(Inquiry q, string one, string other) =>
        q.Directory.Links.Canonical("player", one) == q.Directory.Links.Canonical("player", other);

    // The newest season first: an old ban is served, or forgotten.
    private static IEnumerable<SeasonItem> SeasonsOf(Inquiry q, IReadOnlyList<PlayerItem> items) =>
        Newest(q, items.Select(item => item.Team).OfType<string>());

    private static IEnumerable<SeasonItem> Newest(Inquiry q, IEnumerable<string> teams) =>
        teams
            .SelectMany(q.Directory.FixturesOfTeam)
            .Select(q.Directory.Fixture)
            .OfType<Fixture>()
            .GroupBy(fixture => fixture.Season, StringComparer.Ordinal)
            .OrderByDescending(group => group.Max(fixture => fixture.Date))
            .Select(group => q.Directory.Season(group.Key))
            .OfType<SeasonItem>()
            .Where(season => season.Suspensions is not null)
            .Take(1);

    /// <summary>Adds what is to be said of a ban.</summary>
    public static Finding Tell(Inquiry q, Finding finding, Suspension ban, MatchSheet sheet)
    {
        var w = q.Words;
        var match = new DeedWords(q).MatchOn(sheet);
        var cause =
            ban.Yellows is { } cards
                ? w.In($"{cards} yellow cards, the last in {match}", $"{cards} cartons jaunes, le dernier lors du match {match}")
            : ban.Color == CardColor.Red ? w.In($"red card in {match}", $"carton rouge lors du match {match}")
            : w.In($"second yellow card in {match}", $"deuxième carton jaune lors du match {match}");
        var who = w.Player(ban.Player);
        var text = w.In(
            $"{who} is suspended for the next match of {w.Team(ban.Team)} ({cause}): {ban.Left} of {ban.Matches} {(ban.Matches == 1 ? "match" : "matches")} left to serve.",
            $"{who} est suspendu pour le prochain match {w.OfTeam(ban.Team)} ({cause}) : {ban.Left} match{(ban.Left == 1 ? "" : "s")} sur {ban.Matches} à purger."
        );
        finding.Query = "suspension|" + ban.Player;
        return finding.Say(text, finding.Cite(q.Of(sheet, text, ban.Event)));
    }
}
