using LeagueGrid.Core.Matches;

namespace LeagueGrid.Core.Season;

/// <summary>A ban that follows from cards and is not served yet.</summary>
/// <param name="Match">Where the card was shown that brought it.</param>
/// <param name="Event">The card.</param>
/// <param name="Yellows">The number of yellow cards that brought it; null where it was a sending-off.</param>
/// <param name="Matches">How many matches it lasts.</param>
/// <param name="Served">How many of these the team has played since.</param>
public sealed record Suspension(
    string Player,
    string Team,
    string Match,
    string Event,
    CardColor Color,
    int? Yellows,
    int Matches,
    int Served
)
{
    public int Left => Matches - Served;
}

/// <summary>
/// Works out who is banned from a team's next match of a season, where the season's rules say what cards lead to. A ban is
/// served by the decided matches of the team that follow the card; bans of one player are served one after the other.
/// </summary>
public static class Suspensions
{
    /// <returns>Bans not served yet, in the order in which they came about; empty for a season without such rules.</returns>
    public static IReadOnlyList<Suspension> InForce(SuspensionRules? rules, IEnumerable<MatchSheet> sheets)
    {
        if (rules is null)
            return [];
        var open = new List<Suspension>();
        var yellows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sheet in InOrder(sheets))
        {
            // What is played now serves the bans of before, and none that it brings.
            if (sheet.IsDecided)
            {
                Serve(open, sheet.Home);
                Serve(open, sheet.Away);
            }
            foreach (var card in sheet.Cards)
                if (card.Player is { } player && BanFor(rules, sheet, card, player, yellows) is { } ban)
                    open.Add(ban);
        }
        return open;
    }

    private static IEnumerable<MatchSheet> InOrder(IEnumerable<MatchSheet> sheets) =>
        sheets
            .Where(sheet => sheet.IsDecided || sheet.Cards.Count > 0)
            .OrderBy(sheet => sheet.Date)
            .ThenBy(sheet => sheet.Kickoff)
            .ThenBy(sheet => sheet.Id, StringComparer.Ordinal);

    private static Suspension? BanFor(
        SuspensionRules rules,
        MatchSheet sheet,
        Card card,
        string player,
        Dictionary<string, int> yellows
    )
    {
        int? count = null;
        int matches;
        switch (card.Color)
        {
            case CardColor.Red:
                matches = rules.Red;
                break;
            case CardColor.SecondYellow:
                matches = rules.SecondYellow;
                break;
            // The caution that a second one turned into a sending-off is punished with it.
            case CardColor.Yellow when sheet.Cards.Any(other => other.Player == player && other.Color == CardColor.SecondYellow):
                return null;
            default:
                count = yellows[player] = yellows.GetValueOrDefault(player) + 1;
                matches = rules.Yellows.FirstOrDefault(limit => limit.Cards == count)?.Matches ?? 0;
                break;
        }
        var team = card.Side == Side.Home ? sheet.Home : sheet.Away;
        return matches == 0 ? null : new Suspension(player, team, sheet.Id, card.Event, card.Color, count, matches, 0);
    }

    private static void Serve(List<Suspension> open, string team)
    {
        var serving = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < open.Count; i++)
            if (open[i].Team == team && serving.Add(open[i].Player))
                open[i] = open[i] with { Served = open[i].Served + 1 };
        open.RemoveAll(ban => ban.Left == 0);
    }
}
