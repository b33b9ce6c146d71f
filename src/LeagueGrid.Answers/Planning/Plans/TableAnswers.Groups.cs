using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Of the group of a team that is named: who won it, who got through, who came last.</summary>
public static partial class TableAnswers
{
    // "England's 2018 World Cup group": so many words may stand between.
    private const int WordsBetween = 5;

    /// <summary>"Wales's group", "the group of Spain and Germany": the group is asked of, and the teams only tell which.</summary>
    public static bool IsOfTheirGroup(Inquiry q)
    {
        var asked = q.Asked;
        if (q.Roles.Count is 0 or > MostInAGroup || !asked.Has("group.letter") || q.Matches.Group() is not null)
            return false;
        var teams = q.Roles.Select(role => role.Team).OrderBy(team => team.First).ToList();
        if (!teams.Zip(teams.Skip(1)).All(two => AreJoined(asked, two.First, two.Second)))
            return false;
        var group = asked.Find("group.letter")!.Value;
        if (
            asked.Tokens[teams[^1].End - 1].Possessive
            && group.First >= teams[^1].End
            && group.First <= teams[^1].End + WordsBetween
        )
            return true;
        return teams[0].First > group.End
            && Enumerable.Range(group.End, teams[0].First - group.End).All(i => Cues.OfTheTeamOf.Has(asked.Tokens[i]));
    }

    private const int MostInAGroup = 3;

    // "Spain and Germany", "de l'Espagne et de l'Allemagne"; a comma leaves nothing between.
    private static bool AreJoined(TypedQuestion asked, Mention one, Mention two) =>
        Enumerable
            .Range(one.End, Math.Max(0, two.First - one.End))
            .All(i =>
                asked.Tokens[i].Text is "and" or "et"
                || Cues.OfTheTeamOf.Has(asked.Tokens[i])
                // "le Pays de Galles"
                || Cues.TeamNoun.Has(asked.Tokens[i])
            );

    private static Finding? OfTheirGroup(Inquiry q, Finding finding, Standing table)
    {
        var asked = q.Asked;
        if (!IsOfTheirGroup(q) || !asked.HasAny("ask.who", "ask.team", "op.list"))
            return null;
        if (asked.HasAny("fact.qualified", "fact.reached", "fact.eliminated"))
            return Through(q, finding, table, asked.Has("fact.eliminated"));
        if (asked.Has("fact.bottom") || asked.HasAll("op.last", "op.rank"))
            return Place(q, finding, table, table.Lines.Count);
        var place = (asked.HasAny("fact.top-of-table", "fact.who-won", "fact.leading") ? [1] : Named(asked))
            .Concat(asked.Ordinals.Select(ordinal => ordinal.Value))
            .FirstOrDefault(n => n >= 1 && n <= table.Lines.Count);
        return place > 0 ? Place(q, finding, table, place) : null;
    }

    // Those of a group that played on in the knockout rounds, or those that did not.
    private static Finding? Through(Inquiry q, Finding finding, Standing table, bool gone)
    {
        var on = table
            .Book.Sheets.Values.Where(sheet => Stages.IsKnockout(Stages.Of(sheet.Round)))
            .SelectMany(sheet => new[] { sheet.Home, sheet.Away })
            .ToHashSet(StringComparer.Ordinal);
        var lines = table.Lines.Where(line => on.Contains(line.Team) != gone).ToList();
        if (on.Count == 0 || lines.Count == 0 || lines.Count == table.Lines.Count)
            return null;
        foreach (var line in lines)
            finding.Entities.Add(new("team", line.Team));
        var w = q.Words;
        var list = string.Join(", ", lines.Select(line => $"{Position(table, line)}. {w.Team(line.Team)} ({Points(q, line)})"));
        return finding.Say(
            (gone ? w.In("Out: ", "Éliminés : ") : w.In("Through: ", "Qualifiés : ")) + $"{list} ({Label(q, table)}).",
            Cite(q, finding, table, lines)
        );
    }
}
