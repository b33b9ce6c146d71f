using System.Globalization;

namespace LeagueGrid.Core.Feed.Parsing;

/// <summary>Half a character, written as <c>\ud800</c>, is well-formed JSON and yet no text: it could be neither kept nor sent on.</summary>
internal static class EscapedText
{
    public static bool HasLoneSurrogate(ReadOnlySpan<byte> line)
    {
        var highBefore = false;
        while (true)
        {
            var at = line.IndexOf((byte)'\\');
            if (at < 0 || at + 1 >= line.Length)
                return highBefore;
            var code = line[at + 1] == 'u' ? CodeUnit(line[(at + 2)..]) : '\0';
            // The second half must follow at once.
            if (highBefore != (at == 0 && char.IsLowSurrogate(code)) || (!highBefore && char.IsLowSurrogate(code)))
                return true;
            highBefore = char.IsHighSurrogate(code);
            line = line[Math.Min(line.Length, at + (line[at + 1] == 'u' ? 6 : 2))..];
        }
    }

    private static char CodeUnit(ReadOnlySpan<byte> digits) =>
        digits.Length >= 4
        && ushort.TryParse(digits[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : '\0';
}
