using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The youngest and the oldest of a squad, or of all squads of a tournament, on its first day.</summary>
public static class SquadAgesPlan
{
    public static Plan Plan { get; } =
        new(
            "ages",
            Fit,
            ["qual.youngest", "qual.oldest", "fact.squad", "role.", "ask.age", "metric.matches", "time.now"],
            RunAsync
        );

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        return
            asked.HasAny("qual.youngest", "qual.oldest")
            && MetricOf.Of(asked) is null or "matches"
            && (asked.HasKind("role.") || asked.HasAny("fact.squad", "ask.who"))
            && !asked.HasAny("fact.coach", "fact.referee", "fact.captain", "fact.champion", "fact.lineup")
            && !asked.HasKind("stage.")
            && q.Matches.Pair is null
            && (q.Roles.Count == 1 || q.Seasons.IsNamed)
            ? 2.7
            : 0;
    }

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        if (Season(q) is not { } season)
            return null;
        var directory = q.Directory;
        var fixtures = directory.FixturesOfSeason(season.Id).Select(id => directory.Fixture(id)!).ToList();
        if (fixtures.Count == 0)
            return null;
        var opening = fixtures.Min(f => f.Date);
        var all = fixtures.SelectMany(f => new[] { f.Home, f.Away }).Distinct(StringComparer.Ordinal);
        var wanted = q.Roles.Count == 1 ? Inquiry.Ids(q.Roles[0].Team) : null;
        var (listed, known, sources) = (0, new List<(PlayerItem Player, string Team)>(), new List<Source>());
        foreach (var team in all.Where(id => wanted is null || wanted.Contains(id)))
        {
            var words = "squad " + directory.Team(team)?.Name;
            if (await HonoursPlan.DocumentAsync(q, season, "other", words, cancel, team) is not { } document)
                continue;
            var byName = directory
                .SquadOf(team)
                .Select(directory.Player)
                .OfType<PlayerItem>()
                // A namesake of another time is not the one on the list.
                .Where(player => player.BirthDate is { } born && Age(born, opening) is >= Youngest and <= Oldest)
                .GroupBy(player => NameFolding.Fold(player.Name), StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
            foreach (var member in Asked(q, SquadList.Read(document.Passage.Text)))
            {
                listed++;
                if (byName.GetValueOrDefault(NameFolding.Fold(member.Name)) is { } player)
                    known.Add((player, team));
            }
            if (wanted is not null)
                sources.Add(TextPlan.SourceOf(q, document));
        }
        // Where birthdays are hardly told, the oldest of those told is nobody's answer.
        if (known.Count == 0 || known.Count * 10 < listed * 9)
            return Unknowns.Plain(q, "ages|" + season.Id);
        return Told(q, season, opening, known, sources);
    }

    // Nobody has played at a great tournament who was younger or older.
    private const int Youngest = 14;
    private const int Oldest = 50;

    private static int Age(DateOnly born, DateOnly on) => on.Year - born.Year - (on < born.AddYears(on.Year - born.Year) ? 1 : 0);

    private static Finding Told(
        Inquiry q,
        SeasonItem season,
        DateOnly opening,
        List<(PlayerItem Player, string Team)> known,
        List<Source> sources
    )
    {
        var w = q.Words;
        var oldest = !q.Asked.Has("qual.youngest") && q.Asked.Has("qual.oldest");
        var born = oldest ? known.Min(one => one.Player.BirthDate) : known.Max(one => one.Player.BirthDate);
        var day = born!.Value;
        var age = Age(day, opening);
        var finding = new Finding($"ages|{season.Id}|{(oldest ? "oldest" : "youngest")}");
        finding.Seasons.Add(season.Id);
        var cites = sources.ConvertAll(finding.Cite);
        var best = known.Where(one => one.Player.BirthDate == born).DistinctBy(one => one.Player.Id).ToList();
        foreach (var (player, _) in best)
        {
            finding.People.Add(player.Id);
            cites.Add(
                finding.Cite(
                    q.Of(new EntityKey("player", player.Id), w.Player(player.Id), $"{day:yyyy-MM-dd}; {age}", player.Rev)
                )
            );
        }
        var names = w.List(best.Select(one => $"{w.Player(one.Player.Id)} ({w.Team(one.Team)})"));
        return finding.Say(
            w.In(
                $"{names}, born on {w.Day(day)}: {age} when the {w.Season(season.Id)} began.",
                $"{names}, né le {w.Day(day)} : {age} ans au début de la compétition ({w.Season(season.Id)})."
            ),
            cites
        );
    }

    // Of one position, where one is named.
    private static IEnumerable<SquadMember> Asked(Inquiry q, IReadOnlyList<SquadMember> members)
    {
        var role = q
            .Asked.Values("role")
            .FirstOrDefault(value => value is "goalkeeper" or "defender" or "midfielder" or "forward");
        return role is null ? members : members.Where(one => one.Role.StartsWith(role, StringComparison.OrdinalIgnoreCase));
    }

    private static SeasonItem? Season(Inquiry q) =>
        q.Seasons.Allowed().LastOrDefault(season => q.CompetitionOf(season.Id)?.Type != "league");
}
