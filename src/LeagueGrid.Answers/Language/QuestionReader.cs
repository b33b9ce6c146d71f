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
        AddHeads(tokens, concepts, lexicon);
        concepts.RemoveAll(concept => IsVerb(tokens, concept));
        // "How was it settled?" asks for a result, and for nobody's goal.
        if (concepts.Exists(concept => concept.Name == "ask.how"))
            concepts.RemoveAll(concept =>
                concept is { Name: "op.winner-goal", Count: 1 } && tokens[concept.First].Text is "settled" or "decided"
            );
        // "Did they win a single game?" asks whether there was any.
        if (tokens.Count > 0 && Cues.AskingVerb.Has(tokens[0]))
            concepts.RemoveAll(concept =>
                concept.Name == "op.in-one-match"
                && concept.First > 0
                && (tokens[concept.First - 1].Text is "a" || tokens[concept.First].Text is "a")
            );
        // "score final": the French order, in whatever language.
        concepts.RemoveAll(concept =>
            concept is { Name: "stage.final" or "time.last-n", Count: 1, First: > 0 }
            && tokens[concept.First].Text == "final"
            && tokens[concept.First - 1].Text is "score" or "resultat"
        );
        concepts = Circumstances.SetApart(tokens, concepts);
        // "They lost three games. Which ones?"
        if (
            concepts.Find(concept => concept.Name == "op.list") is { Name: not null, First: > 0 } ones
            && tokens[ones.First].Text is "which" or "lesquels" or "lesquelles"
            && concepts.Exists(concept => concept.Name == "metric.matches" && concept.First < ones.First)
        )
            concepts.Add(ones with { Name = "ask.match" });
        // "who won Germany's group"
        if (
            concepts.Exists(concept => concept.Name == "group.letter")
            && concepts.Find(concept => concept.Name == "fact.who-won") is { Name: not null } winner
        )
            concepts.Add(winner with { Name = "fact.top-of-table" });
        // "Whom did they beat to finish third?"
        if (
            concepts.Find(concept => concept.Name == "fact.third") is { Name: not null } third
            && concepts.Exists(concept => concept.Name is "fact.beat" && concept.First < third.First)
        )
            concepts.Add(third with { Name = "stage.third-place" });
        // "By what minute was it 5-0?"
        for (var i = 2; i < tokens.Count; i++)
            if (
                tokens[i].IsNumber
                && tokens[i].Text.Contains('-', StringComparison.Ordinal)
                && tokens[i - 1].Text is "it" or "score"
                && tokens[i - 2].Text is "was" or "is" or "the"
                && concepts.Exists(concept => concept.Name == "ask.when")
            )
                concepts.Add(new Concept("op.running", i - 1, 1));
        // "Did they reach the final?" asks for no results on the way.
        if (
            tokens.Count > 0
            && Cues.AskingVerb.Has(tokens[0])
            && concepts.Find(concept => concept.Name == "fact.results-list" && tokens[concept.First].Text is "reach" or "reached")
                is { Name: not null } way
        )
        {
            concepts.Remove(way);
            concepts.Add(new Concept("fact.reached", way.First, 1));
            concepts.Add(new Concept("stage.final", way.End - 1, 1));
        }
        // "Who got to the final?"
        if (
            concepts.Find(concept => concept.Name == "fact.reached") is { Name: not null } reached
            && concepts.Exists(concept => concept.Name == "stage.final")
        )
            concepts.Add(reached with { Name = "fact.finalists" });
        concepts.RemoveAll(concept => IsConjunction(tokens, concept) || IsAfterthought(tokens, concept, concepts));
        // "2007 final score": the score of the final; "the final score" is that of any match.
        if (
            concepts.Find(concept => concept.Name == "fact.score" && tokens[concept.First].Text == "final")
                is { Name: not null, First: > 0 } score
            && !tokens[score.First].Start
            && (
                tokens[score.First - 1] is { IsNumber: true, Text.Length: 4 }
                    && !(
                        score.First > 1 && concepts.Exists(concept => concept.Kind == "month" && concept.Covers(score.First - 2))
                    )
                || Cues.CupOrWomen.Has(tokens[score.First - 1])
            )
        )
            concepts.Add(new Concept("stage.final", score.First, 1));
        // "le Brésil ou l'Allemagne" asks for no place.
        concepts.RemoveAll(concept =>
            concept is { Name: "ask.where", Count: 1, First: > 0 }
            && string.Equals(tokens[concept.First].Original, "ou", StringComparison.OrdinalIgnoreCase)
        );
        var women = tokens.Any(token => Cues.Women.Has(token));
        Forced(tokens, concepts);
        var linked = _names.Of(question, directory, () => _linker.Link(tokens, concepts, directory, women));
        var hosts = linked
            .Where(mention =>
                IsTournament(tokens, mention)
                || Hosts.IsEditionIn(tokens, mention, linked)
                || Hosts.YearsOf(mention, tokens, women, linked.Count == 1).Count > 0
            )
            .ToList();
        var mentions = linked.Except(hosts).ToList();
        // "the 2006 World Cup finals" are the tournament; "World Cup finals" without a year are the last matches.
        if (NamesOneYear(tokens))
            concepts.RemoveAll(concept =>
                concept is { Name: "stage.final", Count: 1 }
                && tokens[concept.First].Text == "finals"
                && (
                    mentions.Any(mention => mention.Best.Kind == "competition" && mention.End == concept.First)
                    || concept.First > 0 && tokens[concept.First - 1] is { IsNumber: true, Text.Length: 4 }
                    || concept.End + 1 < tokens.Count && tokens[concept.End].Text is "of" or "in"
                )
            );
        // "Who won Ligue 1?" asks for the champion, not for one match.
        if (
            concepts.Find(concept => concept.Name == "fact.who-won") is { Name: not null } won
            && mentions.Exists(mention => mention.Best.Kind == "competition" && mention.First - won.End is 0 or 1)
        )
            concepts.Add(won with { Name = "fact.champion" });
        // "Who leads the Premier League?"
        if (
            concepts.Find(concept => concept.Name == "fact.leading") is { Name: not null } leads
            && mentions.Exists(mention => mention.Best.Kind == "competition" && mention.First - leads.End is >= 0 and <= 3)
        )
            concepts.Add(leads with { Name = "fact.top-of-table" });
        // "Which Frenchman": a man is asked for; "which French club" is not.
        foreach (var mention in mentions)
            if (
                mention is { Kind: MentionKind.Demonym, First: > 0 }
                && Cues.Which.Has(tokens[mention.First - 1])
                && NameLexicon.IsNoun(tokens[mention.End - 1].Text)
            )
                concepts.Add(new Concept("ask.who", mention.First - 1, 1));
        Meetings.Mark(tokens, concepts, mentions);
        var asked = new TypedQuestion(question, lang, tokens, concepts, mentions, DateOnly.FromDateTime(now.UtcDateTime))
        {
            Women = women,
        };
        foreach (var mention in hosts)
            asked.TakeTournament(mention, Hosts.YearsOf(mention, tokens, women, linked.Count == 1));
        if (!women)
            asked.TakeMenOrWomen(directory);
        return asked;
    }

    private static bool NamesOneYear(IReadOnlyList<QuestionToken> tokens)
    {
        var years = Enumerable.Range(0, tokens.Count).Where(i => tokens[i] is { IsNumber: true, Text.Length: 4 }).ToList();
        return years is [var only] && (only == 0 || !Cues.SpanOfYears.Has(tokens[only - 1]));
    }

    // "at Italia 90", "during France 98": the country names a tournament there, and no team.
    private static bool IsTournament(IReadOnlyList<QuestionToken> tokens, Mention mention) =>
        mention.First > 0
        && mention.End < tokens.Count
        && Cues.AtOrDuring.Has(tokens[mention.First - 1])
        && tokens[mention.End].Text is { Length: 2 } year
        && char.IsAsciiDigit(year[0])
        && char.IsAsciiDigit(year[1])
        && (
            mention.Best.Kind == "team"
                ? NameLexicon.FrenchCountry(mention.Best.Name) is not null
                : tokens[mention.First].Text is "italia" or "espana"
        );

    // "Whose goal took the final to penalties?": it made the score level.
    private static void Forced(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        var verb = -1;
        for (var i = 0; i + 1 < tokens.Count; i++)
            if (Cues.Took.Has(tokens[i]))
                verb = i;
            else if (
                verb >= 0
                && i - verb <= 9
                && tokens[i].Text is "to" or "into"
                && concepts.Exists(c =>
                    c.First <= i + 2 && c.First > i && c.Name is "metric.shootouts" or "time.extra-time" or "fact.penalties-score"
                )
            )
                concepts.Add(new Concept("op.equaliser", verb, 1));
    }

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
            for (var j = i + 2; j < tokens.Count && j <= i + 5; j++)
            {
                if (Cues.EndOfSubject.Has(tokens[j]))
                    break;
                if (concepts.Exists(c => c.Kind == "stage" && c.Covers(j)))
                {
                    concepts.Add(new Concept("ask.match", i, 1));
                    break;
                }
                if (concepts.Exists(c => c.Kind == "time" && c.Covers(j)))
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

    // "Who scored most, and how many?" asks for somebody; the number comes along.
    private static bool IsAfterthought(IReadOnlyList<QuestionToken> tokens, Concept concept, List<Concept> all) =>
        concept is { Name: "ask.count", First: > 1 }
        && (
            Cues.AndWith.Has(tokens[concept.First - 1])
            // "and on how many", "et son total de buts"
            || Cues.AndWith.Has(tokens[concept.First - 2]) && Cues.BeforeCount.Has(tokens[concept.First - 1])
        )
        && all.Exists(other =>
            other.First < concept.First && other.Name is "ask.who" or "ask.team" or "ask.match" or "fact.goalscorers-of"
        );

    // "when Leicester came back" asks for no time.
    private static bool IsConjunction(IReadOnlyList<QuestionToken> tokens, Concept concept) =>
        concept is { Name: "ask.when", Count: 1 }
        && !tokens[concept.First].Start
        && !Cues.BeforeAskingWhen.Has(tokens[concept.First - 1])
        && concept.End < tokens.Count;

    // "how many goals did they manage" asks for no manager, and "did them no good" for no shirt.
    private static bool IsVerb(IReadOnlyList<QuestionToken> tokens, Concept concept) =>
        concept.Count == 1
        && (
            concept.Name == "fact.coach" && tokens[concept.First].Text == "manage" && HasAmount(tokens)
            // "Who managed it?" asks who did it.
            || concept.Name == "fact.coach"
                && tokens[concept.First].Text == "managed"
                && concept.End < tokens.Count
                && Cues.ThingManaged.Has(tokens[concept.End])
            || concept.Name == "fact.number"
                && tokens[concept.First].Text == "no"
                && !(concept.End < tokens.Count && tokens[concept.End].IsNumber)
        );

    private static bool HasAmount(IReadOnlyList<QuestionToken> tokens) => tokens.Any(token => Cues.Amount.Has(token));

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
