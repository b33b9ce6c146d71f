using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Who came on for whom, and when.</summary>
public static partial class SubstitutionPlan
{
    public static Plan Plan { get; } =
        new(
            "substitutions",
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
                "rel.came-on",
                "rel.went-off",
                "rel.replaced-by",
                "metric.substitutions",
                "role.substitute",
                "time.",
                "ask.when",
                "metric.injuries",
                "fact.availability",
                "fact.bench",
                "avail.injured",
                "ask.why",
                "slate.",
                "metric.shootouts",
                "fact.penalties-score",
                "role.",
            ],
            RunAsync
        )
        {
            Granted = ["role.substitute"],
        };

    private static double Fit(Inquiry q)
    {
        // "It ended ten against ten. Who went off?" is asked of the cards.
        if (q.Asked.HasAny("metric.red-cards", "metric.second-yellows") && !q.Asked.HasAny("rel.came-on", "rel.replaced-by"))
            return 0;
        // "Which substitute scored?" is asked of the goals.
        if (
            q.Asked.SpeaksOfSubstitutes
            && !q.Asked.HasKind("rel.came")
            && !q.Asked.HasKind("rel.went")
            && MetricOf.Of(q.Asked) == "goals"
        )
            return 0;
        if (AppearancePlan.AsksForPlace(q.Asked))
            return 0;
        if (
            !q.Asked.HasAny("rel.came-on", "rel.went-off", "rel.replaced-by", "metric.substitutions", "role.substitute")
            || !q.Matches.IsMatchQuestion && !q.Asked.Players.Any() && q.Roles.Count == 0
        )
            return 0;
        return q.Asked.HasAny("rel.came-on", "rel.went-off", "rel.replaced-by")
            ? q.Asked.HasAny("metric.goals", "fact.goalscorers-of") && !AsksBehind(q.Asked)
                ? 1.9
                : 2.8
            : MetricOf.Of(q.Asked) is "substitutions"
                ? 2.6
                : 0;
    }

    /// <summary>Where the sentence begins that speaks of a change; 0 where none does.</summary>
    internal static int SentenceOfChange(TypedQuestion asked) =>
        asked.Concepts.LastOrDefault(concept => concept.Name is "rel.came-on" or "rel.went-off" or "rel.replaced-by")
            is { Name: not null } change
            ? asked.SentenceOf(change.First)
            : 0;

    // "Morgan scored against France. Whose place had she taken?": the goal is told, the change is asked for.
    private static bool AsksBehind(TypedQuestion asked)
    {
        var begin = SentenceOfChange(asked);
        return begin > 0
            && asked.Concepts.All(concept =>
                concept.Name is not ("metric.goals" or "fact.goalscorers-of") || concept.First < begin
            );
    }

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        if (AsksBehind(q.Asked))
            q.Asked.Heed(["metric.goals", "fact.goalscorers-of"]);
        var found = await q.Matches.FindAsync(
            Aspects.Substitutions | Aspects.Cards | Aspects.Info | Aspects.Score | Aspects.Incidents,
            cancel
        );
        if (found.Count == 0)
            return null;
        var matches = Deciding.Between(q, found);
        var names = new PlayerChoice(q).Mentions().ToList();
        // "Owen was taken off against Brazil. Who came on?": for him.
        if (names.Count == 0 && (TellsOneAsksOther(q.Asked) || AsksOfHimTold(q.Asked)))
            names = [.. q.Asked.Players.Where(mention => mention.Best.Kind == "player")];
        var subs = matches.SelectMany(sheet => Deeds.Of("substitutions", sheet)).ToList();
        if (subs.Count == 0)
            return matches is not [var without] ? null
                : await new MetricCoverage(q).KnowsAsync("substitutions", matches, cancel) && names.Count == 0 ? None(q, without)
                : Unknowns.About(q, without, "substitutions");
        var rows =
            names.Count == 0
                ? subs
                : [.. subs.Where(sub => names.Exists(name => Means(name, sub.Player) || Means(name, sub.Other)))];
        if (names.Count > 0)
            rows = Narrow(q, names[0], rows, subs);
        var theirs = rows;
        rows = ByWords(q, rows, subs);
        if (names.Count == 0 && AsksForHurt(q.Asked))
            rows = [.. rows.Where(IsHurt)];
        if (names.Count == 0 && rows.Count == 0 && matches is [var sole] && (AsksForHurt(q.Asked) || IsOfOneTeam(q)))
            return None(q, sole);
        // He did come on or go off; other words of the question narrowed it away. Or he was sent off, and the words mean that.
        if (
            rows.Count == 0
            && theirs.Count == 0
            && q.Asked.HasAny("rel.came-on", "rel.replaced-by")
            && names.Count == 1
            && matches is [var only]
            && SentOff(only, names[0])
        )
            return NobodyForHim(q, only, names[0]);
        if (rows.Count == 0 && names.Count > 0 && (theirs.Count > 0 || matches.Any(sheet => SentOff(sheet, names[0]))))
            return null;
        if (rows.Count == 0)
            return matches.Count == 1 ? NotSo(q, matches[0], names, subs) : null;
        var concerned = rows.Select(row => row.Match).DistinctBy(sheet => sheet.Id, StringComparer.Ordinal).ToList();
        if (concerned.Count > 3)
            return Asking.WhichMatch(q, concerned);
        return Write(q, concerned, rows, names.Count > 0);
    }

    private static bool TellsOneAsksOther(TypedQuestion asked) =>
        asked.Concepts.Any(off =>
            off.Name == "rel.went-off"
            && asked.Concepts.Any(on => on.Name == "rel.came-on" && on.First != off.First)
            && !asked.Concepts.Any(on => on.Name == "rel.came-on" && on.First == off.First)
        );

    // "Götze won it off the bench. Who had made way for him?": for the one man who was told of.
    private static bool AsksOfHimTold(TypedQuestion asked)
    {
        var begin = SentenceOfChange(asked);
        return begin > 0
            && asked.Tokens.Skip(begin).Any(token => Cues.ManPronoun.Has(token))
            && asked.Players.Where(mention => mention.Best.Kind == "player").ToList() is [{ } told]
            && told.End <= begin;
    }

    private static bool SentOff(MatchSheet sheet, Mention name) =>
        Deeds.Of("red-cards", sheet).Any(row => Means(name, row.Player));

    // "Who came on for Zidane?": nobody comes on for who was sent off.
    private static Finding NobodyForHim(Inquiry q, MatchSheet sheet, Mention name)
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var card = Deeds.Of("red-cards", sheet).First(row => Means(name, row.Player));
        var who = q.Player(card.Player);
        var at = DeedWords.When(card);
        var finding = new Finding("substitutions|sent-off|" + sheet.Id) { Match = sheet.Id };
        return finding.Say(
            w.In(
                $"Nobody came on for {who}, sent off {at}, {words.In(sheet)}.",
                $"Personne n'a remplacé {who}, carton rouge {at}, {words.In(sheet)}."
            ),
            finding.Cite(q.Of(sheet, $"{who} {at}", card.Event))
        );
    }

    private static bool Means(Mention name, string? player) =>
        player is not null && name.Options.Any(option => option.Has(player));

    // "came on for X": X went off. "X came on", "replaced by X": X came on.
    private static List<Deed> Narrow(Inquiry q, Mention name, List<Deed> rows, List<Deed> all)
    {
        var asked = q.Asked;
        var off = rows.Where(row => Means(name, row.Other)).ToList();
        var on = rows.Where(row => Means(name, row.Player)).ToList();
        if (off.Count == 0 || on.Count == 0)
            return rows;
        var before = name.First > 0 ? asked.Tokens[name.First - 1].Text : "";
        if (Cues.InPlaceOf.Has(before) || asked.HasAny("rel.went-off") && !asked.Has("rel.came-on"))
            return off;
        return on;
    }

    private static List<Deed> ByWords(Inquiry q, List<Deed> rows, List<Deed> all)
    {
        var asked = q.Asked;
        rows = DeedFilter.Apply(q, "substitutions", rows, []);
        // "just for the penalties"
        if (
            asked.HasAny("metric.shootouts", "time.shootout", "fact.penalties-score")
            && rows.Where(row => row.Time.Minute >= 118).ToList() is { Count: > 0 } last
        )
            rows = last;
        if (asked.Has("time.half-time") && rows.Exists(row => row.Time.Minute is 45 or 46))
            rows = [.. rows.Where(row => row.Time.Minute is 45 or 46)];
        // A substitute who was substituted.
        if (
            asked.HasWord("himself", "herself", "lui-meme")
            || (asked.HasAny("role.substitute") && asked.HasAny("rel.went-off", "rel.replaced-by") && !asked.Players.Any())
        )
        {
            var twice = rows.Where(row => all.Exists(other => other.Match.Id == row.Match.Id && other.Player == row.Other))
                .ToList();
            if (twice.Count > 0)
                return
                [
                    .. twice.SelectMany(row =>
                        new[] { all.First(other => other.Match.Id == row.Match.Id && other.Player == row.Other), row }
                    ),
                ];
        }
        if (asked.Has("ask.count"))
            return rows;
        if (asked.HasAny("op.first", "op.last") && rows.Count > 1 && !asked.HasAny("time.first-half"))
        {
            var time = asked.Has("op.first") ? rows.Min(row => row.Time) : rows.Max(row => row.Time);
            rows = [.. rows.Where(row => row.Time == time)];
        }
        return rows;
    }

    private static Finding Write(Inquiry q, List<MatchSheet> matches, List<Deed> rows, bool named)
    {
        var words = new DeedWords(q);
        var w = q.Words;
        var finding = new Finding("substitutions|" + string.Join(',', rows.Select(row => row.Event)));
        DeedPlan.Remember(finding, matches, rows);
        var cites = matches
            .Select(sheet =>
                finding.Cite(
                    q.Of(
                        sheet,
                        Fact(w, rows.Where(row => row.Match.Id == sheet.Id)),
                        [.. rows.Where(row => row.Match.Id == sheet.Id).Select(row => row.Event)]
                    )
                )
            )
            .ToList();
        if (q.Asked.Has("ask.count") && !named)
            finding.Say($"{words.Counted(rows.Count, "substitutions")}{w.In(":", " :")}", cites);
        else if (q.Asked.IsYesNo && !named)
            finding.Say(w.In("Yes.", "Oui."), cites);
        var parts = rows.Select(row =>
            row.Other is null
                ? w.In(
                    $"{w.Player(row.Player)} came on ({DeedWords.When(row)})",
                    $"{w.Player(row.Player)} est entré ({DeedWords.When(row)})"
                )
            : row.Player is null
                ? w.In(
                    $"{w.Player(row.Other)} went off ({DeedWords.When(row)})",
                    $"{w.Player(row.Other)} est sorti ({DeedWords.When(row)})"
                )
            : w.In(
                $"{w.Player(row.Player)} came on for {w.Player(row.Other)} ({DeedWords.When(row)})",
                $"{w.Player(row.Player)} a remplacé {w.Player(row.Other)} ({DeedWords.When(row)})"
            )
        );
        var where = string.Join(" / ", matches.Select(words.In));
        finding.Say($"{string.Join("; ", parts)}, {where}.", cites);
        if (!q.Asked.Has("ask.why") && !(named && q.Asked.HasAny("metric.injuries", "avail.injured")))
            return finding;
        // Of him it goes on, and not of who came on for him.
        finding.People.Clear();
        finding.People.AddRange(rows.Select(row => row.Other).OfType<string>());
        return WithReason(q, finding, rows, cites);
    }

    private static string Fact(AnswerWords w, IEnumerable<Deed> rows) =>
        string.Join("; ", rows.Select(row => $"{row.Time} {w.Player(row.Player)} / {w.Player(row.Other)}"));

    private static Finding? NotSo(Inquiry q, MatchSheet sheet, List<Mention> names, List<Deed> subs)
    {
        if (names.Count == 0)
            return null;
        var finding = new Finding("substitutions|none|" + sheet.Id) { Match = sheet.Id };
        // Of namesakes the one who was there is meant.
        var who = q.Player(
            new PlayerChoice(q).Of([sheet], scoped: true).Players is [var chosen, ..]
                ? chosen.Ids[0]
                : names[0].Options.First(option => option.Kind == "player").Ids[0]
        );
        return finding.Say(
            q.Words.In(
                $"No substitution of {who} is recorded {new DeedWords(q).In(sheet)}.",
                $"Aucun remplacement {AnswerWords.Of(who)} n'est enregistré {new DeedWords(q).In(sheet)}."
            ),
            finding.Cite(q.Of(sheet, Fact(q.Words, subs)))
        );
    }
}
