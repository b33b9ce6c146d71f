using LeagueGrid.Core.Questions;

namespace LeagueGrid.Cli.Checks;

/// <summary>A question that is asked, and whether it stands at an odd place of its file.</summary>
public sealed record ChosenQuestion(EvalQuestion Question, bool IsOdd);

/// <summary>Which questions of a set can be asked at a server, by what was loaded there.</summary>
/// <param name="Needs">The files that were loaded; empty: all that any question needs.</param>
/// <param name="Half"><c>odd</c>, <c>even</c>, or null for both.</param>
/// <param name="Day">The day at whose end the loading stopped; null where it did not stop.</param>
public sealed record EvalChoice(IReadOnlyCollection<string> Needs, string? Half, DateOnly? Day)
{
    public IEnumerable<ChosenQuestion> Of(IReadOnlyList<EvalQuestion> all) =>
        all.Select((question, index) => new ChosenQuestion(question, index % 2 == 0))
            .Where(one => (Half is null || one.IsOdd == (Half == "odd")) && HasAll(one.Question) && StandsAt(one.Question));

    /// <summary>How many questions about the end of a day are not asked for want of it.</summary>
    public int LeftOut(IReadOnlyList<EvalQuestion> all) =>
        Day is null ? all.Count(question => question.AsOf?.Date is not null && HasAll(question)) : 0;

    /// <summary>
    /// The moment of a match goes with the request. How the league stood at the end of a day only a server knows that was loaded up
    /// to that day.
    /// </summary>
    public static AskedMoment? MomentOf(EvalQuestion question) =>
        question.AsOf is { Match: { } match, Minute: { } minute } ? new AskedMoment(match, minute, "happened") : null;

    private bool HasAll(EvalQuestion question) => Needs.Count == 0 || question.Needs.All(Needs.Contains);

    private bool StandsAt(EvalQuestion question) =>
        Day is null ? question.AsOf is null || MomentOf(question) is not null : question.AsOf?.Date == Day;
}
