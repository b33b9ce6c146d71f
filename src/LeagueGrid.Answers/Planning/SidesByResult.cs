using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// The sides of a match that a question names by how it ended ("the losers", "the beaten keeper", "les vainqueurs"): the same
/// question with their names in it.
/// </summary>
internal static class SidesByResult
{
    /// <summary>The question with the team's name in place of its description, and whether it leans on the conversation still; null
    /// where no side of one decided match is so named.</summary>
    public static async ValueTask<(string Question, bool Leans)?> NamedAsync(Inquiry q, CancellationToken cancel)
    {
        if (Described(q.Asked) is not var (first, end, won))
            return null;
        var leans = q.Matches.Pair is null && q.Matches.LeansOnMatch;
        if (await MatchAsync(q, leans, cancel) is not { IsDecided: true } sheet || Deciding.Winner(sheet) is not { } winner)
            return null;
        var team = q.Directory.Team(winner == Side.Home == won ? sheet.Home : sheet.Away)!.Name;
        var tokens = q.Asked.Tokens;
        var words = q.Asked.WordsTyped();
        // "the beaten keeper" is theirs.
        var theirs =
            tokens[end - 1].Possessive || q.Asked.Lang == "en" && end < tokens.Count && Cues.TheirPeople.Has(tokens[end]);
        return (string.Join(' ', [.. words.Take(first), theirs ? team + "'s" : team, .. words.Skip(end)]) + "?", leans);
    }

    private static (int First, int End, bool Won)? Described(TypedQuestion asked)
    {
        foreach (var concept in asked.Concepts)
            if (
                concept.Name is "desc.losers"
                || concept.Name is "desc.champions" && Cues.WinnersOfAMatch.Has(asked.Tokens[concept.End - 1])
            )
                return (concept.First, concept.End, concept.Name is "desc.champions");
        return null;
    }

    private static async ValueTask<MatchSheet?> MatchAsync(Inquiry q, bool leans, CancellationToken cancel)
    {
        const Aspects Result = Aspects.Score | Aspects.Status | Aspects.Shootout;
        if (leans)
            return await q.Reader.MatchAsync(q.Before!.Match!, Result, cancel);
        return
            q.Matches.Pair is not null
            && Deciding.Between(q, await q.Matches.FindAsync(Result | Aspects.Info, cancel)) is [var only]
            ? only
            : null;
    }
}
