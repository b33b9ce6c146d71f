using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

// Questions of several clauses or sentences: "who won it, who refereed and in which stadium?"
public static partial class Compounds
{
    private const int AfterthoughtWords = 4;
    private const int FewestWords = 3;
    private const int LongestNoun = 8;
    private const int MostSentences = 4;

    // "Did they win? By how much?": each question with what is told before it.
    private static List<string> BySentence(string question)
    {
        var parts = question.Split('?', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return
            parts.Length is > 1 and <= MostSentences
            && question.TrimEnd()[^1] == '?'
            && parts[0].Contains(' ', StringComparison.Ordinal)
            && parts.Skip(1).All(part => part.Contains(' ', StringComparison.Ordinal) || Asks(part.ToLowerInvariant()))
            ? [.. parts.Select(part => part + "?")]
            : [];
    }

    // "Où et quand s'est joué …?", "When and against whom did they first win?": one thing done, of which two things are asked.
    private static List<string> ByAskingTwice(TypedQuestion asked)
    {
        var tokens = asked.Tokens;
        if (AskingEnd(asked, 0) is not { } one || one + 1 >= tokens.Count || tokens[one].Text is not ("and" or "et"))
            return [];
        if (AskingEnd(asked, one + 1) is not { } two || two >= tokens.Count)
            return [];
        var rest = Said(asked, two, tokens.Count);
        return [$"{Said(asked, 0, one)} {rest}", $"{Said(asked, one + 1, two)} {rest}"];
    }

    // Where words that only ask end: "when", "against whom", "by what score", "sur quel score".
    private static int? AskingEnd(TypedQuestion asked, int from)
    {
        var tokens = asked.Tokens;
        var at = from;
        while (at < tokens.Count && at < from + 2 && Cues.BeforeAsking.Has(tokens[at]))
            at++;
        if (at >= tokens.Count || !AsksAt(asked, at))
            return null;
        var next = at + 1;
        if (at == from || next >= tokens.Count || Cues.BeingOrDoing.Has(tokens[next]))
            return next;
        // "by what score", "in which month": the noun comes along.
        return Cues.AskingOther.Has(tokens[at]) ? next + 1 : next;
    }

    private static List<string> ByClause(TypedQuestion asked)
    {
        var parts = new List<string>();
        var from = 0;
        for (var k = FewestWords - 1; k < asked.Tokens.Count; k++)
        {
            if (Opening(asked, from, k) is not { } open || IsToldTogether(asked, k, open))
                continue;
            parts.Add(Clause(asked, from, k));
            (from, k) = (open, open);
        }
        if (parts.Count == 0)
            return [];
        var scope = ScopeAtTheEnd(asked, from);
        parts.Add(Clause(asked, from, asked.Tokens.Count));
        return scope.Length == 0 ? parts : [.. parts.SkipLast(1).Select(part => $"{part} {scope}"), parts[^1]];
    }

    // "Who came first and who came second at the 2018 World Cup?": both at that cup.
    private static string ScopeAtTheEnd(TypedQuestion asked, int last)
    {
        var end = asked.Tokens.Count;
        var at = end;
        while (at > last && (IsOfEdition(asked, at - 1) || Cues.BeforeTime.Has(asked.Tokens[at - 1])))
            at--;
        return
            !Enumerable.Range(0, last).Any(i => IsOfEdition(asked, i) || asked.Mentions.Any(mention => mention.Covers(i)))
            && Enumerable.Range(at, end - at).Any(i => IsOfEdition(asked, i))
            ? Said(asked, at, end)
            : "";
    }

    private static bool IsOfEdition(TypedQuestion asked, int at) =>
        asked.Used[at] && asked.Tokens[at].IsNumber
        || asked.Competitions.Any(cup => cup.Covers(at))
        || asked.Concepts.Any(c => c.Kind == "stage" && c.Covers(at));

    // Where the words of another clause begin, if one that asks for something of its own begins here.
    private static int? Opening(TypedQuestion asked, int begin, int at)
    {
        var tokens = asked.Tokens;
        var joined = Cues.Adding.Has(tokens[at]);
        if (!joined && !tokens[at].AfterComma)
            return null;
        var open = at;
        while (open < tokens.Count && Cues.Adding.Has(tokens[open]))
            open++;
        var ask = open;
        while (ask < tokens.Count && ask < open + 2 && Cues.BeforeAsking.Has(tokens[ask]))
            ask++;
        if (ask < tokens.Count && AsksAt(asked, ask))
            return
                Enumerable.Range(begin, at - begin).Any(i => AsksBy(asked, i)) && (joined || IsNoRelative(asked, begin, at, ask))
                ? open
                : null;
        if (open + 1 >= tokens.Count)
            return null;
        var asks = Enumerable.Range(begin, at - begin).Any(i => AsksBy(asked, i));
        if (asks && joined && IsYesNo(asked, open))
            return open;
        return (asks || IsNounAlone(asked, at)) && IsNounAskedFor(asked, open, joined) ? open : null;
    }

    // "Lewandowski's tally, and his club's points?": nothing but nouns, all of them asked for.
    private static bool IsNounAlone(TypedQuestion asked, int at) =>
        !Enumerable.Range(0, asked.Tokens.Count).Any(i => AsksBy(asked, i))
        && asked.Concepts.Any(c => c.First < at && c.Kind is "metric" or "fact");

    // "Who was it, who made it?", and neither "Belgium, who won" nor "When Belgium met Japan, who scored?"
    private static bool IsNoRelative(TypedQuestion asked, int begin, int at, int ask) =>
        !(Relatives.Contains(asked.Tokens[ask].Text) && asked.Mentions.Any(mention => mention.Covers(at - 1)))
        && Enumerable.Range(begin, at - begin).Any(i => AsksBy(asked, i) && !IsConjunction(asked, i));

    private static readonly HashSet<string> Relatives = new(StringComparer.Ordinal)
    {
        "who",
        "whom",
        "whose",
        "which",
        "where",
        "when",
        "qui",
        "ou",
    };

    private static bool IsConjunction(TypedQuestion asked, int at) =>
        asked.Tokens[at].Text is "when" or "where" or "quand"
        && (at + 1 >= asked.Tokens.Count || !Cues.BeingOrDoing.Has(asked.Tokens[at + 1]));

    // "and have they won a game yet", "et ont-ils gagné"
    private static bool IsYesNo(TypedQuestion asked, int at)
    {
        var tokens = asked.Tokens;
        if (!Cues.BeingOrDoing.Has(tokens[at]) || tokens.Count - at < FewestWords)
            return false;
        return Enumerable.Range(at + 1, Math.Min(2, tokens.Count - at - 1)).Any(i => Cues.SpokenOf.Has(tokens[i]));
    }

    // "and his club's points total", "et leur avance sur le deuxième", "and the score"
    private static bool IsNounAskedFor(TypedQuestion asked, int at, bool joined)
    {
        var tokens = asked.Tokens;
        var own = Cues.Possessive.Has(tokens[at]);
        if (!own && !(joined && Cues.Article.Has(tokens[at])) || tokens.Count - at is < 2 or > LongestNoun)
            return false;
        return asked.Concepts.Any(c =>
            c.First > at
            && c.First <= at + (own ? LongestNoun : 1)
            && (
                c.Name is "fact.score" or "fact.referee" or "fact.coach" or "op.difference"
                || own && c.Kind is "metric" or "fact" && c.Name is not ("metric.matches" or "metric.appearances")
            )
        );
    }

    // What one answer tells anyhow, as the queries know it.
    private static bool IsToldTogether(TypedQuestion asked, int at, int open)
    {
        var tokens = asked.Tokens;
        var from = open;
        while (from + 1 < tokens.Count && Cues.BeforeAsking.Has(tokens[from]))
            from++;
        var counts = tokens[from].Text is "how" or "combien";
        // "Who was top scorer, and how many goals?": the number comes along.
        if (
            counts
                && tokens.Count - from <= AfterthoughtWords
                && asked.HasAny("fact.top-scorer", "op.most")
                && !asked.Concepts.Any(c => c.First > from && c.Kind is "metric" && c.Name is not "metric.goals")
            || counts
                && tokens.Skip(from).Any(token => token.Text == "points")
                && asked.HasAny("fact.top-of-table", "fact.leading", "fact.champion")
        )
            return true;
        // "Group F, where did they finish, and who came second?": in that group, as its table tells.
        if (
            asked.Has("group.letter")
            && asked.Find("op.rank") is { } rank
            && rank.First < at
            && asked.HasAny("fact.runner-up", "fact.bottom")
        )
            return true;
        // "How many did Kane score, and how many were penalties?": his goals tell it.
        if (
            counts
            && tokens.Skip(from).Any(token => Cues.PenaltyNoun.Has(token))
            && asked.Players.Any(player => player.First < at)
        )
            return true;
        // "... and with what?", "... and was it a header or his foot?": which the goal tells.
        if (
            asked.Find("ask.body") is { } body
            && body.End > at + 1
            && !asked.Concepts.Any(c => c.First > at && c.Kind is "metric" or "fact")
        )
            return true;
        // "... and against whom?": the matches that are told name both.
        return tokens.Count - at == FewestWords && Cues.Against.Has(tokens[at + 1]) && asked.Has("time.half-time");
    }

    // A clause as a question of its own.
    private static string Clause(TypedQuestion asked, int from, int end)
    {
        var tokens = asked.Tokens;
        var words = Said(asked, from, end);
        if (from == 0)
            return words;
        if (!Enumerable.Range(from, end - from).Any(i => AsksAt(asked, i)) && !IsYesNo(asked, from))
            return asked.Lang == "fr" ? $"quel était {words}" : $"what was {words}";
        var ask = from;
        while (ask + 1 < end && Cues.BeforeAsking.Has(tokens[ask]))
            ask++;
        // "Who dragged them back, and with how many goals?": with how many of his.
        if (
            end - ask <= AfterthoughtWords
            && tokens[ask].Text is "how" or "combien"
            && tokens[end - 1].Text is "goals" or "buts"
            && tokens.Take(from).Any(token => token.Text is "who" or "qui")
            && asked.Teams.All(team => team.First < from)
        )
            return asked.Lang == "fr" ? "combien de buts a-t-il marqué" : "how many goals did he score";
        return words;
    }

    private static string Said(TypedQuestion asked, int from, int end)
    {
        var words = new List<string>();
        for (var begin = from; begin < end; )
        {
            var stop = begin + 1;
            while (stop < end && !asked.Tokens[stop].Start)
                stop++;
            var first = begin;
            words.Add(Talk.Join(asked, i => i >= first && i < stop));
            begin = stop;
        }
        return string.Join(". ", words);
    }

    private static bool Asks(string word) => Cues.QuestionWord.Has(word);

    // "où" is no "ou".
    private static bool AsksAt(TypedQuestion asked, int at) =>
        Asks(asked.Tokens[at].Text) || asked.Tokens[at] is { Text: "ou", Original: "où" or "Où" };

    // A question word, or a verb that asks whether it was so.
    private static bool AsksBy(TypedQuestion asked, int at) =>
        AsksAt(asked, at)
        || asked.Tokens[at].Text is "whos"
        || (at == 0 || asked.Tokens[at].Start) && Cues.BeingOrDoing.Has(asked.Tokens[at]);
}
