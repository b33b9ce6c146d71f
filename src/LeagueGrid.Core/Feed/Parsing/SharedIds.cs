using System.Text;

namespace LeagueGrid.Core.Feed.Parsing;

/// <summary>
/// One string for each id that is referred to again and again: the match, the teams and the players of a thousand events in a
/// row. A table of fixed size without locks; a lost race or a taken place costs one string, nothing else.
/// </summary>
internal static class SharedIds
{
    private const int Places = 4096;
    private static readonly string?[] Table = new string?[Places];

    /// <summary>The id kept for these bytes, and where it would be kept.</summary>
    public static string? Find(ReadOnlySpan<byte> id, out int place)
    {
        var hash = new HashCode();
        hash.AddBytes(id);
        place = hash.ToHashCode() & (Places - 1);
        return Table[place] is { } kept && Ascii.Equals(id, kept) ? kept : null;
    }

    public static void Keep(string id, int place) => Table[place] = id;
}
