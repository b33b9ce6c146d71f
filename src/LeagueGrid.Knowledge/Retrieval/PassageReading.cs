using System.Text.RegularExpressions;
using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Documents;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>The sentences chosen out of a passage.</summary>
internal readonly record struct ChosenSpan(int Start, int Length, double Score, double Coverage)
{
    /// <summary>Another sentence of the passage that answers nearly as well; empty where there is none.</summary>
    public (int Start, int Length) Also { get; init; }
}

/// <summary>A passage read with a question in mind, sentence by sentence.</summary>
internal sealed partial class PassageReading
{
    // A sentence stands in its passage: the title and the sentence before it say what it is about.
    private const double TitleTrust = 0.7;

    // What the rest of a passage says, its sentence need not say again to bear on the question.
    private const double PassageTrust = 0.5;
    private const double BeforeTrust = 0.35;

    // "He is back on Friday": whom the passage named before, a sentence goes on to speak of.
    private const double NamedBefore = 0.9;

    // A fitting kind of value (a date for "when", a number for "how many") speaks as much as one word of middling rarity.
    private const double RightKind = 2.5;

    // A sentence that bears out less of the question is read with the one after it.
    private const double Little = 0.5;

    // A second sentence comes along only where it bears out this much more of the question.
    private const double WorthASentence = 0.05;

    // "How long?" is not answered by a sentence that names no time.
    private const double WithoutValue = 0.45;

    // What a sentence can bear out of a question with a name and nothing else of it.
    private const double NameAlone = 0.25;

    // Nobody is named where "who" asks, no reason where "why" does.
    private const double WithoutKind = 0.6;

    // A second sentence, which bears out almost as much, is quoted along.
    private const double NearlyAsGood = 0.75;

    // Where two things are asked for, each may stand in a sentence of its own.
    private const double HalfAsGood = 0.5;

    // A sentence that opens with a thing tells what it is.
    private const int Opening = 32;

    private readonly IReadOnlyList<QueryUnit> _units;
    private readonly double[] _weights;
    private readonly AnswerKind _wanted;
    private readonly bool _isRule;
    private readonly double _aboutTrust;
    private readonly Asking _asking;
    private readonly QueryUnit? _counted;
    private readonly double _nowness;
    private readonly string _text;
    private readonly Terms _title;
    private readonly Terms _all;
    private readonly List<(Sentence Sentence, Terms Terms)> _sentences = [];
    private readonly double[] _tenses;
    private readonly bool _titleNames;
    private readonly bool _isOfHead;

    public PassageReading(
        Passage passage,
        IReadOnlyList<QueryUnit> units,
        double[] weights,
        in Asking asking,
        double aboutTrust,
        QueryUnit? counted
    )
    {
        (_units, _weights, _asking, _wanted, _aboutTrust, _counted, _text) = (
            units,
            weights,
            asking,
            asking.Wanted,
            aboutTrust,
            counted,
            passage.Text
        );
        _isRule = passage.Kind == PassageKinds.Rule;
        // A history tells of former days throughout: only who says "now" is not answered by them.
        _nowness = _isRule || asking.Nowness > 1 ? asking.Nowness : 0;
        _title = Terms.Of(passage.Title);
        TitleShare = ShareOf(_title);
        // A portrait tells of whom its title names, though no sentence names him again.
        _isOfHead = aboutTrust == 0 && units.All(unit => !unit.IsName || unit.In(_title) > 0);
        _titleNames = passage.Kind is PassageKinds.Bio && units.All(unit => !unit.IsName || unit.In(_title) == 0);
        var all = Sentences.Of(_text);
        var marked = Directives.Marked(_text, all);
        Retractions.Mark(_text, all, marked);
        for (var i = 0; i < all.Count; i++)
            if (!marked[i] && !all[i].IsHeading && !IsAside(all[i]))
                _sentences.Add((all[i], Terms.Of(Said(_text.AsSpan(all[i].Start, all[i].Length)))));
        // What may not be quoted bears out nothing either.
        _all = Array.Exists(marked, isMarked => isMarked)
            ? Terms.Of(string.Join('\n', _sentences.Select(one => _text.Substring(one.Sentence.Start, one.Sentence.Length))))
            : Terms.Of(passage.Text);
        _tenses = TensesOf(_text, _sentences);
    }

    /// <summary>How much of what is asked, names apart, stands in the title: a text under that head is about it.</summary>
    public double TitleShare { get; }

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
        if (most > 1 && _wanted == AnswerKind.Origin)
            first = StoryOf(best);
        else if (most > 1)
        {
            var after = IsSameParagraph(best, best + 1) ? Coverage(best, best + 1) : 0;
            var before = IsSameParagraph(best - 1, best) ? Coverage(best - 1, best) : 0;
            if (
                after > 0
                && (
                    _wanted == AnswerKind.Meaning
                    || coverage < Little
                    || DeniesAfter(best)
                    || (before == 0 && LacksReason(best))
                    || (after > coverage + WorthASentence && after >= before)
                )
            )
                (last, coverage) = (best + 1, after);
            else if (before > coverage + WorthASentence || (before > 0 && LacksReason(best)))
                (first, coverage) = (best - 1, before);
        }
        if (most > 1 && IsNext(first) && LeansBack(first))
            first--;
        var start = _sentences[first].Sentence.Start;
        var end = _sentences[last].Sentence.Start + _sentences[last].Sentence.Length;
        // Neither a day nor a number: whatever it tells, it is not what was asked.
        if (IsValue && Fit(_text.AsSpan(start, end - start)) == 0)
            coverage *= WithoutValue;
        else if (LacksKind(_text.AsSpan(start, end - start)))
            coverage *= WithoutKind;
        return new ChosenSpan(start, end - start, score, coverage)
        {
            Also =
                _isRule || _asking.IsTwofold
                    ? Second(first, last, score * (_asking.IsTwofold ? HalfAsGood : NearlyAsGood))
                    : default,
        };
    }

    // "They are drawn into six groups": who, the sentence before tells.
    private bool LeansBack(int at) =>
        LeaningPattern.IsMatch(_text.AsSpan(_sentences[at].Sentence.Start, _sentences[at].Sentence.Length));

    private static readonly Regex LeaningPattern = Language.Patterns.Linear(
        @"^\W*(It|They|Them|He|She|This|These|That|Those|Such|Il|Elle|Ils|Elles|Ce|C['’]|Cela|Ceux-ci|Celui-ci|Celle-ci|Celles-ci)\b"
    );

    // Nothing stands between it and the sentence before that may not be quoted.
    private bool IsNext(int at) =>
        IsSameParagraph(at - 1, at)
        && _text
            .AsSpan(
                _sentences[at - 1].Sentence.Start + _sentences[at - 1].Sentence.Length,
                _sentences[at].Sentence.Start - _sentences[at - 1].Sentence.Start - _sentences[at - 1].Sentence.Length
            )
            .IsWhiteSpace();

    private ReadOnlySpan<char> Said(ReadOnlySpan<char> sentence) => _asking.IsOfKin ? sentence : Kinship.Without(sentence);

    // "Nobody was in it", where it asks whether anybody was hurt.
    private bool DeniesAfter(int at) => _asking.IsOfAnyone && !IsDenied(at) && IsDenied(at + 1);

    private bool IsDenied(int at) =>
        AnswerKinds.IsNegated(_text.AsSpan(_sentences[at].Sentence.Start, _sentences[at].Sentence.Length));

    // How something came about is told from where its paragraph first speaks of it.
    private int StoryOf(int at)
    {
        var first = at;
        for (var i = at - 1; i >= Math.Max(0, at - LongestStory) && IsSameParagraph(i, at); i--)
            if (_units.Any(unit => !unit.IsName && unit.In(_sentences[i].Terms) > 0))
                first = i;
        return first;
    }

    private const int LongestStory = 2;

    private bool LacksKind(ReadOnlySpan<char> sentences) =>
        (_wanted is AnswerKind.Name or AnswerKind.Reason || _wanted is AnswerKind.Person && !_titleNames) && Fit(sentences) == 0;

    // Rules say one thing in several sentences: which of them was asked for, words alone do not always tell.
    private (int Start, int Length) Second(int first, int last, double enough)
    {
        if (OtherHalf(first, last) is { Length: > 0 } half)
            return half;
        var (next, best) = (-1, enough);
        for (var i = 0; i < _sentences.Count; i++)
            // Nor is what held once quoted along with what holds.
            if ((i < first || i > last) && (_tenses[i] >= 0 || _nowness == 0) && Score(i) is var own && own >= best)
                (next, best) = (i, own);
        if (next < 0)
            return default;
        var from = IsNext(next) && LeansBack(next) && (next < first || next - 1 > last) ? next - 1 : next;
        var start = _sentences[from].Sentence.Start;
        return (start, _sentences[next].Sentence.Start + _sentences[next].Sentence.Length - start);
    }

    private bool IsValue =>
        _wanted
            is AnswerKind.Time
                or AnswerKind.Since
                or AnswerKind.Duration
                or AnswerKind.Number
                or AnswerKind.Money
                or AnswerKind.Duty
                or AnswerKind.Clock;

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
        var fit = Fit(sentence);
        if (fit == 0 && IsValue)
            score *= WithoutValue;
        score += fit * RightKind;
        if ((_asking.IsNegated || _asking.IsOfAnyone) && AnswerKinds.IsNegated(sentence))
            score += RightKind / 2;
        score += _tenses[at] * _nowness * RightKind;
        // What a thing is stands where its text begins.
        if (_wanted != AnswerKind.Meaning)
            return score;
        var opening = ShareOf(Terms.Of(sentence[..Math.Min(sentence.Length, Opening)]));
        return score + Math.Max(at == 0 ? 2 * TitleShare : 0, opening) * RightKind;
    }

    // Whom the question names itself is not whom it asks for.
    private double Fit(ReadOnlySpan<char> sentence)
    {
        // When he does not play says nothing of when he does.
        if (_wanted == AnswerKind.Time && !_asking.IsNegated && AnswerKinds.DeniesFuture(sentence))
            return 0;
        if (IsValue && Measures.IsMissing(_asking.Measured, sentence))
            return 0;
        if (_counted is not null && Counted.CountsAnother(_counted, sentence))
            return 0;
        if (_wanted is not (AnswerKind.Person or AnswerKind.Name))
            return AnswerKinds.Fit(_wanted, sentence);
        var others = sentence.ToArray();
        var analysis = Language.Analysis.OfThread.Read(sentence);
        foreach (ref readonly var word in analysis.Words)
            if (IsAskedName(word.Hash))
                others.AsSpan(word.Start, word.Length).Fill('x');
        return AnswerKinds.Fit(_wanted, others);
    }

    private bool IsAskedName(ulong word)
    {
        foreach (var unit in _units)
            if (unit.IsName && Array.IndexOf(unit.Terms, word) >= 0)
                return true;
        return false;
    }

    // A paragraph in brackets is about the text, not of it.
    private bool IsAside(Sentence sentence) => _text[sentence.Start] == '(' && _text[sentence.Start + sentence.Length - 1] == ')';

    // What follows a sentence of former days in its paragraph goes on to tell of them.
    private static double[] TensesOf(string text, List<(Sentence Sentence, Terms Terms)> sentences)
    {
        var tenses = new double[sentences.Count];
        for (var i = 0; i < tenses.Length; i++)
        {
            var sentence = sentences[i].Sentence;
            tenses[i] = Tenses.Of(text.AsSpan(sentence.Start, sentence.Length));
            if (tenses[i] == 0 && i > 0 && tenses[i - 1] < 0 && sentences[i - 1].Sentence.Paragraph == sentence.Paragraph)
                tenses[i] = -1;
        }
        return tenses;
    }

    private double ShareOf(Terms terms)
    {
        var (found, all) = (0.0, 0.0);
        for (var u = 0; u < _units.Count; u++)
        {
            if (_units[u].IsName)
                continue;
            found += _weights[u] * _units[u].In(terms);
            all += _weights[u];
        }
        return all == 0 ? 0 : found / all;
    }

    // Whoever is named, a sentence that says nothing of what is asked about him answers nothing.
    private double Coverage(int first, int last)
    {
        double found = 0,
            all = 0,
            content = 0,
            allContent = 0;
        for (var u = 0; u < _units.Count; u++)
        {
            var here = Around(_units[u], first);
            for (var i = first; i <= last; i++)
                here = Math.Max(here, _units[u].In(_sentences[i].Terms));
            var own = here;
            if (here < PassageTrust)
                here = Math.Max(here, _units[u].In(_all) * PassageTrust);
            found += _weights[u] * here;
            all += _weights[u];
            if (_units[u].IsName)
                continue;
            // A day or a number is told of what its own sentence speaks of.
            content += _weights[u] * (IsOfItsOwn ? Math.Max(own, here / 2) : here);
            allContent += _weights[u];
        }
        return all == 0 ? 0
            // "What could she not do?": of one who is named a sentence tells something, and not what is asked.
            : allContent == 0 ? found / all * (IsNameAlone(first, last) ? NameAlone : 1)
            : Math.Min(found / all, NameAlone + content / allContent);
    }

    // Who, where and how much is told, like a day, where the thing itself is spoken of.
    private bool IsOfItsOwn => IsValue || _wanted is AnswerKind.Person or AnswerKind.Place;

    private bool IsNameAlone(int first, int last)
    {
        if (_wanted == AnswerKind.Any)
            return _isOfHead;
        var start = _sentences[first].Sentence.Start;
        var end = _sentences[last].Sentence.Start + _sentences[last].Sentence.Length;
        return AnswerKinds.IsTold(_wanted) && Fit(_text.AsSpan(start, end - start)) == 0;
    }

    private double Around(QueryUnit unit, int at)
    {
        if (unit.IsName && _aboutTrust > 0)
            return _aboutTrust;
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

    // What came before is why.
    private bool LacksReason(int at) =>
        _wanted == AnswerKind.Reason
        && AnswerKinds.Fit(_wanted, _text.AsSpan(_sentences[at].Sentence.Start, _sentences[at].Sentence.Length)) == 0;

    private bool IsSameParagraph(int first, int second) =>
        first >= 0 && second < _sentences.Count && _sentences[first].Sentence.Paragraph == _sentences[second].Sentence.Paragraph;
}
