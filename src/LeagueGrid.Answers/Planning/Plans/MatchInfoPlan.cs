using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Referee, ground, day, line-ups, formations and the timeline of a match.</summary>
public static partial class MatchInfoPlan
{
    public static Plan Plan { get; } =
        new(
            "match-info",
            Fit,
            [
                "fact.beat",
                "fact.lost-to",
                "metric.wins",
                "metric.losses",
                "metric.draws",
                "fact.comeback",
                "fact.score",
                "op.rank",
                "fact.eliminated",
                "fact.qualified",
                "fact.referee",
                "fact.lineup",
                "fact.bench",
                "fact.on-pitch",
                "fact.formation",
                "fact.venue",
                "ask.where",
                "fact.host",
                "ask.when",
                "fact.timeline",
                "fact.awarded",
                "fact.abandoned",
                "fact.postponed",
                "fact.cancelled",
                "fact.kickoff",
                "role.goalkeeper",
                "fact.goalkeeper",
                "fact.on",
                "metric.starts",
                "role.defender",
                "role.midfielder",
                "role.forward",
                "fact.squad",
                "fact.h2h",
            ],
            RunAsync
        );

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (
            !q.Matches.IsMatchQuestion
            && q.Roles.Count == 0
            && !IsOfSlate(q)
            && !asked.NamesScore
            && !asked.HasAny("fact.awarded", "fact.abandoned", "fact.postponed", "fact.cancelled")
        )
            return 0;
        // "in referee Eskedge's notebook": he is told by the way, and the cards are asked for.
        if (asked.HasAny("fact.referee") && !(asked.Referees.Count > 0 && MetricOf.Of(asked) is { } deeds && Deeds.Tells(deeds)))
            return 2.9;
        // "Has their bench been used?" and "Is he on the bench?" are told by no list of men.
        if (asked.IsYesNo && asked.Has("fact.bench") && (asked.Players.Any() || MetricOf.Of(asked) is not null))
            return 0;
        if (asked.HasAny("fact.lineup", "fact.bench", "fact.on-pitch", "fact.formation"))
            return 2.7;
        if (AsksForPart(q))
            return 2.8;
        if (asked.HasAny("ask.where", "fact.venue") && (q.Matches.IsMatchQuestion || asked.NamesScore))
            return MetricOf.Of(asked) is null or "matches" or "wins" or "losses" ? 2.4 : 1;
        // "What's happening at Lens?", while they play, asks for more than the score.
        if (asked.HasAny("fact.timeline"))
            return q.Matches.Live is not null ? 2.6 : 1.7;
        if (asked.HasAny("fact.awarded", "fact.abandoned", "fact.postponed", "fact.cancelled"))
            return 2.4;
        return
            asked.HasAny("ask.when", "fact.kickoff")
            && !asked.HasWord("minute", "minutes")
            && (MetricOf.Of(asked) is null or "matches" or "wins" or "losses" or "draws")
            && q.Matches.IsMatchQuestion
            ? 2.3
            : 0;
    }

    // "Who is refereeing today?", where nobody is named: of all matches of the day.
    private static bool IsOfSlate(Inquiry q) =>
        q.Matches.Slate is { Fixtures.Count: <= MostOfADay } && q.Roles.Count == 0 && q.Asked.Has("fact.referee");

    private const int MostOfADay = 12;

    // "Is Whistler refereeing tonight?": his match, if he has one.
    private static IReadOnlyList<MatchSheet> OfNamedReferee(Inquiry q, IReadOnlyList<MatchSheet> found)
    {
        var his = found.Where(sheet => sheet.Referee is { } name && q.Asked.Referees.Contains(name)).ToList();
        return his.Count > 0 ? his : found;
    }

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        var lineups = AsksForLineup(asked) || AsksForPart(q);
        var found = await q.Matches.FindAsync(
            Aspects.Info
                | Aspects.Score
                | Aspects.Status
                | (lineups ? Aspects.Lineups | Aspects.Substitutions : Aspects.None)
                | (asked.Has("fact.timeline") ? Aspects.Goals | Aspects.Cards | Aspects.Clock : Aspects.None),
            cancel
        );
        if (
            asked.HasAny("fact.awarded", "fact.abandoned", "fact.postponed", "fact.cancelled")
            && await StatusAsync(q, cancel) is { } special
        )
            return special;
        if (Victories(q, found) is { } victories)
        {
            if (victories.Count == 0)
                return Never(q, found);
            found = victories;
        }
        var matches = AtHand(q, found) is { } athand ? [athand] : Deciding.Between(q, found);
        if (matches.Count == 0)
            return null;
        if (IsOfSlate(q))
            matches = OfNamedReferee(q, found);
        else if (matches.Count > 3)
            return q.Matches.Pair is null ? null : Asking.WhichMatch(q, matches);
        var finding = new Finding("info|" + string.Join(',', matches.Select(sheet => sheet.Id)));
        DeedPlan.Remember(finding, matches, []);
        foreach (var sheet in matches)
        {
            if (Of(q, finding, sheet) is not { } text)
                return Unknowns.About(q, sheet, "info");
            finding.Say(text.Text, finding.Cite(q.Of(sheet, text.Fact)));
        }
        return finding;
    }

    // "Who's refereeing the Thornmere one?", "When is Lens v Lille?": what is asked in the present is of the match that is
    // being played, of today's, or else of the next.
    private static MatchSheet? AtHand(Inquiry q, IReadOnlyList<MatchSheet> found)
    {
        if (AsksForNextMeeting(q.Asked))
            return found.FirstOrDefault(sheet => sheet.Status == MatchStatus.Scheduled && sheet.Date >= q.Today)
                ?? found.FirstOrDefault(sheet => sheet.Status == MatchStatus.Scheduled);
        if (
            found.Count < 2
            || q.Seasons.IsNamed
            || q.Roles.Count == 0
            || !SlateFinder.LooksAhead(q.Asked)
            || q.Asked.HasAny("fact.beat", "fact.lost-to", "metric.wins", "metric.losses", "op.last", "op.first", "ask.count")
            || q.Asked.HasKind("stage.")
            || q.Asked.NamesScore
        )
            return null;
        var at = new DateTimeOffset(q.Today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return found.LastOrDefault(sheet => sheet.Status == MatchStatus.Live)
            ?? found.LastOrDefault(sheet => sheet.Date == q.Today)
            ?? found
                .Where(sheet => sheet.Status == MatchStatus.Scheduled && sheet.Date >= q.Today)
                .MinBy(sheet => sheet.Kickoff ?? at.AddDays(sheet.Date.DayNumber - q.Today.DayNumber));
    }

    /// <summary>"When is the next Clásico?", "When do they meet again?"</summary>
    internal static bool AsksForNextMeeting(TypedQuestion asked) =>
        asked.Has("ask.when")
        && !Deciding.NamesNthMeeting(asked)
        && (
            asked.Has("time.next")
            || asked.Has("op.consider-again") && !asked.HasWord(Cues.Past) && !asked.HasWord(Cues.LookingBack)
        );

    // "When did Italy last beat Germany?": of their meetings, those that they won or lost; null where neither is said to have won.
    private static List<MatchSheet>? Victories(Inquiry q, IReadOnlyList<MatchSheet> found)
    {
        if (
            found.Count == 0
            || !q.Asked.HasAny("fact.beat", "fact.lost-to", "metric.losses")
            || !q.Asked.HasAny("ask.when", "ask.where")
            || q.Acting is not { } acting
            || !q.Roles.Any(role => role.Role == TeamRole.Opponent)
        )
            return null;
        var ids = Inquiry.Ids(acting);
        var lost = q.Asked.HasAny("fact.lost-to", "metric.losses");
        var won = found
            .Where(sheet => sheet.IsDecided && (lost ? Deciding.Won(sheet, null, ids) : Deciding.Won(sheet, ids, null)))
            .OrderBy(sheet => sheet.Date)
            .ToList();
        return won.Count < 2 ? won
            : q.Asked.Has("op.last") ? [won[^1]]
            : q.Asked.Has("op.first") ? [won[0]]
            : won;
    }

    private static Finding Never(Inquiry q, IReadOnlyList<MatchSheet> found)
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var finding = new Finding("never-beat|" + string.Join(',', found.Select(sheet => sheet.Id)));
        DeedPlan.Remember(finding, found, []);
        var team = q.Acting!.Best.Ids[0];
        var lost = q.Asked.HasAny("fact.lost-to", "metric.losses");
        var met = string.Join("; ", found.TakeLast(6).Select(words.MatchOn));
        return finding.Say(
            w.In(
                $"Never, as far as the data goes: {w.Team(team)} {(lost ? "lost" : "won")} none of these. {met}.",
                $"Jamais, d'après les données : aucune {words.Noun(lost ? "losses" : "wins", 1)} pour {w.TheTeam(team)}. {met}."
            ),
            [.. found.TakeLast(6).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }

    private static (string Text, string Fact)? Of(Inquiry q, Finding finding, MatchSheet sheet)
    {
        var w = q.Words;
        var words = new DeedWords(q);
        var asked = q.Asked;
        if (asked.Has("fact.referee"))
            return sheet.Referee is { } referee
                ? (
                    sheet.Status is MatchStatus.Scheduled or MatchStatus.Live
                        ? (asked.IsYesNo && asked.Referees.Contains(referee) ? w.In("Yes. ", "Oui. ") : "")
                            + w.In(
                                $"The referee is {referee} ({About(q, sheet)}).",
                                $"L'arbitre est {referee} ({About(q, sheet)})."
                            )
                        : w.In($"The referee was {referee} {words.In(sheet)}.", $"L'arbitre était {referee} {words.In(sheet)}."),
                    referee
                )
                : null;
        if (AsksForLineup(asked) || AsksForPart(q))
            return Lineup(q, sheet);
        if (asked.Has("ask.where") || asked.Has("fact.venue") && !asked.Has("ask.when"))
            return sheet.Venue is { } venue
                ? (w.In($"At {venue} ({About(q, sheet)}).", $"{venue} ({About(q, sheet)})."), venue)
                : null;
        if (asked.Has("fact.timeline"))
            return Timeline(q, sheet);
        if (
            (asked.Has("fact.kickoff") || asked.Has("ask.when") && sheet.Status is MatchStatus.Scheduled or MatchStatus.Live)
            && (sheet.IsDecided || sheet.Kickoff is not null)
            // Where only the day is known.
            && !(sheet.Kickoff is { } midnight && midnight.TimeOfDay == TimeSpan.Zero && !asked.Has("fact.kickoff"))
        )
            return sheet.Kickoff is { } at
                ? (
                    w.In(
                        $"Kick-off {(at > q.Context.Now ? "is" : "was")} at {at:HH:mm} UTC, {w.On(sheet.Date)} ({(sheet.Status == MatchStatus.Scheduled ? words.Pair(sheet) : words.Match(sheet))}).",
                        $"Coup d'envoi à {at:HH:mm} UTC, {w.On(sheet.Date)} ({(sheet.Status == MatchStatus.Scheduled ? words.Pair(sheet) : words.Match(sheet))})."
                    ),
                    $"{at:yyyy-MM-dd HH:mm}"
                )
                : null;
        var score = sheet.IsDecided ? words.Match(sheet) : words.Pair(sheet);
        return (
            w.In(
                $"{AnswerWords.Upper(words.Round(sheet) + w.On(sheet.Date))}: {score}.",
                $"{AnswerWords.Upper(words.Round(sheet) + w.On(sheet.Date))} : {score}."
            ),
            $"{sheet.Date:yyyy-MM-dd}"
        );
    }

    private static string About(Inquiry q, MatchSheet sheet)
    {
        var words = new DeedWords(q);
        return $"{(sheet.Status == MatchStatus.Scheduled ? words.Pair(sheet) : words.Match(sheet))}, {q.Words.Day(sheet.Date)}";
    }

    private static (string, string) Timeline(Inquiry q, MatchSheet sheet)
    {
        var w = q.Words;
        var words = new DeedWords(q);
        var rows = Deeds.Of("goals", sheet).Concat(Deeds.Of("red-cards", sheet)).OrderBy(row => row.Time).ToList();
        var told = rows.Select(row =>
            row.Goal is { } goal
                ? $"{DeedWords.When(row)} {words.Who(row)}{words.Note(row)} {goal.ScoreAfter.Home}-{goal.ScoreAfter.Away}"
                : $"{DeedWords.When(row)} {w.In("red card", "carton rouge")} {words.Who(row)}"
        );
        var clock = sheet is { Status: MatchStatus.Live, Clock: { } at } ? $" ({AnswerWords.Minute(at.Time)})" : "";
        var text = $"{words.MatchOn(sheet)}{clock}{(rows.Count > 0 ? w.In(": ", " : ") + string.Join(", ", told) : "")}.";
        return (text, text);
    }

    // "Which result was awarded?"
    private static async ValueTask<Finding?> StatusAsync(Inquiry q, CancellationToken cancel)
    {
        var wanted =
            q.Asked.Has("fact.awarded") ? MatchStatus.Awarded
            : q.Asked.Has("fact.abandoned") ? MatchStatus.Abandoned
            : q.Asked.Has("fact.postponed") ? MatchStatus.Postponed
            : MatchStatus.Cancelled;
        var sheets = await q.Matches.SheetsAsync(q.Matches.Fixtures(), Aspects.Status | Aspects.Score | Aspects.Info, cancel);
        var those = sheets.Where(sheet => sheet.Status == wanted).ToList();
        if (those.Count is 0 or > 12)
            return null;
        var w = q.Words;
        var words = new DeedWords(q);
        var finding = new Finding("status|" + wanted + string.Join(',', those.Select(sheet => sheet.Id)));
        DeedPlan.Remember(finding, those, []);
        foreach (var sheet in those)
        {
            var to = sheet.Winner is { } side
                ? side == Side.Home
                    ? sheet.Home
                    : sheet.Away
                : null;
            var text =
                wanted == MatchStatus.Awarded
                    ? to is null
                        ? w.In($"{words.MatchOn(sheet)} was awarded.", $"{words.MatchOn(sheet)} : résultat donné sur tapis vert.")
                        : w.In(
                            $"{words.MatchOn(sheet)} was awarded to {w.Team(to)}.",
                            $"{words.MatchOn(sheet)} : victoire sur tapis vert pour {w.TheTeam(to)}."
                        )
                    : w.In(
                        $"{words.Pair(sheet)} ({w.Day(sheet.Date)}): {wanted.ToString().ToLowerInvariant()}.",
                        $"{words.Pair(sheet)} ({w.Day(sheet.Date)}) : {(wanted == MatchStatus.Abandoned ? "arrêté" : wanted == MatchStatus.Postponed ? "reporté" : "annulé")}."
                    );
            finding.Say(text, finding.Cite(q.Of(sheet, text)));
        }
        return finding;
    }
}
