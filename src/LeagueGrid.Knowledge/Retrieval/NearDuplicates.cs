using LeagueGrid.Core.Passages;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>
/// Collapses passages that say the same. Reports that differ in a number or a date are not the same, however alike they
/// read: they contradict each other, and the reader must see both with their dates.
/// </summary>
internal static class NearDuplicates
{
    private const double Alike = 0.8;

    public static List<SearchHit> Collapse(IEnumerable<Candidate> ordered, string lang, int limit)
    {
        var kept = new List<(Candidate Candidate, List<Passage> Alike)>();
        foreach (var candidate in ordered)
        {
            var twin = kept.FindIndex(other => AreTwins(other.Candidate.Entry, candidate.Entry));
            if (twin < 0)
            {
                kept.Add((candidate, []));
                continue;
            }
            var (first, alike) = kept[twin];
            if (Prefers(candidate.Entry.Passage, first.Entry.Passage, lang))
            {
                alike.Add(first.Entry.Passage);
                kept[twin] = (candidate, alike);
            }
            else
            {
                alike.Add(candidate.Entry.Passage);
            }
        }
        return [.. kept.Take(limit).Select(one => one.Candidate.ToHit() with { Alike = one.Alike })];
    }

    private static bool AreTwins(LibraryEntry first, LibraryEntry second)
    {
        if (AreTranslations(first.Passage, second.Passage))
            return true;
        return first.Passage.Lang == second.Passage.Lang
            && first.Passage.Kind == second.Passage.Kind
            && first.Terms.Likeness(second.Terms) >= Alike
            && Numbers(first.Passage.Text).SetEquals(Numbers(second.Passage.Text));
    }

    /// <summary>The grid writes each fact once a language, under ids that differ in their ending alone.</summary>
    private static bool AreTranslations(Passage first, Passage second) =>
        first.Subject == second.Subject
        && first.Lang != second.Lang
        && first.Id.Length == second.Id.Length
        && first.Id.Length > 3
        && first.Id[^3] == '.'
        && first.Id.AsSpan(0, first.Id.Length - 3).SequenceEqual(second.Id.AsSpan(0, second.Id.Length - 3));

    private static bool Prefers(Passage next, Passage first, string lang)
    {
        if (AreTranslations(next, first))
            return next.Lang == lang;
        return next.At > first.At;
    }

    private static HashSet<string> Numbers(string text)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isDigit = i < text.Length && char.IsAsciiDigit(text[i]);
            if (isDigit && start < 0)
                start = i;
            if (isDigit || start < 0)
                continue;
            numbers.Add(text[start..i]);
            start = -1;
        }
        return numbers;
    }
}
