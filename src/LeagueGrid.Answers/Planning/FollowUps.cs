using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Completes a question that leans on the one before: "And in La Liga?", "And Kane?".</summary>
public static partial class FollowUps
{
    public static string Complete(QuestionContext context, QuestionReader questions, LeagueDirectory directory)
    {
        if (context.Turns.Count == 0 || context.Turns[^1].Understood is not { } before)
            return context.Question;
        var talk = new Talk(context, questions, directory);
        var now = talk.Now;
        if (OfOtherEdition(talk) is { } edition)
            return edition;
        if ((OfThoseInARole(talk) ?? OfTheOne(talk) ?? OfTheOtherEnd(talk)) is { } those)
            return those;
        if (YearsOn(before, now) is { } moved)
            return moved;
        if (OfReason(talk) is { } reason)
            return reason;
        if (IsAdrift(now))
            return context.Question;
        if (now.Tokens.Count is 0 or > Longest)
            return Pronouns.Resolve(talk);
        if (OfKickOffs(talk) is { } kickOffs)
            return kickOffs;
        if ((OfReturn(talk) ?? OfNthMeeting(talk) ?? OfEarlierResult(talk) ?? OfLaterResult(talk)) is { } again)
            return again;
        if (OfOtherRound(talk) is { } round)
            return round;
        if (
            (
                OfNumberOn(talk)
                ?? OfTheTwo(talk)
                ?? OfMeetingThen(talk)
                ?? OfThePair(talk)
                ?? OfScorersOn(talk)
                ?? OfSameSuperlative(talk)
                ?? OfNextBest(talk)
                ?? OfFinalOf(talk)
            ) is
            { } on
        )
            return on;
        if (OfNeighbouringMatch(talk) is { } next)
            return next;
        if (BeforeThat(context, questions, directory, now) is { } earlier)
            return earlier;
        if (OtherKeeper(context, talk.Then, now, directory) is { } keeper)
            return keeper;
        if ((OfGroupOn(talk.Then, now) ?? OfThatGroup(talk) ?? OfPlaceInGroup(talk)) is { } group)
            return group;
        if (OfRunsEnd(talk) is { } ended)
            return ended;
        if ((OfKindOfCounted(talk) ?? OfWhoGotThem(talk) ?? OfEditionTold(talk) ?? OfDetail(talk)) is { } more)
            return more;
        if ((OfLead(talk) ?? OfCounted(talk)) is { } part)
            return part;
        if (OfTableOn(talk) is { } place)
            return place;
        if (OfOtherMetric(talk.Then, now) is { } metric)
            return metric;
        if (OfSubject(talk) is { } whose)
            return whose;
        var own =
            // "And in the opening game?" counts no matches.
            now.Concepts.Any(c =>
                c.Kind == "metric" && !now.Concepts.Any(day => day.Name is "time.first-day" && day.Covers(c.First))
            )
            || now.HasKind("fact.")
            || now.HasKind("rel.came")
            || now.HasKind("rel.went")
            || now.HasKind("rel.repl")
            || now.HasKind("award.")
            || now.HasKind("nofact.")
            || now.HasKind("kick.")
            || now.HasKind("verb.")
            || now.HasAny(
                "op.equaliser",
                "op.winner-goal",
                "op.pull-back",
                "op.lead-goal",
                "op.extend",
                "op.rescue",
                "op.else",
                "ask.interval",
                "ask.age",
                "ask.height",
                "op.biggest-win",
                "op.difference",
                "op.streak"
            );
        // "And in which city was it?": of the match just told.
        own |= now.Has("ask.where") && context.Turns[^1].Match is not null && now.Mentions.Count == 0 && now.Time.IsEmpty;
        // "Whom do Villarreal play on the last day?" leaves nothing out.
        own |=
            now.HasWord(Cues.Playing)
            && now.Teams.Any()
            && (now.Has("ask.opponent") || now.Has("ask.who") && now.HasAny("time.last-day", "time.first-day"));
        // "How many of them went to England players?": of what was counted just before.
        if (
            now.Tokens.Count > 3
            && now.Mentions.Count > 0
            && now.Find("ask.count") is { First: <= 1 } many
            && many.End + 1 < now.Tokens.Count
            && now.Tokens[many.End].Text is "of"
            && now.Tokens[many.End + 1].Text is "them" or "those" or "these"
            && !now.HasKind("metric.")
            && questions
                .Read(before, directory, context.Now)
                .Concepts.FirstOrDefault(c => c.Kind == "metric" && c.Name != "metric.matches")
                is { } spoken
        )
            return Counted(context.Question, before, spoken);
        // "How many did Lingor get?" asks of goals, whatever was asked before.
        var counted =
            now.Has("ask.count")
            && now.Players.Any()
            && (context.Turns[^1].Match is not null || talk.Then.HasAny("fact.top-scorer", "metric.goals"))
            && now.HasWord(Cues.Scoring);
        // "Et combien pour Messi ?": goals, where goals were spoken of.
        if (
            now.Has("ask.count")
            && now.Tokens.Count <= LongestInterval
            && now.Concepts.All(c => c.Kind is "ask" or "ref")
            && now.Players.ToList() is [var scorer]
            && now.Mentions.Count == 1
            && talk.Then.HasAny("fact.top-scorer", "metric.goals")
        )
            return now.Lang == "fr"
                ? $"Combien de buts {scorer.Best.Name} a-t-il marqués ?"
                : $"How many goals did {scorer.Best.Name} score?";
        // "And who got Brazil's only one?"
        var single =
            now.Has("ask.who") && now.HasAny("op.only", "op.twice", "op.thrice") && now.HasWord(Cues.Scored)
            || now.Has("ask.who") && now.NumbersNamed.Count > 0 && now.HasWord(Cues.Grabbed);
        // "Who had put them 2-0 up?"
        var running = now.Has("ask.who") && now.NamesScore;
        // "And at the interval?": of the match just told.
        if (
            context.Turns[^1].Match is not null
            && now.HasAny("time.half-time", "time.full-time")
            && now.Tokens.Count <= LongestMoment
            && now.Concepts.All(c =>
                c.Kind is not "metric"
                || c.Name is "metric.goals" && now.Has("ask.count")
                || c.Name is "metric.matches" && now.Has("time.full-time")
            )
            && !now.HasKind("fact.")
            && now.Mentions.Count == 0
        )
            return now.Has("time.half-time")
                ? talk.French
                    ? "Quel était le score à la mi-temps ?"
                    : "What was the half-time score?"
                : talk.French
                    ? "Quel a été le score final ?"
                    : "What was the final score?";
        if (own || counted || single || running)
            return InSeason(talk, Pronouns.Resolve(talk));
        talk = OfSameKind(talk);
        // "Who knocked Brazil out in 2014? – Score? – And in 2018?": what names nothing was of the question before it.
        while (!now.Time.IsEmpty && now.Mentions.Count == 0 && NamesNothing(talk.Then) && talk.Earlier() is { } named)
            talk = named;
        var then = talk.Then;
        if (now.Mentions.Count > 0 || !now.Time.IsEmpty || Cues.FollowUpOpener.Has(now.Tokens[0].Text) || IsScope(now))
            return Substitute(then, now, context.Turns[^1].Match is not null) ?? context.Question;
        // "In which minute?", "Against whom?": the same thing, asked otherwise.
        if (
            now.Tokens.Count <= 6
            && now.Concepts.Any(c =>
                c.Name is "ask.when" or "ask.who" or "ask.count" or "ask.opponent" or "ask.match" or "ask.team" or "ask.where"
                || c.Name is "ask.since"
            )
        )
            return context.Question.TrimEnd('?', ' ', '.')
                + " "
                + string.Join(
                    ' ',
                    then.Tokens.Where((_, i) => !then.Concepts.Any(c => c.Kind == "ask" && c.Covers(i)))
                        .Select(token => token.Original)
                );
        return context.Question;
    }

    private static string Counted(string question, string before, Concept metric)
    {
        var words = Tokenizer.Tokenize(before).Skip(metric.First).Take(metric.Count).Select(token => token.Original);
        return question
            .Replace("of them", string.Join(' ', words), StringComparison.OrdinalIgnoreCase)
            .Replace("of those", string.Join(' ', words), StringComparison.OrdinalIgnoreCase)
            .Replace("of these", string.Join(' ', words), StringComparison.OrdinalIgnoreCase);
    }

    private const int Longest = 12;
    private const int LongestMove = 6;
    private const int LongestInterval = 7;
    private const int LongestMoment = 8;

    // "At home?", "In the second half?"
    private static bool IsScope(TypedQuestion now) =>
        now.Tokens.Count <= 5
        && now.Concepts.Count > 0
        && now.Concepts.All(c => c.Kind is "side" or "stage" or "time" or "ordinal");

    private static void Swap(List<string> words, HashSet<int> drop, Mention one, Mention two)
    {
        var (first, second) = (Words(one), Words(two));
        for (var i = one.First + 1; i < one.End; i++)
            drop.Add(i);
        for (var i = two.First + 1; i < two.End; i++)
            drop.Add(i);
        var ending = first.Length - first.TrimEnd('s').TrimEnd('\'', '’').Length is 2 ? first[^2..] : "";
        (words[one.First], words[two.First]) = (second + ending, first[..^ending.Length]);

        string Words(Mention mention) => string.Join(' ', words.Skip(mention.First).Take(mention.Count));
    }

    // Puts what is named now in place of the thing of the same kind that was named then.
    private static string? Substitute(TypedQuestion then, TypedQuestion now, bool inMatch)
    {
        var words = then.Tokens.Select(token => token.Original).ToList();
        var drop = new HashSet<int>();
        var done = false;
        var added = new List<string>();
        var against = "";
        foreach (var group in now.Mentions.GroupBy(mention => (mention.Best.Kind, Against: IsAgainst(now, mention))))
        {
            var mention = group.First();
            var said = string.Join(now.Lang == "fr" ? " et " : " and ", group.Select(one => now.Wording(one.First, one.Count)));

            var kind = mention.Best.Kind;
            // "And Brazil's?" after Germany's against Brazil: the sides change places.
            if (
                kind == "team"
                && !group.Skip(1).Any()
                && then.Mentions.Where(other => other.Best.Kind == "team").ToList() is [var one, var two]
                && two.Best.Ids.Intersect(mention.Best.Ids, StringComparer.Ordinal).Any()
            )
            {
                Swap(words, drop, one, two);
                done = true;
                continue;
            }
            var same =
                then.Mentions.FirstOrDefault(other => other.Best.Kind == kind && IsAgainst(then, other) == group.Key.Against)
                ?? (group.Key.Against ? null : then.Mentions.FirstOrDefault(other => other.Best.Kind == kind))
                ?? (kind == "team" ? null : then.Mentions.FirstOrDefault(other => kind == "player" && other.Is("player")));
            done = true;
            if (same is null && group.Key.Against)
            {
                against = " " + Talk.Join(now, i => i >= AgainstAt(now, mention) && i < mention.End);
                continue;
            }
            if (same is null && kind == "team" && mention.First > 0 && Cues.AtAPlace.Has(now.Tokens[mention.First - 1]))
            {
                against = " " + Talk.Join(now, i => i >= mention.First - 1 && i < mention.End);
                continue;
            }
            if (same is null)
            {
                added.Add(said);
                // "How many did Giroud get in it?": of that match, for whichever side he played.
                if (kind == "player" && inMatch)
                    foreach (var team in then.Teams)
                        for (var i = team.First; i < team.End; i++)
                            drop.Add(i);
                continue;
            }
            for (var i = same.First; i < same.End; i++)
                drop.Add(i);
            words[same.First] = said;
            drop.Remove(same.First);
        }
        if (!now.Time.IsEmpty)
        {
            done = true;
            for (var i = 0; i < then.Tokens.Count; i++)
                if (then.Used[i] && then.Tokens[i].IsNumber && then.Tokens[i].Text.Length >= 4)
                    drop.Add(i);
            added.AddRange(
                now.Tokens.Where(
                        (token, i) =>
                            now.Used[i]
                            || now.Concepts.Any(c => c.Covers(i) && c.Name.StartsWith("month.", StringComparison.Ordinal))
                    )
                    .Select(token => token.Original)
            );
        }
        foreach (
            var concept in now.Concepts.Where(c =>
                c.Name.StartsWith("stage.", StringComparison.Ordinal)
                || c.Name.StartsWith("time.", StringComparison.Ordinal)
                || c.Name.StartsWith("side.", StringComparison.Ordinal)
                || c.Name is "op.most" or "op.fewest"
                || c.Name.StartsWith("ordinal.", StringComparison.Ordinal)
                || c.Kind == "qual"
            )
        )
        {
            done = true;
            var kind = concept.Name[..concept.Name.IndexOf('.', StringComparison.Ordinal)];
            foreach (var old in then.Concepts.Where(c => c.Name.StartsWith(kind + ".", StringComparison.Ordinal)))
                for (var i = old.First; i < old.End; i++)
                    drop.Add(i);
            added.Add(now.Wording(concept.First, concept.Count));
        }
        // "in the semi": without it, its preposition says nothing.
        foreach (var i in drop.Where(i => !then.Mentions.Any(mention => mention.Covers(i))).ToList())
            for (var at = i - 1; at > 0 && !drop.Contains(at) && Cues.BeforeTime.Has(then.Tokens[at]) && IsFree(then, at); at--)
                drop.Add(at);
        return done
            ? string.Join(
                ' ',
                words.Where((_, i) => !drop.Contains(i)).Concat(added.Select(a => (now.Lang == "fr" ? "en " : "in ") + a))
            ) + against
            : null;
    }

    private static bool IsFree(TypedQuestion then, int at) =>
        !then.Mentions.Any(mention => mention.Covers(at))
        && !then.Concepts.Any(c => c.Covers(at) && c.Kind is not ("rel" or "ref"));

    // "And against Chelsea?"
    internal static bool IsAgainst(TypedQuestion asked, Mention mention) => AgainstAt(asked, mention) is not null;

    private static int? AgainstAt(TypedQuestion asked, Mention mention)
    {
        var at = mention.First - 1;
        while (at > 0 && Cues.TheBeforeTeam.Has(asked.Tokens[at]))
            at--;
        return at >= 0 && mention.Best.Kind == "team" && Cues.Against.Has(asked.Tokens[at]) ? at : null;
    }

    // "Who was Burnley's top scorer? – How many did he get? – And for Leicester?": the last question that asked of a team.
    private static Talk OfSameKind(Talk talk)
    {
        if (
            talk.Now.Teams.FirstOrDefault() is not { } team
            || IsAgainst(talk.Now, team)
            || talk.Now.Players.Any()
            || talk.Match is not null && !talk.CountedOverSeason
        )
            return talk;
        for (var one = talk; one is not null; one = one.Earlier())
            if (one.Then.Teams.Any())
                return one;
            else if (!one.Then.Players.Any())
                break;
        return talk;
    }
}
