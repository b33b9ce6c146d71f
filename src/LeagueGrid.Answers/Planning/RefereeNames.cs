using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Finds the referees whom a question names: no directory holds them, only the matches that they led.</summary>
public static class RefereeNames
{
    private const int MostMatches = 1200;

    public static async ValueTask FindAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        if (!asked.Has("fact.referee") && !asked.HasWord(Language.Cues.HandingOut) || asked.HasAny("op.most", "op.fewest"))
            return;
        // A name is needed: an unknown word, or one that a player bears too.
        var words = asked
            .Tokens.Where(
                (token, i) =>
                    token.Text.Length > 2
                    && !asked.Teams.Any(team => team.Covers(i))
                    && !asked.Competitions.Any(cup => cup.Covers(i))
            )
            .Select(token => token.Text)
            .ToHashSet(StringComparer.Ordinal);
        var fixtures = q.Matches.Fixtures();
        if (q.Matches.Pair is not null || fixtures.Count is 0 or > MostMatches)
            fixtures =
            [
                .. q
                    .Seasons.Allowed()
                    .SelectMany(season => q.Directory.FixturesOfSeason(season.Id))
                    .Select(id => q.Directory.Fixture(id)!)
                    .Take(MostMatches),
            ];
        var sheets = await q.Matches.SheetsAsync(fixtures, Aspects.Info, cancel);
        foreach (var name in sheets.Select(sheet => sheet.Referee).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var own = NameFolding.Words(name);
            if (own.Count == 0 || own[^1].Length < 3)
                continue;
            var first = own.Count == 1 || words.Contains(own[0]);
            if (
                words.Contains(own[^1])
                && (
                    first
                    || !asked.Tokens.Any(token =>
                        token.Capital && !own.Contains(token.Text) && asked.Unexplained.Contains(token.Text)
                    )
                )
            )
                asked.TakeReferee(name, own);
        }
    }
}
