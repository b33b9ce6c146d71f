using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>"Were they really all penalties?", "Did he get any of them from the spot?": how the goals just told were scored.</summary>
internal static class MannerPlan
{
    public static Plan Plan { get; } =
        new(
            "manner",
            Fit,
            [
                "metric.penalty-goals",
                "metric.goals",
                "op.all-of-them",
                "op.thrice",
                "op.twice",
                "op.both",
                "qual.never",
                "metric.shootouts",
                "fact.penalties-score",
            ],
            RunAsync
        );

    private const int Longest = 12;

    private static double Fit(Inquiry q) =>
        q.Before is { Match: not null, People.Count: 1, Times.Count: > 0 }
        && q.Asked.IsYesNo
        && q.Asked.Tokens.Count <= Longest
        && !q.Asked.Mentions.Any()
        && q.Asked.Time.IsEmpty
        && q.Asked.HasWord(Cues.PenaltyNoun)
        && q.Asked.HasWord(Cues.AllOrAny)
            ? 3
            : 0;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var before = q.Before!;
        if (
            await q.Reader.MatchAsync(before.Match!, Aspects.Goals | Aspects.Score | Aspects.Status | Aspects.Info, cancel)
            is not { } sheet
        )
            return null;
        var rows = Deeds
            .Of("goals", sheet)
            .Where(row => row.Player is { } player && before.People.Contains(player) && !row.IsOwnGoal)
            .ToList();
        if (rows.Count == 0)
            return null;
        q.Asked.HasAny("metric.penalty-goals", "metric.goals", "op.all-of-them", "op.thrice", "op.twice", "op.both");
        var (w, words) = (q.Words, new DeedWords(q));
        var kicks = rows.FindAll(row => row.Goal is { Penalty: true });
        var any = q.Asked.HasWord(Cues.AnyOfThem);
        var yes = any ? kicks.Count > 0 : kicks.Count == rows.Count;
        var finding = new Finding($"manner|{sheet.Id}|{kicks.Count}/{rows.Count}");
        DeedPlan.Remember(finding, [sheet], rows);
        var minutes = kicks.Count > 0 ? $" ({string.Join(", ", kicks.Select(DeedWords.When))})" : "";
        var told =
            kicks.Count == rows.Count && rows.Count > 1
                ? w.In(
                    $"all {rows.Count} goals were penalties{minutes}",
                    $"les {rows.Count} buts ont été marqués sur penalty{minutes}"
                )
                : w.In(
                    $"{kicks.Count} of {rows.Count} from the penalty spot{minutes}",
                    $"{kicks.Count} sur {rows.Count} sur penalty{minutes}"
                );
        return finding.Say(
            $"{(yes ? w.In("Yes", "Oui") : w.In("No", "Non"))}{w.In(": ", " : ")}{w.Player(before.People[0])}, {told}, {words.In(sheet)}.",
            finding.Cite(q.Of(sheet, words.Match(sheet)))
        );
    }
}
