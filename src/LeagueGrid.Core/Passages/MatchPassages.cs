using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Core.Passages;

/// <summary>
/// What a match has to say, under <c>match/{id}</c>. A passage an aspect and language, so that an event changes at most two
/// of them a language; the clock and the statistics are left out, since they would change with every pass.
/// </summary>
public static class MatchPassages
{
    public static PassageSet Of(MatchSheet sheet, LeagueDirectory directory)
    {
        var passages = new List<Passage>();
        foreach (var lang in Wording.Languages)
        {
            var words = new Wording(directory, lang);
            Add(passages, sheet, words, "score", MatchProse.Score(sheet, words), sheet.Goals.Select(goal => goal.Event));
            Add(passages, sheet, words, "cards", MatchProse.Cards(sheet, words), sheet.Cards.Select(card => card.Event));
            Add(
                passages,
                sheet,
                words,
                "subs",
                MatchProse.Substitutions(sheet, words),
                sheet.Substitutions.Select(sub => sub.Event)
            );
            Add(passages, sheet, words, "shootout", MatchProse.Shootout(sheet, words), sheet.Kicks.Select(kick => kick.Event));
            Add(passages, sheet, words, "lineups", MatchProse.Lineups(sheet, words), []);
        }
        return new PassageSet($"match/{sheet.Id}", sheet.Version, passages);
    }

    private static void Add(
        List<Passage> passages,
        MatchSheet sheet,
        Wording words,
        string aspect,
        string? text,
        IEnumerable<string> events
    )
    {
        if (text is null)
            return;
        passages.Add(
            new Passage
            {
                Id = $"match/{sheet.Id}#{aspect}.{words.Lang}",
                Subject = $"match/{sheet.Id}",
                Kind = PassageKinds.Fact,
                Lang = words.Lang,
                Title = $"{words.Team(sheet.Home)} - {words.Team(sheet.Away)}, {words.Day(sheet.Date)}",
                Text = text,
                Version = sheet.Version,
                At = sheet.ChangedAt,
                About = [sheet.Id, sheet.Home, sheet.Away, .. Players(sheet, aspect)],
                Season = sheet.Season,
                Events = [.. events],
            }
        );
    }

    private static IEnumerable<string> Players(MatchSheet sheet, string aspect)
    {
        var players = aspect switch
        {
            "score" => sheet.Goals.SelectMany(goal => new[] { goal.Player, goal.Assist }),
            "cards" => sheet.Cards.Select(card => card.Player),
            "subs" => sheet.Substitutions.SelectMany(sub => new[] { sub.Off, sub.On }),
            "shootout" => sheet.Kicks.Select(kick => kick.Player),
            _ => new[] { sheet.HomeLineup, sheet.AwayLineup }
                .OfType<LineupSheet>()
                .SelectMany(lineup => lineup.Starters.Concat(lineup.Bench))
                .Select(place => (string?)place.Player),
        };
        return players.OfType<string>().Distinct(StringComparer.Ordinal);
    }
}
