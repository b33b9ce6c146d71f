using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>One thing that somebody did in a match: the row that questions about players and events are asked of.</summary>
/// <param name="Side">The side whose deed it is; for an own goal the side that it counts for.</param>
/// <param name="Other">The second person: the scorer of an assisted goal, who went off for whom.</param>
public sealed record Deed(MatchSheet Match, Side Side, string? Player, string? Other, MatchTime Time, string Event)
{
    public Goal? Goal { get; init; }
    public Card? Card { get; init; }
    public bool? Scored { get; init; }
    public string? Detail { get; init; }

    public string Team => Side == Side.Home ? Match.Home : Match.Away;

    public string Opponent => Side == Side.Home ? Match.Away : Match.Home;

    public bool IsOwnGoal => Goal?.OwnGoal == true;
}

/// <summary>Turns the sheets of matches into rows of one metric.</summary>
public static class Deeds
{
    /// <summary>The metrics that are told event by event.</summary>
    public static bool Tells(string metric) =>
        metric
            is "goals"
                or "own-goals"
                or "penalty-goals"
                or "penalties-missed"
                or "assists"
                or "yellow-cards"
                or "red-cards"
                or "second-yellows"
                or "cards"
                or "substitutions"
                or "woodwork"
                or "injuries"
                or "var";

    public static Aspects AspectsOf(string metric) =>
        metric switch
        {
            "goals" or "own-goals" or "penalty-goals" or "assists" or "hat-tricks" or "braces" => Aspects.Goals
                | Aspects.Score
                | Aspects.Info,
            "yellow-cards" or "red-cards" or "second-yellows" or "cards" => Aspects.Cards | Aspects.Info,
            "substitutions" => Aspects.Substitutions | Aspects.Info,
            "kicks" => Aspects.Shootout | Aspects.Info | Aspects.Score,
            _ => Aspects.Incidents | Aspects.Info,
        };

    public static IEnumerable<Deed> Of(string metric, MatchSheet sheet) =>
        metric switch
        {
            "goals" => sheet.Goals.Select(goal => Scored(sheet, goal)),
            "own-goals" => sheet.Goals.Where(goal => goal.OwnGoal).Select(goal => Scored(sheet, goal)),
            "penalty-goals" => sheet.Goals.Where(goal => goal.Penalty).Select(goal => Scored(sheet, goal)),
            "assists" => sheet
                .Goals.Where(goal => goal.Assist is not null)
                .Select(goal => new Deed(sheet, goal.For, goal.Assist, goal.Player, goal.Time, goal.Event) { Goal = goal }),
            "yellow-cards" => sheet.Cards.Where(card => card.Color == CardColor.Yellow).Select(card => Shown(sheet, card)),
            // Two entries for one dismissal (a second yellow and the red that follows) are one sending-off.
            "red-cards" => sheet
                .Cards.Where(card => card.Color != CardColor.Yellow)
                .DistinctBy(card => card.Player ?? card.Event, StringComparer.Ordinal)
                .Select(card => Shown(sheet, card)),
            "second-yellows" => sheet
                .Cards.Where(card => card.Color == CardColor.SecondYellow)
                .Select(card => Shown(sheet, card)),
            "cards" => sheet.Cards.Select(card => Shown(sheet, card)),
            "substitutions" => sheet.Substitutions.Select(sub => new Deed(sheet, sub.Side, sub.On, sub.Off, sub.Time, sub.Event)),
            "kicks" => sheet.Kicks.Select(
                (kick, i) =>
                    new Deed(sheet, kick.Side, kick.Player, null, new MatchTime(5, 120, i), kick.Event) { Scored = kick.Scored }
            ),
            "penalties-missed" => Incidents(sheet, "penalty-missed"),
            "woodwork" => Incidents(sheet, "shot"),
            "injuries" => Incidents(sheet, "injury"),
            "var" => Incidents(sheet, "var"),
            _ => [],
        };

    private static Deed Scored(MatchSheet sheet, Goal goal) =>
        new(sheet, goal.For, goal.Player, goal.Assist, goal.Time, goal.Event) { Goal = goal };

    private static Deed Shown(MatchSheet sheet, Card card) =>
        new(sheet, card.Side, card.Player, null, card.Time, card.Event) { Card = card };

    private static IEnumerable<Deed> Incidents(MatchSheet sheet, string type) =>
        sheet
            .Incidents.Where(one => one.Type == type)
            .Select(one => new Deed(sheet, one.Side ?? Side.Home, one.Player, null, one.Time, one.Event) { Detail = one.Detail });

    /// <summary>The feed told the match event by event, so that what is not told did not happen.</summary>
    public static bool ToldByEvents(MatchSheet sheet) =>
        sheet.Clock is not null && sheet.Goals.All(goal => !goal.Event.Contains("#g", StringComparison.Ordinal));
}
