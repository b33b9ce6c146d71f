using System.Text.RegularExpressions;
using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The squad of a tournament, as its document lists it.</summary>
public static partial class SquadPlan
{
    private const string Absent = "absent|";

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
        var members = SquadList.Read(text);
        if (members.Count == 0)
            return null;
        if (asked.Players.FirstOrDefault(m => m.Is("player")) is { } mention)
            return Named(q, finding, document, mention, members, label);
        var number =
            asked.Numbers.Select(n => (int?)n.Value).FirstOrDefault()
            ?? asked.Ordinals.Select(o => (int?)o.Value).FirstOrDefault();
        if (number is { } wanted && asked.HasAny("fact.number") || number is not null && asked.HasWord("number", "numero", "no"))
        {
            if (members.FirstOrDefault(member => member.Number == number) is not { } bearer)
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
        if (asked.Clubs.Count > 0)
            listed = [.. listed.Where(member => member.Club is { } club && asked.Clubs.Contains(club))];
        if (listed.Count == 0)
            return null;
        var list = listed.Select(member => member.Number is { } n ? $"{member.Name} ({n})" : member.Name);
        if (asked.Has("ask.count"))
            finding.Say($"{listed.Count}{w.In(":", " :")}", Cite(q, finding, document, text));
        return finding.Say($"{label}{w.In(": ", " : ")}{w.List(list)}.", Cite(q, finding, document, text));
    }

    private static Finding? Named(
        Inquiry q,
        Finding finding,
        FoundPassage document,
        Mention mention,
        IReadOnlyList<SquadMember> members,
        string label
    )
    {
        var w = q.Words;
        var names = mention
            .Options.Where(option => option.Kind == "player")
            .SelectMany(option => option.Ids.SelectMany(id => q.Directory.NamesOf(new EntityKey("player", id))))
            .Select(NameFolding.Fold)
            .ToHashSet(StringComparer.Ordinal);
        var member = members.FirstOrDefault(one => names.Contains(NameFolding.Fold(one.Name)));
        var who = member?.Name ?? q.Player(mention.Options.First(option => option.Kind == "player").Ids[0]);
        finding.People.AddRange(
            mention
                .Options.Where(option => option.Kind == "player" && NameFolding.Fold(option.Name) == NameFolding.Fold(who))
                .SelectMany(option => option.Ids)
        );
        if (q.Asked.HasAny("fact.team-of", "ask.team") && q.Asked.HasWord("club", "clubs") && member?.Club is null)
            return null;
        if (member is null)
            finding.Query = Absent + finding.Query;
        if (member is null)
            return finding.Say(
                w.In($"No, {who} is not in the squad list ({label}).", $"Non, {who} ne figure pas dans la liste ({label})."),
                Cite(q, finding, document, document.Passage.Text)
            );
        var number = member.Number is { } n ? w.In($", number {n}", $", numéro {n}") : "";
        var club = member.Club is { } own ? own + ", " : "";
        var yes = q.Asked.IsYesNo ? w.In("Yes: ", "Oui : ") : "";
        return finding.Say(
            $"{yes}{who}{number} ({member.Role.TrimEnd('s').ToLowerInvariant()}, {club}{label}).",
            Cite(q, finding, document, $"{member.Number} {member.Name}{(member.Club is { } from ? $" ({from})" : "")}")
        );
    }

    private static void Recall(Inquiry q, Finding finding, string name, string? team)
    {
        foreach (var option in q.Names.Named(name, "player"))
            finding.People.AddRange(option.Ids.Where(id => team is null || q.Directory.Player(id)?.Team == team));
    }

    private static int Cite(Inquiry q, Finding finding, FoundPassage document, string said) =>
        finding.Cite(TextPlan.SourceOf(q, document with { Excerpt = said }));

    [GeneratedRegex(@"Coach(?:es)?:\s*(?<names>[^\n]+?)\.(?:\s|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CoachLine();
}
