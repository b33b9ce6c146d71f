namespace LeagueGrid.Knowledge.Retrieval;

// "What has he broken, and who stands in for him?": each half of the question has a sentence of its own.
internal sealed partial class PassageReading
{
    // Of what its half says, names apart, a sentence must bear out so much to answer it.
    private const double EnoughOfHalf = 0.5;

    /// <summary>The sentence that answers the half of the question which those chosen do not; empty where they answer both.</summary>
    private (int Start, int Length) OtherHalf(int first, int last)
    {
        foreach (var half in _asking.Halves)
        {
            var (best, score) = (-1, 0.0);
            for (var i = 0; i < _sentences.Count; i++)
                if (OfHalf(half, i) is var own && own > score)
                    (best, score) = (i, own);
            if (best >= 0 && (best < first || best > last))
                return (_sentences[best].Sentence.Start, _sentences[best].Sentence.Length);
        }
        return default;
    }

    private double OfHalf(AskedHalf half, int at)
    {
        var (found, all) = (0.0, 0.0);
        for (var u = 0; u < _units.Count; u++)
        {
            if (_units[u].IsName || _units[u].Start < half.From || _units[u].Start >= half.To)
                continue;
            found += _weights[u] * _units[u].In(_sentences[at].Terms);
            all += _weights[u];
        }
        if (all == 0 || found / all < EnoughOfHalf)
            return 0;
        var sentence = _text.AsSpan(_sentences[at].Sentence.Start, _sentences[at].Sentence.Length);
        var fit = AnswerKinds.Fit(half.Wanted, sentence);
        return AnswerKinds.IsTold(half.Wanted) && fit == 0 ? 0 : found + fit * RightKind;
    }
}
