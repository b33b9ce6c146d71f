using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>Grounds that bear the name of their team: "the Stade de Clairvoux", "Marlstow Park".</summary>
internal static class VenueNames
{
    /// <summary>The mentions, with those of a team that stand within the name of its ground taken for the ground.</summary>
    public static List<Mention> Taken(IReadOnlyList<QuestionToken> tokens, List<Mention> found, LeagueDirectory directory)
    {
        foreach (var mention in found.FindAll(one => one is { Kind: MentionKind.Name, Best.Kind: "team" }))
        foreach (var option in mention.Options.Where(option => option.Kind == "team"))
            if (
                option.Ids.Select(directory.Team).FirstOrDefault(team => team?.Venue is not null) is { } home
                && SpanOf(tokens, mention, home) is var (first, count)
            )
            {
                found.RemoveAll(other => other.First < first + count && first < other.End);
                found.Add(new Mention(first, count, MentionKind.Ground, [option with { Score = 1 }]));
                break;
            }
        return found;
    }

    // The words around the mention that are, with it, the whole name of the ground and not all of the team's.
    private static (int First, int Count)? SpanOf(IReadOnlyList<QuestionToken> tokens, Mention mention, TeamItem team)
    {
        var words = NameFolding.Words(team.Venue!);
        if (words.Count <= mention.Count || words.All(NameFolding.Words(team.Name).Contains))
            return null;
        for (var at = 0; at < words.Count; at++)
        {
            var first = mention.First - at;
            if (
                words[at] == tokens[mention.First].Text
                && first >= 0
                && first + words.Count <= tokens.Count
                && first + words.Count >= mention.End
                && Enumerable.Range(0, words.Count).All(i => tokens[first + i].Text == words[i])
            )
                return (first, words.Count);
        }
        return null;
    }
}
