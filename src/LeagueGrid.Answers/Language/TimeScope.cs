namespace LeagueGrid.Answers.Language;

/// <summary>The years that a season's name spells: 2017-18, or a single year.</summary>
public readonly record struct SeasonYears(int First, int Last);

/// <summary>When the question is about, as far as its words say.</summary>
public sealed record TimeScope
{
    public IReadOnlyList<SeasonYears> Seasons { get; init; } = [];

    /// <summary>Years that stand alone ("in 2018", "the '66 final").</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Days between which a match must lie; a single day has both the same.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>A month without a year: any year fits.</summary>
    public int? Month { get; init; }

    /// <summary>A day of the month without a year.</summary>
    public int? Day { get; init; }

    /// <summary>The year that the day may be as well: "sept 17".</summary>
    public int? MonthOf { get; init; }

    /// <summary>The words look back from a day: "on 31 December", "by then", "before": a table is wanted as it stood.</summary>
    public bool UpTo { get; init; }

    public bool IsEmpty => Seasons.Count == 0 && Years.Count == 0 && From is null && To is null && Month is null;

    public bool HasDays => From is not null || To is not null || Month is not null;

    /// <summary>Whether a match of this day fits the days and months named.</summary>
    public bool Fits(DateOnly day) =>
        (From is null || day >= From)
        && (To is null || day <= To)
        && (Month is null || day.Month == Month)
        && (Day is null || Month is null || day.Day == Day);

    public bool FitsYear(DateOnly day) => Years.Count == 0 || Years.Contains(day.Year);
}
