using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Days, months, years and days of the week that the words name.</summary>
public sealed partial class MatchFinder
{
    // "on Saturdays", "on a Monday": the days of the week that are named, where a match that fits was played on one.
    private List<Fixture> ByWeekday(List<Fixture> list)
    {
        var days = inquiry.Asked.Concepts.Where(concept => concept.Kind == "weekday").Select(concept => concept.Name).ToList();
        if (days.Count == 0)
            return list;
        var kept = list.Where(f => days.Contains($"weekday.{(int)f.Date.DayOfWeek}", StringComparer.Ordinal)).ToList();
        if (kept.Count > 0)
            inquiry.Asked.Heed(days);
        return kept.Count > 0 ? kept : list;
    }

    private List<Fixture> ByTime(List<Fixture> list)
    {
        var time = inquiry.Asked.Time;
        if (inquiry.Asked.Has("time.before-today"))
            list = [.. list.Where(f => f.Date < inquiry.Today)];
        if (inquiry.Asked.Has("time.after-today"))
            list = [.. list.Where(f => f.Date > inquiry.Today)];
        if (time.MonthOf is { } ofYear && !list.Exists(f => time.Fits(f.Date)))
            return [.. list.Where(f => f.Date.Year == ofYear && f.Date.Month == time.Month)];
        if (time.HasDays && !time.UpTo)
            return [.. list.Where(f => time.Fits(f.Date))];
        if (time.UpTo)
            return [.. list.Where(f => time.Fits(f.Date))];
        if (time.Years.Count == 0)
            return list;
        // A year is that of the day, or that of a season's name: a final of the 2015-16 cup is played in 2016.
        var exact = list.Where(f => time.FitsYear(f.Date)).ToList();
        return exact.Count > 0 ? exact : list;
    }
}
