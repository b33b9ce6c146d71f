using System.Collections.Concurrent;
using LeagueGrid.Core.Names;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Answers.Language;

/// <summary>
/// Finds the names in a question: full names, surnames, initials, aliases and nicknames, adjectives of countries, and
/// misspelt ones. It names all options; evidence decides between them later. Cost follows the words of the question.
/// </summary>
public sealed class EntityLinker
{
    private const int LongestName = 6;

    // Nicknames this short lie one letter from too many other words.
    private const int ShortAlias = 4;

    // What a surname alone scores; a first name alone scores less.
    private const double SurnameOnly = 0.8;
    private const double FirstNameOnly = 0.6;
    private readonly SpellingIndex _spelling = new();
    private readonly ConcurrentDictionary<string, byte> _ordinary;
    private int _indexed = -1;

    public EntityLinker()
    {
        _ordinary = new ConcurrentDictionary<string, byte>(StringComparer.Ordinal);
        foreach (var word in Lexicon.English.Stop.Concat(Lexicon.French.Stop))
            _ordinary.TryAdd(word, 0);
        foreach (var word in Lexicon.English.Vocabulary.Concat(Lexicon.French.Vocabulary))
            _ordinary.TryAdd(word, 0);
        foreach (var word in NameLexicon.Vocabulary)
            _spelling.Add(word);
    }

    /// <summary>The mentions of the question, none inside another.</summary>
    public IReadOnlyList<Mention> Link(
        IReadOnlyList<QuestionToken> tokens,
        IReadOnlyList<Concept> concepts,
        LeagueDirectory directory,
        bool women
    )
    {
        var names = new NameMatcher(directory, women);
        var found = new List<Mention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            found.AddRange(names.Aliases(tokens, i));
            if (LongestExact(tokens, i, names) is { } exact)
                found.Add(exact);
        }
        var capitals = tokens.Count > 0 && char.IsUpper(tokens[0].Original[0]) && !IsShouting(tokens);
        found = [.. found.Where(mention => IsName(mention, tokens, concepts) && !IsFootball(mention, tokens, capitals))];
        found = Longest(found);
        found.RemoveAll(mention => IsHalfAnother(mention, tokens, found));
        found = VenueNames.Taken(tokens, found, directory);
        if (capitals && found.Exists(mention => IsWrittenLarge(mention, tokens)))
            found.RemoveAll(mention => IsWrittenSmall(mention, tokens));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (
                found.Exists(mention => mention.Covers(i))
                || !MayBeMisspelt(tokens[i], i, concepts, i > 0 ? tokens[i - 1].Text : "")
                || (capitals && IsOrdinary(tokens[i]))
            )
                continue;
            Index(directory);
            if (Misspelt(tokens, i, names, found) is { } mention)
                found.Add(mention);
        }
        JoinNames(tokens, found, names, directory);
        return [.. Longest(found).OrderBy(mention => mention.First)];
    }

    // "roger miller": where nobody bears both names, somebody may whose surname is written nearly so.
    private static void JoinNames(
        IReadOnlyList<QuestionToken> tokens,
        List<Mention> found,
        NameMatcher names,
        LeagueDirectory directory
    )
    {
        foreach (var one in found.Where(mention => mention is { Count: 1, Best.Kind: "player" }).ToList())
        {
            if (
                found.Find(mention => mention is { Count: 1, Best.Kind: "player" } && mention.First == one.End) is not { } two
                || one.Best.Ids.Intersect(two.Best.Ids, StringComparer.Ordinal).Any()
            )
                continue;
            var (first, surname) = (tokens[one.First].Text, tokens[two.First].Text);
            var nearest = names
                .With(first)
                .Where(key => key.Kind == "player")
                .Select(key => (Key: key, Word: NearestWord(directory.Player(key.Id), first, surname)))
                .Where(candidate => candidate.Word is not null)
                .GroupBy(candidate => candidate.Word!, candidate => candidate.Key, StringComparer.Ordinal)
                .MinBy(group => SpellingIndex.Distance(group.Key, surname, SurnameErrors));
            if (
                nearest is null
                || names.Mention(one.First, 2, [first, nearest.Key], nearest.ToHashSet(), MentionKind.Misspelt) is not { } both
            )
                continue;
            found.Remove(one);
            found.Remove(two);
            found.Add(both);
        }
    }

    private const int SurnameErrors = 2;

    private static string? NearestWord(Core.Feed.PlayerItem? player, string first, string surname) =>
        player is null
            ? null
            : NameFolding
                .Words(player.FullName ?? player.Name)
                .Where(word => word != first && word.Length >= ShortAlias && word[0] == surname[0])
                .Where(word => SpellingIndex.Distance(word, surname, SurnameErrors) <= SurnameErrors)
                .MinBy(word => SpellingIndex.Distance(word, surname, SurnameErrors));

    // Short words are near to some surname or other: who writes names with capitals means none by them.
    private const int ShortWord = 5;

    private static bool IsOrdinary(QuestionToken token) =>
        !token.Capital && (token.Text.Length <= ShortWord || Glossary.IsFootball(token.Text));

    // "foot" and "pied" are no players where the question writes names with capitals.
    private static bool IsFootball(Mention mention, IReadOnlyList<QuestionToken> tokens, bool capitals) =>
        capitals
        && mention is { Count: 1, Kind: MentionKind.Name, Best.Kind: "player" }
        && !tokens[mention.First].Capital
        && Glossary.IsFootball(tokens[mention.First].Text);

    // "Any Dutchmen booked, in a final this rough?": who writes the names of others large means no Alan Rough.
    private static bool IsWrittenLarge(Mention mention, IReadOnlyList<QuestionToken> tokens) =>
        Enumerable.Range(mention.First, mention.Count).Any(i => tokens[i].Capital && !tokens[i].Start);

    private static bool IsWrittenSmall(Mention mention, IReadOnlyList<QuestionToken> tokens) =>
        mention is { Count: 1, Kind: MentionKind.Name, Best.Kind: "player" } && char.IsLower(tokens[mention.First].Original[0]);

    private static bool IsShouting(IReadOnlyList<QuestionToken> tokens) =>
        tokens.Count(token => token.Capital) * 2 > tokens.Count;

    private static Mention? LongestExact(IReadOnlyList<QuestionToken> tokens, int at, NameMatcher names)
    {
        var held = names.With(tokens[at].Text);
        if (
            held.Count == 0
            || tokens[at].Text.Length == 1
            || NameMatcher.IsConnector(tokens[at].Text) && !StartsName(tokens, at, held, names)
        )
        {
            // "R. Sterling": a letter that begins a first name.
            return null;
        }
        var words = new List<string> { tokens[at].Text };
        var best = names.Mention(at, 1, words, held, MentionKind.Name);
        var end = at + 1;
        for (var j = at + 1; j < tokens.Count && j < at + LongestName; j++)
        {
            // "score in in 2018": a word said twice names nobody the more.
            if (words.Contains(tokens[j].Text, StringComparer.Ordinal))
                break;
            var next = names.With(tokens[j].Text);
            var both = next.Count == 0 ? [] : held.Where(next.Contains).ToHashSet();
            // "san marinos winner": a genitive without its apostrophe.
            if (both.Count == 0 && tokens[j].Text is { Length: > 4 } word && word[^1] == 's')
                both = held.Where(names.With(word[..^1]).Contains).ToHashSet();
            if (both.Count == 0)
            {
                if (NameMatcher.IsConnector(tokens[j].Text) && j + 1 < tokens.Count && j == end)
                    continue;
                break;
            }
            // "Racing Vaudelys and Racing Cormeraie": what stands behind an "and" goes on with a name only in the name's own order.
            if (j > end)
                both = [.. both.Where(key => names.GoesOn(key, words[^1], tokens[j].Text))];
            if (both.Count == 0)
                break;
            held = both;
            words.Add(tokens[j].Text);
            if (names.Mention(at, j - at + 1, words, held, MentionKind.Name) is { } longer)
                best = longer;
            end = j + 1;
        }
        return names.WithFirstNames(tokens, at, best);
    }

    // "van gaal" is not every van; "van Dijk" and "De Bruyne" go on.
    private static bool StartsName(IReadOnlyList<QuestionToken> tokens, int at, HashSet<EntityKey> held, NameMatcher names) =>
        at + 1 < tokens.Count && names.With(tokens[at + 1].Text).Overlaps(held);

    // An ordinary word is a name only where it is written as one, or is the whole name of something.
    private static bool IsName(Mention mention, IReadOnlyList<QuestionToken> tokens, IReadOnlyList<Concept> concepts)
    {
        var ordinary = true;
        var capital = false;
        for (var i = mention.First; i < mention.End; i++)
        {
            var token = tokens[i];
            capital |= token.Capital;
            ordinary &=
                token.IsNumber
                || Lexicon.English.Stop.Contains(token.Text)
                || Lexicon.French.Stop.Contains(token.Text)
                || concepts.Any(concept => concept.Covers(i) && !concept.Gapped);
        }
        if (!ordinary)
            return true;
        if (mention.Kind is not MentionKind.Name)
            return mention.Count > 1 || capital || !Lexicon.English.Stop.Contains(tokens[mention.First].Text);
        if (mention.Count > 1)
            return mention.Best.Score >= 0.9 || (capital && mention.Best.Score >= 0.6);
        if (
            tokens[mention.First].IsNumber
            || tokens[mention.First].Text.Length < 3
            || concepts.Any(concept => concept.Kind == "month" && concept.Covers(mention.First))
        )
            return false;
        return (capital && !IsShouting(tokens))
            || (mention.Best.Score >= 1 && mention.Best.Kind is "team" or "competition")
            || IsWhose(mention, tokens, concepts);
    }

    // "son's goal vs germany": whose it is, where nothing is written large.
    private static bool IsWhose(Mention mention, IReadOnlyList<QuestionToken> tokens, IReadOnlyList<Concept> concepts) =>
        mention.Best is { Kind: "player", Score: >= FirstNameOnly }
        && tokens[mention.First].Possessive
        && !tokens.Any(token => token.Capital && !token.Start)
        && !Lexicon.English.Stop.Contains(tokens[mention.First].Text)
        && concepts.Any(concept => concept.Kind == "metric" && concept.First == mention.End);

    // "South Africa", which the league does not know, is no South Korea.
    private static bool IsHalfAnother(Mention mention, IReadOnlyList<QuestionToken> tokens, List<Mention> found) =>
        mention is { Count: 1, Kind: MentionKind.Name, Best: { Kind: "team", Score: <= SurnameOnly } }
        && Cues.NameBeginning.Has(tokens[mention.First].Text)
        && mention.End < tokens.Count
        && tokens[mention.End] is { Capital: true, IsNumber: false }
        && !tokens[mention.First].Possessive
        && !found.Exists(other => other.Covers(mention.End));

    // "the toss" is a thing and no Moss.
    private static bool IsArticle(string word) => Cues.Article.Has(word);

    private bool MayBeMisspelt(QuestionToken token, int at, IReadOnlyList<Concept> concepts, string before) =>
        token.Text.Length >= 4
        && !token.IsNumber
        && !(token is { Capital: false, Start: false, Text.Length: <= 5 } && IsArticle(before))
        && !_ordinary.ContainsKey(token.Text)
        && !concepts.Any(concept => concept.Covers(at) && !concept.Gapped);

    private Mention? Misspelt(IReadOnlyList<QuestionToken> tokens, int at, NameMatcher names, List<Mention> found)
    {
        var near = Near(tokens[at].Text);
        if (near.Count == 0)
            return null;
        // A neighbour that is named too narrows it: "thiery henri", "geof hurst".
        Mention? best = null;
        foreach (var (word, errors) in near)
        {
            foreach (var alias in names.Aliases([new QuestionToken(word, word, Capital: false)], 0))
                if (best is null && word.Length > ShortAlias)
                    best = alias with { First = at, Kind = MentionKind.Misspelt };
            var held = names.With(word);
            if (held.Count == 0)
                continue;
            var words = new List<string> { word };
            var first = at;
            var count = 1;
            var second = 0;
            if (at + 1 < tokens.Count)
            {
                foreach (var (other, more) in Near(tokens[at + 1].Text).Prepend((tokens[at + 1].Text, 0)))
                {
                    var both = held.Where(names.With(other).Contains).ToHashSet();
                    if (both.Count == 0)
                        continue;
                    (held, count, second) = (both, 2, more);
                    words.Add(other);
                    break;
                }
            }
            if (count == 1 && at > 0 && names.With(tokens[at - 1].Text) is { Count: > 0 } before)
            {
                var both = held.Where(before.Contains).ToHashSet();
                if (both.Count > 0)
                {
                    (held, first, count) = (both, at - 1, 2);
                    words.Insert(0, tokens[at - 1].Text);
                }
            }
            if (names.Mention(first, count, words, held, MentionKind.Misspelt) is not { } mention)
                continue;
            mention = names.WithFirstNames(tokens, first, mention)!;
            // Only a surname is worth the doubt, unless it is written as a name: "rack up" is no Jack.
            if (
                mention is { Count: 1, Best: { Kind: "player", Score: < SurnameOnly } }
                && tokens[first] is { Capital: false, Start: false }
            )
                continue;
            var penalty = 0.1 * (errors + second);
            mention = mention with
            {
                Kind = MentionKind.Misspelt,
                Options = [.. mention.Options.Select(option => option with { Score = option.Score - penalty })],
            };
            // Words as near as one another: who played in the matches spoken of decides.
            if (
                best is not null
                && mention.First == best.First
                && mention.Count == best.Count
                && mention.Best.Kind == best.Best.Kind
            )
                best = best with { Options = NameMatcher.Merge(best.Options, mention.Options) };
            else if (
                best is null
                || mention.Count > best.Count
                || (mention.Count == best.Count && mention.Best.Score > best.Best.Score)
            )
                best = mention;
        }
        if (best is { Count: > 1 })
            found.RemoveAll(mention => mention.First >= best.First && mention.End <= best.End);
        return best;
    }

    private IReadOnlyList<(string Word, int Errors)> Near(string word)
    {
        var near = _spelling.Near(word);
        // "lewandovskis early goal": a genitive without its apostrophe.
        if (word.Length > 5 && word[^1] == 's')
            near = [.. near.Concat(_spelling.Near(word[..^1])).OrderBy(one => one.Errors)];
        return near;
    }

    private void Index(LeagueDirectory directory)
    {
        var version = (int)directory.Version;
        if (_indexed == version)
            return;
        foreach (var (word, _) in directory.Words)
            _spelling.Add(word);
        _indexed = version;
    }

    private static List<Mention> Longest(List<Mention> found)
    {
        var kept = new List<Mention>();
        foreach (var mention in found.OrderByDescending(one => one.Count).ThenByDescending(one => one.Best.Score))
        {
            var same = kept.FindIndex(other => other.First < mention.End && mention.First < other.End);
            if (same < 0)
                kept.Add(mention);
            else if (
                kept[same].First == mention.First
                && kept[same].Count == mention.Count
                && kept[same].Kind != MentionKind.Derby
            )
                kept[same] = kept[same] with { Options = NameMatcher.Merge(kept[same].Options, mention.Options) };
        }
        return kept;
    }
}
