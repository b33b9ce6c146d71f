using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Feeds.Identity;

/// <summary>
/// Teams of different sources: by their names without the letters of clubs, and by their matches. Two that played on the
/// same days with the same scores are one team whatever they are called, and two that did not are two.
/// </summary>
internal sealed class TeamLikeness
{
    private const int EnoughMatches = 4;
    private static readonly HashSet<string> ClubWords = new(StringComparer.Ordinal)
    {
        "fc",
        "afc",
        "cf",
        "sc",
        "sv",
        "ac",
        "as",
        "cd",
        "sd",
        "ud",
        "rc",
        "rcd",
        "ogc",
        "aj",
        "sm",
        "ea",
        "vfb",
        "vfl",
        "fsv",
        "tsg",
        "club",
        "de",
        "the",
    };

    // A side of women, juniors or reserves is another team than the first, whatever the rest of the name.
    private static readonly HashSet<string> OtherSides = new(StringComparer.Ordinal)
    {
        "women",
        "feminin",
        "femenino",
        "ii",
        "b",
        "u17",
        "u19",
        "u21",
        "u23",
    };
    private readonly LeagueDirectory _directory;
    private readonly Dictionary<string, List<MatchSheet>> _matches = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _agreements = [];

    public TeamLikeness(LeagueDirectory directory, IReadOnlyList<MatchSheet> sheets)
    {
        _directory = directory;
        foreach (var sheet in sheets.Where(sheet => sheet.IsDecided))
        {
            Add(sheet.Home, sheet);
            Add(sheet.Away, sheet);
        }
        foreach (var day in sheets.Where(sheet => sheet.IsDecided).GroupBy(sheet => (sheet.Date, Scores(sheet))))
            CountAgreements([.. day]);
    }

    /// <summary>How many matches are known of the team: who has most names the group.</summary>
    public int Matches(EntityKey team) => _matches.GetValueOrDefault(team.Id)?.Count ?? 0;

    public IEnumerable<EntityLikeness> Pairs()
    {
        var byName = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var team in _directory.Teams)
        {
            names[team.Id] = [.. _directory.NamesOf(new EntityKey("team", team.Id)).Select(Plain).Where(name => name.Length > 0)];
            foreach (var name in names[team.Id])
                (byName.TryGetValue(name, out var list) ? list : byName[name] = []).Add(team.Id);
        }
        var pairs = new HashSet<(string, string)>(
            _agreements.Where(pair => pair.Value >= EnoughMatches).Select(pair => pair.Key)
        );
        foreach (var list in byName.Values)
        foreach (var (n, one) in list.Index())
        foreach (
            var other in list.Skip(n + 1).Where(other => EntitySource.Id(other) != EntitySource.Id(one) || IsRespelt(one, other))
        )
            pairs.Add(Ordered(one, other));
        foreach (var (one, other) in pairs)
            if (names.TryGetValue(one, out var these) && names.TryGetValue(other, out var those) && MayBeOne(one, other))
                yield return new EntityLikeness(
                    new EntityKey("team", one),
                    new EntityKey("team", other),
                    [.. EvidenceFor(one, other, these, those)]
                );
    }

    private IEnumerable<Evidence> EvidenceFor(string one, string other, HashSet<string> these, HashSet<string> those)
    {
        if (these.Overlaps(those))
            yield return new Evidence("the same name", 5);
        // An alias may be that of a country which came before: the country itself is likest to itself.
        if (Main(one) == Main(other))
            yield return new Evidence("as the main name", 1);
        var agreed = _agreements.GetValueOrDefault(Ordered(one, other));
        var comparable = Math.Min(Comparable(one, other), Comparable(other, one));
        if (comparable == 0)
            yield break;
        var share = Math.Min(1, (double)agreed / comparable);
        if (comparable >= EnoughMatches && share < 0.3)
            yield return new Evidence($"only {agreed} of {comparable} matches on the same days agree", -6);
        else
            yield return new Evidence($"{agreed} of {comparable} matches agree by day and score", 6 * share);
    }

    /// <summary>Matches of the team in the time in which the other played too, in competitions that both may have.</summary>
    private int Comparable(string team, string other)
    {
        if (!_matches.TryGetValue(team, out var own) || !_matches.TryGetValue(other, out var theirs))
            return 0;
        var days = theirs.Select(sheet => sheet.Date).ToHashSet();
        var (first, last) = (days.Min(), days.Max());
        return own.Count(sheet => sheet.Date >= first && sheet.Date <= last);
    }

    private void CountAgreements(List<MatchSheet> day)
    {
        foreach (var (n, one) in day.Index())
        foreach (var other in day.Skip(n + 1))
        {
            if (EntitySource.Id(one.Id) == EntitySource.Id(other.Id))
                continue;
            // On neutral ground sources differ in whom they call the home side: the scores say who is who.
            var (a, b) = (Sides(one), Sides(other));
            Agree(a.Winner, b.Winner);
            Agree(a.Loser, b.Loser);
            if (one.Score.Home != one.Score.Away)
                continue;
            Agree(a.Winner, b.Loser);
            Agree(a.Loser, b.Winner);
        }
    }

    private void Agree(string one, string other)
    {
        var pair = Ordered(one, other);
        _agreements[pair] = _agreements.GetValueOrDefault(pair) + 1;
    }

    private void Add(string team, MatchSheet sheet) =>
        (_matches.TryGetValue(team, out var list) ? list : _matches[team] = []).Add(sheet);

    private static (string Winner, string Loser) Sides(MatchSheet sheet) =>
        sheet.Score.Home >= sheet.Score.Away ? (sheet.Home, sheet.Away) : (sheet.Away, sheet.Home);

    private static (int, int) Scores(MatchSheet sheet) =>
        (Math.Max(sheet.Score.Home, sheet.Score.Away), Math.Min(sheet.Score.Home, sheet.Score.Away));

    private static (string, string) Ordered(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    /// <summary>Why two teams cannot be one: they met, or one source has both in one season. A source may respell a club from season to season.</summary>
    public string? Forbids(EntityKey one, EntityKey other, bool decided)
    {
        var own = _matches.GetValueOrDefault(one.Id) ?? [];
        if (own.Exists(sheet => sheet.Home == other.Id || sheet.Away == other.Id))
            return "played against each other";
        if (EntitySource.Id(one.Id) != EntitySource.Id(other.Id))
            return null;
        var theirs = _matches.GetValueOrDefault(other.Id) ?? [];
        // Until both have played nothing speaks for it that one source calls one club by two ids.
        if (!decided && (own.Count == 0 || theirs.Count == 0 || !IsRespelt(one.Id, other.Id)))
            return "are two of one source";
        var seasons = own.Select(sheet => sheet.Season).ToHashSet(StringComparer.Ordinal);
        return theirs.Exists(sheet => seasons.Contains(sheet.Season)) ? "played in one season" : null;
    }

    private bool IsRespelt(string one, string other) => Main(one) is { Length: > 0 } name && name == Main(other);

    private string Main(string team) => _directory.Team(team) is { } item ? Plain(item.Name) : "";

    private static string Plain(string name) =>
        string.Join(' ', NameFolding.Words(name).Where(word => !ClubWords.Contains(word) && !word.All(char.IsAsciiDigit)));

    /// <summary>Numbers may be left out of a name (Schalke, Schalke 04), but those that stand in both must be the same (Team 1, Team 2).</summary>
    private bool MayBeOne(string one, string other)
    {
        var (these, those) = (Digits(one), Digits(other));
        return Side(one) == Side(other) && (these.Count == 0 || those.Count == 0 || these.Overlaps(those));
    }

    private HashSet<string> Digits(string team) =>
        [.. NameFolding.Words(_directory.Team(team)!.Name).Where(word => word.All(char.IsAsciiDigit))];

    private string Side(string team) =>
        string.Join(' ', NameFolding.Words(_directory.Team(team)!.Name).Where(OtherSides.Contains));
}
