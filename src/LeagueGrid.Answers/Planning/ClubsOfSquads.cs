using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Finds the clubs that a question about a national squad names: only the squad's list holds them.</summary>
public static class ClubsOfSquads
{
    private const int ShortestName = 4;

    public static async ValueTask FindAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        if (
            q.Roles.Count == 0
            || !asked.HasAny(
                "role.player",
                "fact.squad",
                "fact.team-of",
                "role.goalkeeper",
                "role.defender",
                "role.midfielder",
                "role.forward"
            )
            || MetricOf.Of(asked) is not null
        )
            return;
        var words = asked
            .Tokens.Where((token, i) => token.Text.Length >= ShortestName && !asked.Concepts.Any(concept => concept.Covers(i)))
            .Select(token => token.Text)
            .ToHashSet(StringComparer.Ordinal);
        var shorts = new List<string>();
        for (var i = 0; i < asked.Tokens.Count; i++)
            foreach (var alias in NameLexicon.At(asked.Tokens, i).Where(entry => entry.Kind == AliasKind.Club))
            {
                words.UnionWith(alias.Names.SelectMany(NameFolding.Words).Where(word => word.Length >= ShortestName));
                shorts.AddRange(alias.Words);
            }
        foreach (var role in q.Roles)
        {
            var own = NameFolding.Words(role.Team.Best.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var season in q.Seasons.Allowed().Reverse().Take(2))
            {
                var ids = Inquiry.Ids(role.Team);
                if (
                    await HonoursPlan.DocumentAsync(q, season, "other", "squad " + role.Team.Best.Name, cancel, [.. ids])
                    is not { } document
                )
                    continue;
                var clubs = SquadList
                    .Read(document.Passage.Text)
                    .Select(member => member.Club)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Select(club =>
                        (
                            Club: club,
                            Named: NameFolding
                                .Words(club)
                                .Where(word => word.Length >= ShortestName && !own.Contains(word) && words.Contains(word))
                                .ToList()
                        )
                    )
                    .Where(one => one.Named.Count > 0)
                    .ToList();
                // "Real Madrid" is not Atlético.
                foreach (var (club, named) in clubs.Where(one => one.Named.Count == clubs.Max(other => other.Named.Count)))
                    asked.TakeClub(club, [.. named, .. shorts]);
                if (asked.Clubs.Count > 0)
                    return;
            }
        }
    }
}
