using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>Writes rows: who, when, how.</summary>
public sealed class DeedWords(Inquiry inquiry)
{
    private readonly AnswerWords _words = inquiry.Words;

    public string Who(Deed row) =>
        row.Player is null
            ? _words.In("a player not named in the data", "un joueur que les données ne nomment pas")
            : _words.Player(row.Player);

    public static string When(Deed row) => AnswerWords.Minute(row.Time);

    /// <summary>"Kane 7', 76' (pen.)" for each player in the order of the first row.</summary>
    public string ByPlayer(IReadOnlyList<Deed> rows, bool withTeam = false)
    {
        var parts = new List<string>();
        foreach (var group in rows.GroupBy(row => (row.Player, row.IsOwnGoal && row.Goal is not null)))
        {
            var team = withTeam ? $" ({_words.Team(group.First().Team)})" : "";
            parts.Add($"{Who(group.First())}{team} {string.Join(", ", group.Select(row => When(row) + Note(row)))}");
        }
        return _words.List(parts);
    }

    public string Note(Deed row)
    {
        using var _ = inquiry.Asked.LookAside();
        return Of(row);
    }

    private string Of(Deed row) =>
        row.Goal is { OwnGoal: true } ? _words.In(" (own goal)", " (contre son camp)")
        : row.Goal is { BodyPart: { } part } && inquiry.Asked.Has("ask.body") ? Body(part)
        : row.Goal is { Penalty: true } ? _words.In(" (penalty)", " (sur penalty)")
        : row.Card is { Color: CardColor.SecondYellow } ? _words.In(" (second yellow)", " (second jaune)")
        // Of cards of whatever colour each tells its own.
        : row.Card is { Color: var color } && MetricOf.Of(inquiry.Asked) is "cards"
            ? color == CardColor.Red ? _words.In(" (red)", " (rouge)")
                : _words.In(" (yellow)", " (jaune)")
        : row.Card is { Color: CardColor.Red } && inquiry.Asked.HasAny("op.straight-red", "metric.second-yellows")
            ? _words.In(" (straight red)", " (rouge direct)")
        : "";

    private string Body(string part) =>
        part switch
        {
            "head" => _words.In(" (header)", " (de la tête)"),
            "left-foot" => _words.In(" (left foot)", " (du gauche)"),
            "right-foot" => _words.In(" (right foot)", " (du droit)"),
            _ => "",
        };

    /// <summary>"Arsenal 4-3 Leicester City".</summary>
    public string Match(MatchSheet sheet) =>
        $"{_words.Team(sheet.Home)} {AnswerWords.Score(sheet.Score.Home, sheet.Score.Away)} {_words.Team(sheet.Away)}";

    /// <summary>"Arsenal - Leicester City", where the score must not be told.</summary>
    public string Pair(MatchSheet sheet) => $"{_words.Team(sheet.Home)} - {_words.Team(sheet.Away)}";

    public string MatchOn(MatchSheet sheet) => $"{Match(sheet)} ({Round(sheet)}{_words.Day(sheet.Date)})";

    /// <summary>The number of its round, where "on which matchday" asks for it; else nothing.</summary>
    public string Round(MatchSheet sheet) =>
        inquiry.Asked.Matchday is null
        && inquiry.Asked.AsksForMatchday
        && Stages.Of(sheet.Round) == "matchday"
        && Stages.Number(sheet.Round) is { } number
            ? _words.In($"matchday {number}, ", $"journée {number}, ")
            : "";

    /// <summary>What a source says of rows.</summary>
    public static string Fact(IEnumerable<Deed> rows, AnswerWords words, string metric) =>
        $"{metric}: "
        + string.Join(
            "; ",
            rows.Select(row =>
                $"{words.Player(row.Player)} {row.Time}{(row.Goal is { } goal ? $" ({goal.ScoreAfter.Home}-{goal.ScoreAfter.Away}{(goal.OwnGoal ? ", own goal" : "")}{(goal.Penalty ? ", penalty" : "")})" : "")}{(row.Other is null ? "" : $", {words.Player(row.Other)}")}"
            )
        );

    /// <summary>The noun of a metric, singular and plural.</summary>
    public string Noun(string metric, int n)
    {
        var (one, many, un, plusieurs) = metric switch
        {
            "goals" => ("goal", "goals", "but", "buts"),
            "own-goals" => ("own goal", "own goals", "but contre son camp", "buts contre son camp"),
            "penalty-goals" => ("penalty goal", "penalty goals", "but sur penalty", "buts sur penalty"),
            "penalties-missed" => ("missed penalty", "missed penalties", "penalty manqué", "penaltys manqués"),
            "assists" => ("assist", "assists", "passe décisive", "passes décisives"),
            "yellow-cards" => ("yellow card", "yellow cards", "carton jaune", "cartons jaunes"),
            "red-cards" => ("red card", "red cards", "carton rouge", "cartons rouges"),
            "second-yellows" => ("second yellow card", "second yellow cards", "second carton jaune", "seconds cartons jaunes"),
            "cards" => ("card", "cards", "carton", "cartons"),
            "substitutions" => ("substitution", "substitutions", "remplacement", "remplacements"),
            "woodwork" => ("shot against the woodwork", "shots against the woodwork", "tir sur le poteau", "tirs sur le poteau"),
            "injuries" => ("injury", "injuries", "blessure", "blessures"),
            "var" => ("VAR decision", "VAR decisions", "décision de la VAR", "décisions de la VAR"),
            "hat-tricks" => ("hat-trick", "hat-tricks", "triplé", "triplés"),
            "braces" => ("brace", "braces", "doublé", "doublés"),
            "appearances" => ("appearance", "appearances", "apparition", "apparitions"),
            "minutes" => ("minute", "minutes", "minute", "minutes"),
            "starts" => ("start", "starts", "titularisation", "titularisations"),
            "shots" => ("shot", "shots", "tir", "tirs"),
            "shots-on-target" => ("shot on target", "shots on target", "tir cadré", "tirs cadrés"),
            "shots-off-target" => ("shot off target", "shots off target", "tir non cadré", "tirs non cadrés"),
            "shots-blocked" => ("blocked shot", "blocked shots", "tir contré", "tirs contrés"),
            "passes" => ("pass", "passes", "passe", "passes"),
            "passes-completed" => ("completed pass", "completed passes", "passe réussie", "passes réussies"),
            "corners" => ("corner", "corners", "corner", "corners"),
            "fouls" => ("foul", "fouls", "faute", "fautes"),
            "offsides" => ("offside", "offsides", "hors-jeu", "hors-jeu"),
            "saves" => ("save", "saves", "arrêt", "arrêts"),
            "tackles" => ("tackle", "tackles", "tacle", "tacles"),
            "interceptions" => ("interception", "interceptions", "interception", "interceptions"),
            "clearances" => ("clearance", "clearances", "dégagement", "dégagements"),
            "dribbles" => ("dribble", "dribbles", "dribble", "dribbles"),
            "dribbles-completed" => ("completed dribble", "completed dribbles", "dribble réussi", "dribbles réussis"),
            "duels" => ("duel", "duels", "duel", "duels"),
            "throw-ins" => ("throw-in", "throw-ins", "touche", "touches"),
            "free-kicks" => ("free kick", "free kicks", "coup franc", "coups francs"),
            "goal-kicks" => ("goal kick", "goal kicks", "coup de pied de but", "coups de pied de but"),
            "xg" => ("expected goals", "expected goals", "but attendu (xG)", "buts attendus (xG)"),
            "pass-accuracy" => ("% of passes completed", "% of passes completed", "% de passes réussies", "% de passes réussies"),
            "wins" => ("win", "wins", "victoire", "victoires"),
            "draws" => ("draw", "draws", "match nul", "matchs nuls"),
            "losses" => ("defeat", "defeats", "défaite", "défaites"),
            "not-won" => ("match not won", "matches not won", "match non gagné", "matchs non gagnés"),
            "points" => ("point", "points", "point", "points"),
            "win-rate" => ("of matches won", "of matches won", "de matchs gagnés", "de matchs gagnés"),
            "goals-against" => ("goal conceded", "goals conceded", "but encaissé", "buts encaissés"),
            "goals-for" => ("goal", "goals", "but", "buts"),
            "goals-per-game" => ("goal per match", "goals per match", "but par match", "buts par match"),
            "clean-sheets" => ("clean sheet", "clean sheets", "match sans encaisser de but", "matchs sans encaisser de but"),
            "failed-to-score" => (
                "match without scoring",
                "matches without scoring",
                "match sans marquer",
                "matchs sans marquer"
            ),
            "goalless" => ("goalless draw", "goalless draws", "match nul 0-0", "matchs nuls 0-0"),
            "shootouts" => ("penalty shoot-out", "penalty shoot-outs", "séance de tirs au but", "séances de tirs au but"),
            "comebacks" => ("comeback win", "comeback wins", "victoire après avoir été mené", "victoires après avoir été mené"),
            "normal-time-matches" => (
                "match decided in normal time",
                "matches decided in normal time",
                "match décidé dans le temps réglementaire",
                "matchs décidés dans le temps réglementaire"
            ),
            "extra-time-matches" => (
                "match that went to extra time",
                "matches that went to extra time",
                "match allé en prolongation",
                "matchs allés en prolongation"
            ),
            "goal-difference" => ("goal difference", "goal difference", "différence de buts", "différence de buts"),
            _ => ("match", "matches", "match", "matchs"),
        };
        return _words.IsFrench ? (n > 1 ? plusieurs : un)
            : n == 1 ? one
            : many;
    }

    public string Counted(int n, string metric) => $"{n} {Noun(metric, n)}";

    /// <summary>"in", the match, for use after a statement.</summary>
    public string In(MatchSheet sheet) =>
        _words.In($"in {Match(sheet)}", $"lors du match {Match(sheet)}") + $" ({_words.Day(sheet.Date)})";
}
