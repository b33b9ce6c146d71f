using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Who won a cup, who was second or third, who hosted, how many titles, and the awards: out of finals and documents.</summary>
public static partial class HonoursPlan
{
    public static Plan Plan { get; } =
        new(
            "honours",
            Fit,
            [
                "award.",
                "fact.award",
                "fact.champion",
                "fact.runner-up",
                "fact.third",
                "fact.fourth",
                "fact.who-won",
                "fact.host",
                "fact.dates",
                "ask.when",
                "fact.participants",
                "metric.titles",
                "metric.wins",
                "op.most",
                "fact.venue",
                "ask.where",
                "role.goalkeeper",
                "fact.score",
                "fact.beat",
                "fact.top-scorer",
                "metric.goals",
            ],
            RunAsync
        )
        {
            // "on home soil" tells by the way.
            Granted = ["side.home", "role.goalkeeper"],
        };

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (asked.HasKind("award."))
            return 3;
        // How often somebody hosted, or all the results on the way, no one winner tells.
        if (
            asked.Has("fact.results-list")
            || asked.HasAny("op.more-than-once", "op.twice", "op.thrice") && asked.Time.IsEmpty
            || (asked.Has("fact.host") && asked.HasAny("op.twice", "op.more-than-once", "op.most"))
        )
            return 0;
        if (
            asked.Has("fact.dates")
            && asked.Competitions.Any()
            && q.Roles.Count == 0
            && asked.HasAny("ask.when")
            && MetricOf.Of(asked) is null
        )
            return 2.6;
        // "Who finished third in Group B?"
        if (
            asked.Has("fact.top-scorer")
            || asked.Has("group.letter") && asked.HasAny("fact.third", "fact.fourth", "fact.runner-up")
        )
            return 0;
        // "How many matches were played at the World Cup?"
        if (asked.HasAll("ask.count", "metric.matches"))
            return 0;
        if (asked.HasAny("ask.where", "fact.venue") && asked.Competitions.Any() && q.Roles.Count == 0 && !asked.HasKind("stage."))
            return 2.6;
        if (
            asked.HasAny("fact.host", "fact.participants")
            && !asked.HasKind("stage.")
            // "Which stadium hosted Brazil v Italy?" asks for the ground of that match.
            && !(q.Matches.Pair is not null && asked.HasAny("ask.where", "fact.venue"))
            && (asked.Competitions.Any() || !asked.Time.IsEmpty)
        )
            return 2.6;
        if (
            asked.HasAny("fact.champion", "fact.runner-up", "fact.third", "fact.fourth", "fact.who-won")
            // "Who won the match for third place?" asks of that match.
            && !(asked.HasAll("fact.who-won", "stage.third-place") && !asked.Has("stage.final"))
            && Cups(q).Count > 0
            && q.Matches.Pair is null
        )
            return asked.HasAny("fact.champion", "fact.runner-up", "fact.third", "fact.fourth") ? 2.5
                : asked.Competitions.Any() ? 2.3
                : 0;
        return 0;
    }

    internal static List<SeasonItem> Cups(Inquiry q) =>
        [.. q.Seasons.Allowed().Where(season => q.CompetitionOf(season.Id)?.Type != "league")];

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        if (asked.HasKind("award."))
            return await AwardAsync(q, cancel);
        if (asked.Has("fact.host") && q.Roles is [var (host, _)] && (asked.HasAny("ask.count", "ask.when") || asked.IsYesNo))
            return await HostedAsync(q, host, cancel);
        var season = Season(q);
        if (season is null)
            return null;
        if (
            asked.HasAny("fact.host", "fact.participants", "ask.where", "fact.venue", "fact.dates")
            && !asked.HasAny("fact.champion", "fact.runner-up", "fact.third", "fact.fourth")
        )
            return await HistoryAsync(q, season, cancel);
        return await ChampionAsync(q, season, cancel);
    }

    private static SeasonItem? Season(Inquiry q)
    {
        var cups = Cups(q);
        if (q.Asked.Time.Years is [var year])
            return cups.LastOrDefault(season => SeasonScope.YearsOf(season)?.Last == year && !IsQualifying(q, season))
                ?? cups.LastOrDefault();
        return cups.LastOrDefault(season => !IsQualifying(q, season)) ?? cups.LastOrDefault();
    }

    internal static bool IsQualifying(Inquiry q, SeasonItem season) =>
        q.CompetitionOf(season.Id)?.Name.Contains("qualif", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The winner of a cup: of its final, or as its document says.</summary>
    public static async ValueTask<Finding?> ChampionAsync(Inquiry q, SeasonItem season, CancellationToken cancel)
    {
        var book = await q.Reader.SeasonAsync(
            season.Id,
            Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Shootout,
            cancel
        );
        if (book is null || book.Sheets.Count == 0)
            return null;
        var asked = q.Asked;
        var history = await DocumentAsync(q, season, "history", q.Words.Season(season.Id), cancel);
        var third = asked.HasAny("fact.third", "fact.fourth");
        var final = Final(book.Counting(q.Directory.Links), third ? "third-place" : "final");
        var w = q.Words;
        var finding = new Finding($"champion|{season.Id}|{(third ? 3 : asked.Has("fact.runner-up") ? 2 : 1)}");
        finding.Seasons.Add(season.Id);
        if (final is null && history is not null && Ranking(history.Passage.Text) is { Count: > 1 } ranking)
        {
            var place =
                asked.Has("fact.fourth") ? 3
                : third ? 2
                : asked.Has("fact.runner-up") ? 1
                : 0;
            if (ranking.Count > place)
                return finding.Say(
                    Sentence(q, season, TeamNamed(q, ranking[place]), place),
                    finding.Cite(
                        TextPlan.SourceOf(
                            q,
                            history with
                            {
                                Excerpt = "Final ranking: " + string.Join(", ", ranking.Select((name, i) => $"{i + 1} {name}")),
                            }
                        )
                    )
                );
        }
        // No match for third place was played, and no ranking tells who came third.
        if (final is null && third && Final(book.Counting(q.Directory.Links), "final") is { IsDecided: true })
            return Unknowns.Plain(q, "third");
        if (final is null || !final.IsDecided)
        {
            finding.Status = AnswerStatus.Unknown;
            return finding.Say(
                w.In(
                    $"It is not decided yet, as far as the data goes: the final of {w.TheSeason(season.Id)} is not in it.",
                    $"Ce n'est pas encore décidé, d'après les données : la finale ({w.Season(season.Id)}) n'y figure pas."
                ),
                finding.Cite(q.Of(book, w.Season(season.Id)))
            );
        }
        var winner = final.Winner ?? (final.Score.Home > final.Score.Away ? Side.Home : Side.Away);
        var (first, second) = winner == Side.Home ? (final.Home, final.Away) : (final.Away, final.Home);
        var subject = asked.Has("fact.fourth") || (asked.Has("fact.runner-up") && !third) ? second : first;
        finding.Entities.Add(new EntityKey("team", subject));
        finding.Match = final.Id;
        var words = new DeedWords(q);
        var pens =
            final.Score.Home == final.Score.Away
                ? final.Score.Shootout is { } s && s.Home + s.Away > 0
                    ? w.In(
                        $", {Math.Max(s.Home, s.Away)}-{Math.Min(s.Home, s.Away)} on penalties",
                        $", {Math.Max(s.Home, s.Away)}-{Math.Min(s.Home, s.Away)} aux tirs au but"
                    )
                    : w.In(", on penalties", ", aux tirs au but")
                : final.Score.ExtraTime is not null
                    ? w.In(", after extra time", ", après prolongation")
                    : "";
        var cite = finding.Cite(q.Of(final, words.Match(final) + pens));
        var named = q.Roles.FirstOrDefault(role => role.Role == TeamRole.Acting).Team;
        var no = named is not null && !Inquiry.Ids(named).Contains(subject) && !q.SameTeam(named.Best.Ids[0], subject);
        // "Whom did England beat when they won it?": of the edition that they won, and not of the latest.
        if (no && !asked.IsYesNo && asked.Time.IsEmpty && q.Before is null)
            return null;
        if (no)
            finding.Say(w.In($"{w.Team(named!.Best.Ids[0])} did not.", $"Non, pas {w.TheTeam(named!.Best.Ids[0])}."), cite);
        else if (named is not null && asked.IsYesNo)
            finding.Say(w.In("Yes.", "Oui."), cite);
        return finding.Say(
            Sentence(
                q,
                season,
                w.Team(subject),
                asked.Has("fact.fourth") ? 3
                    : third ? 2
                    : asked.Has("fact.runner-up") ? 1
                    : 0
            )
                + $" {(third ? w.In("Third-place match", "Match pour la troisième place") : w.In("Final", "Finale"))}{w.In(": ", " : ")}{words.Match(final)}{pens} ({w.Day(final.Date)}).",
            cite
        );
    }

    private static string TeamNamed(Inquiry q, string name) =>
        q.Names.Named(name, "team") is [var first, ..] ? q.Team(first.Ids[0]) : name;

    internal static string Sentence(Inquiry q, SeasonItem season, string team, int place)
    {
        var w = q.Words;
        return place switch
        {
            0 => w.In($"{team} won {w.TheSeason(season.Id)}.", $"Vainqueur ({w.Season(season.Id)}) : {team}."),
            1 => w.In($"{team} were runners-up of {w.TheSeason(season.Id)}.", $"Finaliste ({w.Season(season.Id)}) : {team}."),
            3 => w.In($"{team} finished fourth in {w.TheSeason(season.Id)}.", $"Quatrième ({w.Season(season.Id)}) : {team}."),
            _ => w.In($"{team} finished third in {w.TheSeason(season.Id)}.", $"Troisième ({w.Season(season.Id)}) : {team}."),
        };
    }

    /// <summary>The final of a cup; where rounds are not told, its last match.</summary>
    public static MatchSheet? Final(IEnumerable<MatchSheet> sheets, string stage)
    {
        var all = sheets.ToList();
        if (
            all.Where(sheet =>
                    Stages.Of(sheet.Round) == stage && !sheet.Round!.Contains("round", StringComparison.OrdinalIgnoreCase)
                )
                .MaxBy(sheet => sheet.Date) is
            { } named
        )
            return named;
        if (stage != "final" || all.Exists(sheet => Stages.Of(sheet.Round) is not null) || all.Count == 0)
            return null;
        var last = all.Max(sheet => sheet.Date);
        var there = all.Where(sheet => sheet.Date == last).ToList();
        // The match for third place may be on the same day: finalists won the match before.
        return there.Count == 1
            ? there[0]
            : there.FirstOrDefault(sheet => CameThrough(all, sheet, sheet.Home) && CameThrough(all, sheet, sheet.Away));
    }

    private static bool CameThrough(List<MatchSheet> all, MatchSheet final, string team) =>
        all.Where(sheet => sheet.Date < final.Date && (sheet.Home == team || sheet.Away == team)).MaxBy(sheet => sheet.Date)
            is { } before
        && (
            before.Winner
            ?? (
                before.Score.Home > before.Score.Away ? Side.Home
                : before.Score.Away > before.Score.Home ? Side.Away
                : null
            )
        )
            is { } side
        && (side == Side.Home ? before.Home : before.Away) == team;

    internal static List<string> Ranking(string text)
    {
        var at = text.IndexOf("Final ranking:", StringComparison.Ordinal);
        if (at < 0)
            return [];
        var line = text[(at + 14)..].Split('\n')[0].TrimEnd('.', ' ');
        return
        [
            .. line.Split(',', StringSplitOptions.TrimEntries)
                .Select(part => part.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ')),
        ];
    }

    private static async ValueTask<Finding?> HistoryAsync(Inquiry q, SeasonItem season, CancellationToken cancel)
    {
        if (await DocumentAsync(q, season, "history", q.Words.Season(season.Id), cancel) is not { } document)
            return null;
        var sentence = document.Passage.Text.Split('\n')[0];
        var finding = new Finding("history|" + season.Id);
        finding.Seasons.Add(season.Id);
        return finding.Say(sentence, finding.Cite(TextPlan.SourceOf(q, document with { Excerpt = sentence })));
    }

    // How often, and when, a country was the place of a competition.
    private static async ValueTask<Finding?> HostedAsync(Inquiry q, Language.Mention host, CancellationToken cancel)
    {
        var key = q.Names.KeyOfTeam(host.Best.Ids[0]);
        var (w, finding) = (q.Words, new Finding("hosted|" + key));
        var (told, hosted, cites) = (0, new List<SeasonItem>(), new List<int>());
        foreach (var season in q.Seasons.Editions().Where(season => !IsQualifying(q, season)))
        {
            if (await DocumentAsync(q, season, "history", w.Season(season.Id), cancel) is not { } document)
                continue;
            told++;
            if (await DescribedTeams.HostAsync(q, season, cancel) is not { } team || q.Names.KeyOfTeam(team) != key)
                continue;
            hosted.Add(season);
            cites.Add(finding.Cite(TextPlan.SourceOf(q, document with { Excerpt = document.Passage.Text.Split('\n')[0] })));
        }
        if (told < 2 && hosted.Count == 0)
            return null;
        finding.Value = hosted.Count;
        finding.Seasons.AddRange(hosted.Select(season => season.Id));
        var list = w.List(hosted.Select(season => w.Season(season.Id)));
        return finding.Say(
            w.In(
                $"{w.Team(host.Best.Ids[0])}: {hosted.Count} in the data{(hosted.Count > 0 ? $" ({list})" : "")}.",
                $"{w.StartTeam(host.Best.Ids[0])} : {hosted.Count} dans les données{(hosted.Count > 0 ? $" ({list})" : "")}."
            ),
            cites
        );
    }

    /// <summary>The document of a kind about a season (and a team).</summary>
    public static async ValueTask<FoundPassage?> DocumentAsync(
        Inquiry q,
        SeasonItem season,
        string kind,
        string words,
        CancellationToken cancel,
        params IReadOnlyList<string> also
    )
    {
        var found = await q.Reader.SearchAsync(
            new TextQuery
            {
                Text = $"{words} {season.Name}",
                Lang = q.Asked.Lang,
                About = also.Count > 0 ? also : [season.Id],
                AboutRequired = true,
                Kinds = [kind],
                Limit = 12,
            },
            cancel
        );
        var first = found.FirstOrDefault(one =>
            one.Passage.About.Contains(season.Id) && (also.Count == 0 || one.Passage.About.Any(also.Contains))
        );
        // A long document comes in passages: together they are the list that it is.
        var parts = found
            .Where(one => one.Passage.Subject == first?.Passage.Subject)
            .DistinctBy(one => one.Passage.Id)
            .OrderBy(one => one.Passage.Id.Length)
            .ThenBy(one => one.Passage.Id, StringComparer.Ordinal)
            .ToList();
        return parts.Count < 2
            ? first
            : first! with
            {
                Passage = first.Passage with { Text = string.Join('\n', parts.Select(one => one.Passage.Text)) },
            };
    }
}
