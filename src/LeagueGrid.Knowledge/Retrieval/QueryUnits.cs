using System.Text.RegularExpressions;
using LeagueGrid.Core.Names;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>
/// One piece of what a question asks for: a word or a phrase that names a concept. Any of its terms bears it out, the
/// exact word fully, a synonym or the same beginning less.
/// </summary>
internal sealed record QueryUnit(
    ulong[] Terms,
    double[] Trust,
    int Start,
    int Length,
    bool IsName,
    bool IsConcept,
    bool IsNumber,
    bool IsLight,
    int Words
)
{
    /// <summary>It says what is wanted of the thing asked about (see <see cref="Focus"/>).</summary>
    public bool IsFocus { get; init; }

    /// <summary>It stands in a story that leads up to a question about a rule: no rule need have it.</summary>
    public bool IsTold { get; init; }

    /// <summary>How well a passage bears it out, 0 to 1.</summary>
    public double In(Terms terms)
    {
        for (var i = 0; i < Terms.Length; i++)
            if (terms.CountOf(Terms[i]) > 0)
                return Trust[i];
        return 0;
    }
}

/// <summary>The question taken apart for the word index.</summary>
/// <param name="Asked">Those of the sentences that ask, where the question also tells a story ("Is he fit? I read two things.").</param>
internal sealed record QueryUnits(IReadOnlyList<QueryUnit> Units, IReadOnlyList<QueryUnit> Asked, string Lang)
{
    private const double Exact = 1;
    private const double Synonym = 0.9;
    private const double SameBeginning = 0.6;
    private const double SameField = 0.55;

    // One word of a phrase ("the mark" for "the penalty mark").
    private const double SamePart = 0.45;

    // A word without a known translation says little against a passage in another language.
    private const double ForeignWeight = 0.25;

    // "The wind carries it back. What now?": of a story no rule has every word.
    private const double ToldWeight = 0.35;

    // A word that stands in no text is most often another word for one that does; what is asked for itself must be there.
    private const double UnheardWeight = 0.4;

    // "Take" and "player" stand anywhere.
    private const double LightWeight = 0.3;

    // A text in which that is not said of which the question asks, though it speaks of all else.
    private const double WithoutFocus = 0.5;

    // A phrase is meant as it stands.
    private const double PhraseWeight = 1.25;

    // "The referee Quill": who he is, not what is asked of him.
    private static readonly Regex RolePattern = Patterns.Linear(
        @"\b(referee|goalkeeper|keeper|coach|manager|striker|winger|forward|defender|midfielder|chairman|president|captain|player|club|arbitre|gardien|gardienne|entraîneur|attaquant|ailier|défenseur|milieu|président|présidente|capitaine|joueur|joueuse) \p{Lu}"
    );

    public static QueryUnits Of(SearchQuery query)
    {
        var analysis = Analysis.OfThread.Read(query.Text);
        var mentions = new HashSet<string>((query.Mentions ?? []).SelectMany(NameFolding.Words), StringComparer.Ordinal);
        var units = new List<QueryUnit>();
        var wanted = AnswerKinds.Of(query.Asking ?? query.Text);
        var lang = query.Lang ?? LanguageDetection.Of(query.Text);
        var concepts = analysis.Concepts;
        var atConcept = 0;
        for (var i = 0; i < analysis.Words.Length; )
        {
            while (atConcept < concepts.Length && concepts[atConcept].First < i)
                atConcept++;
            var span = atConcept < concepts.Length && concepts[atConcept].First == i ? concepts[atConcept].Count : 0;
            var word = analysis.Words[i];
            if (lang != "fr" && span == 1 && Lexicon.Football.IsOnlyFrench(ContentHashing.Of(analysis.Folded(word))))
                span = 0;
            var isMention = mentions.Contains(analysis.Folded(word).ToString());
            var place =
                (isMention || word.IsCapitalised && i > 0) && span == 1 && Lexicon.Football.IsPlace(concepts[atConcept].Hash)
                    ? concepts[atConcept].Hash
                    : 0;
            if (isMention)
                span = 0;
            if (
                (span <= 1 && (word.IsStop && span == 0 || AnswerKinds.IsAskedValue(wanted, analysis.Folded(word))))
                || Tenses.IsOnlyTense(query.Text, word.Start)
            )
            {
                i++;
                continue;
            }
            var isName =
                isMention
                || (word.IsCapitalised && i > 0 && (span == 0 || (span == 1 && HasCapitalNeighbour(analysis.Words, i))));
            // "Premier" in a name is no "first".
            if (isName)
                span = 0;
            var terms = new List<ulong>();
            var trust = new List<double>();
            if (span <= 1)
                Add(word.Hash, Exact);
            // "Espagne" is Spain, and the Spanish; the European Cup is the "Coupe d'Europe".
            if (place != 0 && isName)
                Add(place, Synonym);
            for (var c = atConcept; span > 0 && c < concepts.Length && concepts[c].First == i; c++)
                if (!Lexicon.Football.IsField(concepts[c].Hash))
                    Add(concepts[c].Hash, span > 1 ? Exact : Synonym);
            if (span <= 1 && Retrieval.Terms.Prefix(analysis, word) is { } prefix)
                Add(prefix, SameBeginning);
            for (var c = atConcept; span > 0 && c < concepts.Length && concepts[c].First == i; c++)
                if (Lexicon.Football.IsField(concepts[c].Hash))
                    Add(concepts[c].Hash, SameField);
            for (var part = i; span > 1 && part < i + span; part++)
                if (!analysis.Words[part].IsStop)
                    Add(analysis.Words[part].Hash, SamePart);
            for (var part = i; span > 1 && part < i + span; part++)
                foreach (var own in Lexicon.Football.Of(analysis.Words[part]))
                    Add(own, SamePart);
            var last = analysis.Words[i + Math.Max(span, 1) - 1];
            units.Add(
                new QueryUnit(
                    [.. terms],
                    [.. trust],
                    word.Start,
                    last.Start + last.Length - word.Start,
                    isName,
                    span > 0,
                    word.IsNumber,
                    !isName && IsLight(analysis, i, Math.Max(span, 1)),
                    Math.Max(span, 1)
                )
            );
            i += Math.Max(span, 1);

            void Add(ulong term, double trusted)
            {
                terms.Add(term);
                trust.Add(trusted);
            }
        }
        if (query.Kinds is ["rule"] && TellsStory(query.Text))
            units = units.ConvertAll(unit => unit with { IsTold = true });
        foreach (var role in RolePattern.EnumerateMatches(query.Text))
            MakeLight(units, role.Index);
        if (Focus.Of(query.Text, units.ConvertAll(unit => (unit.Start, unit.IsName))) is { } focus)
            units[focus] = units[focus] with { IsFocus = true };
        return new QueryUnits(units, AskedOf(query.Text, units), lang);
    }

    private static void MakeLight(List<QueryUnit> units, int start)
    {
        var at = units.FindIndex(unit => !unit.IsName && unit.Start == start);
        if (at >= 0)
            units[at] = units[at] with { IsLight = true };
    }

    // "Name of" says no more than its words do.
    private static bool IsLight(Analysis analysis, int first, int count)
    {
        var light = false;
        foreach (ref readonly var word in analysis.Words.Slice(first, count))
            if (Lexicon.Football.IsLight(ContentHashing.Of(analysis.Folded(word))))
                light = true;
            else if (!word.IsStop)
                return false;
        return light;
    }

    // "If a player …, is it …?", "The ball … . Does it count?"
    private static bool TellsStory(string text)
    {
        var words = text.AsSpan().Trim();
        return Documents.Sentences.Of(text).Count > 1
            || words[..^1].LastIndexOf(':') > 0
            || words.StartsWith("if ", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("si ", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("when ", StringComparison.OrdinalIgnoreCase) && words.Contains(',')
            || words.StartsWith("quand ", StringComparison.OrdinalIgnoreCase) && words.Contains(',');
    }

    /// <summary>"League" alone is a notion; in "Premier League" it belongs to a name.</summary>
    private static bool HasCapitalNeighbour(ReadOnlySpan<AnalyzedWord> words, int at) =>
        (at > 1 && words[at - 1] is { IsCapitalised: true, IsStop: false })
        || (at + 1 < words.Length && words[at + 1] is { IsCapitalised: true, IsStop: false });

    /// <summary>A sentence with a question mark stands alone only where it names somebody and says something: else it leans on the others.</summary>
    private static List<QueryUnit> AskedOf(string text, List<QueryUnit> units)
    {
        var asking = Documents.Sentences.Of(text).Where(sentence => text[sentence.Start + sentence.Length - 1] == '?').ToList();
        var asked = units.FindAll(unit =>
            asking.Exists(sentence => unit.Start >= sentence.Start && unit.Start < sentence.Start + sentence.Length)
        );
        return asked.Count < units.Count && asked.Exists(unit => unit.IsName) && asked.Exists(unit => !unit.IsName) ? asked : [];
    }

    /// <summary>How much a unit weighs: by its most frequent full synonym, so that a common notion in a rare spelling stays common.</summary>
    public static double Weight(QueryUnit unit, Shelf shelf)
    {
        var frequency = 0;
        for (var i = 0; i < unit.Terms.Length; i++)
            if (unit.Trust[i] >= Synonym)
                frequency = Math.Max(frequency, shelf.FrequencyOf(unit.Terms[i]));
        return shelf.Rarity(frequency)
            * (
                unit is { IsLight: true, IsFocus: false } ? LightWeight
                : unit.IsTold && frequency == 0 ? ToldWeight
                : frequency == 0 && unit is { IsName: false, IsFocus: false, IsNumber: false } ? UnheardWeight
                : unit.Words > 1 ? PhraseWeight
                : 1
            );
    }

    /// <summary>
    /// The share of the question's information that a passage bears out. Names and content are judged apart and the weaker one
    /// counts: neither another player's injury nor another story about the same club answers the question.
    /// </summary>
    /// <param name="strictly">Words without a known translation count against a passage in another language like all others.</param>
    public double Coverage(LibraryEntry kept, Shelf shelf, IReadOnlyList<string>? about, bool strictly = false) =>
        Math.Max(
            Coverage(Units, kept, shelf, about, strictly),
            Asked.Count == 0 ? 0 : Coverage(Asked, kept, shelf, about, strictly)
        );

    private double Coverage(
        IReadOnlyList<QueryUnit> units,
        LibraryEntry kept,
        Shelf shelf,
        IReadOnlyList<string>? about,
        bool strictly
    )
    {
        double names = 0,
            allNames = 0,
            content = 0,
            allContent = 0;
        var isForeign = !strictly && kept.Passage.Lang != Lang;
        var trust = 1.0;
        var isAbout = about is { Count: > 0 } && kept.Passage.IsAboutAny(about);
        foreach (var unit in units)
        {
            var weight = Weight(unit, shelf);
            var found = unit.In(kept.Terms);
            if (unit.IsName)
            {
                allNames += weight;
                names += weight * (isAbout ? 1 : found);
                continue;
            }
            if (unit is { IsFocus: true, IsLight: false } && found <= SameField)
                trust = WithoutFocus;
            if (isForeign && found == 0 && unit is { IsConcept: false, IsNumber: false })
                weight *= ForeignWeight;
            allContent += weight;
            content += weight * found;
        }
        if (allContent == 0)
            return allNames == 0 ? 0 : names / allNames;
        return trust * Math.Min(content / allContent, allNames == 0 ? 1 : names / allNames);
    }
}
