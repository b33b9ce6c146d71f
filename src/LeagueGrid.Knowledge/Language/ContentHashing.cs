using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace LeagueGrid.Knowledge.Language;

/// <summary>Stable hashes: vectors, term ids and content marks stay the same over processes and machines.</summary>
internal static class ContentHashing
{
    public static ulong Of(ReadOnlySpan<char> text, long seed = 0) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text), seed);

    /// <summary>Mixes two hashes; the order counts.</summary>
    public static ulong Mix(ulong first, ulong second)
    {
        var mixed = (first ^ (second * 0x9E3779B97F4A7C15UL)) * 0xD6E8FEB86659FD93UL;
        return mixed ^ (mixed >> 32);
    }
}
