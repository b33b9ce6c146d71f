using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>How a run of results came to an end.</summary>
public static partial class FormPlan
{
    /// <summary>"Their longest run: how many games, and who ended it?", "26 unbeaten: who finally beat them?"</summary>
    internal static bool AsksForEnd(TypedQuestion asked) =>
        asked.HasAny("op.streak", "metric.unbeaten", "metric.winless")
        && !AsksWhomTheyBeat(asked)
        // "Their run came to an end in May: who beat them?" names the day.
        && !asked.Time.HasDays
        && (
            RunEndPlan.EndsARun(asked)
                && (
                    asked.HasAny("ask.who", "ask.team", "ask.opponent", "ask.when", "ask.match")
                    || asked.HasWord(Cues.OneSide)
                    || asked.HasWord(Cues.Anybody)
                )
            || asked.HasAny("ask.who", "ask.team", "ask.opponent")
                && asked.HasAny("fact.beat", "fact.lost-to", "metric.losses")
                && asked.NumbersNamed.Any(number => Cues.Games.Has(Following(asked, number.At)))
        );

    // "Morocco's run: who did they beat?" asks of all whom they beat.
    internal static bool AsksWhomTheyBeat(TypedQuestion asked) =>
        asked.Concepts.Any(c => c is { Name: "fact.beat", First: > 0 } && Cues.TeamSubject.Has(asked.Tokens[c.First - 1]));

    private static string? Following(TypedQuestion asked, int at)
    {
        for (var i = at + 1; i < asked.Tokens.Count && i <= at + 2; i++)
            if (Cues.Games.Has(asked.Tokens[i]))
                return asked.Tokens[i].Text;
        return null;
    }

    private static Finding WithEnd(Inquiry q, Finding finding, List<MatchSheet> sheets, MatchSheet last)
    {
        var (w, words) = (q.Words, new DeedWords(q));
        // The other side's defeat ends it, or its own: whatever comes next.
        q.Asked.HasAny("fact.beat", "fact.lost-to", "ask.who", "ask.when", "metric.losses", "metric.wins");
        var ordered = sheets.OrderBy(sheet => sheet.Date).ThenBy(sheet => sheet.Kickoff).ToList();
        var at = ordered.FindIndex(sheet => sheet.Id == last.Id);
        if (at + 1 >= ordered.Count)
            return finding.Say(
                w.In("Nobody has ended it: that was the last match.", "Personne n'y a mis fin : c'était le dernier match."),
                finding.Cite(q.Of(last, words.Match(last)))
            );
        var end = ordered[at + 1];
        return finding.Say(
            w.In($"It ended with {words.MatchOn(end)}.", $"Elle a pris fin avec {words.MatchOn(end)}."),
            finding.Cite(q.Of(end, words.Match(end)))
        );
    }
}
