using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// "Spain won the final. How many goals in the whole tournament?": the question by itself, with the edition that the sentence before
/// tells of.
/// </summary>
internal static class ToldFinal
{
    public static async ValueTask<string?> NamedAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        if (
            !q.AsksOfWhole
            || asked.Find("ask.count") is not { First: > 0 } count
            || !asked.Tokens[count.First].Start
            || !asked.Concepts.Any(c => c.Name is "stage.final" or "fact.champion" && c.First < count.First)
            || asked.Tokens.Skip(count.First).Any(token => Cues.TeamPronoun.Has(token))
        )
            return null;
        var editions = HonoursPlan.Cups(q).Where(season => !HonoursPlan.IsQualifying(q, season)).ToList();
        var meant = new List<string>();
        foreach (var season in editions)
            if (
                await q.Reader.SeasonAsync(season.Id, Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Shootout, cancel)
                    is { } book
                && HonoursPlan.Final(book.Counting(q.Directory.Links), "final") is { IsDecided: true } final
                && q.Roles.All(role =>
                    Inquiry.Ids(role.Team) is var ids && (ids.Contains(final.Home) || ids.Contains(final.Away))
                )
                && (q.Roles.Count > 1 || Deciding.Won(final, Inquiry.Ids(q.Roles[0].Team), null))
            )
                meant.Add(season.Name);
        if (meant is not [var edition])
            return null;
        var words = asked.WordsTyped().Skip(count.First);
        return $"{string.Join(' ', words)} {(asked.Lang == "fr" ? "en" : "in")} {edition}?";
    }
}
