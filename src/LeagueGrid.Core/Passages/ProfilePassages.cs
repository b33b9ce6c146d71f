using LeagueGrid.Core.Names;

namespace LeagueGrid.Core.Passages;

/// <summary>What is defined of a team, under <c>team/{id}</c>.</summary>
public static class TeamPassages
{
    /// <param name="version">The directory version at which the definition last changed.</param>
    public static PassageSet Of(TeamItem team, LeagueDirectory directory, long version, DateTimeOffset at)
    {
        var passages = Wording.Languages.Select(lang =>
        {
            var words = new Wording(directory, lang);
            var text = new[]
            {
                team.Country is { } country
                    ? words.Say($"{team.Name} is a team from {country}.", $"{team.Name} est une équipe de {country}.")
                    : null,
                team.Aliases.Count > 0
                    ? words.Say($"Also called {words.List(team.Aliases)}.", $"Aussi appelée {words.List(team.Aliases)}.")
                    : null,
                team.Venue is { } venue ? words.Say($"Home ground: {venue}.", $"Stade : {venue}.") : null,
                team.Founded is { } founded ? words.Say($"Founded in {founded}.", $"Fondée en {founded}.") : null,
                team.Coach is { } coach ? words.Say($"Coach: {coach}.", $"Entraîneur : {coach}.") : null,
            };
            return Profiles.Write($"team/{team.Id}", team.Name, words.Lang, text, [team.Id], version, at);
        });
        return new PassageSet($"team/{team.Id}", version, [.. passages.OfType<Passage>()]);
    }
}

/// <summary>What is defined of a player, under <c>player/{id}</c>; what he does stands in the facts of his matches.</summary>
public static class PlayerPassages
{
    /// <param name="version">The directory version at which the definition last changed.</param>
    public static PassageSet Of(PlayerItem player, LeagueDirectory directory, long version, DateTimeOffset at)
    {
        var passages = Wording.Languages.Select(lang =>
        {
            var words = new Wording(directory, lang);
            var team = player.Team is { } id ? words.Team(id) : null;
            var text = new[]
            {
                player.FullName is { } full && full != player.Name
                    ? words.Say($"Full name: {full}.", $"Nom complet : {full}.")
                    : null,
                player.Position is { } position ? words.Say($"Position: {position}.", $"Poste : {position}.") : null,
                team is null ? null : words.Say($"Plays for {team}.", $"Joue à {team}."),
                player.ShirtNumber is { } number ? words.Say($"Shirt number {number}.", $"Numéro {number}.") : null,
                player.BirthDate is { } born ? words.Say($"Born on {words.Day(born)}.", $"Né(e) le {words.Day(born)}.") : null,
                player.Nationality is { } nation ? words.Say($"Nationality: {nation}.", $"Nationalité : {nation}.") : null,
                player.HeightCm is { } height ? words.Say($"Height: {height} cm.", $"Taille : {height} cm.") : null,
            };
            return Profiles.Write(
                $"player/{player.Id}",
                player.Name,
                words.Lang,
                text,
                player.Team is { } about ? [player.Id, about] : [player.Id],
                version,
                at
            );
        });
        return new PassageSet($"player/{player.Id}", version, [.. passages.OfType<Passage>()]);
    }
}

internal static class Profiles
{
    /// <summary>Null where nothing but the name is known: a name is found through the directory.</summary>
    public static Passage? Write(
        string subject,
        string name,
        string lang,
        IEnumerable<string?> sentences,
        IReadOnlyList<string> about,
        long version,
        DateTimeOffset at
    )
    {
        var text = string.Join(' ', sentences.OfType<string>());
        return text.Length == 0
            ? null
            : new Passage
            {
                Id = $"{subject}#profile.{lang}",
                Subject = subject,
                Kind = PassageKinds.Fact,
                Lang = lang,
                Title = name,
                Text = text,
                Version = version,
                At = at,
                About = about,
            };
    }
}
