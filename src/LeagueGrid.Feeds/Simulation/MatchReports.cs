using System.Globalization;
using System.Text;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Feeds.Simulation;

/// <summary>News of the simulated league, written from how things ended, so that no article contradicts the events.</summary>
internal sealed class MatchReports(
    IReadOnlyDictionary<string, SimulatedClub> clubs,
    IReadOnlyDictionary<string, SimulatedPlayer> players
)
{
    public const string EnglishSource = "The Norland Gazette (simulated)";
    public const string FrenchSource = "Le Courrier de Sylvanie (simulé)";

    /// <summary>A report in the language of the home side.</summary>
    public ArticleItem Report(SimulatedMatch match, DateTimeOffset at)
    {
        var truth = match.Truth;
        var (home, away) = (clubs[truth.Home], clubs[truth.Away]);
        var score = $"{home.Name} {truth.Score.Home}-{truth.Score.Away} {away.Name}";
        var goals = string.Join(", ", truth.Goals.Select(goal => Scorer(goal, home.French)));
        var off = truth.Cards.Where(card => card.Color != CardColor.Yellow).Select(card => players[card.Player].Name).ToList();
        var body = new StringBuilder();
        if (home.French)
        {
            body.Append(CultureInfo.InvariantCulture, $"{score}, journée {match.Round}, {home.Item.Venue}. ");
            body.Append(
                CultureInfo.InvariantCulture,
                $"À la mi-temps, le score était de {truth.HalfTime.Home}-{truth.HalfTime.Away}. "
            );
            body.Append(goals.Length > 0 ? $"Buts : {goals}. " : "Aucun but n'a été marqué. ");
            if (off.Count > 0)
                body.Append(CultureInfo.InvariantCulture, $"Expulsions : {string.Join(", ", off)}.");
        }
        else
        {
            body.Append(CultureInfo.InvariantCulture, $"{score} in round {match.Round} at {home.Item.Venue}. ");
            body.Append(CultureInfo.InvariantCulture, $"It was {truth.HalfTime.Home}-{truth.HalfTime.Away} at half-time. ");
            body.Append(goals.Length > 0 ? $"Goals: {goals}. " : "Nobody scored. ");
            if (off.Count > 0)
                body.Append(CultureInfo.InvariantCulture, $"Sent off: {string.Join(", ", off)}.");
        }
        return Article(
            $"{truth.Id}-report",
            home.French ? $"{score} : le compte rendu" : $"{score}: match report",
            body.ToString().TrimEnd(),
            home.French,
            at,
            [truth.Id, home.Id, away.Id, .. truth.Goals.Select(goal => goal.Player).Distinct(StringComparer.Ordinal)]
        );
    }

    public static ArticleItem Bulletin(string id, Absence absence, DateOnly? expected)
    {
        var (player, club) = (absence.Player.Name, absence.Club);
        var day = expected?.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(club.French ? "fr" : "en"));
        var (title, body) = (absence.Status, club.French) switch
        {
            ("injured", true) => ($"{player} blessé", $"{player} ({club.Name}) est blessé. Retour prévu le {day}."),
            ("injured", false) => (
                $"{player} injured",
                $"{player} of {club.Name} is injured ({absence.Reason}) and is expected back on {day}."
            ),
            ("suspended", true) => ($"{player} suspendu", $"Expulsé, {player} ({club.Name}) manquera le prochain match."),
            ("suspended", false) => ($"{player} suspended", $"Sent off, {player} will miss the next match of {club.Name}."),
            (_, true) => (
                $"{player} incertain",
                $"{player} ({club.Name}) est touché ; sa présence au prochain match est incertaine."
            ),
            _ => (
                $"{player} a doubt",
                $"{player} of {club.Name} took a knock ({absence.Reason}) and is doubtful for the next match."
            ),
        };
        return Article(id, title, body, club.French, absence.At, [absence.Player.Id, club.Id]);
    }

    private static ArticleItem Article(string id, string title, string body, bool french, DateTimeOffset at, string[] about) =>
        new()
        {
            Id = id,
            At = at,
            Title = title,
            Body = body,
            Lang = french ? "fr" : "en",
            About = about,
            PublishedAt = at,
            Source = french ? FrenchSource : EnglishSource,
        };

    private string Scorer(GoalTruth goal, bool french)
    {
        var how = (goal.OwnGoal, goal.Penalty, french) switch
        {
            (true, _, true) => ", c.s.c.",
            (true, _, false) => ", own goal",
            (_, true, true) => ", s.p.",
            (_, true, false) => ", penalty",
            _ => "",
        };
        return $"{players[goal.Player].Name} ({goal.Time}{how})";
    }
}
