namespace LeagueGrid.Answers.Language;

// Spans with a begin or an end: "from 2010 to 2014", "since 1990", "until the end of May".
internal sealed partial class TimeReader
{
    private void ReadSpans()
    {
        if (ReadFromTo() || ReadMonthSpan())
            return;
        ReadCareer();
        ReadEndOfAll();
        ReadSinceAndUntil();
        ReadEnd();
        ReadMonthsEnd();
        ReadYearsEnd();
    }

    // "finished 2010 with more career goals": all until then.
    private void ReadCareer()
    {
        if (
            _years is not [var (year, _)]
            || _seasons.Count > 0
            || _from is not null
            || !tokens.Any(token => Cues.Career.Has(token))
        )
            return;
        (_to, _upTo) = (new DateOnly(year, 12, 31), true);
        _years.Clear();
    }

    // "since 1990, to 2017" has both its ends.
    private bool ReadFromTo()
    {
        if (_years.Count >= 2 && _seasons.Count == 0)
        {
            var (a, b) = (_years[0], _years[1]);
            var between = tokens.Skip(a.At + 1).Take(b.At - a.At - 1).Select(token => token.Text).ToList();
            if (
                between.Count <= 2 && between.Exists(word => Cues.ToAYear.Has(word))
                || (between is ["and" or "et"] && a.At > 0 && tokens[a.At - 1].Text is "between" or "entre")
            )
            {
                (_from, _to) = (new DateOnly(a.Year, 1, 1), new DateOnly(b.Year, 12, 31));
                _years.Clear();
                return true;
            }
        }
        return false;
    }

    // "Who knocked them out from the 1990 World Cup?": out of it, and not since then.
    private bool IsOfCup(int from, int year) =>
        tokens[from].Text == "from"
        && year > from + 1
        && year + 1 < tokens.Count
        && Cues.CupBeside.Has(tokens[year + 1])
        && !Enumerable.Range(year + 1, tokens.Count - year - 1).Any(i => Cues.OnFromThen.Has(tokens[i]));

    // "from January 2023 on"
    private bool IsFromThenOn(int at)
    {
        while (at < tokens.Count && used[at])
            at++;
        return at < tokens.Count && Cues.OnFromThen.Has(tokens[at]);
    }

    private void ReadSinceAndUntil()
    {
        foreach (var concept in concepts.Where(c => c.Name is "rel.since" or "rel.until"))
        {
            var next = concept.End;
            while (next < tokens.Count && Cues.UpToAYear.Has(tokens[next]))
                next++;
            var until = concept.Name == "rel.until";
            if (_years.Exists(y => y.At == next) && _years.Find(y => y.At == next) is var named)
            {
                if (until && Cues.Until.Has(tokens[concept.First]))
                {
                    var last = tokens[concept.First].Text is "before" or "avant" or "prior" ? named.Year - 1 : named.Year;
                    (_to, _upTo) = (new DateOnly(last, 12, 31), true);
                    _years.RemoveAll(y => y.At == next);
                }
                else if (!until && Cues.Since.Has(tokens[concept.First]) && !IsOfCup(concept.First, next))
                {
                    _from = new DateOnly(tokens[concept.First].Text == "after" ? named.Year + 1 : named.Year, 1, 1);
                    _years.RemoveAll(y => y.At == next);
                }
            }
            else if (until && _from is not null && concept.End <= tokens.Count && next < tokens.Count && used[next])
            {
                // "before October": until the last of September.
                var before = tokens[concept.First].Text is "before" or "avant";
                (_from, _to, _upTo) = (null, before ? _from!.Value.AddDays(-1) : _to, true);
            }
            else if (
                !until
                && _from is { } since
                && next < tokens.Count
                && used[next]
                && (
                    tokens[concept.First].Text is "since" or "depuis"
                    || IsFromThenOn(next)
                    // A run from a month on is no run within it.
                    || concepts.Any(c => c.Name is "op.streak" or "metric.unbeaten" or "metric.winless")
                )
            )
            {
                (_from, _to) = (since, null);
            }
        }
    }
}
