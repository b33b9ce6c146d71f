using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Documents;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>The sentences chosen out of a passage.</summary>
internal readonly record struct ChosenSpan(int Start, int Length, double Score, double Coverage);

/// <summary>A passage read with a question in mind, sentence by sentence.</summary>
internal sealed class PassageReading
{
    // A sentence stands in its passage: the title and the sentence before it say what it is about.
    private const double TitleTrust = 0.5;
    private const double BeforeTrust = 0.35;

    // "He is back on Friday": whom the passage named before, a sentence goes on to speak of.
    private const double NamedBefore = 0.9;

    // A fitting kind of value (a date for "when", a number for "how many") speaks as much as one word of middling rarity.
    private const double RightKind = 2.5;

    // A second sentence comes along only where it bears out this much more of the question.
    private const double WorthASentence = 0.05;

    private readonly IReadOnlyList<QueryUnit> _units;
    private readonly double[] _weights;
    private readonly AnswerKind _wanted;
    private readonly bool _isAbout;
    private readonly bool _isNegated;
    private readonly string _text;
    private readonly Terms _title;
    private readonly List<(Sentence Sentence, Terms Terms)> _sentences = [];

    public PassageReading(
        Passage passage,
        IReadOnlyList<QueryUnit> units,
        double[] weights,
        AnswerKind wanted,
        bool isAbout,
        bool isNegated
    )
    {
        (_units, _weights, _wanted, _isAbout, _isNegated, _text) = (units, weights, wanted, isAbout, isNegated, passage.Text);
        _title = Terms.Of(passage.Title);
        var all = Sentences.Of(_text);
        var marked = Directives.Marked(_text, all);
        Retractions.Mark(_text, all, marked);
        for (var i = 0; i < all.Count; i++)
            if (!marked[i] && !all[i].IsHeading)
                _sentences.Add((all[i], Terms.Of(_text.AsSpan(all[i].Start, all[i].Length))));
    }

    /// <summary>Null where the passage holds no sentence that may be quoted.</summary>
    public ChosenSpan? Choose(int most)
    {
        var (best, score) = (-1, double.MinValue);
        for (var i = 0; i < _sentences.Count; i++)
        {
            var own = Score(i);
            if (own > score)
                (best, score) = (i, own);
        }
        if (best < 0)
            return null;
        var (first, last, coverage) = (best, best, Coverage(best, best));
        if (most > 1)
        {
            var after = IsSameParagraph(best, best + 1) ? Coverage(best, best + 1) : 0;
            var before = IsSameParagraph(best - 1, best) ? Coverage(best - 1, best) : 0;
            if (after > 0 && (_wanted == AnswerKind.Meaning || (after > coverage + WorthASentence && after >= before)))
                (last, coverage) = (best + 1, after);
            else if (before > coverage + WorthASentence)
                (first, coverage) = (best - 1, before);
        }
        var start = _sentences[first].Sentence.Start;
        var end = _sentences[last].Sentence.Start + _sentences[last].Sentence.Length;
        return new ChosenSpan(start, end - start, score, coverage);
    }

    private double Score(int at)
    {
        var score = 0.0;
        for (var u = 0; u < _units.Count; u++)
        {
            var here = _units[u].In(_sentences[at].Terms);
            var before = at > 0 ? _units[u].In(_sentences[at - 1].Terms) * BeforeTrust : 0;
            score += _weights[u] * Math.Max(here, Math.Max(before, Around(_units[u], at)));
        }
        var sentence = _text.AsSpan(_sentences[at].Sentence.Start, _sentences[at].Sentence.Length);
        score += AnswerKinds.Fit(_wanted, sentence) * RightKind;
        if (_isNegated && AnswerKinds.IsNegated(sentence))
            score += RightKind / 2;
        // What a thing is stands where its text begins.
        return _wanted == AnswerKind.Meaning && at == 0 ? score + 2 * RightKind : score;
    }

    private double Coverage(int first, int last)
    {
        var (found, all) = (0.0, 0.0);
        for (var u = 0; u < _units.Count; u++)
        {
            var here = Around(_units[u], first);
            for (var i = first; i <= last; i++)
                here = Math.Max(here, _units[u].In(_sentences[i].Terms));
            found += _weights[u] * here;
            all += _weights[u];
        }
        return all == 0 ? 0 : found / all;
    }

    private double Around(QueryUnit unit, int at)
    {
        if (unit.IsName && _isAbout)
            return 1;
        var title = unit.In(_title);
        // What a thing is need not be said with its name: the title has it.
        if (_wanted == AnswerKind.Meaning)
            return title;
        if (!unit.IsName)
            return title * TitleTrust;
        for (var i = 0; i < at && title == 0; i++)
            title = unit.In(_sentences[i].Terms);
        return title * NamedBefore;
    }

    private bool IsSameParagraph(int first, int second) =>
        first >= 0 && second < _sentences.Count && _sentences[first].Sentence.Paragraph == _sentences[second].Sentence.Paragraph;
}
