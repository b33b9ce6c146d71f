using LeagueGrid.Core.Names;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>What a report says of a certain day: whether it holds then, or is over.</summary>
public static partial class AbsencesPlan
{
    // What was known before a match that is played decides who was missing there.
    internal static DateTimeOffset? CutoffOf(Inquiry q, Fixture? match)
    {
        var now = q.Context.Moment.Cutoff;
        if (match is null || match.Date >= q.Today)
            return now;
        var then = match.Kickoff ?? new DateTimeOffset(match.Date.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        return now is { } cutoff && cutoff < then ? cutoff : then;
    }

    // Who was expected back by that day is no longer out, as far as anybody has said.
    private static (List<AvailabilityReport> Over, List<AvailabilityReport> Absent) Sorted(
        IEnumerable<AvailabilityReport> reports,
        List<string> wanted,
        DateOnly day
    )
    {
        var meant = reports.Where(report => wanted.Contains(report.Item.Status)).ToLookup(report => IsOver(report, day));
        return ([.. meant[true]], [.. meant[false]]);
    }

    /// <summary>Whether the return that a report names has come by a day; what is reported after that day of return still holds.</summary>
    public static bool IsOver(AvailabilityReport report, DateOnly day) =>
        report.Item is { Status: not "available", ExpectedReturn: { } back }
        && back <= day
        && DateOnly.FromDateTime(report.At.UtcDateTime) < back;

    // Where no source reported anybody, one may have written of it.
    private static async ValueTask<Finding?> WrittenAsync(Inquiry q, CancellationToken cancel) =>
        q.Roles.Count > 0
        && await TextPlan.FindAsync(q, ["news"], EnoughWritten, cancel) is { } prose
        && Glossary.IsOfHealth(prose.Sources[0].Text)
            ? prose
            : null;

    private const double EnoughWritten = 0.6;

    // Nobody now; who was last, for whoever asks of the days before.
    private static Finding TellOver(Inquiry q, Finding finding, List<AvailabilityReport> over, bool withTeam)
    {
        if (over.Count == 0)
            return finding;
        var last = over.OrderByDescending(report => report.At).Take(LastTold).ToList();
        var cites = last.Select(report => Cite(q, finding, report)).ToList();
        finding.People.AddRange(last.Select(report => report.Item.Player));
        var names = q.Words.List(last.Select(report => Named(q, report, withTeam)));
        return finding.Say(q.Words.In($"Last reported: {names}.", $"Derniers signalés : {names}."), cites);
    }

    private const int LastTold = 3;
}
