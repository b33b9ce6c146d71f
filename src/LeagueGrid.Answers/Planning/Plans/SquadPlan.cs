using System.Text.RegularExpressions;
using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Reading;
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
            ["fact.coach", "fact.squad", "fact.number", "role.", "fact.champion", "metric.wins", "fact.lineup"],
            RunAsync
        );

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (asked.HasAny("fact.coach"))
            return 2.6;
        if (asked.HasAny("fact.squad", "fact.number"))
            return asked.Has("fact.number") && !asked.Players.Any() && asked.Numbers.Count == 0 && asked.Ordinals.Count == 0
                ? 0.6
                : 2.7;
        if (
            asked.Numbers.Count > 0
            && q.Before is not null
            && asked.Tokens.Count <= 6
            && asked.HasWord("number", "numero", "no", "n")
        )
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
            && !asked.HasAny("rel.came-on", "rel.went-off")
            ? 1.8
            : 0;
    }

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var team = Team(q);
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
                return finding;
            }
        }
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
        return before is { Id: { } id } ? [id] : null;
    }

    private static Finding? OfDocument(Inquiry q, FoundPassage document, SeasonItem season)
    {
        var text = document.Passage.Text;
        var w = q.Words;
        var asked = q.Asked;
        var finding = new Finding($"squad|{document.Passage.Subject}");
        var teamId = document.Passage.About.FirstOrDefault(id => q.Directory.Team(id) is not null);
        if (teamId is not null)
            finding.Entities.Add(new EntityKey("team", teamId));
        var label = $"{(teamId is null ? document.Passage.Title : w.Team(teamId))}, {w.Season(season.Id)}";
        if (asked.Has("fact.coach"))
        {
            if (CoachLine().Match(text) is not { Success: true } coach)
                return null;
            var names = coach.Groups["names"].Value.Trim();
            return finding.Say(w.In($"{names} ({label}).", $"{names} ({label})."), Cite(q, finding, document, coach.Value));
        }
        var members = Members(text);
        if (members.Count == 0)
            return null;
        if (asked.Players.FirstOrDefault(m => m.Is("player")) is { } mention)
            return Named(q, finding, document, mention, members, label);
        var number =
            asked.Numbers.Select(n => (int?)n.Value).FirstOrDefault()
            ?? asked.Ordinals.Select(o => (int?)o.Value).FirstOrDefault();
        if (number is { } wanted && asked.HasAny("fact.number") || number is not null && asked.HasWord("number", "numero", "no"))
        {
            var bearer = members.Find(member => member.Number == number);
            if (bearer.Name is null)
                return finding.Say(
                    w.In(
                        $"Nobody is listed with number {number} ({label}).",
                        $"Personne ne porte le numéro {number} dans la liste ({label})."
                    ),
                    Cite(q, finding, document, text)
                );
            Recall(q, finding, bearer.Name, teamId);
            return finding.Say(
                w.In($"Number {bearer.Number}: {bearer.Name} ({label}).", $"Numéro {bearer.Number} : {bearer.Name} ({label})."),
                Cite(q, finding, document, $"{bearer.Number} {bearer.Name}")
            );
        }
        var role = asked.Values("role").FirstOrDefault(value => value is "goalkeeper" or "defender" or "midfielder" or "forward");
        var listed = role is null
            ? members
            : [.. members.Where(member => member.Role.StartsWith(role, StringComparison.OrdinalIgnoreCase))];
        if (listed.Count == 0)
            return null;
        var list = listed.Select(member => member.Number is { } n ? $"{member.Name} ({n})" : member.Name);
        if (asked.Has("ask.count"))
            finding.Say($"{listed.Count}{w.In(":", " :")}", Cite(q, finding, document, text));
        return finding.Say($"{label}{w.In(": ", " : ")}{w.List(list)}.", Cite(q, finding, document, text));
    }

    private static Finding Named(
        Inquiry q,
        Finding finding,
        FoundPassage document,
        Mention mention,
        List<(int? Number, string Name, string Role)> members,
        string label
    )
    {
        var w = q.Words;
        var names = mention
            .Options.Where(option => option.Kind == "player")
            .SelectMany(option => option.Ids.SelectMany(id => q.Directory.NamesOf(new EntityKey("player", id))))
            .Select(NameFolding.Fold)
            .ToHashSet(StringComparer.Ordinal);
        var member = members.Find(one => names.Contains(NameFolding.Fold(one.Name)));
        var who = member.Name ?? q.Player(mention.Options.First(option => option.Kind == "player").Ids[0]);
        finding.People.AddRange(
            mention
                .Options.Where(option => option.Kind == "player" && NameFolding.Fold(option.Name) == NameFolding.Fold(who))
                .SelectMany(option => option.Ids)
        );
        if (member.Name is null)
            return finding.Say(
                w.In($"No, {who} is not in the squad list ({label}).", $"Non, {who} ne figure pas dans la liste ({label})."),
                Cite(q, finding, document, document.Passage.Text)
            );
        var number = member.Number is { } n ? w.In($", number {n}", $", numéro {n}") : "";
        var yes = q.Asked.IsYesNo ? w.In("Yes: ", "Oui : ") : "";
        return finding.Say(
            $"{yes}{who}{number} ({member.Role.TrimEnd('s').ToLowerInvariant()}, {label}).",
            Cite(q, finding, document, $"{member.Number} {member.Name}")
        );
    }

    private static void Recall(Inquiry q, Finding finding, string name, string? team)
    {
        foreach (var option in q.Names.Named(name, "player"))
            finding.People.AddRange(option.Ids.Where(id => team is null || q.Directory.Player(id)?.Team == team));
    }

    private static int Cite(Inquiry q, Finding finding, FoundPassage document, string said) =>
        finding.Cite(TextPlan.SourceOf(q, document with { Excerpt = said }));

    /// <summary>"Goalkeepers: 1 Marcos, 12 Dida." line by line.</summary>
    private static List<(int? Number, string Name, string Role)> Members(string text)
    {
        var members = new List<(int?, string, string)>();
        foreach (Match line in RoleLine().Matches(text))
        foreach (
            var part in line.Groups["names"]
                .Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var name = part.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Trim().TrimEnd('.');
            var digits = new string([.. part.TakeWhile(char.IsAsciiDigit)]);
            members.Add(
                (
                    digits.Length > 0 ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : null,
                    name,
                    line.Groups["role"].Value
                )
            );
        }
        return members;
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

    [GeneratedRegex(@"Coach(?:es)?:\s*(?<names>[^\n]+?)\.(?:\s|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CoachLine();

    [GeneratedRegex(
        @"(?<role>Goalkeepers|Defenders|Midfielders|Forwards):\s*(?<names>[^\n:]+?)(?:\.\s|\.$|\n|$)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex RoleLine();
}
