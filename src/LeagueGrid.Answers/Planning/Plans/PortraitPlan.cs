using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>"Tell me about X": what is written of a team or player; else what its definition says.</summary>
public static class PortraitPlan
{
    public static Plan Plan { get; } = new("portrait", Fit, ["fact.about"], RunAsync);

    // A portrait need only be of the one who is asked about.
    private const double EnoughForPortrait = 0.3;

    private static double Fit(Inquiry q) =>
        q.Asked.Has("fact.about")
        && MetricOf.Of(q.Asked) is null
        && q.Asked.Time.IsEmpty
        && q.Asked.Mentions is [{ Best.Kind: "team" or "player" }]
            ? 2.2
            : 0;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        if (await TextPlan.FindAsync(q, ["bio", "history"], EnoughForPortrait, cancel) is { } written)
            return written;
        var best = q.Asked.Mentions[0].Best;
        return best.Kind == "team"
            ? OfTeam(q, best.Ids.Select(q.Directory.Team).OfType<TeamItem>().FirstOrDefault())
            : OfPlayer(q, best.Ids.Select(q.Directory.Player).OfType<PlayerItem>().FirstOrDefault());
    }

    private static Finding? OfTeam(Inquiry q, TeamItem? team)
    {
        if (team is null)
            return null;
        var w = q.Words;
        var parts = new List<string>();
        if (team.Founded is { } year)
            parts.Add(w.In($"founded in {year}", $"fondé en {year}"));
        if (team.Venue is { } venue)
            parts.Add(w.In($"ground: {venue}", $"stade : {venue}"));
        if (team.Coach is { } coach)
            parts.Add(w.In($"coach: {coach}", $"entraîneur : {coach}"));
        return Tell(q, new EntityKey("team", team.Id), w.Team(team.Id), parts, team.Rev);
    }

    private static Finding? OfPlayer(Inquiry q, PlayerItem? player)
    {
        if (player is null)
            return null;
        var w = q.Words;
        var parts = new List<string>();
        if (player.Position is { } position)
            parts.Add(PersonPlan.Position(w, position));
        if (player.Team is { } team)
            parts.Add(w.In("plays for " + w.Team(team), "joue pour " + w.TheTeam(team)));
        if (player.ShirtNumber is { } number)
            parts.Add(w.In($"number {number}", $"numéro {number}"));
        if (player.BirthDate is { } born)
            parts.Add(w.In($"born on {w.Day(born)}", $"né le {w.Day(born)}"));
        if (player.HeightCm is { } tall)
            parts.Add($"{tall} cm");
        return Tell(q, new EntityKey("player", player.Id), w.Player(player.Id), parts, player.Rev);
    }

    private static Finding? Tell(Inquiry q, EntityKey key, string name, List<string> parts, long rev)
    {
        if (parts.Count == 0)
            return null;
        var text = $"{name}{q.Words.In(": ", " : ")}{string.Join(", ", parts)}.";
        var finding = new Finding("portrait|" + key.Ref);
        finding.Entities.Add(key);
        return finding.Say(text, finding.Cite(q.Of(key, name, text, rev)));
    }
}
