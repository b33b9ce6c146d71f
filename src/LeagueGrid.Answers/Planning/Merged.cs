using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>One match told by several sources counts once: the source that knows most of what is asked speaks.</summary>
public static class Merged
{
    // Further matches of two teams on one day stand beside the first, out of reach of any day.
    private const int OtherMatch = 10_000_000;

    public static List<MatchSheet> Once(List<MatchSheet> sheets, Aspects aspects, Inquiry inquiry)
    {
        var kept = new Dictionary<(string, string, int), MatchSheet>();
        var result = new List<MatchSheet>();
        foreach (var sheet in sheets.DistinctBy(sheet => sheet.Id, StringComparer.Ordinal))
        {
            var one = inquiry.Names.KeyOfTeam(sheet.Home);
            var two = inquiry.Names.KeyOfTeam(sheet.Away);
            if (string.CompareOrdinal(one, two) > 0)
                (one, two) = (two, one);
            // A kick-off in the evening may be the next day in UTC.
            var day = sheet.Date.DayNumber;
            var near = new[] { day, day - 1, day + 1 }.FirstOrDefault(d => kept.ContainsKey((one, two, d)), int.MinValue);
            if (near == int.MinValue)
            {
                kept[(one, two, day)] = sheet;
                continue;
            }
            var other = kept[(one, two, near)];
            if (AreTwo(sheet, other, inquiry.Directory.Links) || OfOtherSeason(sheet, other, inquiry))
            {
                var slot = day;
                while (!kept.TryAdd((one, two, slot), sheet))
                    slot += OtherMatch;
                continue;
            }
            if (Worth(sheet, aspects) > Worth(other, aspects))
                kept[(one, two, near)] = sheet;
        }
        result.AddRange(kept.Values);
        result.Sort((a, b) => a.Date != b.Date ? a.Date.CompareTo(b.Date) : string.CompareOrdinal(a.Id, b.Id));
        return result;
    }

    // A league that is played faster than life may play two seasons in a day.
    private static bool OfOtherSeason(MatchSheet one, MatchSheet other, Inquiry inquiry) =>
        one.Season != other.Season
        && inquiry.CompetitionOf(one.Season) is { } cup
        && inquiry.CompetitionOf(other.Season)?.Id == cup.Id;

    /// <summary>A source's own season tells of each match once, unless it was found or decided to be another's too.</summary>
    private static bool AreTwo(MatchSheet one, MatchSheet other, EntityLinks links)
    {
        var (a, b) = (new EntityKey("match", one.Id), new EntityKey("match", other.Id));
        return links.AreApart(a, b) || (one.Season == other.Season && links.Canonical(a) != links.Canonical(b));
    }

    private static int Worth(MatchSheet sheet, Aspects aspects)
    {
        var worth =
            sheet.Goals.Count
            + (sheet.GoalsKnown ? 20 : 0)
            + (sheet.Round is null ? 0 : 5)
            + (sheet.Goals.Count(goal => goal.Player is not null) * 2);
        if ((aspects & Aspects.Cards) != Aspects.None)
            worth += sheet.Cards.Count * 20;
        if ((aspects & Aspects.Substitutions) != Aspects.None)
            worth += sheet.Substitutions.Count * 20;
        if ((aspects & (Aspects.Statistics | Aspects.Counts)) != Aspects.None)
            worth += sheet.HomeTally.ByType.Count * 20;
        if ((aspects & Aspects.Info) != Aspects.None)
            worth += (sheet.Venue is null ? 0 : 30) + (sheet.Referee is null ? 0 : 30);
        if ((aspects & Aspects.Lineups) != Aspects.None)
            worth += (sheet.HomeLineup is null ? 0 : 60) + (sheet.Players.Count);
        if ((aspects & Aspects.Shootout) != Aspects.None)
            worth += (sheet.Kicks.Count * 20) + (sheet.Score.Shootout is null ? 0 : 50);
        return worth;
    }
}
