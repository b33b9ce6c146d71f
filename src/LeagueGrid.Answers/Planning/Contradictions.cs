using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Conservation;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// The last look before an answer is given: where the facts that it cites and read contradict one another just now, it says that
/// they are being corrected, and not what they claim.
/// </summary>
public static class Contradictions
{
    private const string Match = "match/";

    public static Finding Checked(Inquiry q, Finding finding)
    {
        if (finding.Status != AnswerStatus.Answered)
            return finding;
        var broken = finding
            .Sources.Where(source => source.Ref.StartsWith(Match, StringComparison.Ordinal))
            .Select(source => q.Reader.Noted(source.Ref[Match.Length..]))
            .Where(read => read.Sheet is not null)
            .DistinctBy(read => read.Sheet!.Id, StringComparer.Ordinal)
            .Select(read => (Sheet: read.Sheet!, Aspects: read.Aspects & SheetConservation.Broken(read.Sheet!)))
            .Where(read => read.Aspects != Aspects.None)
            .ToList();
        var tables = q
            .DoubtfulTables.Where(book => finding.Sources.Any(source => source.Ref == $"season/{book.Season.Id}"))
            .DistinctBy(book => book.Season.Id, StringComparer.Ordinal)
            .ToList();
        if (broken.Count == 0 && tables.Count == 0)
            return finding;
        var correcting = new Finding(finding.Query) { Status = AnswerStatus.Correcting, Match = finding.Match };
        correcting.Entities.AddRange(finding.Entities);
        correcting.Seasons.AddRange(finding.Seasons);
        foreach (var (sheet, aspects) in broken)
        {
            var pair = new DeedWords(q).Pair(sheet);
            correcting.Say(Said(q.Words, aspects, pair), correcting.Cite(q.Of(sheet, pair)));
        }
        foreach (var book in tables)
        {
            var season = q.Words.Season(book.Season.Id);
            correcting.Say(
                q.Words.In(
                    $"The table of {season} is being corrected at this moment.",
                    $"Le classement de la saison {season} est en cours de correction."
                ),
                correcting.Cite(q.Of(book, season))
            );
        }
        return correcting;
    }

    private static string Said(AnswerWords w, Aspects broken, string pair) =>
        broken.HasFlag(Aspects.Score) || broken.HasFlag(Aspects.Goals)
            ? w.In($"The score of {pair} is being corrected at this moment.", $"Le score de {pair} est en cours de correction.")
        : broken.HasFlag(Aspects.Cards)
            ? w.In(
                $"The cards of {pair} are being corrected at this moment.",
                $"Les cartons de {pair} sont en cours de correction."
            )
        : w.In(
            $"The line-ups and substitutions of {pair} are being corrected at this moment.",
            $"Les compositions et les remplacements de {pair} sont en cours de correction."
        );
}
