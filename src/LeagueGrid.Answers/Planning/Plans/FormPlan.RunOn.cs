using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

// Which run is meant: the one that a team is on, or came with, and not the longest of a season.
public static partial class FormPlan
{
    private static bool CountsTheRunOn(Inquiry q) => IsOfNow(q) || IsOn(q) || LeadsUpToNow(q);

    // "How many wins on the bounce do they have right now?": the run that is on, and not the longest of the season.
    private static bool IsOn(Inquiry q) =>
        !q.Asked.HasAny("op.longest", "op.most", "time.ever", "fact.record")
        && !q.Asked.HasWord(Cues.Past)
        && !q.Asked.HasWord(Cues.LookingBack)
        && !q.Seasons.IsNamed
        && !AsksForEnd(q.Asked)
        && (q.Asked.Has("time.now") || Deciding.IsPresent(q.Asked));

    // "How long is their winless run?", while the season is on: the run that they are on.
    private static bool IsOfNow(Inquiry q) =>
        q.Asked.Time.IsEmpty
        && (
            q.Asked.Has("time.now")
            || q.Asked.HasWord(Cues.IsOrAreNow)
            || q.Asked.HasWord("have", "has", "ont", "reste", "restent")
        )
        && !q.Asked.HasWord(Cues.PastTense)
        && !q.Asked.HasAny("op.longest", "op.most", "time.ever", "time.last-season", "time.before-today")
        && q.Seasons.Current() is { } season
        && q.Directory.FixturesOfSeason(season.Id).Any(id => q.Directory.Fixture(id)!.Date > q.Today);

    // "How many in a row had they won before tonight?": the run that they came with.
    private static bool LeadsUpToNow(Inquiry q) =>
        q.Asked.Has("time.before-today") && !q.Asked.HasAny("op.longest", "op.most", "time.ever", "time.last-season");

    private static readonly string[] RunKinds = ["wins", "losses", "unbeaten", "winless"];

    // "What run were they on?": whichever they came with.
    private static string KindOfRun(Inquiry q, List<MatchSheet> sheets, IReadOnlySet<string> ids) =>
        LeadsUpToNow(q) && !q.Asked.HasKind("metric.")
            ? RunKinds.MaxBy(kind => Streaks.Current(sheets, ids, kind).Count)!
            : "wins";
}
