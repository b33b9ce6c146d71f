namespace LeagueGrid.Answers.Language;

/// <summary>Names that no directory holds, as they were found elsewhere.</summary>
public sealed partial class TypedQuestion
{
    /// <summary>The coach whom the words name, as a squad's list writes him.</summary>
    public string? Coach { get; private set; }

    /// <summary>Takes the words of a range as the name of a coach.</summary>
    public void TakeCoach(string name, int first, int end)
    {
        Coach = name;
        for (var i = first; i < end; i++)
            Used[i] = true;
        Mentions = [.. Mentions.Where(mention => mention.First >= end || mention.End <= first)];
    }

    /// <summary>Takes the edition of a cup for the day from which on is counted: "since the 2018 World Cup".</summary>
    public void TakeSince(DateOnly from, Mention cup)
    {
        for (var i = cup.First; i < cup.End; i++)
            Used[i] = true;
        Mentions = [.. Mentions.Where(mention => mention != cup)];
        Time = Time with { Years = [], Seasons = [], From = from };
    }

    /// <summary>Takes the edition of a cup for the day until which is counted: "before the 2022 World Cup".</summary>
    public void TakeUntil(DateOnly to, Mention cup)
    {
        TakeSince(default, cup);
        Time = Time with { From = null, To = to, UpTo = true };
    }

    /// <summary>Takes days for the year that is named.</summary>
    public void TakeDays(DateOnly from, DateOnly to) => Time = Time with { Years = [], From = from, To = to };
}
