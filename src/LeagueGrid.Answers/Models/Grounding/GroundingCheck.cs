using System.Globalization;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Models.Grounding;

/// <summary>
/// Everything that an answer may say: the facts writer's text and the sources, each as one piece of evidence. A sentence
/// is let out only if each number, score, minute, date and name in it stands there, together and in this sense.
/// </summary>
public sealed class GroundingCheck
{
    private readonly List<Piece> _pieces = [];
    private readonly HashSet<string> _figures = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly HashSet<string> _concepts = new(StringComparer.Ordinal);

    /// <summary>Ordinals of the question may be spoken again ("the second goal"); its numbers and names prove nothing.</summary>
    public GroundingCheck(string question) =>
        _figures.UnionWith(
            NumberWords.Ranks(NameFolding.Words(question)).Select(rank => rank.ToString(CultureInfo.InvariantCulture))
        );

    /// <param name="cites">The indexes of the sources that say so.</param>
    public void Add(string text, IReadOnlyList<int> cites)
    {
        foreach (var sentence in Sentences.Split(text))
        {
            var piece = new Piece(Claims.Of(sentence), cites);
            _pieces.Add(piece);
            _figures.UnionWith(piece.Figures);
            _concepts.UnionWith(piece.Concepts);
            for (var i = 0; i < piece.Claims.Words.Count; i++)
            {
                _words.Add(piece.Claims.Words[i]);
                if (i > 0)
                    _pairs.Add((piece.Claims.Words[i - 1], piece.Claims.Words[i]));
            }
        }
    }

    /// <summary>The sources that the sentence stands on, or null where something in it stands nowhere.</summary>
    public Grounds? Check(string sentence)
    {
        var claims = Claims.Of(sentence);
        if (
            !claims.Figures.All(_figures.Contains)
            || !claims.Names.All(Stands)
            || !claims.Scores.All(score => Stands(score, claims))
            || !ClaimConcepts.In(claims.Words).IsSubsetOf(_concepts)
            || sentence.Contains("://", StringComparison.Ordinal)
        )
            return null;

        var near = _pieces.Where(piece => piece.SharesWith(claims)).ToList();
        // A denial may not become a statement, nor the other way round.
        var isDenial = ClaimConcepts.Denies(claims.Words);
        if (!claims.IsEmpty && !near.Exists(piece => piece.IsDenial == isDenial))
            return null;
        return new Grounds([.. near.SelectMany(piece => piece.Cites).Distinct().Order()], claims.IsEmpty);
    }

    private bool Stands(NameRun run)
    {
        for (var i = 0; i < run.Words.Count; i++)
            if (!_words.Contains(run.Words[i]) || (i > 0 && !_pairs.Contains((run.Words[i - 1], run.Words[i]))))
                return false;
        return true;
    }

    /// <summary>A score stands as it is written, for the sides in that order; turned round only with the sides turned round.</summary>
    private bool Stands((int Left, int Right) score, Claims claims)
    {
        foreach (var piece in _pieces)
        {
            var common = piece.OrderIn(claims);
            if (piece.Claims.Scores.Contains(score) && common is ClaimOrder.Same or ClaimOrder.None)
                return true;
            if (piece.Claims.Scores.Contains((score.Right, score.Left)) && common == ClaimOrder.Turned)
                return true;
        }
        return false;
    }

    private enum ClaimOrder
    {
        None = 0,
        Same = 1,
        Turned = 2,
    }

    private sealed class Piece(Claims claims, IReadOnlyList<int> cites)
    {
        private readonly HashSet<string> _words = new(claims.Words, StringComparer.Ordinal);

        public Claims Claims { get; } = claims;

        public IReadOnlyList<int> Cites { get; } = cites;

        public HashSet<string> Figures { get; } = [.. claims.Figures.SelectMany(Expand), .. claims.Scores.SelectMany(Parts)];

        public IReadOnlySet<string> Concepts { get; } = Grounding.ClaimConcepts.In(claims.Words);

        public bool IsDenial { get; } = Grounding.ClaimConcepts.Denies(claims.Words);

        public bool SharesWith(Claims sentence) =>
            sentence.Names.Any(run => run.Words.Any(_words.Contains))
            || sentence.Scores.Any(score => Claims.Scores.Contains(score) || Claims.Scores.Contains((score.Right, score.Left)))
            || (sentence.Names.Count == 0 && sentence.Figures.Any(Figures.Contains));

        /// <summary>How the first two names here, as a rule the sides, follow each other there.</summary>
        public ClaimOrder OrderIn(Claims sentence)
        {
            if (Claims.Names is not [var first, var second, ..])
                return ClaimOrder.None;
            var (one, two) = (PlaceOf(first, sentence), PlaceOf(second, sentence));
            return one < 0 || two < 0 || one == two ? ClaimOrder.None
                : one < two ? ClaimOrder.Same
                : ClaimOrder.Turned;
        }

        private static int PlaceOf(NameRun name, Claims sentence)
        {
            for (var i = 0; i < sentence.Words.Count; i++)
                if (name.Words.Contains(sentence.Words[i], StringComparer.Ordinal))
                    return i;
            return -1;
        }

        private static IEnumerable<string> Parts((int Left, int Right) score) =>
            [score.Left.ToString(CultureInfo.InvariantCulture), score.Right.ToString(CultureInfo.InvariantCulture)];

        /// <summary>The other ways of writing a figure: 90+7 is the 97th minute, a date is its day, month, weekday and year.</summary>
        private static IEnumerable<string> Expand(string figure)
        {
            yield return figure;
            if (figure.IndexOf('+', StringComparison.Ordinal) is var plus and > 0)
            {
                var minute = int.Parse(figure.AsSpan(0, plus), CultureInfo.InvariantCulture);
                yield return figure[..plus];
                yield return (minute + int.Parse(figure.AsSpan(plus + 1), CultureInfo.InvariantCulture)).ToString(
                    CultureInfo.InvariantCulture
                );
            }
            else if (
                DateOnly.TryParseExact(figure, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            )
            {
                yield return date.Day.ToString(CultureInfo.InvariantCulture);
                yield return date.Year.ToString(CultureInfo.InvariantCulture);
                yield return $"month {date.Month}";
                yield return $"weekday {(int)date.DayOfWeek}";
            }
            else if (figure.Length == 7 && figure[4] == '-')
            {
                yield return figure[..4];
                yield return $"{figure[..2]}{figure[5..]}";
            }
        }
    }
}

/// <summary>What a sentence stands on. An empty one claims nothing that could be looked up.</summary>
public sealed record Grounds(IReadOnlyList<int> Cites, bool ClaimsNothing);
