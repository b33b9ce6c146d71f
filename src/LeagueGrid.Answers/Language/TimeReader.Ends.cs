namespace LeagueGrid.Answers.Language;

/// <summary>Years that end what is counted.</summary>
internal sealed partial class TimeReader
{
    // "World Cups to 2011", "since 1990, to 2017"
    private void ReadEnd()
    {
        if (
            _years is not [(var year, var at)]
            || at == 0
            || tokens[at - 1].Text != "to"
            || (at > 1 && Cues.WayTo.Has(tokens[at - 2]))
            || _to is not null
        )
            return;
        (_to, _upTo) = (new DateOnly(year, 12, 31), _from is null);
        _years.Clear();
    }

    // What a table tells, of a day.
    private static readonly string[] OfTables =
    [
        "metric.points",
        "op.rank",
        "op.difference",
        "fact.table",
        "fact.top-of-table",
        "fact.bottom",
        "fact.relegated",
        "fact.level",
        "fact.leading",
    ];

    // "points at the end of October", "à la fin du mois d'octobre", "fin octobre": all that was played by then.
    private void ReadMonthsEnd()
    {
        if (_upTo || !concepts.Any(c => Array.Exists(OfTables, one => one == c.Name)) && !tokens.Any(Cues.HadBefore.Has))
            return;
        foreach (var month in concepts.Where(c => c.Kind == "month" && c.First > 0))
        {
            var end = month.First - 1;
            while (end > 0 && Cues.OfTheTime.Has(tokens[end]))
                end--;
            if (!Cues.EndNoun.Has(tokens[end]))
                continue;
            if (_to is not null)
                (_from, _upTo) = (null, true);
            else if (_month is not null)
                _upTo = true;
            return;
        }
    }

    // "at the end of 2017", "when 2017 ended": that day.
    private void ReadYearsEnd()
    {
        if (
            _years is [(var over, var where)]
            && _to is null
            && where > 0
            && where + 1 < tokens.Count
            && Cues.WhenWord.Has(tokens[where - 1])
            && tokens.Skip(where + 1).Take(3).Any(token => Cues.OverWord.Has(token))
        )
        {
            (_from, _to) = (new DateOnly(over, 12, 31), new DateOnly(over, 12, 31));
            _years.Clear();
            return;
        }
        if (_years is not [(var year, var at)] || _to is not null || at < 2)
            return;
        var of = tokens[at - 1].Text is "of" or "de" ? at - 2 : at - 1;
        if (tokens[of].Text is not ("end" or "fin") || of == 0 || !Cues.AtTheEnd.Has(tokens[of - 1]))
            return;
        (_from, _to) = (new DateOnly(year, 12, 31), new DateOnly(year, 12, 31));
        _years.Clear();
    }

    // "the all-time leading scorer, if you stop after 2010", "the all-time list after 1970": all that was until then.
    private void ReadEndOfAll()
    {
        if (
            _years is not [var end]
            || end.At == 0
            || _to is not null
            || !concepts.Any(c => c.Name == "time.ever" && c.First < end.At)
        )
            return;
        if (tokens[end.At - 1].Text is "after" or "apres" || tokens.Take(end.At).Any(token => Cues.Stopping.Has(token.Text)))
        {
            (_to, _upTo) = (new DateOnly(end.Year, 12, 31), true);
            _years.Clear();
        }
    }
}
