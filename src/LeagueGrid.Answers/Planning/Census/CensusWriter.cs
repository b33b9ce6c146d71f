using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning.Census;

/// <summary>Carries out the operation of a query on its rows and says what it comes to.</summary>
public sealed partial class CensusWriter(Inquiry q, CensusQuery query, List<MatchSheet> sheets)
{
    private const int ListUpTo = 14;
    private const int MostTied = 12;
    private readonly AnswerWords _w = q.Words;
    private readonly DeedWords _words = new(q);

    private readonly Finding _finding = new(
        $"census|{query.Metric}|{query.By}|{query.Op}|{query.Slice}|{string.Join(',', sheets.Select(s => s.Season).Distinct(StringComparer.Ordinal))}|{string.Join(',', q.Roles.Select(role => role.Team.Best.Ids[0]))}"
    );

    // "the first man sent off in a final": by the calendar.
    private readonly bool? _firstOrLast =
        !q.Asked.HasAny("ask.who", "role.player", "ask.match", "ask.when") ? null
        : q.Asked.Has("op.first") ? true
        : q.Asked.Has("op.last") ? false
        : null;

    private sealed record CensusGroup(string Key, List<CensusRow> Rows, int N);

    public Finding? Write(List<CensusRow> rows, IReadOnlyList<NamedThing> players)
    {
        _finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        foreach (var player in players)
            _finding.People.AddRange(player.Ids);
        return query.Op switch
        {
            CensusOp.Earliest or CensusOp.Latest => ByTheClock(rows),
            CensusOp.Youngest or CensusOp.Oldest => ByAge(rows),
            CensusOp.Most or CensusOp.Fewest => Leading(rows),
            _ => Counted(rows, players),
        };
    }

    private Finding? ByTheClock(List<CensusRow> rows)
    {
        var deeds = rows.Select(row => row.Deed).OfType<Deed>().ToList();
        if (deeds.Count == 0)
            return null;
        // "the latest goal in stoppage time": the deepest into it, of whichever half.
        if (query.Slice.Stoppage)
        {
            var added = deeds.ConvertAll(deed => deed.Time.AddedMinute ?? 0);
            deeds = deeds.FindAll(deed =>
                (deed.Time.AddedMinute ?? 0) == (query.Op == CensusOp.Earliest ? added.Min() : added.Max())
            );
        }
        var wanted = query.Op == CensusOp.Earliest ? deeds.Min(deed => deed.Time) : deeds.Max(deed => deed.Time);
        var best = deeds.Where(deed => query.Slice.Stoppage || deed.Time == wanted).Take(MostTied).ToList();
        DeedPlan.Remember(_finding, [.. best.Select(deed => deed.Match)], best);
        return _finding.Say(
            string.Join("; ", best.Select(deed => $"{_words.ByPlayer([deed], withTeam: true)}, {_words.In(deed.Match)}")) + ".",
            [.. best.Select(deed => _finding.Cite(q.Of(deed.Match, DeedWords.Fact([deed], _w, query.Metric), deed.Event)))]
        );
    }

    private Finding ByAge(List<CensusRow> rows)
    {
        var aged = rows.Select(row => row.Deed)
            .OfType<Deed>()
            .Where(deed => q.Directory.Player(deed.Player)?.BirthDate is not null)
            .Select(deed => (deed, Days: deed.Match.Date.DayNumber - q.Directory.Player(deed.Player)!.BirthDate!.Value.DayNumber))
            .ToList();
        // Where birthdays are hardly told, the youngest of those told is nobody's answer.
        if (aged.Count * 4 < rows.Count * 3 || aged.Count == 0)
            return Unknowns.Plain(q, "census|age");
        var (one, _) = query.Op == CensusOp.Youngest ? aged.MinBy(row => row.Days) : aged.MaxBy(row => row.Days);
        var born = q.Directory.Player(one.Player)!.BirthDate!.Value;
        var day = one.Match.Date;
        var age = day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0);
        DeedPlan.Remember(_finding, [one.Match], [one]);
        return _finding.Say(
            _w.In(
                $"{_words.Who(one)} ({_w.Team(one.Team)}), aged {age}: {DeedWords.When(one)} {_words.In(one.Match)}; born on {_w.Day(born)}.",
                $"{_words.Who(one)} ({_w.Team(one.Team)}), à {age} ans : {DeedWords.When(one)} {_words.In(one.Match)} ; né le {_w.Day(born)}."
            ),
            _finding.Cite(q.Of(one.Match, $"{DeedWords.Fact([one], _w, query.Metric)}; {born:yyyy-MM-dd}; {age}", one.Event))
        );
    }

    // A mean is kept in hundredths.
    private int Amount(List<CensusRow> rows) =>
        query.Different is { } unit
            ? rows.Select(row => unit == CensusBy.Match ? row.Match.Id : row.Match.Season)
                .Distinct(StringComparer.Ordinal)
                .Count()
        : query.Average
            ? (int)
                Math.Round(
                    100.0
                        * rows.Sum(row => row.Weight)
                        / Math.Max(1, rows.Select(row => row.Match.Id).Distinct(StringComparer.Ordinal).Count())
                )
        : rows.Sum(row => row.Weight);

    private List<CensusGroup> Groups(List<CensusRow> rows)
    {
        var groups = rows.Select(row => (Key: CensusRows.Key(q, query, row), Row: row))
            .Where(one => one.Key is not null)
            .GroupBy(one => one.Key!, one => one.Row, StringComparer.Ordinal)
            .Select(group => new CensusGroup(group.Key, [.. group], Amount([.. group])))
            .ToList();
        // Those with none at all are the fewest.
        if (query.Op != CensusOp.Fewest || query.InOneMatch)
            return groups;
        var all = query.By switch
        {
            CensusBy.Match => sheets.Select(sheet => new CensusRow(sheet, null, null, 0)),
            CensusBy.Team => sheets.SelectMany(sheet =>
                new[] { new CensusRow(sheet, Side.Home, null, 0), new CensusRow(sheet, Side.Away, null, 0) }
            ),
            CensusBy.Edition or CensusBy.Referee or CensusBy.Venue or CensusBy.Group or CensusBy.Month or CensusBy.Matchday =>
                sheets.Select(sheet => new CensusRow(sheet, null, null, 0)),
            _ => [],
        };
        var known = groups.Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        if (query is { By: CensusBy.Team, Metric: "own-goals" })
            return groups;
        return
        [
            .. groups,
            .. all.Select(row => (Key: CensusRows.Key(q, query, row), Row: row))
                .Where(one => one.Key is not null && known.Add(one.Key))
                .Select(one => new CensusGroup(one.Key!, [one.Row], 0)),
        ];
    }

    private Finding? Leading(List<CensusRow> rows)
    {
        var groups = Groups(rows);
        if (groups.Count == 0)
            return null;
        var ordered =
            query.Op == CensusOp.Fewest
                ? groups.OrderBy(group => group.N).ToList()
                : [.. groups.OrderByDescending(group => group.N)];
        var best = Leaders.Choose(q, ordered.ConvertAll(group => group.N)).Select(i => ordered[i]).ToList();
        if (best.Count == 0)
            return null;
        var n = best[0].N;
        var scope = string.Join(' ', new[] { query.Slice.Say(_w), ScopeWords.Of(q, sheets) }.Where(part => part.Length > 0));
        var cite = _finding.Cite(
            Source(string.Join(", ", best.Take(MostTied).Select(group => $"{Name(group)}: {group.N}")), best)
        );
        Remember(best);
        if (best.Count > MostTied * 2)
            return _finding.Say(
                _w.In(
                    $"{best.Count} of them, with {_words.Counted(n, query.Metric)} each, {scope}.",
                    $"Ils sont {best.Count}, avec {_words.Counted(n, query.Metric)} chacun, {scope}."
                ),
                cite
            );
        if (query.By == CensusBy.Match || query.InOneMatch)
            return _finding.Say(
                string.Join("; ", best.Select(group => $"{Name(group)}{_w.In(": ", " : ")}{Noun(group.N)}"))
                    + (query.Slice.IsWhole ? "." : $" {query.Slice.Say(_w)}."),
                cite
            );
        if (!best.TrueForAll(group => group.N == n))
            return _finding.Say(
                $"{string.Join(", ", best.Select(group => $"{Name(group)} {group.N}"))} ({_words.Noun(query.Metric, 2)} {scope}).",
                cite
            );
        var names = AnswerWords.Upper(_w.List(best.Select(Name)));
        return _finding.Say(
            _w.In(
                $"{names} with {Noun(n)}{(best.Count > 1 ? " each" : "")} {scope}.",
                $"{names} avec {Noun(n)}{(best.Count > 1 ? " chacun" : "")} {scope}."
            ),
            cite
        );
    }

    private string Noun(int n) =>
        query.Different is { } unit
            ? unit == CensusBy.Match
                ? _w.Count(n, "match", "matches", "match", "matchs")
                : _w.Count(n, "tournament", "tournaments", "tournoi", "tournois")
            : query.Average
                ? $"{_w.Number(n / 100.0)} {_words.Noun(query.Metric, 2)} {_w.In("per match", "par match")}"
                : query.StraightReds
                    ? _w.In(
                        $"{n} straight red card{(n == 1 ? "" : "s")}",
                        $"{n} carton{(n > 1 ? "s" : "")} rouge{(n > 1 ? "s" : "")} direct{(n > 1 ? "s" : "")}"
                    )
                    : _words.Counted(n, query.Metric);

    private string Name(CensusGroup group)
    {
        var row = group.Rows[^1];
        var name = query.By switch
        {
            CensusBy.Player => $"{_w.Player(row.Deed!.Player)} ({_w.Team(query.IsOfOpponent ? row.Deed.Opponent : row.Team)})",
            CensusBy.Team => _w.Team(query.IsOfOpponent ? row.Deed?.Opponent ?? row.Team : row.Team),
            CensusBy.Match => _words.MatchOn(row.Match),
            CensusBy.Edition => _w.TheSeason(row.Match.Season),
            CensusBy.Referee => row.Match.Referee!,
            CensusBy.Venue => row.Match.Venue!,
            CensusBy.Group => _w.In("Group ", "groupe ") + Stages.Group(row.Match.Round),
            CensusBy.Month => _w.Month(row.Match.Date),
            CensusBy.Matchday => Stages.Number(row.Match.Round) is { } round
                ? _w.In($"matchday {round}", $"{_w.Ordinal(round)} journée")
                : row.Match.Round!,
            _ => "",
        };
        return query.InOneMatch ? $"{name}, {_words.MatchOn(row.Match)}"
            : query.InOneEdition ? $"{name}, {_w.Season(row.Match.Season)}"
            : name;
    }

    private void Remember(List<CensusGroup> best)
    {
        foreach (var group in best.Take(4))
        {
            if (query.By == CensusBy.Player && group.Rows[0].Deed?.Player is { } player)
                _finding.People.Add(player);
            if (query.By == CensusBy.Team && group.Rows[0].Team is { } team)
                _finding.Entities.Add(new("team", team));
        }
        if (best.Count == 1 && (query.By == CensusBy.Match || query.InOneMatch))
            _finding.Match = best[0].Rows[0].Match.Id;
    }

    private Finding? Counted(List<CensusRow> rows, IReadOnlyList<NamedThing> players)
    {
        var having = query.In is null ? Leaders.Having(q) : null;
        var deeds = rows.Select(row => row.Deed)
            .OfType<Deed>()
            .OrderBy(deed => deed.Match.Date)
            .ThenBy(deed => deed.Time)
            .ToList();
        var scope = string.Join(' ', new[] { query.Slice.Say(_w), ScopeWords.Of(q, sheets) }.Where(part => part.Length > 0));
        var who =
            players.Count > 0 ? _w.List(players.Select(player => _w.Player(player.Ids[0]))) + _w.In(": ", " : ")
            : q.Acting is { } team ? _w.StartTeam(team.Best.Ids[0]) + _w.In(": ", " : ")
            : q.Asked.Referees.Count == 1 ? q.Asked.Referees[0] + _w.In(": ", " : ")
            : "";
        if (
            query.By is CensusBy.Deed
            || (query.Op == CensusOp.List && query.By is CensusBy.Player && having is null && query.In is null)
        )
        {
            if (query.Op == CensusOp.List && deeds.Count > 0 && _firstOrLast is { } first)
                return Single(first ? deeds[0] : deeds[^1]);
            var n = deeds.Count > 0 ? deeds.Count : rows.Sum(row => row.Weight);
            if (query.Op == CensusOp.List && (deeds.Count > ListUpTo * 3 || (n == 0 && query.Slice.Exact is not null)))
                return null;
            _finding.People.AddRange(
                deeds.Select(deed => deed.Player).OfType<string>().Distinct(StringComparer.Ordinal).Take(n <= 3 ? 3 : 0)
            );
            if (deeds.Select(deed => deed.Match.Id).Distinct(StringComparer.Ordinal).Count() == 1)
                _finding.Match = deeds[0].Match.Id;
            var list =
                deeds.Count > 0 && (query.Op == CensusOp.List || n <= ListUpTo)
                    ? _w.In(": ", " : ")
                        + string.Join(
                            "; ",
                            deeds.Select(deed =>
                                $"{_words.Who(deed)} {DeedWords.When(deed)}{_words.Note(deed)} ({_words.Match(deed.Match)}, {deed.Match.Date.Year})"
                            )
                        )
                : rows.Count is > 0 and <= ListUpTo && rows.TrueForAll(row => row.Deed is null && row.Side is null)
                    ? _w.In(": ", " : ") + string.Join("; ", rows.Select(row => _words.MatchOn(row.Match)))
                : "";
            if (n == 0)
                return _finding.Say(
                    _w.In(
                        $"{who}none (0): no {_words.Noun(query.Metric, 1)} {scope}.",
                        $"{who}aucun (0) : pas de {_words.Noun(query.Metric, 1)} {scope}."
                    ),
                    _finding.Cite(Source($"{query.Metric}: 0", []))
                );
            return _finding.Say($"{who}{Noun(n)} {scope}{list}.", _finding.Cite(Source($"{query.Metric}: {n}", Groups(rows))));
        }
        var groups = Groups(rows).Where(group => group.N > 0).ToList();
        if (having is { } threshold)
            groups = [.. groups.Where(group => threshold.Fits(group.N))];
        else if (query.In is var (places, unitOf))
            groups =
            [
                .. groups.Where(group =>
                    group
                        .Rows.Select(row => unitOf == CensusBy.Match ? row.Match.Id : row.Match.Season)
                        .Distinct(StringComparer.Ordinal)
                        .Count() >= places
                ),
            ];
        // Nearly everybody has scored and let some in: that lists nothing.
        else if (
            query.Op == CensusOp.List
            && (
                groups.Count > ListUpTo * 2
                || query is { By: CensusBy.Team, Metric: "goals" or "goals-against", Slice.IsWhole: true }
            )
        )
            return null;
        if (query.Op == CensusOp.List && query.By == CensusBy.Edition)
            return _finding.Say(
                $"{string.Join(", ", groups.OrderByDescending(group => group.N).Select(group => $"{_w.Season(group.Key)}{_w.In(": ", " : ")}{Noun(group.N)}"))}.",
                _finding.Cite(Source(string.Join(", ", groups.Select(group => $"{group.Key} {group.N}")), groups))
            );
        var unit = query.By switch
        {
            CensusBy.Player => _w.In(groups.Count == 1 ? "player" : "players", groups.Count > 1 ? "joueurs" : "joueur"),
            CensusBy.Team => _w.In(groups.Count == 1 ? "team" : "teams", groups.Count > 1 ? "équipes" : "équipe"),
            CensusBy.Referee => _w.In(groups.Count == 1 ? "referee" : "referees", groups.Count > 1 ? "arbitres" : "arbitre"),
            CensusBy.Edition => _w.In(
                groups.Count == 1 ? "tournament" : "tournaments",
                groups.Count > 1 ? "éditions" : "édition"
            ),
            _ => _w.In(groups.Count == 1 ? "match" : "matches", groups.Count > 1 ? "matchs" : "match"),
        };
        var named = groups.Count is > 0 and <= ListUpTo
            ? _w.In(": ", " : ")
                + string.Join(
                    ", ",
                    groups.Select(group =>
                        query.By == CensusBy.Edition ? _w.Season(group.Key) : $"{Name(group)}{(group.N > 1 ? $" {group.N}" : "")}"
                    )
                )
            : "";
        Remember(groups);
        return _finding.Say(
            $"{who}{groups.Count} {unit} ({_words.Noun(query.Metric, 2)}) {scope}{named}.",
            _finding.Cite(Source($"{groups.Count}", groups))
        );
    }

    private Finding Single(Deed deed)
    {
        DeedPlan.Remember(_finding, [deed.Match], [deed]);
        return _finding.Say(
            $"{_words.ByPlayer([deed], withTeam: true)}, {_words.MatchOn(deed.Match)}.",
            _finding.Cite(q.Of(deed.Match, DeedWords.Fact([deed], _w, query.Metric), deed.Event))
        );
    }

    private Source Source(string text, List<CensusGroup> groups)
    {
        var newest = sheets.MaxBy(sheet => sheet.ChangedAt)!;
        q.Reader.Told(newest.ChangedAt);
        var events = groups.SelectMany(group => group.Rows).Select(row => row.Deed?.Event).OfType<string>().Take(80).ToList();
        return new Source(
            0,
            $"season/{newest.Season}",
            _w.Season(newest.Season),
            text,
            newest.Version,
            events.Count == 0 ? null : events,
            newest.ChangedAt
        );
    }
}
