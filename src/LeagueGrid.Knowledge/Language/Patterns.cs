using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace LeagueGrid.Knowledge.Language;

/// <summary>Patterns for text that strangers wrote: they match in time linear in the text, whatever the text.</summary>
internal static class Patterns
{
    [SuppressMessage(
        "Security",
        "MA0009",
        Justification = "NonBacktracking is linear; the analyzer does not see it through a variable."
    )]
    public static Regex Linear(
        [StringSyntax(StringSyntaxAttribute.Regex)] string pattern,
        RegexOptions options = RegexOptions.None
    ) => new(pattern, options | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
}
