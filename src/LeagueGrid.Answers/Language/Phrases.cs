using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>Finds the phrases of a question in the lexicon of its language, misspelt ones too.</summary>
internal static class Phrases
{
    public static List<Concept> Of(IReadOnlyList<QuestionToken> tokens, string lang, LeagueDirectory directory)
    {
        var lexicon = lang == "fr" ? Lexicon.French : Lexicon.English;
        var concepts = lexicon.Find(tokens);
        // Words of the other language where this one has nothing: "corners", "hat-trick", "score".
        var other = lang == "fr" ? Lexicon.English : Lexicon.French;
        concepts.AddRange(
            other
                .Find(tokens)
                .Where(c =>
                    !c.Name.StartsWith("month.", StringComparison.Ordinal)
                    && Enumerable
                        .Range(c.First, c.Count)
                        .All(i =>
                            tokens[i].Text.Length > 3
                            && !lexicon.Stop.Contains(tokens[i].Text)
                            && !concepts.Exists(mine => mine.Covers(i))
                        )
                )
                .ToList()
        );
        concepts = Spelt(tokens, concepts, lexicon, directory);
        // "quater final": with its first word understood, the second is no final.
        concepts.RemoveAll(one =>
            one.Name is "stage.final" or "time.last-n"
            && concepts.Exists(other =>
                other.Kind == "stage" && other.Count > one.Count && other.First <= one.First && other.End >= one.End
            )
        );
        AddHeads(tokens, concepts, lexicon);
        return concepts;
    }

    // "which German top-flight club"
    private const int FarthestHead = 6;

    // "which World Cup match": the noun that is asked for stands behind a name.
    private static void AddHeads(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts, Lexicon lexicon)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!Cues.WhichOnes.Has(tokens[i]))
                continue;
            if (
                i + 1 < tokens.Count
                && lexicon.Of(tokens[i].Text, tokens[i + 1].Text) is { } own
                && own.StartsWith("ask.", StringComparison.Ordinal)
            )
                continue;
            if (concepts.Exists(c => c.Kind == "stage" && c.First == i + 1))
            {
                concepts.Add(new Concept("ask.match", i, 1));
                continue;
            }
            for (var j = i + 2; j < tokens.Count && j <= i + FarthestHead; j++)
            {
                if (Cues.EndOfSubject.Has(tokens[j]))
                    break;
                if (concepts.Exists(c => c.Kind == "stage" && c.Covers(j)))
                {
                    concepts.Add(new Concept("ask.match", i, 1));
                    break;
                }
                // "Which Irishman hit three in …"
                if (concepts.Exists(c => c.Kind is "time" or "number" && c.Covers(j)))
                    continue;
                if (
                    lexicon.Of(tokens[i].Text, tokens[j].Text) is { } concept
                    && concept.StartsWith("ask.", StringComparison.Ordinal)
                )
                {
                    concepts.Add(new Concept(concept, i, 1));
                    break;
                }
            }
        }
    }

    // A word that nothing knows may be a misspelt word of the lexicon: "scorred", "penlties".
    private static List<Concept> Spelt(
        IReadOnlyList<QuestionToken> tokens,
        List<Concept> concepts,
        Lexicon lexicon,
        LeagueDirectory directory
    )
    {
        QuestionToken[]? mended = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Text;
            if (
                word.Length < 5
                || tokens[i].IsNumber
                || tokens[i].Capital
                || tokens[i].Possessive
                || lexicon.Stop.Contains(word)
                || lexicon.Vocabulary.Contains(word)
                || concepts.Exists(c => c.Covers(i))
                || directory.WithWord(word).Count > 0
            )
                continue;
            var allowed = word.Length >= 8 ? 2 : 1;
            string? nearest = null;
            var errors = allowed + 1;
            foreach (var known in lexicon.Vocabulary)
            {
                if (known.Length < 5 || Math.Abs(known.Length - word.Length) > allowed || known[0] != word[0])
                    continue;
                var distance = SpellingIndex.Distance(word, known, allowed);
                if (distance < errors)
                    (nearest, errors) = (known, distance);
            }
            if (nearest is null)
                continue;
            mended ??= [.. tokens];
            mended[i] = tokens[i] with { Text = nearest };
        }
        return mended is null ? concepts : [.. concepts.Union(lexicon.Find(mended))];
    }
}
