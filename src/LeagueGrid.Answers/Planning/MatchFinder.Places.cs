using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Matches by where they were played.</summary>
public sealed partial class MatchFinder
{
    /// <summary>
    /// Words that nothing else explains, or that only half name a club, are taken for places where a match that fits was
    /// played there: "in Pasadena", "the Berlin final".
    /// </summary>
    public async ValueTask FindPlacesAsync(CancellationToken cancel)
    {
        var asked = inquiry.Asked;
        var doubtful = asked
            .Mentions.Where(m =>
                m.Count == 1
                && m.Kind != MentionKind.Ground
                && !inquiry.Roles.Any(role => role.Team == m && role.Role == TeamRole.Pair)
                && (
                    m.Kind == MentionKind.Misspelt
                    || m.Best.Score < 0.85
                    || (m.First > 0 && asked.Tokens[m.First - 1].Text is "in" or "a")
                )
            )
            .ToList();
        var words = asked
            .Unexplained.Concat(doubtful.Select(m => asked.Tokens[m.First].Text))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (words.Count == 0)
            return;
        var others = asked.Teams.Where(team => !doubtful.Contains(team)).Select(team => Inquiry.Ids(team)).ToList();
        var directory = inquiry.Directory;
        var named = inquiry.Seasons.IsNamed;
        IEnumerable<Fixture> fixtures =
            others.Count > 0 ? others[0].SelectMany(directory.FixturesOfTeam).Select(id => directory.Fixture(id)!)
            : OfNamedPlayer() is { Count: > 0 } own
                ? own.SelectMany(directory.FixturesOfTeam).Select(id => directory.Fixture(id)!)
            : named ? directory.Fixtures
            : [];
        var time = asked.Time;
        var fits = fixtures
            .Where(f =>
                others.TrueForAll(ids => ids.Contains(f.Home) || ids.Contains(f.Away))
                && time.FitsYear(f.Date)
                && time.Fits(f.Date)
            )
            .Take(MostForPlaces + 1)
            .ToList();
        if (fits.Count is 0 or > MostForPlaces)
            return;
        var sheets = await SheetsAsync(fits, Aspects.Info, cancel);
        foreach (var word in words)
            if (sheets.Exists(sheet => IsAt(sheet, [word])))
                inquiry.TakePlace(word);
    }

    private const int MostForPlaces = 1200;

    // Of the grounds that the words name those that they name best: "the Rose Bowl" is no Cotton Bowl.
    private List<MatchSheet> There(List<MatchSheet> sheets)
    {
        var asked = inquiry.Asked;
        var named = asked
            .Tokens.Where(
                (token, i) =>
                    asked.Places.Contains(token.Text)
                    || token is { Capital: true, Start: false } && !asked.Teams.Any(team => team.Covers(i))
            )
            .ToList();
        int Common(MatchSheet sheet) =>
            NameFolding.Words(sheet.Venue!).Distinct().Count(word => named.Exists(token => token.Text == word));
        var there = sheets.FindAll(sheet => IsAt(sheet, asked.Places));
        var most = there.Max(Common);
        return there.FindAll(sheet => Common(sheet) == most);
    }

    private static bool IsAt(MatchSheet sheet, IReadOnlyCollection<string> words) =>
        sheet.Venue is { } venue && NameFolding.Words(venue).Any(words.Contains);
}
