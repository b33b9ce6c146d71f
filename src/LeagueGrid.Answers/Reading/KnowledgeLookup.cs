using LeagueGrid.Knowledge.Retrieval;

namespace LeagueGrid.Answers.Reading;

/// <summary>Looks prose up in Knowledge, and takes the sentences that answer out of what was found.</summary>
public static class KnowledgeLookup
{
    public static PassageLookup Over(PassageSearch search, Extract extract) =>
        async (query, cancel) =>
        {
            var asked = QueryOf(query);
            var found = await search.SearchAsync(asked, cancel);
            var excerpts = extract.Best(asked, found.Hits);
            return
            [
                .. excerpts.Select(one => new FoundPassage(one.Hit.Passage, one.Hit.Coverage, one.Text, one.Coverage)),
                .. found
                    .Hits.Where(hit => !excerpts.Any(one => one.Hit.Passage.Id == hit.Passage.Id))
                    .Select(hit => new FoundPassage(hit.Passage, hit.Coverage)),
            ];
        };

    /// <summary>The same search in Knowledge's terms.</summary>
    public static SearchQuery QueryOf(TextQuery query) =>
        new()
        {
            Text = query.Text,
            Asking = query.Asking,
            Lang = query.Lang,
            About = query.About,
            Subjects = query.Subjects.Count > 0 ? query.Subjects : null,
            AboutRequired = query.AboutRequired,
            Mentions = query.Mentions,
            Kinds = query.Kinds.Count > 0 ? query.Kinds : Prose,
            NotAfter = query.Moment.Cutoff,
            PreferRecent = query.PreferRecent,
            Limit = query.Limit,
        };

    // Facts come from the league itself: their passages would only say the same again, older.
    private static readonly string[] Prose = ["news", "bio", "rule", "history", "other"];
}
