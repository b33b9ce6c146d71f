using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Squads: shirt numbers, who played where, the coach; of a tournament out of its documents, else as defined now.</summary>
public static partial class SquadPlan
{
    public static Plan Plan { get; } =
        new(
            "squad",
            Fit,
            ["fact.coach", "fact.squad", "fact.number", "fact.team-of", "role.", "fact.champion", "metric.wins", "fact.lineup"],
            RunAsync
        )
        {
            // "Which goalkeeper wore number one?": the number tells who.
            Granted = ["role.goalkeeper", "role.defender", "role.midfielder", "role.forward"],
        };

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (asked.HasAny("fact.coach"))
            return AsksWhomHeCoached(asked) || asked.Has("op.both") && q.Roles.Count > 1 ? 0 : 2.6;
        // The club of a player whom only a national team's list names.
        if (asked.HasWord("club", "clubs") && asked.HasAny("fact.team-of", "ask.team") && asked.Players.Any())
            return 2.6;
        if (asked.Clubs.Count > 0 && q.Roles.Count > 0)
            return 2.8;
        if (asked.HasAny("fact.squad", "fact.number"))
            return asked.Has("fact.number") && !asked.Players.Any() && !asked.NamesNumber && asked.Ordinals.Count == 0
                ? 0.6
                : 2.7;
        if (asked.NamesNumber && q.Before is not null && asked.Tokens.Count <= 6 && asked.HasWord(Cues.ShirtNumber))
            return 2.7;
        // "Who are the players of X?", where nothing else is asked of them.
        if (
            asked.Has("role.player")
            && q.Roles.Count == 1
            && MetricOf.Of(asked) is null
            && asked.Concepts.All(concept => concept.Name is "role.player" or "ask.who" or "op.list" or "time.now")
        )
            return 2;
        return
            asked.HasAny("role.goalkeeper", "role.defender", "role.midfielder", "role.forward")
            && q.Roles.Count > 0
            && MetricOf.Of(asked) is null
            && !asked.Concepts.Any(TellsADeed)
            ? 1.8
            : 0;
    }

    // "Who was the one to get past their keeper?": what was done is asked for, and no list of keepers.
    private static bool TellsADeed(Concept concept) =>
        concept.Kind is "verb" or "kick"
        || concept.Name
            is "rel.came-on"
                or "rel.went-off"
                or "rel.replaced-by"
                or "fact.qualified"
                or "fact.eliminated"
                or "fact.beat"
                or "fact.lost-to";

    // "Whom did she coach?": the lists tell who coached a team, and not which team somebody coached.
    private static bool AsksWhomHeCoached(TypedQuestion asked) =>
        asked.Find("fact.coach") is { First: > 0 } coach
        && (
            asked.Tokens[coach.First - 1].Text is "she" or "he"
            || asked.Tokens[coach.First].Text is "coach" or "manage" or "entrainer"
                && asked.Mentions.Any(mention => mention.Best.Kind == "player" && mention.End == coach.First)
            || coach.End < asked.Tokens.Count && asked.Tokens[coach.End].Text is "il" or "elle"
        );

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var team = Team(q);
        Finding? denied = null;
        foreach (var season in Seasons(q))
        {
            var ids =
                team
                ??
                [
                    .. q
                        .Asked.Players.SelectMany(m => m.Options)
                        .Where(o => o.Kind == "player")
                        .SelectMany(o => o.Ids)
                        .Select(id => q.Directory.Player(id)?.Team)
                        .OfType<string>(),
                ];
            if (ids.Count == 0)
                continue;
            var words =
                (q.Asked.Has("fact.coach") ? "coach " : "squad ")
                + string.Join(' ', ids.Select(id => q.Directory.Team(id)?.Name).Distinct(StringComparer.Ordinal).Take(3));
            if (
                await HonoursPlan.DocumentAsync(q, season, "other", words, cancel, [.. ids]) is { } document
                && OfDocument(q, document, season) is { } finding
            )
            {
                finding.Seasons.Add(season.Id);
                // Not there, where no edition is named: perhaps in another.
                if (!finding.Query.StartsWith(Absent, StringComparison.Ordinal) || !q.Asked.Time.IsEmpty)
                    return finding;
                denied ??= finding;
            }
        }
        if (denied is not null)
            return denied;
        return team is { Count: > 0 } ? OfDirectory(q, team) : OfPlayer(q);
    }

    private static IEnumerable<SeasonItem> Seasons(Inquiry q)
    {
        var allowed = q.Seasons.Allowed().Reverse();
        if (q.Before is { Seasons.Count: > 0 } turn && q.Asked.Time.IsEmpty && !q.Asked.Competitions.Any())
            allowed = turn.Seasons.Select(q.Directory.Season).OfType<SeasonItem>().Concat(allowed);
        var cups = allowed.Where(season => q.CompetitionOf(season.Id)?.Type != "league").DistinctBy(season => season.Id);
        // "at their first World Cup": of no later one.
        return q.Asked.Has("op.first") && q.Asked.Competitions.Any() && q.Roles.Count > 0 ? cups.TakeLast(1) : cups.Take(8);
    }

    private static HashSet<string>? Team(Inquiry q)
    {
        if (q.Roles.FirstOrDefault(role => role.Role != TeamRole.Opponent).Team is { } mention)
            return [.. Inquiry.Ids(mention)];
        if (q.Asked.Players.Any())
            return null;
        var before = q.Before?.Entities.LastOrDefault(entity => entity.Kind == "team");
        return before is { Id: { } id } ? [.. q.SourcesOf(id)] : null;
    }

    private static Finding? OfDirectory(Inquiry q, HashSet<string> ids)
    {
        var w = q.Words;
        var asked = q.Asked;
        var id = ids.OrderByDescending(one => q.Directory.SquadOf(one).Count).First();
        var item = q.Directory.Team(id)!;
        var finding = new Finding("squad|" + id);
        finding.Entities.Add(new EntityKey("team", id));
        if (asked.Has("fact.coach"))
            return item.Coach is { } coach
                ? finding.Say(
                    w.In($"{coach} is the coach of {w.Team(id)}.", $"{coach} entraîne {w.TheTeam(id)}."),
                    finding.Cite(q.Of(new EntityKey("team", id), item.Name, coach, item.Rev))
                )
                : null;
        var squad = q
            .Directory.SquadOf(id)
            .Select(q.Directory.Player)
            .OfType<PlayerItem>()
            .OrderBy(player => player.ShirtNumber ?? 999)
            .ToList();
        if (asked.Players.Any())
            return OfPlayer(q);
        var shirts = asked.Has("fact.number") || asked.HasWord("number", "numero", "no");
        var number = shirts ? asked.Numbers.Select(n => (int?)n.Value).FirstOrDefault() : null;
        if (number is not null)
            squad = [.. squad.Where(player => player.ShirtNumber == number)];
        var role = asked.Values("role").FirstOrDefault(value => value is "goalkeeper" or "defender" or "midfielder" or "forward");
        if (role is not null)
            squad = [.. squad.Where(player => player.Position?.StartsWith(role, StringComparison.OrdinalIgnoreCase) == true)];
        if (squad.Count is 0 or > 60)
            return null;
        finding.People.AddRange(squad.Take(2).Select(player => player.Id));
        var names = squad.Select(player => w.Player(player.Id) + (player.ShirtNumber is { } n ? $" ({n})" : ""));
        return finding.Say(
            $"{w.Team(id)}{w.In(": ", " : ")}{w.List(names)}.",
            finding.Cite(q.Of(new EntityKey("team", id), item.Name, w.List(names), item.Rev))
        );
    }

    private static Finding? OfPlayer(Inquiry q)
    {
        if (!q.Asked.Has("fact.number") || q.Asked.Players.FirstOrDefault(m => m.Best.Kind == "player") is not { } mention)
            return null;
        var (players, between) = new PlayerChoice(q).Of([], scoped: false);
        if (between is not null)
            return Asking.Which(q, between);
        if (players.Count == 0 || q.Directory.Player(players[0].Ids[0]) is not { ShirtNumber: { } number } player)
            return null;
        var finding = new Finding("number|" + player.Id);
        finding.People.AddRange(players[0].Ids);
        return finding.Say(
            q.Words.In($"{q.Player(player.Id)} wears number {number}.", $"{q.Player(player.Id)} porte le numéro {number}."),
            finding.Cite(q.Of(new EntityKey("player", player.Id), player.Name, $"{number}", player.Rev))
        );
    }
}
