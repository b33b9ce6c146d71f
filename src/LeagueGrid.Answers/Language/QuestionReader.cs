using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>Types the words of a question: language, concepts, names, times.</summary>
public sealed class QuestionReader
{
    private readonly EntityLinker _linker = new();
    private readonly LinkedNames _names = new();

    public static string LanguageOf(string question) => QuestionLanguage.Of(question);

    public TypedQuestion Read(string question, LeagueDirectory directory, DateTimeOffset now)
    {
        var tokens = Tokenizer.Tokenize(question);
        var lang = LanguageOf(question);
        var concepts = Readings.Of(tokens, Phrases.Of(tokens, lang, directory));
        var women = tokens.Any(token => Cues.Women.Has(token));
        var linked = _names
            .Of(question, directory, () => _linker.Link(tokens, concepts, directory, women))
            // "African" alone names no Central African Republic.
            .Where(mention => !concepts.Exists(c => c.Kind == "continent" && c.First <= mention.First && c.End >= mention.End))
            // "Group H in 2018" is no H. In-beom.
            .Where(mention =>
                !(tokens[mention.First].Text.Length == 1 && concepts.Exists(c => c.Kind == "group" && c.End == mention.First))
            )
            .ToList();
        var hosts = linked
            .Where(mention =>
                IsTournament(tokens, mention)
                || IsPlace(tokens, mention)
                || Hosts.IsEditionIn(tokens, mention, linked)
                || Hosts.YearsOf(mention, tokens, women, linked.Count == 1).Count > 0
            )
            .ToList();
        var mentions = linked.Except(hosts).ToList();
        Qualifiers.Name(tokens, concepts, mentions, directory);
        NamedReadings.Add(tokens, concepts, mentions);
        var asked = new TypedQuestion(question, lang, tokens, concepts, mentions, DateOnly.FromDateTime(now.UtcDateTime))
        {
            Women = women,
        };
        foreach (var mention in hosts)
        {
            asked.TakeTournament(mention, Hosts.YearsOf(mention, tokens, women, linked.Count == 1));
            if (IsPlace(tokens, mention))
                asked.Used[mention.End] = true;
        }
        if (Qualifiers.SpanOf(asked, directory) is var (from, to))
            asked.TakeDays(from, to);
        AfterEditions.Take(asked, directory);
        if (!women)
            asked.TakeMenOrWomen(directory);
        return asked;
    }

    // "Which Russian city": where it was, and nobody's deed.
    private static bool IsPlace(IReadOnlyList<QuestionToken> tokens, Mention mention) =>
        mention is { Kind: MentionKind.Demonym } && mention.End < tokens.Count && Cues.PlaceNoun.Has(tokens[mention.End]);

    // "at Italia 90", "during France 98": the country names a tournament there, and no team.
    private static bool IsTournament(IReadOnlyList<QuestionToken> tokens, Mention mention) =>
        mention.End < tokens.Count
        && (mention.First == 0 ? mention.Best.Kind != "team" : Cues.AtOrDuring.Has(tokens[mention.First - 1]))
        && tokens[mention.End].Text.TrimStart('\'') is { Length: 2 } year
        && char.IsAsciiDigit(year[0])
        && char.IsAsciiDigit(year[1])
        && (
            mention.Best.Kind == "team"
                ? NameLexicon.FrenchCountry(mention.Best.Name) is not null
                : tokens[mention.First].Text is "italia" or "espana"
        );
}
