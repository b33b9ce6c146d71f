using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Feeds.Identity;

/// <summary>
/// Finds the teams, fixtures and players that several sources tell of under ids of their own: teams first, by names and
/// results; then fixtures, by teams and day; then players, with both as evidence. A pure function of what the league knows.
/// </summary>
public static class IdentityResolution
{
    public static IdentityReport Resolve(
        LeagueDirectory directory,
        IReadOnlyList<MatchSheet> sheets,
        IReadOnlyList<IdentityDecision>? decisions = null,
        IdentitySettings? settings = null
    )
    {
        decisions ??= [];
        settings ??= new IdentitySettings();
        var teams = new Step("team", decisions, settings, settings.TeamThreshold);
        var teamLikeness = new TeamLikeness(directory, sheets);
        var teamMerges = teams.Run(teamLikeness.Pairs(), teamLikeness.Forbids, teamLikeness.Matches);
        var links = EntityLinks.Of(teamMerges.Select(merge => merge.Members));

        var fixtures = FixtureGroups.Of(sheets, links, decisions);
        links = EntityLinks.Of(teamMerges.Concat(fixtures).Select(merge => merge.Members));

        var likeness = new PlayerLikeness(directory, links, sheets);
        var players = new Step("player", decisions, settings, settings.PlayerThreshold);
        var playerMerges = players.Run(likeness.Pairs(), likeness.Forbids, likeness.Fullness);

        List<EntityMerge> merges = [.. teamMerges, .. fixtures, .. playerMerges];
        return new IdentityReport(
            EntityLinks.Of(
                merges.Select(merge => merge.Members),
                [.. decisions.Where(d => d.Verb == IdentityVerb.Split).Select(d => (d.One, d.Other))]
            ),
            merges,
            [.. teams.StayedApart.Concat(players.StayedApart).OrderByDescending(pair => pair.Points).Take(settings.MostReported)],
            [.. teams.Refused, .. players.Refused]
        );
    }

    /// <summary>One kind of thing: decisions first, then what the evidence brings above the threshold, the likest first.</summary>
    private sealed class Step(string kind, IReadOnlyList<IdentityDecision> decisions, IdentitySettings settings, double threshold)
    {
        private readonly HashSet<(EntityKey, EntityKey)> _split =
        [
            .. decisions
                .Where(d => d.Verb == IdentityVerb.Split && d.One.Kind == kind)
                .SelectMany(d => new[] { (d.One, d.Other), (d.Other, d.One) }),
        ];

        public List<EntityLikeness> StayedApart { get; } = [];

        public List<string> Refused { get; private set; } = [];

        public List<EntityMerge> Run(
            IEnumerable<EntityLikeness> likenesses,
            Func<EntityKey, EntityKey, bool, string?> forbids,
            Func<EntityKey, int> fullness
        )
        {
            var grouping = new Grouping(
                (a, b, decided) => _split.Contains((a, b)) ? "were split by decision" : forbids(a, b, decided),
                fullness
            );
            foreach (
                var decision in decisions.Where(d => d.Verb == IdentityVerb.Join && d.One.Kind == kind && d.Other.Kind == kind)
            )
                grouping.TryJoin(
                    new EntityLikeness(
                        decision.One,
                        decision.Other,
                        [new Evidence($"decided: {decision.Reason ?? "no reason given"}", threshold)]
                    ),
                    decided: true
                );
            var pairs = likenesses
                .OrderByDescending(pair => pair.Points)
                .ThenBy(pair => pair.One.Id, StringComparer.Ordinal)
                .ThenBy(pair => pair.Other.Id, StringComparer.Ordinal)
                .ToList();
            var best = Best(pairs);
            foreach (var pair in pairs)
            {
                var joined = pair.Points >= threshold && IsClear(pair, best) && grouping.TryJoin(pair, decided: false);
                if (!joined && pair.Points >= settings.ReportFrom)
                    StayedApart.Add(pair);
            }
            Refused = grouping.Refused;
            return grouping.Merges();
        }

        /// <summary>The two likest of each id in each other source.</summary>
        private static Dictionary<(EntityKey, string), (double First, double Second)> Best(List<EntityLikeness> pairs)
        {
            var best = new Dictionary<(EntityKey, string), (double First, double Second)>();
            foreach (var pair in pairs)
            {
                Note((pair.One, EntitySource.Id(pair.Other.Id)), pair.Points);
                Note((pair.Other, EntitySource.Id(pair.One.Id)), pair.Points);
            }
            return best;

            // Pairs come by their points, so the first two seen are the best two.
            void Note((EntityKey, string) key, double points) =>
                best[key] =
                    !best.TryGetValue(key, out var known) ? (points, double.NegativeInfinity)
                    : double.IsNegativeInfinity(known.Second) ? (known.First, points)
                    : known;
        }

        /// <summary>The likest of its source on both sides, and clearly so.</summary>
        private bool IsClear(EntityLikeness pair, Dictionary<(EntityKey, string), (double First, double Second)> best)
        {
            var one = best[(pair.One, EntitySource.Id(pair.Other.Id))];
            var other = best[(pair.Other, EntitySource.Id(pair.One.Id))];
            return pair.Points >= one.First
                && pair.Points >= other.First
                && pair.Points - one.Second >= settings.Margin
                && pair.Points - other.Second >= settings.Margin;
        }
    }
}
