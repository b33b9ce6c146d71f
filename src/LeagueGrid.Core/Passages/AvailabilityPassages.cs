using LeagueGrid.Core.Names;

namespace LeagueGrid.Core.Passages;

/// <summary>A structured report on a player, under <c>availability/{id}</c>. Its version is the report's <c>rev</c>.</summary>
public static class AvailabilityPassages
{
    public static PassageSet Of(AvailabilityReport report, LeagueDirectory directory)
    {
        var item = report.Item;
        var subject = $"availability/{item.Id}";
        var team = directory.Player(item.Player)?.Team;
        var passages = Wording.Languages.Select(lang =>
        {
            var words = new Wording(directory, lang);
            return new Passage
            {
                Id = $"{subject}#report.{lang}",
                Subject = subject,
                Kind = PassageKinds.Availability,
                Lang = lang,
                Title = words.Player(item.Player),
                Text = Text(item, words),
                Version = item.Rev,
                At = report.At,
                Source = item.Source,
                About = team is null ? [item.Player] : [item.Player, team],
            };
        });
        return new PassageSet(subject, item.Rev, [.. passages]);
    }

    private static string Text(AvailabilityItem item, Wording words)
    {
        var name = words.Player(item.Player);
        var status = item.Status switch
        {
            "available" => words.Say("is available", "est disponible"),
            "doubtful" => words.Say("is doubtful", "est incertain"),
            "injured" => words.Say("is injured", "est blessé"),
            "suspended" => words.Say("is suspended", "est suspendu"),
            _ => words.Say("is unavailable", "est indisponible"),
        };
        var reason = item.Reason is { } why ? $" ({why})" : "";
        var since = item.Since is { } from ? words.Say($" since {words.Day(from)}", $" depuis le {words.Day(from)}") : "";
        var back = item.ExpectedReturn is { } day
            ? words.Say($" Expected back on {words.Day(day)}.", $" Retour prévu le {words.Day(day)}.")
            : "";
        return $"{name} {status}{reason}{since}.{back}";
    }
}
