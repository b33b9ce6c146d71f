using System.Text.RegularExpressions;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>
/// Splits a question into words. Scores (5-4), seasons (2017-18), days and minutes (90+4) stay whole, English contractions
/// are written out, French elisions are split off.
/// </summary>
public static partial class Tokenizer
{
    public static IReadOnlyList<QuestionToken> Tokenize(string question)
    {
        var text = question
            .Replace("\u00AD", "", StringComparison.Ordinal)
            .Replace('’', '\'')
            .Replace('‘', '\'')
            .Replace('`', '\'');
        text = Dashes().Replace(text, "-");
        text = SpokenScores.Written(text);
        text = Bounds.Written(text);
        var raw = new List<(string Text, bool Capital, bool Start, bool Comma)>();
        var sentenceStart = true;
        var from = 0;
        foreach (Match match in Words().Matches(text))
        {
            if (
                text.AsSpan(from, match.Index - from).IndexOfAny('.', '?', '!') >= 0
                || text.AsSpan(from, match.Index - from).Contains('\n')
            )
                sentenceStart = true;
            var comma = text.AsSpan(from, match.Index - from).IndexOfAny(',', ';', ':') >= 0;
            from = match.Index + match.Length;
            raw.Add((match.Value, !sentenceStart && char.IsUpper(match.Value[0]), sentenceStart, comma));
            sentenceStart = false;
        }
        var tokens = new List<QuestionToken>(raw.Count);
        foreach (var (word, capital, start, comma) in raw)
        {
            var first = tokens.Count;
            Add(tokens, word, capital);
            if (first < tokens.Count)
                tokens[first] = tokens[first] with { Start = start, AfterComma = comma };
        }
        return tokens;
    }

    private static void Add(List<QuestionToken> tokens, string word, bool capital)
    {
        var folded = NameFolding.Fold(word);
        if (folded.EndsWith("n't", StringComparison.Ordinal) && folded.Length > 3)
        {
            var verb = folded[..^3];
            tokens.Add(
                new QuestionToken(
                    verb switch
                    {
                        "ca" => "can",
                        "wo" => "will",
                        "sha" => "shall",
                        _ => verb,
                    },
                    word,
                    capital
                )
            );
            tokens.Add(new QuestionToken("not", "n't", Capital: false));
            return;
        }
        var quote = folded.IndexOf('\'', StringComparison.Ordinal);
        if (quote == 0)
        {
            Add(tokens, word[1..], capital);
            return;
        }
        // "didnt": written without the apostrophe.
        if (quote < 0 && Cues.Unmarked.Has(folded))
        {
            tokens.Add(new QuestionToken(folded[..^2], word[..^2], capital));
            tokens.Add(new QuestionToken("not", "n't", Capital: false));
            return;
        }
        if (ShortForms.Of(folded) is { Count: > 0 } words)
        {
            foreach (var spoken in words)
                tokens.Add(new QuestionToken(spoken, spoken, Capital: false));
            return;
        }
        if (quote < 0)
        {
            // "whos", "whats": written without the apostrophe.
            var asks = folded is "whos" or "whats" or "wheres" or "whens" or "hows" or "whys";
            tokens.Add(asks ? new QuestionToken(folded[..^1], word[..^1], capital) : new QuestionToken(folded, word, capital));
            if (asks)
                tokens.Add(new QuestionToken("is", "is", Capital: false));
            return;
        }
        var before = folded[..quote];
        var after = folded[(quote + 1)..];
        if (Cues.Elision.Has(before) && after.Length > 0)
        {
            tokens.Add(new QuestionToken(before, word[..quote], Capital: false));
            Add(tokens, word[(quote + 1)..], char.IsUpper(word[quote + 1]));
        }
        else if (after is "s" or "")
        {
            tokens.Add(new QuestionToken(before, word[..quote], capital) { Possessive = true });
            if (after is "s" && Cues.AskingBeforeIs.Has(before))
                tokens.Add(new QuestionToken("is", "'s", Capital: false));
        }
        else if (after is "ll" or "re" or "ve" or "d" or "m")
        {
            tokens.Add(new QuestionToken(before, word[..quote], capital));
        }
        else
        {
            // O'Neill, N'Golo: as names are folded, two words.
            tokens.Add(new QuestionToken(before, word[..quote], capital));
            tokens.Add(new QuestionToken(after.Replace("'", "", StringComparison.Ordinal), word[(quote + 1)..], capital));
        }
    }

    [GeneratedRegex(@"[‐-―−]", RegexOptions.None, 1000)]
    private static partial Regex Dashes();

    // In order: a day, a season or range of years, a two-digit season, a minute in added time, a score, a year with an apostrophe, words.
    [GeneratedRegex(
        @"\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}\s?[-/]\s?\d{4}\b|\d{4}\s?[-/]\s?\d{2}\b|\d{2}/\d{2}\b|\d{1,3}'?\s?\+\s?\d{1,2}|\d{1,2}\s?[-:]\s?\d{1,2}(?!\d)(?:'?s\b)?|\d{2}\s?[-–]\s?\d{2}\b|'\d{2}\b|\d+(?:st|nd|rd|th|eres|ere|er|ers|emes|eme|ème|èmes|ère|e|re|s)?\b|[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Words();
}
