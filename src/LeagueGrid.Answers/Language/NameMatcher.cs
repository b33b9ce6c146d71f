using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>Weighs how well words name the entities of the directory, and puts the ids of one thing together.</summary>
public sealed class NameMatcher(LeagueDirectory directory, bool women)
{
    private readonly Dictionary<string, HashSet<EntityKey>> _with = new(StringComparer.Ordinal);

    public static bool IsConnector(string word) => Cues.NameConnector.Has(word);

    public HashSet<EntityKey> With(string word)
    {
        if (_with.TryGetValue(word, out var held))
            return held;
        held = [.. directory.WithWord(word)];
        // "the Salahs", "lewandowskis goal"
        if (held.Count == 0 && word.Length > 6 && word[^1] == 's')
            held = [.. directory.WithWord(word[..^1]).Where(key => key.Kind is "player" or "team")];
        _with[word] = held;
        return held;
    }

    /// <summary>Whether a name of the thing has the one word somewhere before the other: "Brighton" and "Albion".</summary>
    public bool GoesOn(EntityKey key, string word, string next) =>
        directory
            .NamesOf(key)
            .Select(name => NameFolding.Words(name).ToList())
            .Any(own => own.IndexOf(word) is >= 0 and var at && own.IndexOf(next, at) > at);

    /// <summary>The mention of these words, with its options put together and ordered; null where they name nothing well.</summary>
    public Mention? Mention(int first, int count, IReadOnlyList<string> words, IEnumerable<EntityKey> keys, MentionKind kind)
    {
        var options = new List<NamedThing>();
        foreach (var key in keys)
        {
            if (key.Kind == "season")
                continue;
            var score = Score(key, words);
            if (score > 0)
                options.Add(new NamedThing(key.Kind, directory.NamesOf(key)[0], [key.Id], score));
        }
        return options.Count == 0 ? null : new Mention(first, count, kind, Unite(options));
    }

    /// <summary>"R. Sterling" and "Alvaro Morata" where the data says "Á. Morata": a first name before a surname.</summary>
    public Mention? WithFirstNames(IReadOnlyList<QuestionToken> tokens, int at, Mention? mention)
    {
        if (mention is null || at == 0 || !mention.Is("player") || tokens[at - 1].Text.Length == 0)
            return mention;
        var before = tokens[at - 1];
        if (
            before.IsNumber
            || !(before.Text.Length == 1 ? before.Capital || char.IsUpper(before.Original[0]) : LooksLikeFirstName(before))
        )
            return mention;
        var fitting = mention
            .Options.Where(option => option.Kind == "player" && option.Score < 0.95 && Begins(option, before.Text))
            .ToList();
        return fitting.Count == 0
            ? mention
            : mention with
            {
                First = at - 1,
                Count = mention.Count + 1,
                Options = [.. fitting.Select(option => option with { Score = 0.93 })],
            };
    }

    private bool LooksLikeFirstName(QuestionToken token) =>
        token.Text.Length > 1
        && !Lexicon.English.Stop.Contains(token.Text)
        && !Lexicon.French.Stop.Contains(token.Text)
        && (token.Capital || token.Start && char.IsUpper(token.Original[0]) || With(token.Text).Any(key => key.Kind == "player"));

    // An initial in the data stands for any first name; a full first name does not.
    private bool Begins(NamedThing option, string first)
    {
        foreach (var id in option.Ids)
        {
            var names = directory.NamesOf(new EntityKey("player", id));
            var full = names.Any(name => NameFolding.Words(name) is { Count: > 1 } words && words[0].Length > 1);
            foreach (var name in names)
            {
                var words = NameFolding.Words(name);
                if (words.Count < 2 || words[0].Length == 0)
                    continue;
                if (first.Length == 1 ? words[0][0] == first[0] : words[0].Length == 1 && words[0][0] == first[0] && !full)
                    return true;
                // "Mo Salah", "Rob Lewandowski": cut short.
                if (first.Length > 1 && words[0].Length > first.Length && words[0].StartsWith(first, StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Nicknames, adjectives, grounds and derbies at a place.</summary>
    public IEnumerable<Mention> Aliases(IReadOnlyList<QuestionToken> tokens, int at)
    {
        foreach (var entry in NameLexicon.At(tokens, at))
        {
            var kind = entry.Kind switch
            {
                AliasKind.Demonym => MentionKind.Demonym,
                AliasKind.Ground => MentionKind.Ground,
                AliasKind.Derby => MentionKind.Derby,
                _ => MentionKind.Name,
            };
            var wanted = entry.Kind == AliasKind.Competition ? "competition" : "team";
            var options =
                entry.Kind == AliasKind.Club
                    ? entry.Names.Select(name => Named(name, wanted)).FirstOrDefault(found => found.Count > 0, [])
                : entry.Kind == AliasKind.Derby ? OfDerby(entry.Names[0])
                : Named(entry.Names[0], wanted);
            if (options.Count == 0)
                continue;
            var score =
                entry.Kind is AliasKind.Country ? 0.99
                : IsOneOfMany(entry, wanted) ? 1
                : 0.9;
            var mention = new Mention(
                at,
                entry.Words.Length,
                kind,
                [.. options.Select(option => option with { Score = option.Score * score })]
            );
            if (entry.Kind == AliasKind.Derby)
            {
                var others = OfDerby(entry.Names[1]);
                if (others.Count == 0)
                    continue;
                mention = mention with { Other = others[0] };
            }
            yield return mention;
        }
    }

    // "le Real", "United": of the clubs that have the word in their names, the one that people call by it alone.
    private bool IsOneOfMany(AliasEntry entry, string kind) =>
        entry is { Kind: AliasKind.Club, Words: [var word] }
        && NameFolding.Words(entry.Names[0]) is { Count: > 1 } own
        && own.Contains(word, StringComparer.Ordinal)
        && directory.WithWord(word).Count(key => key.Kind == kind) > 1;

    // A club of a derby, by whatever name the source has for it.
    private IReadOnlyList<NamedThing> OfDerby(string name)
    {
        if (Named(name, "team") is { Count: > 0 } own)
            return own;
        var tokens = Tokenizer.Tokenize(name);
        return NameLexicon
            .At(tokens, 0)
            .Where(entry => entry.Kind == AliasKind.Club && entry.Words.Length == tokens.Count)
            .SelectMany(entry => entry.Names)
            .Select(other => Named(other, "team"))
            .FirstOrDefault(found => found.Count > 0, []);
    }

    /// <summary>What bears this name, more or less.</summary>
    public IReadOnlyList<NamedThing> Named(string name, string kind)
    {
        var words = NameFolding.Words(name);
        HashSet<EntityKey>? held = null;
        foreach (var word in words)
        {
            if (Cues.ClubForm.Has(word) && words.Count > 1)
                continue;
            var keys = directory.WithWord(word).Where(key => key.Kind == kind);
            held = held is null ? [.. keys] : [.. held.Where(keys.Contains)];
            if (held.Count == 0)
                return [];
        }
        var alike = new List<NamedThing>();
        var options = new List<NamedThing>();
        foreach (var key in held ?? [])
        {
            var score = Score(key, [.. words]);
            // Where only the women's cup is told, "the World Cup" is that one.
            if (kind == "competition" && score < 0.9)
            {
                if (!directory.NamesOf(key)[0].Contains("qualif", StringComparison.OrdinalIgnoreCase))
                    alike.Add(new NamedThing(kind, directory.NamesOf(key)[0], [key.Id], 0.8));
                continue;
            }
            // "FC Köln", where the source writes "Köln".
            if (score <= 0 && kind == "team" && TeamKey(directory.NamesOf(key)[0]) == TeamKey(name))
                score = 0.95;
            if (score > 0)
                options.Add(new NamedThing(kind, directory.NamesOf(key)[0], [key.Id], score));
        }
        return Unite(options.Count > 0 ? options : alike);
    }

    private double Score(EntityKey key, IReadOnlyList<string> words)
    {
        var best = 0.0;
        var names = directory.NamesOf(key);
        for (var n = 0; n < names.Count; n++)
        {
            var own = NameFolding.Words(names[n].Replace("\u00AD", "", StringComparison.Ordinal));
            best = Math.Max(best, Score(key.Kind, own, words) - (n == 0 ? 0 : 0.01));
        }
        if (key.Kind is "team" or "competition" && IsWomens(key) != women)
            best -= women ? 0.3 : 0.15;
        return best;
    }

    private static double Score(string kind, IReadOnlyList<string> own, IReadOnlyList<string> words)
    {
        var kept = own.Where(word => !Cues.ClubForm.Has(word)).ToList();
        if (kept.Count == 0)
            kept = [.. own];
        var asked = words.Where(word => !Cues.ClubForm.Has(word) || own.Count == 1).ToList();
        // "club" alone names no Athletic Club.
        if (asked.Count == 0 && own.Any(word => !Cues.ClubForm.Has(word)))
            return 0;
        if (asked.Count == 0)
            asked = [.. words];
        var matched = asked.Count(word => own.Contains(word) || own.Contains(word.TrimEnd('s')));
        if (matched < asked.Count)
            return 0;
        if (matched >= kept.Count || asked.Count >= own.Count)
            return own.Count == words.Count || kept.Count == asked.Count ? 1 : 0.97;
        if (kind == "competition")
            return matched == kept.Count - 1 && kept.Count > 2 ? 0.7 : 0;
        if (kind == "team")
            return asked[0] == kept[0] ? 0.8 : 0.6;
        // Surnames name people, first names hardly.
        var last = own[^1];
        if (asked.Contains(last))
            return asked.Count > 1 ? 0.92 : 0.8;
        return asked.Count > 1 ? 0.85
            : asked[0] == own[0] ? (own.Count > 2 ? 0.55 : 0.5)
            : 0.6;
    }

    private bool IsWomens(EntityKey key)
    {
        var names = directory.NamesOf(key);
        return names[0].Contains("women", StringComparison.OrdinalIgnoreCase);
    }

    private const int MostOptions = 400;

    /// <summary>Puts the ids together that name one thing in several sources.</summary>
    private IReadOnlyList<NamedThing> Unite(List<NamedThing> options)
    {
        // Of equal ones the same comes first in every process: the directory keeps no order.
        var united = options
            .OrderByDescending(option => option.Score)
            .ThenBy(option => option.Ids[0], StringComparer.Ordinal)
            .Take(MostOptions)
            .GroupBy(option => (option.Kind, Identity(option)))
            .Select(group =>
            {
                var best = group.First();
                return best with
                {
                    Ids =
                    [
                        .. group
                            .SelectMany(option => option.Ids)
                            .SelectMany(id => directory.Links.SameAs(new EntityKey(best.Kind, id)))
                            .Select(key => key.Id)
                            .Distinct(StringComparer.Ordinal),
                    ],
                };
            });
        return [.. united.OrderByDescending(option => option.Score).ThenBy(option => option.Name, StringComparer.Ordinal)];
    }

    /// <summary>Adds the options of another mention of the same words.</summary>
    public static IReadOnlyList<NamedThing> Merge(IReadOnlyList<NamedThing> one, IReadOnlyList<NamedThing> two)
    {
        var all = one.ToList();
        foreach (var option in two)
        {
            var same = all.FindIndex(other =>
                other.Kind == option.Kind && other.Ids.Intersect(option.Ids, StringComparer.Ordinal).Any()
            );
            if (same < 0)
                all.Add(option);
            else
                all[same] = all[same] with
                {
                    Score = Math.Max(all[same].Score, option.Score),
                    Ids = [.. all[same].Ids.Union(option.Ids, StringComparer.Ordinal)],
                };
        }
        return [.. all.OrderByDescending(option => option.Score)];
    }

    private string Identity(NamedThing option)
    {
        var id = option.Ids[0];
        if (option.Kind == "player")
            return KeyOfPerson(id);
        return option.Kind == "team" ? KeyOfTeam(id) : NameFolding.Fold(option.Name);
    }

    /// <summary>Equal for the ids of one person in several sources.</summary>
    public string KeyOfPerson(string id)
    {
        var linked = directory.Links.Canonical("player", id);
        return directory.Player(linked) is { } player
            ? KeyOfTeam(player.Team) + "/" + PersonKey(linked) + Apart("player", linked)
            : id;
    }

    private string PersonKey(string id)
    {
        var item = directory.Player(id)!;
        var words = NameFolding.Words(item.FullName ?? item.Name);
        var shortName = NameFolding.Words(item.Name);
        return words.Count == 0 ? id : $"{words[0][0]}.{shortName[^1]}";
    }

    /// <summary>Equal for the ids of one team in several sources; women's teams are teams of their own.</summary>
    public string KeyOfTeam(string? id)
    {
        var linked = id is null ? null : directory.Links.Canonical("team", id);
        return directory.Team(linked) is { } team ? TeamKey(team.Name) + Apart("team", team.Id) : id ?? "";
    }

    /// <summary>Who was decided to be another is not told by his name alone.</summary>
    private string Apart(string kind, string id) => directory.Links.IsApart(new EntityKey(kind, id)) ? "/" + id : "";

    public static string TeamKey(string name) =>
        NameLexicon.CountedAs(
            string.Join(' ', NameFolding.Words(name).Where(word => word is "women" || !Cues.ClubForm.Has(word)))
        );
}
