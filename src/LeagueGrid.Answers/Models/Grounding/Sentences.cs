using System.Text;

namespace LeagueGrid.Answers.Models.Grounding;

/// <summary>Cuts what streams in into sentences as soon as each is whole.</summary>
public sealed class Sentences
{
    /// <summary>A "sentence" that does not end is cut here, so that a runaway model cannot fill the memory.</summary>
    private const int Longest = 600;

    private static readonly HashSet<string> Abbreviations =
    [
        "st",
        "vs",
        "mr",
        "mrs",
        "dr",
        "jr",
        "sr",
        "no",
        "fc",
        "etc",
        "m",
        "min",
        "cf",
    ];

    private readonly StringBuilder _open = new();

    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new Sentences();
        return [.. sentences.Add(text), .. sentences.End()];
    }

    /// <summary>Takes a piece of text and gives the sentences that it completes.</summary>
    public IReadOnlyList<string> Add(string piece)
    {
        var whole = new List<string>();
        foreach (var c in piece)
        {
            if (char.IsWhiteSpace(c) && EndsSentence() || c is '\n' or '\r' || _open.Length >= Longest)
                Cut(whole);
            if (!char.IsControl(c))
                _open.Append(c);
        }
        return whole;
    }

    public IReadOnlyList<string> End()
    {
        var whole = new List<string>();
        Cut(whole);
        return whole;
    }

    private void Cut(List<string> whole)
    {
        var sentence = _open.ToString().Trim();
        _open.Clear();
        if (sentence.Length > 0)
            whole.Add(sentence);
    }

    private bool EndsSentence()
    {
        var end = _open.Length - 1;
        while (end >= 0 && _open[end] is ')' or '"' or '»' or '”' or '\'' or '*')
            end--;
        if (end < 0 || _open[end] is not ('.' or '!' or '?' or '…'))
            return false;
        if (_open[end] != '.')
            return true;
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(_open[start - 1]))
            start--;
        var word = _open.ToString(start, end - start);
        // "A. Referee" and "St. Pauli" go on.
        return !(word.Length == 1 && char.IsUpper(word[0])) && !Abbreviations.Contains(word.ToLowerInvariant());
    }
}
