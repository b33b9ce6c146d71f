using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>A score named in a question: 5-4.</summary>
public readonly record struct NamedScore(int First, int Second, int At);

/// <summary>A question with its words typed: what it asks for, of whom, when.</summary>
public sealed partial class TypedQuestion
{
    /// <summary>What is heeded by looking at the scores named.</summary>
    public const string NamedScores = "scores";

    /// <summary>What is heeded by looking at the numbers named.</summary>
    public const string NamedNumbers = "numbers";

    /// <summary>What is heeded by looking at the minutes named.</summary>
    public const string NamedMinutes = "minutes";

    /// <summary>What is heeded by looking at the places in a row that are named.</summary>
    public const string NamedOrdinals = "ordinals";

    /// <summary>What is heeded by leaving out the teams that the words leave out.</summary>
    public const string NamedExceptions = "exceptions";

    /// <summary>What is heeded by looking at the teams named as opponents.</summary>
    public const string NamedOpponents = "opponents";

    /// <summary>What is heeded by keeping to so many first or last matches.</summary>
    public const string NamedRun = "run";

    private readonly HashSet<string> _concepts;
    private IReadOnlyList<NamedScore> _scores = [];
    private IReadOnlyList<(int Value, int At)> _numbers = [];
    private IReadOnlyList<(int Value, int At)> _minutes = [];
    private IReadOnlyList<(int Value, int At)> _ordinals = [];

    // What a sentence before the question tells: explained, and not asked for.
    private readonly List<Concept> _told = [];

    public TypedQuestion(
        string question,
        string lang,
        IReadOnlyList<QuestionToken> tokens,
        IReadOnlyList<Concept> concepts,
        IReadOnlyList<Mention> mentions,
        DateOnly today
    )
    {
        (Question, Lang, Tokens, Mentions) = (question, lang, tokens, mentions);
        // Words of a name are not words of the question: "Real Madrid", "Young Boys".
        Concepts =
        [
            .. concepts.Where(c =>
                (c.Name == "fact.champion" || !mentions.Any(m => m.First <= c.First && m.End >= c.End))
                // "goals against Watford" are scored against them, not conceded.
                && !(
                    c.Name == "metric.goals-against"
                    && tokens[c.End - 1].Text is "against" or "contre"
                    && mentions.Any(m => m.First <= c.End + 1 && m.First >= c.End)
                )
                // "Bar Southampton, who …": they are left out, and no woodwork is hit.
                && !(
                    c is { Name: "metric.woodwork", Count: 1 }
                    && tokens[c.First].Text is "bar"
                    && mentions.Any(m => m.Best.Kind == "team" && m.First == c.End)
                )
                // "entre Lyon et Nice" is between them; nobody comes on.
                && !(
                    c is { Name: "rel.came-on", Count: 1 }
                    && tokens[c.First].Text is "entre"
                    && mentions.Any(m => m.Best.Kind == "team" && m.First <= c.End + 1 && m.First >= c.End)
                )
            ),
        ];
        Concepts = [.. Concepts, .. Scored(concepts, mentions)];
        // "He got two in that one. Who got the third?": what is told first narrows nothing that is asked then.
        var asking = AskingSentence(tokens, Concepts);
        if (Concepts.Any(c => c.First >= asking && c.Kind is "metric" or "fact" or "ordinal" || c.Name == "op.else"))
            Concepts = [.. Concepts.Where(c => c.First >= asking || !Array.Exists(OfDeeds, op => op == c.Name))];
        // "Kane missed that penalty against France. What was the ground called?": what is told is not what is asked for.
        if (
            asking > 0
            && Concepts.Any(c =>
                c.First >= asking
                && c.Kind is "metric" or "fact"
                && c.Name is not ("fact.score" or "metric.matches" or "metric.appearances")
            )
        )
        {
            _told = [.. Concepts.Where(c => c.First < asking && c.Kind is "metric" && c.Name is not "metric.points")];
            Concepts = [.. Concepts.Except(_told)];
        }
        // "I never saw Nice against Monaco. What was the score?": who asks tells of himself.
        var last = asking > 0 ? asking : LastSentence(question);
        if (tokens.Take(last).Any(token => Cues.Asker.Has(token)))
            Concepts = [.. Concepts.Where(c => c.First >= last || c.Name is not ("qual.never" or "metric.penalties-missed"))];
        _concepts = Concepts.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var used = new bool[tokens.Count];
        Time = new TimeReader(tokens, Concepts, used, today).Read();
        ReadNumbers(used);
        Used = used;
    }

    private static readonly string[] OfDeeds =
    [
        "op.twice",
        "op.thrice",
        "op.more-than-once",
        "op.winner-goal",
        "op.equaliser",
        "op.lead-goal",
        "op.first",
        "op.last",
    ];

    // Where the sentence begins that asks, if others before it only tell.
    private static int AskingSentence(IReadOnlyList<QuestionToken> tokens, IReadOnlyList<Concept> concepts)
    {
        var asks = concepts.Where(c => c.Kind == "ask").Select(c => c.First).DefaultIfEmpty(0).Min();
        var begin = asks;
        // "He missed his penalty, but who equalised?"
        while (begin > 0 && !tokens[begin].Start && !Cues.But.Has(tokens[begin - 1]))
            begin--;
        return begin;
    }

    // Where the last sentence begins, if it is that which asks.
    private int LastSentence(string question) => question.TrimEnd().EndsWith('?') ? SentenceOf(Tokens.Count - 1) : 0;

    // The goals that "goals against Watford" speaks of.
    private IEnumerable<Concept> Scored(IEnumerable<Concept> found, IReadOnlyList<Mention> mentions) =>
        found
            .Where(c =>
                c is { Name: "metric.goals-against", Count: 2 }
                && !Concepts.Contains(c)
                && !mentions.Any(m => m.First <= c.First && m.End >= c.End)
            )
            .Select(c => new Concept("metric.goals", c.First, 1));

    public string Question { get; }

    /// <summary>Speaks of women's football.</summary>
    public bool Women { get; init; }

    /// <summary>The language of the words.</summary>
    public string Lang { get; }

    public IReadOnlyList<QuestionToken> Tokens { get; }

    public IReadOnlyList<Concept> Concepts { get; }
    public IReadOnlyList<Mention> Mentions { get; private set; }

    /// <summary>Takes of the teams named either the men's or the women's.</summary>
    public void TakeMenOrWomen(LeagueDirectory directory)
    {
        var teams = Mentions.Where(mention => mention.Best.Kind == "team").ToList();
        Mentions = [.. Mentions.Select(mention => WomensTeams.Narrow(mention, teams, Time, directory))];
    }

    public TimeScope Time { get; private set; }

    /// <summary>Scores named, in order: to look at them is to heed <see cref="NamedScores"/>.</summary>
    public IReadOnlyList<NamedScore> Scores
    {
        get
        {
            Heed(NamedScores);
            return _scores;
        }
        private set => _scores = value;
    }

    /// <summary>Whether a score is named, which does not yet heed it.</summary>
    public bool NamesScore => _scores.Count > 0;

    /// <summary>
    /// Whole numbers that are neither years nor scores nor minutes, with their place: to look at them is to heed
    /// <see cref="NamedNumbers"/>.
    /// </summary>
    public IReadOnlyList<(int Value, int At)> Numbers
    {
        get
        {
            Heed(NamedNumbers);
            return _numbers;
        }
        private set => _numbers = value;
    }

    /// <summary>The same, looked at without heeding them: for words that may turn out to be of something else.</summary>
    public IReadOnlyList<(int Value, int At)> NumbersNamed => _numbers;

    /// <summary>Whether a number is named, which does not yet heed it.</summary>
    public bool NamesNumber => _numbers.Count > 0;

    /// <summary>
    /// Whether a sum is held against a number: "which match had seven goals", "more than 80 points", and neither "his four
    /// goals" nor "a two-goal lead".
    /// </summary>
    public bool NamesSum =>
        HasAny("ask.match", "ask.team", "ask.who", "ask.count")
        && _numbers.Any(number =>
            number.Value > 1
            && !IsToldBefore(number.At)
            && !(number.At > 0 && (Tokens[number.At - 1].Possessive || Cues.OfTheKnown.Has(Tokens[number.At - 1])))
            && !(number.At + 2 < Tokens.Count && Cues.LeadNoun.Has(Tokens[number.At + 2]))
            // "counting four-goal games": what kind of game.
            && !(number.At + 1 < Tokens.Count && Tokens[number.At + 1].Text == "goal")
            // "twice into her own net"
            && !Concepts.Any(c => c is { Name: "op.twice" or "op.thrice", Count: 1 } && c.First == number.At)
            && Concepts.Any(c =>
                c.Kind == "metric"
                && c.Name is not ("metric.matches" or "metric.appearances")
                // "seven goals", "seven or more goals"
                && (c.First == number.At + 1 || c.First == number.At + 3 && Tokens[number.At + 1].Text is "or" or "ou")
            )
        );

    public IReadOnlyList<(int Value, int At)> Ordinals
    {
        get
        {
            Heed(NamedOrdinals);
            return _ordinals;
        }
        private set => _ordinals = value;
    }

    /// <summary>The same, looked at without heeding them.</summary>
    public IReadOnlyList<(int Value, int At)> OrdinalsNamed => _ordinals;

    /// <summary>Whether a place in a row is named beyond the first, which does not yet heed it.</summary>
    public bool NamesOrdinal =>
        _ordinals.Any(ordinal =>
            ordinal.Value > 1
            && !Concepts.Any(c => c.Kind is not ("ordinal" or "number") && c.Covers(ordinal.At))
            // "third-placed Belgium", "second bookings": it only tells which.
            && !(ordinal.At + 1 < Tokens.Count && Cues.PlacedOrBooked.Has(Tokens[ordinal.At + 1]))
            && !IsPlaceTold(ordinal.At)
        );

    /// <summary>The number of the round named ("matchday 14", "the 14th round"): no count of anything.</summary>
    public int? Matchday { get; private set; }

    /// <summary>So many rounds before the end: "with three rounds left".</summary>
    public int? RoundsLeft { get; private set; }

    /// <summary>All rounds as far as the one named are meant: "after matchday 14".</summary>
    public bool UpToMatchday { get; private set; }

    /// <summary>Minutes named, in order.</summary>
    public IReadOnlyList<int> Minutes => [.. MinutesAt.Select(minute => minute.Value)];

    /// <summary>Minutes named, with their place, in order: to look at them is to heed <see cref="NamedMinutes"/>.</summary>
    public IReadOnlyList<(int Value, int At)> MinutesAt
    {
        get
        {
            Heed(NamedMinutes);
            return _minutes;
        }
        private set => _minutes = value;
    }

    /// <summary>
    /// Whether a minute in a match is named, which does not yet heed it: neither how long matches last nor "two minutes later".
    /// </summary>
    public bool NamesMinute =>
        _minutes.Any(minute =>
            minute.Value is not (45 or 90 or 120)
            && !Enumerable.Range(minute.At, 3).Any(at => at < Tokens.Count && Cues.LaterOrEarlier.Has(Tokens[at]))
        );

    /// <summary>Words that dates, scores, numbers and places explain.</summary>
    public bool[] Used { get; }

    public IEnumerable<Mention> Teams =>
        Mentions.Where(m => m.Best.Kind == "team" && !IsExcepted(m) && !IsIncluded(m) && !TellsWhich(m) && !IsDerbyOfTheTwo(m));

    // "Guingamp v Rennes, the two Breton derbies": of the two who are named, whoever else bears such a name.
    private bool IsDerbyOfTheTwo(Mention mention) =>
        mention.Kind == MentionKind.Derby
        && Mentions
            .Where(other => other.Kind != MentionKind.Derby && other.Best.Kind == "team")
            .Select(other => other.Best.Name)
            .Distinct(StringComparer.Ordinal)
            .Count() > 1;

    // "Ronaldo - the Brazilian one", "Ronaldo le Brésilien": it says who is meant, and no team is asked about.
    private bool TellsWhich(Mention mention) =>
        mention is { Kind: MentionKind.Demonym, First: > 1 }
            && Tokens[mention.First - 1].Text is "the" or "le"
            && (mention.End == Tokens.Count || Tokens[mention.End].Text is "one" or "version" || Lang == "fr")
            && Mentions.Any(other => other.Best.Kind == "player" && other.End == mention.First - 1)
        // "Ronaldo of Brazil or Miroslav Klose"
        || mention is { First: > 1 }
            && Tokens[mention.First - 1].Text is "of" or "du" or "de"
            && Mentions.Any(other => other.Best.Kind == "player" && other.End == mention.First - 1)
            && Mentions.Count(other => other.Best.Kind == "player") > 1;

    // "in that game, Panama included": nothing is narrowed to them.
    private bool IsIncluded(Mention mention) => mention.End < Tokens.Count && Cues.Included.Has(Tokens[mention.End]);

    public IEnumerable<Mention> Players => Mentions.Where(m => MayBePlayer(m) && !IsLeftOut(m));

    /// <summary>Players whom the words leave out: "apart from Neymar, who …".</summary>
    public IEnumerable<Mention> PlayersLeftOut => Mentions.Where(m => MayBePlayer(m) && IsLeftOut(m));

    private static bool MayBePlayer(Mention mention) =>
        mention.Options.Any(option => option.Kind == "player" && option.Score >= mention.Best.Score - 0.1)
        && mention.Best.Kind != "competition";

    private bool IsLeftOut(Mention mention) =>
        HasKind("metric.")
        && (
            Concepts.Any(c => c.Name == "op.else" && c.End <= mention.First && mention.First - c.End <= 1)
            || HasAny("op.most", "op.fewest", "fact.top-scorer") && IsExcepted(mention)
        );

    public IEnumerable<Mention> Competitions => Mentions.Where(m => m.Best.Kind == "competition");

    public bool Has(string concept)
    {
        var has = _concepts.Contains(concept);
        if (has)
            Heed(concept);
        return has;
    }

    public bool HasAny(params ReadOnlySpan<string> concepts)
    {
        var any = false;
        // All of them are looked at, whichever comes first.
        foreach (var concept in concepts)
            any |= Has(concept);
        return any;
    }

    public bool HasAll(string one, string two) => Has(one) && Has(two);

    public bool HasKind(string prefix) => Concepts.Any(c => c.Name.StartsWith(prefix, StringComparison.Ordinal) && Has(c.Name));

    public Concept? Find(string concept)
    {
        foreach (var one in Concepts)
            if (one.Name == concept && Has(concept))
                return one;
        return null;
    }

    /// <summary>The parts after the dot of all concepts of a kind, in the order of the words.</summary>
    public IEnumerable<string> Values(string kind) =>
        Concepts
            .Where(c => c.Name.StartsWith(kind + ".", StringComparison.Ordinal) && Has(c.Name))
            .Select(c => c.Name[(kind.Length + 1)..]);

    /// <summary>One of these words stands in the question, and not inside a name ("Man City").</summary>
    public bool HasWord(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < Tokens.Count; i++)
            if (words.Contains(Tokens[i].Text) && !IsInName(i))
                return true;
        return false;
    }

    /// <summary>A word of the class stands in the question, and not inside a name.</summary>
    public bool HasWord(CueWords words) => Enumerable.Range(0, Tokens.Count).Any(i => words.Has(Tokens[i]) && !IsInName(i));

    private bool IsInName(int at) => Mentions.Any(m => m.Count > 1 && m.Best.Kind != "competition" && m.Covers(at));
}
