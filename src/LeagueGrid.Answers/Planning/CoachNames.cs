using System.Text.RegularExpressions;
using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Finds the coaches whom a question names: no directory holds them, only the lists of squads.</summary>
public static partial class CoachNames
{
    private const int MostLists = 40;
    private const int ShortestName = 4;

    /// <summary>A squad of his: whose, and in which edition.</summary>
    internal sealed record CoachedSquad(string Coach, string Team, SeasonItem Season, FoundPassage List, string Line);

    /// <summary>Takes the name of a coach out of the words of a question that asks whom he coached.</summary>
    public static async ValueTask FindAsync(Inquiry q, CancellationToken cancel)
    {
        if (!AsksOfCoach(q.Asked) || NamedAt(q.Asked) is not var (first, end))
            return;
        var squads = await SquadsAsync(q, Words(q.Asked, first, end), cancel);
        if (squads.Count > 0)
            q.TakeCoach(squads[0].Coach, first, end);
    }

    /// <summary>"Whom did Van Gaal bring on?": the same question with the name of his team for his own; null where it names no coach.</summary>
    public static async ValueTask<string?> WithTeamAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        if (AsksOfCoach(asked) || asked.Has("fact.coach") || !q.Seasons.IsNamed && q.Roles.Count == 0)
            return null;
        if (NamedAt(asked) is not var (first, end) || !IsStrange(asked, first, end))
            return null;
        var teams = (await SquadsAsync(q, Words(asked, first, end), cancel))
            .Where(squad =>
                q.Roles.All(role =>
                    Inquiry.Ids(role.Team) is var ids
                    && (
                        ids.Contains(squad.Team)
                        || q.Directory.FixturesOfTeam(squad.Team)
                            .Select(id => q.Directory.Fixture(id)!)
                            .Any(f => f.Season == squad.Season.Id && (ids.Contains(f.Home) || ids.Contains(f.Away)))
                    )
                )
            )
            .Select(squad => squad.Team)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (teams is not [var team] || q.Roles.Any(role => Inquiry.Ids(role.Team).Contains(team)))
            return null;
        return asked.Naming(first, end, q.Directory.Team(team)!.Name);
    }

    // "Which teams did he coach?", "Which sides did he take to the World Cup?"
    private static bool AsksOfCoach(TypedQuestion asked) =>
        asked.HasAny("ask.team", "ask.count", "ask.who", "fact.participants", "fact.team-of")
        && (asked.Has("fact.coach") && !asked.Teams.Any() || asked.Has("ask.team") && asked.HasWord(Cues.LeadingATeam));

    // A run of words written as a name that no team or cup bears.
    private static (int First, int End)? NamedAt(TypedQuestion asked)
    {
        var unknown = asked.Unexplained.ToHashSet(StringComparer.Ordinal);
        bool IsName(int i) =>
            !asked.Used[i]
            && !asked.Tokens[i].IsNumber
            && !asked.Mentions.Any(mention => mention.Best.Kind is "team" or "competition" && mention.Covers(i))
            && (
                unknown.Contains(asked.Tokens[i].Text)
                || asked.Tokens[i].Capital
                    && !asked.Concepts.Any(concept => concept.Covers(i) && !concept.Gapped)
                    && (!asked.Tokens[i].Start || asked.Mentions.Any(mention => mention.Covers(i)))
            );
        for (var i = 0; i < asked.Tokens.Count; i++)
        {
            var end = i;
            while (end < asked.Tokens.Count && IsName(end))
                end++;
            if (end > i && asked.Tokens.Skip(i).Take(end - i).Any(token => token.Text.Length >= ShortestName))
                return (i, end);
        }
        return null;
    }

    private static bool IsStrange(TypedQuestion asked, int first, int end) =>
        asked.Mentions.All(mention => mention.Kind == MentionKind.Misspelt || !(mention.First <= first && mention.End >= end));

    private static List<string> Words(TypedQuestion asked, int first, int end) =>
        [.. asked.Tokens.Skip(first).Take(end - first).Select(token => token.Text)];

    /// <summary>The squads whose list names the coach, oldest first, of the editions that the words allow.</summary>
    internal static async ValueTask<IReadOnlyList<CoachedSquad>> SquadsAsync(
        Inquiry q,
        IReadOnlyList<string> name,
        CancellationToken cancel
    )
    {
        var allowed = q.Seasons.IsNamed ? q.Seasons.Editions().Concat(q.Seasons.Allowed()).Select(season => season.Id) : null;
        var seasons = allowed?.ToHashSet(StringComparer.Ordinal);
        var found = await q.Reader.SearchAsync(
            new TextQuery
            {
                Text = "Coach: " + string.Join(' ', name),
                Lang = q.Asked.Lang,
                Kinds = ["other"],
                Limit = MostLists,
            },
            cancel
        );
        var squads = new List<CoachedSquad>();
        foreach (var list in found)
            if (
                Line().Match(list.Passage.Text) is { Success: true } line
                && Coach(line.Groups["names"].Value, name) is { } coach
                && list.Passage.About.FirstOrDefault(id => q.Directory.Team(id) is not null) is { } team
                && list.Passage.About.Select(q.Directory.Season).FirstOrDefault(season => season is not null) is { } season
                && seasons?.Contains(season.Id) != false
            )
                squads.Add(new CoachedSquad(coach, team, season, list, line.Value.Trim()));
        return
        [
            .. squads
                .DistinctBy(squad => (squad.Team, squad.Season.Id))
                .Where(squad => q.Asked.Time.Years.Count == 0 || IsOf(squad.Season, q.Asked.Time.Years))
                .OrderBy(squad => SeasonScope.YearsOf(squad.Season)?.Last),
        ];
    }

    private static bool IsOf(SeasonItem season, IReadOnlyList<int> years) =>
        SeasonScope.YearsOf(season) is { } own && (years.Contains(own.First) || years.Contains(own.Last));

    // Of several who share the work the one who bears all the words, his surname among them.
    private static string? Coach(string names, IReadOnlyList<string> words) =>
        Array.Find(
            names.Split([" and ", " et ", ", "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            one => NameFolding.Words(one) is { Count: > 0 } own && words.All(own.Contains) && words.Contains(own[^1])
        );

    [GeneratedRegex(@"Coach(?:es)?:\s*(?<names>[^\n]+?)\.(?:\s|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Line();
}
