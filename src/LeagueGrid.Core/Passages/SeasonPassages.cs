using LeagueGrid.Core.Names;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Core.Passages;

/// <summary>What a season has to say, under <c>season/{id}</c>: how it stands after the decided matches, and who scores most.</summary>
public static class SeasonPassages
{
    private const int Places = 5;

    public static PassageSet Of(SeasonBook book, LeagueDirectory directory)
    {
        var table = LeagueTable.Of(book, directory, live: false);
        // Decided matches alone: with those in play every goal anywhere would be embedded once more.
        var scorers = ScorerList.Of(
            book.Counting(directory.Links).Where(sheet => sheet.IsDecided),
            player => directory.Player(player)?.Name ?? player
        );
        var bans = Suspensions.InForce(book.Season.Suspensions, book.Counting(directory.Links));
        var passages = new List<Passage>();
        foreach (var lang in Wording.Languages)
        {
            var words = new Wording(directory, lang);
            if (table.Any(line => line.Played > 0))
                passages.Add(Write(book, words, "table", Standings(table, words), table.Select(line => line.Team)));
            if (scorers.Count > 0)
                passages.Add(
                    Write(book, words, "scorers", Scorers(scorers, words), scorers.Take(Places).Select(line => line.Player))
                );
            if (bans.Count > 0)
                passages.Add(Write(book, words, "suspensions", Bans(bans, words), bans.Select(ban => ban.Player)));
        }
        return new PassageSet($"season/{book.Season.Id}", book.Version, passages);
    }

    private static Passage Write(SeasonBook book, Wording words, string aspect, string text, IEnumerable<string> about) =>
        new()
        {
            Id = $"season/{book.Season.Id}#{aspect}.{words.Lang}",
            Subject = $"season/{book.Season.Id}",
            Kind = PassageKinds.Fact,
            Lang = words.Lang,
            Title = words.Season(book.Season.Id),
            Text = text,
            Version = book.Version,
            At = book.UpdatedAt,
            About = [book.Season.Id, book.Season.Competition, .. about],
            Season = book.Season.Id,
        };

    private static string Standings(IReadOnlyList<TableLine> table, Wording words)
    {
        var leader = table[0];
        var rows = table
            .Take(Places)
            .Select(
                (line, i) =>
                    words.Say(
                        $"{i + 1}. {words.Team(line.Team)}, {line.Points} points from {line.Played} matches",
                        $"{i + 1}. {words.Team(line.Team)}, {line.Points} points en {line.Played} matchs"
                    )
            );
        return words.Say($"Table: {words.Team(leader.Team)} lead. ", $"Classement : {words.Team(leader.Team)} est en tête. ")
            + string.Join("; ", rows)
            + words.Say($". Last: {words.Team(table[^1].Team)}.", $". Dernier : {words.Team(table[^1].Team)}.");
    }

    private static string Bans(IReadOnlyList<Suspension> bans, Wording words) =>
        words.Say("Suspended for the next match: ", "Suspendus pour le prochain match : ")
        + string.Join(
            "; ",
            bans.Select(ban => $"{words.Player(ban.Player)} ({words.Team(ban.Team)})").Distinct(StringComparer.Ordinal)
        )
        + ".";

    private static string Scorers(IReadOnlyList<ScorerLine> scorers, Wording words) =>
        words.Say("Top scorers: ", "Meilleurs buteurs : ")
        + string.Join(
            "; ",
            scorers
                .Take(Places)
                .Select(
                    (line, i) =>
                        words.Say(
                            $"{i + 1}. {words.Player(line.Player)} ({words.Team(line.Team)}), {line.Goals} goals",
                            $"{i + 1}. {words.Player(line.Player)} ({words.Team(line.Team)}), {line.Goals} buts"
                        )
                )
        )
        + ".";
}
