using System.Globalization;

namespace LeagueGrid.Answers.Language;

/// <summary>Reads days, months, years, seasons and spans of them out of the words.</summary>
internal sealed partial class TimeReader(
    IReadOnlyList<QuestionToken> tokens,
    IReadOnlyList<Concept> concepts,
    bool[] used,
    DateOnly today
)
{
    private readonly List<SeasonYears> _seasons = [];
    private readonly List<(int Year, int At)> _years = [];
    private DateOnly? _from;
    private DateOnly? _to;
    private int? _month;
    private int? _day;
    private bool _upTo;
    private int? _monthOf;

    public TimeScope Read()
    {
        for (var i = 0; i < tokens.Count; i++)
            ReadNumbers(i);
        ReadMonths();
        ReadWords();
        ReadSpans();
        return new TimeScope
        {
            Seasons = [.. _seasons.Distinct()],
            Years = [.. _years.Select(year => year.Year).Distinct()],
            From = _from,
            To = _to,
            Month = _month,
            Day = _day,
            MonthOf = _month is null ? null : _monthOf,
            UpTo = _upTo,
        };
    }

    private void ReadNumbers(int i)
    {
        var text = tokens[i].Text;
        if (!tokens[i].IsNumber)
            return;
        if (
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || DateOnly.TryParseExact(text, ["d/M/yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        )
        {
            (_from, _to, used[i]) = (day, day, true);
            _named.Add((i, i + 1, day, day));
            return;
        }
        var dash = text.IndexOfAny(['-', '/']);
        if (
            dash > 0
            && int.TryParse(text[..dash].Trim(), CultureInfo.InvariantCulture, out var a)
            && int.TryParse(text[(dash + 1)..].Trim(), CultureInfo.InvariantCulture, out var b)
        )
        {
            if (a is >= 1850 and < 2100)
            {
                var last = b < 100 ? ((a / 100) * 100) + b : b;
                if (last < a)
                    last += 100;
                if (last == a + 1)
                    _seasons.Add(new SeasonYears(a, last));
                else
                    (_from, _to) = (new DateOnly(a, 1, 1), new DateOnly(Math.Min(last, 2100), 12, 31));
                used[i] = true;
            }
            else if (
                a is >= 10 and <= 99
                && b == (a + 1) % 100
                && (text.Contains('/', StringComparison.Ordinal) || a >= 10)
                && text.Length == 5
            )
            {
                var century = a > 40 ? 1900 : 2000;
                _seasons.Add(new SeasonYears(century + a, century + a + 1));
                used[i] = true;
            }
            return;
        }
        if (text.Length == 4 && int.TryParse(text, CultureInfo.InvariantCulture, out var year) && year is >= 1850 and < 2100)
        {
            _years.Add((year, i));
            used[i] = true;
        }
        else if (
            text.Length == 5
            && text[^1] == 's'
            && int.TryParse(text[..4], CultureInfo.InvariantCulture, out var decade)
            && decade % 10 == 0
        )
        {
            (_from, _to, used[i]) = (new DateOnly(decade, 1, 1), new DateOnly(decade + 9, 12, 31), true);
        }
        else if (text.Length == 2 && char.IsAsciiDigit(text[1]) && (tokens[i].Original[0] == '\'' || NextToTournament(i)))
        {
            var two = int.Parse(text, CultureInfo.InvariantCulture);
            _years.Add((two > 29 ? 1900 + two : 2000 + two, i));
            used[i] = true;
        }
    }

    // "the 66 final", "France 98", "euro 16", "maradona shirt number 86"
    private bool NextToTournament(int i) =>
        i == tokens.Count - 1
            && tokens[i].Text[0] is >= '5' and <= '9'
            && concepts.Any(c => c.Name is "fact.number" or "fact.coach" or "fact.captain" or "fact.squad")
        || concepts.Any(c =>
            c.Name is "stage.final" or "stage.semi-final" or "stage.quarter-final" && (c.First == i + 1 || c.End == i)
        )
        || (
            i > 0
            && (
                Cues.BeforeShortYear.Has(tokens[i - 1])
                || NameLexicon.IsCountryBefore(tokens, i)
                    && !concepts.Any(c => c.First == i + 1 && c.Kind is "metric" or "role")
                    && !(i + 1 < tokens.Count && Cues.CountedUnit.Has(tokens[i + 1]))
            )
        )
        || (i + 1 < tokens.Count && tokens[i + 1].Text is "world" or "euro");

    // "August and December 2017": one year for both.
    private const int YearBeside = 3;

    private void ReadMonths()
    {
        var taken = new HashSet<int>();
        foreach (var concept in concepts.Where(c => c.Name.StartsWith("month.", StringComparison.Ordinal)))
        {
            var month = int.Parse(concept.Name.AsSpan(6), CultureInfo.InvariantCulture);
            var i = concept.First;
            // "may" is a verb unless a number or a time word stands beside it.
            if (tokens[i].Text == "may" && !tokens[i].Capital && !Beside(i))
                continue;
            used[i] = true;
            int? day = null;
            foreach (var at in new[] { i - 1, i + 1, i - 2 })
            {
                if (
                    at < 0
                    || at >= tokens.Count
                    || !tokens[at].IsNumber
                    || tokens[at].Text.AsSpan().IndexOfAny('-', ':') > 0
                    || (at == i - 2 && tokens[i - 1].Text is not ("of" or "de"))
                )
                    continue;
                var digits = new string([.. tokens[at].Text.TakeWhile(char.IsAsciiDigit)]);
                if (digits.Length is 1 or 2 && int.Parse(digits, CultureInfo.InvariantCulture) is >= 1 and <= 31 and var found)
                {
                    day = found;
                    used[at] = true;
                    break;
                }
            }
            var year =
                _years
                    .Where(y => Math.Abs(y.At - i) <= YearBeside)
                    // "October 2030 and March 2031": each has its own behind it.
                    .OrderBy(y => y.At < i)
                    .ThenBy(y => Math.Abs(y.At - i))
                    .Select(y => (int?)y.Year)
                    .FirstOrDefault()
                ?? YearOfRange(i, month);
            if (year is { } exact)
            {
                taken.Add(exact);
                var first = new DateOnly(exact, month, Math.Min(day ?? 1, DateTime.DaysInMonth(exact, month)));
                var last = day is null ? first.AddMonths(1).AddDays(-1) : first;
                _from = _from is { } f && f < first ? f : first;
                _to = _to is { } t && t > last ? t : last;
                _month = _month == month ? null : _month;
                Name(i, concept.End, first, last);
            }
            else if (_from is null)
            {
                (_month, _day) = (month, day);
                // "sept 17": a day, or the month of a year; which, the fixtures tell.
                if (day is >= 10 and <= 31 && i + 1 < tokens.Count && tokens[i + 1].Text == $"{day}")
                    _monthOf = 2000 + day;
            }
        }
        _years.RemoveAll(y => taken.Contains(y.Year));
        if (_month is { } alone && _seasons is [var season] && _named.Count == 0)
        {
            var year = alone >= 7 ? season.First : season.Last;
            var first = new DateOnly(year, alone, Math.Min(_day ?? 1, DateTime.DaysInMonth(year, alone)));
            (_from, _to) = (first, _day is null ? first.AddMonths(1).AddDays(-1) : first);
            (_month, _day) = (null, null);
        }
    }

    // "between late January and the start of May 2018": the year stands beside the second month only.
    private int? YearOfRange(int i, int month)
    {
        if (!concepts.Any(c => c.Name is "rel.between" && c.First < i && c.First >= i - 3))
            return null;
        var second = concepts.FirstOrDefault(c => c.Kind == "month" && c.First > i);
        return second.Name is { } name && _years.Where(y => Math.Abs(y.At - second.First) <= 1).ToList() is [var beside]
            ? int.Parse(name.AsSpan(6), CultureInfo.InvariantCulture) < month
                ? beside.Year - 1
                : beside.Year
            : null;
    }

    private bool Beside(int i) =>
        (i + 1 < tokens.Count && tokens[i + 1].IsNumber)
        || (i > 0 && (tokens[i - 1].IsNumber || Cues.BeforeMonth.Has(tokens[i - 1])));

    private void ReadWords()
    {
        foreach (var concept in concepts)
        {
            switch (concept.Name)
            {
                case "time.yesterday":
                    (_from, _to) = (today.AddDays(-1), today);
                    Use(concept);
                    break;
                case "time.boxing-day":
                    (_month, _day) = (12, 26);
                    Place(concept);
                    break;
                case "time.new-year":
                    (_month, _day) = (1, 1);
                    Place(concept);
                    break;
                case "time.festive":
                    Festive(concept);
                    break;
                case "time.new-years-eve":
                    (_month, _day) = (12, 31);
                    Place(concept);
                    break;
                case "time.christmas":
                    (_month, _day) = (12, 25);
                    _upTo = true;
                    Place(concept);
                    break;
            }
        }
    }

    // The matches of the days around Christmas and the New Year.
    private void Festive(Concept concept)
    {
        Use(concept);
        var year =
            _years is [(var named, _)] ? named
            : _seasons is [var season] ? season.First
            // The last that there was.
            : today is { Month: 12, Day: >= 21 } ? today.Year
            : today.Year - 1;
        _years.RemoveAll(y => y.Year == year);
        (_from, _to) = (new DateOnly(year, 12, 21), new DateOnly(year + 1, 1, 3));
    }

    private void Place(Concept concept)
    {
        Use(concept);
        if (_years is [(var year, _)])
            (_from, _to, _) = (
                new DateOnly(year, _month!.Value, _day!.Value),
                new DateOnly(year, _month.Value, _day.Value),
                _years.RemoveAll(y => y.Year == year)
            );
        else if (_seasons is [var season])
            (_from, _to) = (
                new DateOnly(_month >= 7 ? season.First : season.Last, _month!.Value, _day!.Value),
                new DateOnly(_month >= 7 ? season.First : season.Last, _month.Value, _day.Value)
            );
        else
            return;
        (_month, _day) = (null, null);
    }

    private void Use(Concept concept)
    {
        for (var i = concept.First; i < concept.End; i++)
            used[i] = true;
    }
}
