using System.Text;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Feeds.Formats.Reading;

/// <summary>Ids out of names, for sources that have no numbers.</summary>
internal static class SourceIds
{
    /// <summary>Lower-case letters and digits with single dashes: <c>Müller-Łuk Jr.</c> becomes <c>muller-luk-jr</c>.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in NameFolding.Fold(name.Replace("&", " and ", StringComparison.Ordinal).Replace('ə', 'e')))
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                slug.Append(c);
            else if (c is not ('\'' or '.') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }
}
