using LeagueGrid.Core.Matches;

namespace LeagueGrid.Core.Passages;

/// <summary>The sentences of a match, aspect by aspect; null where an aspect has nothing to say.</summary>
internal static class MatchProse
{
    public static string Score(MatchSheet sheet, Wording words)
    {
        var (home, away) = (words.Team(sheet.Home), words.Team(sheet.Away));
        var where = sheet.Venue is { } venue ? words.Say($" at {venue}", $" ({venue})") : "";
        var round = sheet.Round is { } number ? words.Say($", round {number}", $", journée {number}") : "";
        var frame = $"{words.Season(sheet.Season)}{round}, {words.Day(sheet.Date)}{where}: ";
        var score = $"{home} {sheet.Score.Home}-{sheet.Score.Away} {away}";
        var text = sheet.Status switch
        {
            MatchStatus.Scheduled => words.Say($"{home} play {away}.", $"{home} joue contre {away}."),
            MatchStatus.Live => words.Say($"in play, {score}.", $"en cours, {score}."),
            MatchStatus.Postponed => words.Say($"{home} against {away} is postponed.", $"{home} contre {away} est reporté."),
            MatchStatus.Cancelled => words.Say($"{home} against {away} is cancelled.", $"{home} contre {away} est annulé."),
            MatchStatus.Abandoned => words.Say($"abandoned at {score}.", $"arrêté à {score}."),
            MatchStatus.Awarded => words.Say($"awarded, {score}.", $"score attribué, {score}."),
            _ => Result(sheet, score, home, away, words),
        };
        return frame + text + HalfTime(sheet, words) + Goals(sheet, words);
    }

    public static string? Cards(MatchSheet sheet, Wording words) =>
        sheet.Cards.Count == 0
            ? null
            : words.Say("Cards: ", "Cartons : ")
                + string.Join(
                    "; ",
                    sheet.Cards.Select(card =>
                        $"{Color(card.Color, words)} {words.Player(card.Player)} ({Team(sheet, card.Side, words)}) {card.Time}"
                    )
                )
                + ".";

    public static string? Substitutions(MatchSheet sheet, Wording words) =>
        sheet.Substitutions.Count == 0
            ? null
            : words.Say("Substitutions: ", "Remplacements : ")
                + string.Join(
                    "; ",
                    sheet.Substitutions.Select(sub =>
                        words.Say(
                            $"{words.Player(sub.On)} for {words.Player(sub.Off)} ({Team(sheet, sub.Side, words)}) {sub.Time}",
                            $"{words.Player(sub.On)} remplace {words.Player(sub.Off)} ({Team(sheet, sub.Side, words)}) {sub.Time}"
                        )
                    )
                )
                + ".";

    public static string? Shootout(MatchSheet sheet, Wording words)
    {
        if (sheet.Score.Shootout is not { } shootout)
            return null;
        var score = words.Say(
            $"Penalty shoot-out: {words.Team(sheet.Home)} {shootout.Home}-{shootout.Away} {words.Team(sheet.Away)}.",
            $"Tirs au but : {words.Team(sheet.Home)} {shootout.Home}-{shootout.Away} {words.Team(sheet.Away)}."
        );
        return sheet.Kicks.Count == 0
            ? score
            : score
                + " "
                + string.Join(
                    "; ",
                    sheet.Kicks.Select(kick =>
                        $"{words.Player(kick.Player)} ({Team(sheet, kick.Side, words)}) {(kick.Scored ? words.Say("scored", "marqué") : words.Say("missed", "manqué"))}"
                    )
                )
                + ".";
    }

    public static string? Lineups(MatchSheet sheet, Wording words)
    {
        var sides = new[] { Lineup(sheet.Home, sheet.HomeLineup, words), Lineup(sheet.Away, sheet.AwayLineup, words) };
        var known = sides.OfType<string>().ToList();
        return known.Count == 0 ? null : string.Join(" ", known);
    }

    private static string Result(MatchSheet sheet, string score, string home, string away, Wording words)
    {
        var afterExtra = sheet.Score.ExtraTime is null ? "" : words.Say(" after extra time", " après prolongation");
        var winner = sheet.Winner switch
        {
            Side.Home => home,
            Side.Away => away,
            _ => null,
        };
        if (winner is null)
            return words.Say($"{score}{afterExtra}, a draw.", $"{score}{afterExtra}, match nul.");
        return sheet.Score.Shootout is { } kicks
            ? words.Say(
                $"{score}{afterExtra}; {winner} win the penalty shoot-out {kicks.Home}-{kicks.Away}.",
                $"{score}{afterExtra} ; {winner} gagne aux tirs au but {kicks.Home}-{kicks.Away}."
            )
            : words.Say($"{score}{afterExtra}, {winner} win.", $"{score}{afterExtra}, victoire de {winner}.");
    }

    private static string HalfTime(MatchSheet sheet, Wording words) =>
        sheet.Score.HalfTime is { } half && sheet.Status is not MatchStatus.Scheduled
            ? words.Say($" Half-time {half.Home}-{half.Away}.", $" Mi-temps {half.Home}-{half.Away}.")
            : "";

    private static string Goals(MatchSheet sheet, Wording words)
    {
        if (sheet.Goals.Count == 0)
            return "";
        return words.Say(" Goals: ", " Buts : ")
            + string.Join(
                "; ",
                sheet.Goals.Select(goal =>
                    $"{words.Player(goal.Player)} ({words.Team(goal.Team)}) {goal.Time}{Detail(goal, words)} {goal.ScoreAfter.Home}-{goal.ScoreAfter.Away}"
                )
            )
            + ".";
    }

    private static string Detail(Goal goal, Wording words) =>
        (goal.OwnGoal ? words.Say(" own goal", " contre son camp") : "")
        + (goal.Penalty ? words.Say(" penalty", " sur penalty") : "")
        + (
            goal.Assist is { } assist
                ? words.Say($" assisted by {words.Player(assist)}", $" sur une passe de {words.Player(assist)}")
                : ""
        );

    private static string? Lineup(string team, LineupSheet? lineup, Wording words)
    {
        if (lineup is null || lineup.Starters.Count == 0)
            return null;
        var formation = lineup.Formation is { } shape ? $" ({shape})" : "";
        var bench =
            lineup.Bench.Count == 0
                ? ""
                : words.Say(" Bench: ", " Banc : ")
                    + string.Join(", ", lineup.Bench.Select(place => words.Player(place.Player)))
                    + ".";
        return words.Say("Line-up of ", "Composition de ")
            + $"{words.Team(team)}{formation}: {string.Join(", ", lineup.Starters.Select(place => words.Player(place.Player)))}.{bench}";
    }

    private static string Team(MatchSheet sheet, Side side, Wording words) =>
        words.Team(side == Side.Home ? sheet.Home : sheet.Away);

    private static string Color(CardColor color, Wording words) =>
        color switch
        {
            CardColor.Yellow => words.Say("yellow card", "carton jaune"),
            CardColor.SecondYellow => words.Say("second yellow card, sent off,", "deuxième carton jaune, expulsé,"),
            _ => words.Say("red card, sent off,", "carton rouge, expulsé,"),
        };
}
