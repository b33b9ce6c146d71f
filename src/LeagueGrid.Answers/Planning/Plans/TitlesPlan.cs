using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>How often, and when, a competition was won, over all its editions.</summary>
public static partial class TitlesPlan
{
    public static Plan Plan { get; } =
        new(
            "titles",
            Fit,
            [
                "metric.titles",
                "metric.wins",
                "fact.champion",
                "fact.who-won",
                "fact.host",
                "desc.hosts",
                "op.most",
                "op.more-than-once",
                "op.twice",
                "op.thrice",
                "stage.final",
                "fact.beat",
                "fact.lost-to",
                "fact.score",
                "ask.opponent",
                "cond.won",
                "ask.who",
                "ask.when",
                "time.",
            ],
            RunAsync
        );

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        var cups = HonoursPlan.Cups(q).Where(season => !HonoursPlan.IsQualifying(q, season)).ToList();
        var one =
            asked.Competitions.Any() || cups.Select(season => season.Competition).Distinct(StringComparer.Ordinal).Count() == 1;
        // "Who has won more World Cups, Italy or Argentina?"
        var cupsOfEach =
            q.Roles.Count > 1
            && asked.HasWord(Cues.Titles)
            && (asked.Has("ask.compare") || asked.HasWord("more", "most", "plus"));
        if (
            !one
            || cups.Count < 2
            || q.Matches.Pair is not null && !asked.Has("metric.titles") && !cupsOfEach
            || asked.Has("fact.top-scorer")
            || asked.Has("ask.opponent") && !AsksOfFinals(q)
        )
            return 0;
        if (OfHosts(q))
            return asked.HasAny("metric.titles", "metric.wins", "fact.champion") && asked.Time.IsEmpty ? 3.4 : 0;
        if (asked.Has("metric.titles"))
            // "How many World Cups have they played in?"
            return asked.HasWord(Cues.TookPart) && !asked.HasAny("metric.wins", "fact.champion") ? 0 : 2.8;
        var won =
            asked.Has("fact.champion")
            || AsksOfFinals(q)
            || asked.Has("metric.wins")
                && (asked.Competitions.Any() || asked.HasWord("it", "trophy", "cup"))
                && !asked.Has("metric.matches");
        if (!won || !asked.Time.IsEmpty && !asked.Time.UpTo)
            return 0;
        if (asked.Has("ask.count") && (asked.Has("fact.champion") || asked.HasWord(Cues.TitlesOrTimes)))
            return 2.8;
        if (asked.Has("op.most") && (asked.Has("fact.champion") || asked.HasWord(Cues.TitlesOrOften)))
            return 2.8;
        if (cupsOfEach || AsksOfFinals(q) || AsksForSeveral(q))
            return 2.8;
        if (q.Roles.Count > 0 && (asked.Has("ask.when") || asked.IsYesNo))
            return 2.8;
        return asked.NamesNumber && asked.HasAny("ask.team", "ask.who") ? 2.6 : 0;
    }

    // "Which hosts won it?", "How often have the hosts won?"
    private static bool OfHosts(Inquiry q) =>
        q.Roles.Count == 0 && q.Asked.HasAny("fact.host", "desc.hosts") && !q.Asked.Has("ask.where");

    // How often a team has won a competition, as far as the data goes.
    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var wins = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var won = new List<TitleWon>();
        var finding = new Finding("titles");
        var cites = new List<int>();
        var teams = q.Roles.Select(role => role.Team.Best).ToList();
        foreach (
            var season in q
                .Seasons.Editions()
                .Where(season => !HonoursPlan.IsQualifying(q, season) && q.CompetitionOf(season.Id)?.Type != "league")
                .DistinctBy(season => (SeasonScope.YearsOf(season), Women(q, season)))
        )
        {
            if (
                await q.Reader.SeasonAsync(season.Id, Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Shootout, cancel)
                is not { } book
            )
                continue;
            string? winner = null;
            Source? source = null;
            MatchSheet? decider = null;
            if (
                HonoursPlan.Final(book.Counting(q.Directory.Links), "final") is { IsDecided: true } final
                && (
                    final.Winner
                    ?? (
                        final.Score.Home > final.Score.Away ? Side.Home
                        : final.Score.Away > final.Score.Home ? Side.Away
                        : null
                    )
                )
                    is { } side
            )
            {
                winner = side == Side.Home ? final.Home : final.Away;
                source = q.Of(final, new DeedWords(q).Match(final));
                decider = final;
            }
            else if (
                await HonoursPlan.DocumentAsync(q, season, "history", q.Words.Season(season.Id), cancel) is { } history
                && HonoursPlan.Ranking(history.Passage.Text) is [var name, ..]
                && q.Names.Named(name, "team") is [var named, ..]
            )
            {
                winner = named.Ids[0];
                source = TextPlan.SourceOf(q, history with { Excerpt = $"Final ranking: 1 {name}" });
            }
            if (winner is null || source is null)
                continue;
            finding.Seasons.Add(season.Id);
            if (
                OfHosts(q) && !Language.Hosts.Hosted(q.Directory.Team(winner)?.Name ?? "", SeasonScope.YearsOf(season)?.Last ?? 0)
            )
                continue;
            var key = q.Names.KeyOfTeam(winner);
            (wins.TryGetValue(key, out var years) ? years : wins[key] = years = []).Add(SeasonScope.YearsOf(season)?.Last ?? 0);
            if (teams.Count == 0 || teams.Exists(team => q.Names.KeyOfTeam(team.Ids[0]) == key))
                cites.Add(finding.Cite(source));
            won.Add(new TitleWon(key, season, SeasonScope.YearsOf(season)?.Last ?? 0, decider, source));
        }
        if (wins.Count == 0)
            return null;
        var w = q.Words;
        if (OfHosts(q))
            return finding.Say(
                $"{wins.Values.Sum(years => years.Count)}{w.In(": ", " : ")}{w.List(wins.Select(one => $"{AnswerWords.Upper(one.Key)} ({string.Join(", ", one.Value)})"))}.",
                cites
            );
        if (teams.Count == 1 && (q.Asked.Has("ask.when") || AsksOfFinals(q)))
        {
            var own = won.FindAll(title => title.Team == q.Names.KeyOfTeam(teams[0].Ids[0]));
            if (own.Count > 0 || NamesOneTitle(q))
                return OfTeam(q, teams[0].Ids[0], own, finding.Seasons);
        }
        if (teams.Count == 0 && AsksForSeveral(q))
            return WonSoOften(q, finding, won);
        if (teams.Count == 0 && q.Asked.Has("ask.count"))
            return finding.Say(
                w.In($"{wins.Count} different winners: ", $"{wins.Count} vainqueurs différents : ")
                    + $"{w.List(wins.OrderByDescending(one => one.Value.Count).Select(one => $"{AnswerWords.Upper(one.Key)} {one.Value.Count}"))}.",
                cites
            );
        if (teams.Count > 0)
        {
            var parts = teams
                .Select(team => (team, Years: wins.GetValueOrDefault(q.Names.KeyOfTeam(team.Ids[0])) ?? []))
                .Select(one =>
                    $"{w.Team(one.team.Ids[0])} {one.Years.Count}{(one.Years.Count > 0 ? $" ({string.Join(", ", one.Years)})" : "")}"
                );
            if (
                cites.Count == 0
                && finding.Seasons.Count > 0
                && await q.Reader.SeasonAsync(finding.Seasons[^1], Aspects.Status, cancel) is { } any
            )
                cites.Add(finding.Cite(q.Of(any, w.Season(any.Season.Id))));
            return finding.Say(
                w.In($"Titles in the data: {w.List(parts)}.", $"Titres dans les données : {w.List(parts)}."),
                cites
            );
        }
        if (
            q.Asked.Numbers.Where(n => n.Value is >= 1 and <= 12).Select(n => (int?)n.Value).FirstOrDefault() is { } exactly
            && !q.Asked.Has("op.most")
            && wins.Any(one => one.Value.Count == exactly)
        )
            return finding.Say(
                $"{w.List(wins.Where(one => one.Value.Count == exactly).Select(one => $"{AnswerWords.Upper(one.Key)} ({string.Join(", ", one.Value)})"))}.",
                cites
            );
        var most = wins.Max(one => one.Value.Count);
        var best = wins.Where(one => one.Value.Count == most)
            .Select(one => $"{AnswerWords.Upper(one.Key)} {most} ({string.Join(", ", one.Value)})");
        return finding.Say(
            w.In($"Most titles in the data: {w.List(best)}.", $"Le plus de titres dans les données : {w.List(best)}."),
            cites
        );
    }

    private static bool Women(Inquiry q, SeasonItem season) =>
        q.CompetitionOf(season.Id)?.Name.Contains("women", StringComparison.OrdinalIgnoreCase) == true;
}
