using System.Globalization;
using System.Text;

namespace LeagueGrid.Core.Names;

/// <summary>Brings spellings of a name together: case, accents, ligatures, dashes and quotes are folded.</summary>
public static class NameFolding
{
    /// <summary>Lower case, without marks; dashes become '-', quotes become '\''; other characters stay.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
                continue;
            switch (c)
            {
                case 'ł' or 'Ł':
                    folded.Append('l');
                    break;
                case 'ø' or 'Ø':
                    folded.Append('o');
                    break;
                case 'ı':
                    folded.Append('i');
                    break;
                case 'đ' or 'Đ' or 'ð' or 'Ð':
                    folded.Append('d');
                    break;
                case 'þ' or 'Þ':
                    folded.Append("th");
                    break;
                case 'ß':
                    folded.Append("ss");
                    break;
                case 'æ' or 'Æ':
                    folded.Append("ae");
                    break;
                case 'œ' or 'Œ':
                    folded.Append("oe");
                    break;
                case '’' or '‘' or '′' or 'ʼ' or '`':
                    folded.Append('\'');
                    break;
                case '–' or '—' or '‐' or '‑' or '−':
                    folded.Append('-');
                    break;
                default:
                    folded.Append(char.ToLowerInvariant(c));
                    break;
            }
        }
        return folded.ToString();
    }

    /// <summary>The folded words of a text: letters and digits, split at everything else.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Fold(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }
}
