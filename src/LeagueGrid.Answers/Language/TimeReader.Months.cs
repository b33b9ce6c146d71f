namespace LeagueGrid.Answers.Language;

// Spans between months and days of a year: "after January 2018", "from October to December 2017", "by the end of May 2018".
internal sealed partial class TimeReader
{
    // "between the first of February"
    private const int FarthestRelation = 4;
    private const int MidMonth = 15;
    private const int EarlyDays = 10;

    private readonly List<(int First, int End, DateOnly From, DateOnly To)> _named = [];

    // Its day and its year belong to it.
    private void Name(int month, int end, DateOnly from, DateOnly to)
    {
        var first = month;
        while (first > 0 && (tokens[first - 1].IsNumber && used[first - 1] || Cues.OfTheTime.Has(tokens[first - 1])))
            first--;
        while (end < tokens.Count && tokens[end].IsNumber && used[end])
            end++;
        _named.Add((first, end, from, to));
    }

    private bool ReadMonthSpan()
    {
        if (_named.Count is 0 or > 2)
            return false;
        var (one, relation) = Bound(_named[0]);
        if (_named is [_, var other])
        {
            var (two, between) = Bound(other);
            if (
                relation is { } begin && (Cues.Between.Has(begin) || Cues.Since.Has(begin))
                || between is { } to && Cues.Until.Has(to)
            )
            {
                (_from, _to, _upTo) = (one.From, two.To, false);
                return true;
            }
            return false;
        }
        if (relation is not { } word)
            return false;
        if (Cues.AfterWord.Has(word))
            (_from, _to, _upTo) = (one.To.AddDays(1), null, false);
        else if (Cues.Since.Has(word) && (word.Text is not "from" || one.From == _named[0].From && !IsTournament(_named[0].End)))
            (_from, _to, _upTo) = (one.From, null, false);
        else if (Cues.BeforeWord.Has(word))
            (_from, _to, _upTo) = (null, one.From.AddDays(-1), true);
        else if (Cues.Until.Has(word))
            (_from, _to, _upTo) = (null, one.To, true);
        else
            return false;
        return true;
    }

    // "from the June 2018 World Cup": out of it, and not since then.
    private bool IsTournament(int end) => end < tokens.Count && Cues.CupBeside.Has(tokens[end]);

    // The day or month with the part of it that is meant, and the word that makes it a bound.
    private ((DateOnly From, DateOnly To) Part, QuestionToken? Relation) Bound(
        (int First, int End, DateOnly From, DateOnly To) named
    )
    {
        var part = (named.From, named.To);
        for (var at = named.First - 1; at >= Math.Max(0, named.First - FarthestRelation); at--)
        {
            var token = tokens[at];
            if (Cues.EndNoun.Has(token))
                part = (named.To, named.To);
            else if (Cues.BeginningNoun.Has(token))
                part = (named.From, token.Text is "early" or "debut" ? named.From.AddDays(EarlyDays - 1) : named.From);
            else if (Cues.MiddleNoun.Has(token))
                part = (named.From.AddDays(MidMonth - 1), named.From.AddDays(MidMonth - 1));
            else if (
                Cues.Between.Has(token)
                || Cues.Since.Has(token)
                || Cues.AfterWord.Has(token)
                || Cues.BeforeWord.Has(token)
                || Cues.Until.Has(token)
            )
                return (part, token);
            else if (!Cues.BesideMonth.Has(token))
                break;
        }
        return (part, null);
    }
}
