using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Things that no facet of the league holds (attendance, wages, weather): prose may say them, else they are unknown.</summary>
public static class NoFactPlan
{
    public static Plan Plan { get; } =
        new(
            "no-fact",
            q => q.Asked.Values("nofact").Any(name => name != "half-a-league" || !q.Asked.Has("op.difference")) ? 5 : 0,
            [""],
            RunAsync
        )
        {
            Granted = ["op.difference", "time.half-time"],
        };

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        if (await TextPlan.FindAsync(q, [], 0.62, cancel) is { } prose && SpeaksOfIt(q, prose))
            return prose;
        if (q.Matches.IsMatchQuestion && q.Matches.Fixtures() is { Count: > 0 and <= 8 })
        {
            var found = await q.Matches.FindAsync(Aspects.Score | Aspects.Status | Aspects.Info, cancel);
            if (Deciding.Between(q, found) is [var sheet])
                return Unknowns.About(
                    q,
                    sheet,
                    q.Asked.Concepts.First(c => c.Name.StartsWith("nofact.", StringComparison.Ordinal)).Name
                );
        }
        return Unknowns.Plain(q, "nofact");
    }

    private const int Meaning = 5;

    // A ranking that names the teams says nothing of possession; in another language it is not held against the words.
    private static bool SpeaksOfIt(Inquiry q, Finding prose)
    {
        var words = q
            .Asked.Concepts.Where(concept => concept.Kind == "nofact")
            .SelectMany(concept =>
                q.Asked.Tokens.Skip(concept.First)
                    .Take(concept.Count)
                    .Select(token => token.Text)
                    .Concat(concept.Name.Split('.', '-').Skip(1))
            )
            .Where(word => word.Length >= Meaning)
            .Select(word => word[..Meaning])
            .ToList();
        var said = Core.Names.NameFolding.Words(prose.Text);
        return words.Count == 0 || words.Exists(word => said.Any(other => other.StartsWith(word, StringComparison.Ordinal)));
    }
}
