using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>What was last written about a team, a player or the league: the newest articles, each with its day.</summary>
public static class NewsPlan
{
    public static Plan Plan { get; } = new("news", Fit, ["fact.news", "time.", "op.last", "fact.about"], RunAsync);

    private const int Most = 3;
    private const int Looked = 24;

    private static double Fit(Inquiry q) => q.Asked.Has("fact.news") && MetricOf.Of(q.Asked) is null ? 2.8 : 0;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var mention = q.Asked.Mentions.FirstOrDefault(m => m.Best.Kind is "team" or "player");
        var query = TextPlan.QueryOf(q, ["news"]) with
        {
            Limit = Looked,
            PreferRecent = true,
            AboutRequired = mention is not null,
            // The words of the request ("any news about") stand in no article; the name does.
            Text = mention is null
                ? q.Asked.Question
                : q.Directory.NamesOf(new EntityKey(mention.Best.Kind, mention.Best.Ids[0]))[0],
        };
        var found = (await q.Reader.SearchAsync(query, cancel))
            .Where(one => one.Excerpt is not null)
            .GroupBy(one => one.Passage.Subject, StringComparer.Ordinal)
            .Select(article => article.MaxBy(one => one.ExcerptCoverage)!)
            .OrderByDescending(one => one.Passage.At)
            .Take(Most)
            .ToList();
        if (found.Count == 0)
            return null;
        var finding = new Finding("news|" + (mention?.Best.Ids[0] ?? "league"));
        foreach (var one in found)
            finding.Say(
                $"{q.Words.Day(DateOnly.FromDateTime(one.Passage.At.UtcDateTime))}{q.Words.In(": ", " : ")}{one.Excerpt}",
                finding.Cite(TextPlan.SourceOf(q, one))
            );
        return finding;
    }
}
