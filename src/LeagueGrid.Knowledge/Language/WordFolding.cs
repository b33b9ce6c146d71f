using System.Globalization;
using System.Text;

namespace LeagueGrid.Knowledge.Language;

/// <summary>
/// Folds one character at a time without allocating: case and marks go, ligatures open up. Gives what
/// <c>NameFolding.Fold</c> gives for the scripts that a table can hold; others are lower-cased alone.
/// </summary>
internal static class WordFolding
{
    private const int TableSize = 0x2200;

    // Two characters at most come out of one ("œ", "ß"); '\0' stands for none.
    private static readonly (char First, char Second)[] Table = Build();

    /// <summary>Writes the letters or digits that <paramref name="c"/> stands for; zero for a mark or a separator.</summary>
    public static int Fold(char c, Span<char> destination)
    {
        if (c < 128)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return 0;
            destination[0] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            return 1;
        }
        if (c < TableSize)
        {
            var (first, second) = Table[c];
            if (first == '\0')
                return 0;
            destination[0] = first;
            if (second == '\0')
                return 1;
            destination[1] = second;
            return 2;
        }
        if (!char.IsLetterOrDigit(c))
            return 0;
        destination[0] = char.ToLowerInvariant(c);
        return 1;
    }

    /// <summary>True for a mark that belongs to the letter before it, so that it does not end a word.</summary>
    public static bool IsMark(char c) =>
        c >= 0x0300 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static (char, char)[] Build()
    {
        var table = new (char, char)[TableSize];
        for (var c = (char)128; c < TableSize; c++)
        {
            var folded = c switch
            {
                'æ' or 'Æ' => "ae",
                'œ' or 'Œ' => "oe",
                'ß' => "ss",
                'ø' or 'Ø' => "o",
                'ł' or 'Ł' => "l",
                'ı' => "i",
                'đ' or 'Đ' or 'ð' or 'Ð' => "d",
                'þ' or 'Þ' => "th",
                _ => char.IsLetterOrDigit(c) ? Bare(c) : "",
            };
            table[c] = (folded.Length > 0 ? folded[0] : '\0', folded.Length > 1 ? folded[1] : '\0');
        }
        return table;
    }

    private static string Bare(char c)
    {
        var letters = new StringBuilder();
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormKD))
            if (char.IsLetterOrDigit(part))
                letters.Append(char.ToLowerInvariant(part));
        return letters.ToString();
    }
}
