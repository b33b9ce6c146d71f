using System.Text.RegularExpressions;
using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Words that lead up to a question and say nothing of it: "Pub quiz time: who …", "Statistician here. Who …".</summary>
public static partial class Preambles
{
    // A longer one tells something.
    private const int MostWords = 9;

    private static readonly string[] Asides =
    [
        ", the one where ",
        ", the one when ",
        ", the one in which ",
        ", the one that ",
        ", the game where ",
        ", the game when ",
        ", the match where ",
        ", the match when ",
        ", celui où ",
        ", le match où ",
    ];

    /// <summary>Without what tells more of a match that two teams name: "Liverpool v City in January, the one where City lost …".</summary>
    public static string WithoutAside(string question, LeagueDirectory directory)
    {
        var at = Asides
            .Select(aside => question.IndexOf(aside, StringComparison.OrdinalIgnoreCase))
            .Where(i => i > 0)
            .DefaultIfEmpty(-1)
            .Min();
        if (at < 0)
            return question;
        var tokens = Tokenizer.Tokenize(question[..at]);
        var teams = tokens
            .SelectMany(token => directory.WithWord(token.Text).Where(key => key.Kind == "team").Select(key => key.Id))
            .Distinct(StringComparer.Ordinal)
            .Count();
        return teams >= 2 && tokens.Any(token => Cues.JoiningTwo.Has(token)) ? question[..at] + "?" : question;
    }

    /// <summary>"Which of the two scored more? Both totals, please.": both are told anyhow.</summary>
    public static string WithoutOrder(string question)
    {
        var end = question.TrimEnd('.', '!', ' ', '?').LastIndexOfAny(['.', '?', '!']);
        if (end <= 0)
            return question;
        var order = Tokenizer.Tokenize(question[(end + 1)..]);
        return order.Count > 1 && order.All(Cues.OrderOfBoth.Has) && order.Any(Cues.BothOfTwo.Has)
            ? question[..(end + 1)]
            : question;
    }

    /// <summary>"Two teams won nothing away. Which?": which two teams won nothing away.</summary>
    public static string WithAskingFirst(string question)
    {
        var order = LoneOrder().Match(question);
        if (order.Success && Tokenizer.Tokenize(order.Groups["told"].Value).Count >= FewestTold)
            return $"{(order.Groups["french"].Success ? "Lesquels" : "Which")} {order.Groups["told"].Value.Trim()}?";
        var last = LoneQuestion().Match(question);
        if (!last.Success || Tokenizer.Tokenize(last.Groups["told"].Value).Count < FewestTold)
            return question;
        var told = OnlyOne().Replace(last.Groups["told"].Value.Trim(), "");
        return $"{Asking(last.Groups["asks"].Value, told)} {told}{last.Groups["more"].Value}?";
    }

    // "Only one country never scored. Who?": which country.
    private static string Asking(string asks, string told)
    {
        var noun = Tokenizer.Tokenize(told) is [var first, ..] && (Cues.TeamNoun.Has(first) || Cues.PlayerNoun.Has(first));
        return !noun ? asks
            : asks.StartsWith("who", StringComparison.OrdinalIgnoreCase) ? "Which"
            : asks.StartsWith("qui", StringComparison.OrdinalIgnoreCase) ? "Quel"
            : asks;
    }

    /// <summary>"None of the three won it. Who did?": who won it.</summary>
    public static string WithVerbSaid(string question) =>
        LoneVerb().Match(question) is { Success: true } lone
            ? question[..lone.Groups["who"].Index]
                + (lone.Groups["french"].Success ? "Qui " : "Who ")
                + lone.Groups["did"].Value
                + question[(lone.Groups["who"].Index + lone.Groups["who"].Length)..]
            : question;

    [GeneratedRegex(
        @"\b(none( of (the |these |those )?\w+)?|no one|nobody|neither( of them| of the two)?|not one( of them)?|aucune?( des \w+| d'entre \w+)?|personne) (ne |(?=n'))?(n')?(?<did>[^.?!,;]+?)[.!;,] *((but|so|then|mais|alors) )?(?<who>who did|(?<french>qui l'a fait))\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex LoneVerb();

    private const int FewestTold = 4;

    [GeneratedRegex(
        @"^(only|just) (one|a single) |^(une seule|un seul) ",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OnlyOne();

    // "Three Danes missed. Name them."
    [GeneratedRegex(
        @"^(?<told>(?:two|three|four|five|six|deux|trois|quatre|cinq|six)\s[^?.!]+?)[.,:;-]+\s*(?:(?:please\s+)?(?:name|list)\s+(?:them|all|the\s+\w+)|(?<french>(?:nomm|cit|donn)e[rz]?-les|(?:nomm|cit)e[rz]?\s+(?:ces|les)\s+\w+))(?:\s+all)?\s*[.!?]*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex LoneOrder();

    [GeneratedRegex(
        @"^(?<told>[^?.!]+?)[.,:;-]+\s*(?<asks>which|who|lesquels|lesquelles|laquelle|lequel|qui)(?:\s+(?:one|ones|two|three|four|five|was it|were they|is it|are they))?(?<more>,?\s+(and|et)\s+(how|what|when|by|with|combien|quel|quelle|quand|sur|avec)\b[^?]*)?\s*\?*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex LoneQuestion();

    /// <summary>The question without them.</summary>
    public static string Without(string question, LeagueDirectory directory)
    {
        // "omg and how many of them …"
        var first = question.IndexOf(' ', StringComparison.Ordinal);
        if (first > 0 && Cues.Interjection.Has(question[..first].TrimEnd(',', '.', '!').ToLowerInvariant()))
            question = question[(first + 1)..].TrimStart();
        for (var at = 0; at < question.Length - 2; at++)
        {
            if (question[at] is '?' || !(question[at] is ':' or '.' or '!' && question[at + 1] == ' '))
            {
                if (question[at] is '?')
                    return question;
                continue;
            }
            var tokens = Tokenizer.Tokenize(question[..at]);
            return tokens.Count is > 0 and <= MostWords && SaysNothing(tokens, directory) ? question[(at + 2)..] : question;
        }
        return question;
    }

    private static bool SaysNothing(IReadOnlyList<QuestionToken> tokens, LeagueDirectory directory)
    {
        if (tokens.Any(token => token.IsNumber || token.Capital))
            return false;
        for (var i = 0; i < tokens.Count; i++)
            if (
                tokens[i].Text.Length > 2
                && !Lexicon.English.Stop.Contains(tokens[i].Text)
                && !Lexicon.French.Stop.Contains(tokens[i].Text)
                && (directory.WithWord(tokens[i].Text).Count > 0 || NameLexicon.At(tokens, i).Any())
            )
                return false;
        return Lexicon
            .English.Find(tokens)
            .Concat(Lexicon.French.Find(tokens))
            .All(concept => concept.Kind is "ref" or "role" or "number");
    }
}
