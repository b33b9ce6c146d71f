using System.Collections.Frozen;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>Which confederation a national team plays in: what "African", "South American" or "Asian" sides are.</summary>
public static class Confederations
{
    private static readonly Lazy<FrozenDictionary<string, string>> ByCountry = new(() =>
        LexiconFile
            .Lines("confederations.txt")
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .SelectMany(parts => parts[1].Split(',', StringSplitOptions.TrimEntries).Select(country => (country, parts[0])))
            .ToFrozenDictionary(one => NameFolding.Fold(one.country), one => one.Item2, StringComparer.Ordinal)
    );

    /// <summary>The concept that names the confederation of a team ("continent.africa"); null for clubs and others.</summary>
    public static string? Of(string team) =>
        ByCountry.Value.GetValueOrDefault(
            NameFolding.Fold(
                NameLexicon.General(team.EndsWith(" women", StringComparison.OrdinalIgnoreCase) ? team[..^" women".Length] : team)
            )
        );
}
