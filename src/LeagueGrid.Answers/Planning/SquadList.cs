using System.Globalization;
using System.Text.RegularExpressions;

namespace LeagueGrid.Answers.Planning;

/// <summary>One of a squad.</summary>
/// <param name="Role">As the list heads it: "Goalkeepers".</param>
/// <param name="Club">Where the list tells it behind the name.</param>
public sealed record SquadMember(int? Number, string Name, string Role, string? Club);

/// <summary>Reads squads as documents list them: "Goalkeepers: 1 Marcos, 12 Dida (Milan). Defenders: …".</summary>
public static partial class SquadList
{
    public static IReadOnlyList<SquadMember> Read(string text)
    {
        var members = new List<SquadMember>();
        foreach (Match line in Line().Matches(text))
        foreach (Match one in Member().Matches(line.Groups["names"].Value))
        {
            var club = one.Groups["club"];
            members.Add(
                new SquadMember(
                    one.Groups["number"] is { Success: true } number
                        ? int.Parse(number.Value, CultureInfo.InvariantCulture)
                        : null,
                    one.Groups["name"].Value.Trim().TrimEnd('.'),
                    line.Groups["role"].Value,
                    club.Success ? club.Value.Trim() : null
                )
            );
        }
        return members;
    }

    // As far as the next heading or the end of the line; clubs may hold full stops and commas of their own.
    [GeneratedRegex(
        @"(?<role>Goalkeepers|Defenders|Midfielders|Forwards):\s*(?<names>(?:\([^)\n]*\)|[^\n:(])*?)(?=\s*(?:\.\s+\p{Lu}\w+:|\n|\.?\s*$))",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Line();

    [GeneratedRegex(
        @"\s*(?:(?<number>\d+)\s+)?(?<name>[^,(\d][^,(]*?)\s*(?:\((?<club>[^)]*)\))?\s*\.?\s*(?:,|$)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Member();
}
