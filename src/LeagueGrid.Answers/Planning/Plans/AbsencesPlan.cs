using LeagueGrid.Core.Names;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Who of a team, or of the league, is injured, suspended, doubtful or out, as the newest report of each player says.</summary>
public static partial class AbsencesPlan
{
    public static Plan Plan { get; } =
        new(
            "absences",
            Fit,
            [
                "avail.",
                "fact.availability",
                "metric.injuries",
                "metric.appearances",
                "fact.squad",
                "fact.score",
                "fact.dates",
                "ref.",
                "rel.",
                "ask.why",
                "ask.when",
                "ask.where",
                "time.",
                "weekday.",
                "derby.",
            ],
            RunAsync
        )
        {
            LiesBeyondDays = true,
        };

    private static readonly string[] Words = ["avail.injured", "avail.suspended", "avail.doubtful", "avail.out"];

    private static double Fit(Inquiry q) =>
        !q.Asked.HasAny(Words)
        || q.Asked.Players.Any(player => player.Best.Kind == "player")
        || q.Asked.HasAny("ref.person") && q.Before is { People.Count: > 0 } && q.Roles.Count == 0
        || q.Matches.Pair is not null && TellsOfMatch(q)
        || (MetricOf.Of(q.Asked) is not (null or "injuries" or "matches" or "appearances") && !q.Asked.Has("time.next"))
        || (!q.Asked.Time.IsEmpty && !q.Asked.Has("time.next") && !MatchAhead.IsDated(q))
            ? 0
            : 2.8;

    // "Who was injured in Lyon v Nice?" is told by that match, and by no report.
    private static bool TellsOfMatch(Inquiry q) => MatchAhead.IsPast(q.Asked) && !q.Asked.HasAny("avail.out", "avail.suspended");

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        if (await OnPitchAsync(q, cancel) is { } there)
            return there;
        var concerned = MatchAhead.Concerned(q);
        var team = concerned is [var only] ? only : null;
        var teams =
            concerned.Count == 0 ? null : concerned.SelectMany(mention => Inquiry.Ids(mention)).ToHashSet(StringComparer.Ordinal);
        var match = teams is null ? null : MatchAhead.Of(q, teams);
        if (match is null && MatchAhead.IsDated(q) && MatchAhead.NearDay(q) is null)
            return null;
        var players = teams is null
            ? q.Directory.Players.Select(player => player.Id)
            : teams.SelectMany(q.Directory.SquadOf).Distinct(StringComparer.Ordinal);
        var reports = players
            .Select(id => q.Directory.AvailabilityOf(id, CutoffOf(q, match)))
            .OfType<AvailabilityReport>()
            .ToList();
        var wanted = Wanted(q);
        var bans = wanted.Contains("suspended") ? await CardBans.OfTeamsAsync(q, teams, cancel) : [];
        // A source's own report on a player goes before what follows from cards.
        bans = [.. bans.Where(ban => !reports.Exists(report => report.Item.Player == ban.Ban.Player))];
        // A league of which no report ever came says nothing of anybody's fitness.
        if (
            reports.Count == 0
            && bans.Count == 0
            && !q.Directory.Players.Any(player => q.Directory.AvailabilityOf(player.Id, q.Context.Moment.Cutoff) is not null)
        )
            return null;
        var (over, absent) = Sorted(reports, wanted, match?.Date ?? MatchAhead.NearDay(q) ?? q.Today);
        if (absent.Count == 0 && bans.Count == 0 && await WrittenAsync(q, cancel) is { } written)
            return written;
        absent = absent
            .OrderBy(report => q.Directory.Player(report.Item.Player)?.Team, StringComparer.Ordinal)
            .ThenBy(report => q.Player(report.Item.Player), StringComparer.Ordinal)
            .ToList();
        var finding = new Finding($"absences|{string.Join(',', wanted)}|{team?.Best.Ids[0]}");
        foreach (var ban in bans)
            CardBans.Tell(q, finding, ban.Ban, ban.Match);
        finding.People.AddRange(bans.Select(ban => ban.Ban.Player));
        if (absent.Count == 0 && bans.Count > 0)
            return finding;
        // Of two teams each player is told with his own.
        var whose = team is null
            ? null
            : teams!.FirstOrDefault(id => q.Directory.SquadOf(id).Count > 0) ?? teams!.FirstOrDefault();
        Tell(q, finding, absent, wanted, whose);
        return absent.Count == 0 ? TellOver(q, finding, over, team is null) : finding;
    }

    private static List<string> Wanted(Inquiry q)
    {
        var asked = q.Asked;
        if (asked.Has("avail.out"))
            return ["injured", "suspended", "unavailable", "doubtful"];
        var wanted = new List<string>();
        if (asked.Has("avail.injured"))
            wanted.Add("injured");
        if (asked.Has("avail.suspended"))
            wanted.Add("suspended");
        if (asked.Has("avail.doubtful"))
            wanted.Add("doubtful");
        return wanted;
    }

    private static Finding Tell(Inquiry q, Finding finding, List<AvailabilityReport> absent, List<string> wanted, string? team)
    {
        var w = q.Words;
        var whose = team is null ? "" : w.In($" at {w.Team(team)}", $" ({w.Team(team)})");
        if (team is not null)
            finding.Entities.Add(new EntityKey("team", team));
        if (absent.Count == 0)
        {
            var what = w.List(wanted.Select(status => Status(q, status)));
            var known = team is null
                ? []
                : new[]
                {
                    finding.Cite(q.Of(new EntityKey("team", team), w.Team(team), w.Team(team), q.Directory.Team(team)?.Rev ?? 0)),
                };
            return finding.Say(w.In($"Nobody{whose} is reported {what}.", $"Personne n'est signalé {what}{whose}."), known);
        }
        foreach (var group in absent.GroupBy(report => report.Item.Status).OrderBy(group => wanted.IndexOf(group.Key)))
        {
            var names = group.Select(report => Named(q, report, team is null)).ToList();
            var cites = group.Select(report => Cite(q, finding, report)).ToList();
            finding.Say($"{Writing.AnswerWords.Upper(Status(q, group.Key))}{whose}{w.In(": ", " : ")}{w.List(names)}.", cites);
        }
        finding.People.AddRange(absent.Select(report => report.Item.Player));
        return finding;
    }

    private static string Named(Inquiry q, AvailabilityReport report, bool withTeam)
    {
        var w = q.Words;
        var item = report.Item;
        var notes = new List<string>();
        if (withTeam && q.Directory.Player(item.Player)?.Team is { } team)
            notes.Add(w.Team(team));
        if (item.Reason is { } reason)
            notes.Add(Fitness.InWordsOf(q, reason));
        if (item.Since is { } since && q.Asked.HasAny("ask.when", "rel.since"))
            notes.Add(w.In($"since {w.Day(since)}", $"depuis le {w.Day(since)}"));
        if (item.ExpectedReturn is { } day)
            notes.Add(w.In($"expected back on {w.Day(day)}", $"retour prévu le {w.Day(day)}"));
        return w.Player(item.Player) + (notes.Count == 0 ? "" : $" ({string.Join(", ", notes)})");
    }

    private static int Cite(Inquiry q, Finding finding, AvailabilityReport report)
    {
        var item = report.Item;
        q.Reader.NoteEntity(new EntityKey("availability", item.Id), item.Rev);
        q.Reader.NoteEntity(new EntityKey("player", item.Player), q.Directory.Player(item.Player)?.Rev ?? 0);
        q.Reader.Told(report.At);
        return finding.Cite(
            new Source(
                0,
                $"availability/{item.Id}",
                q.Words.Player(item.Player),
                $"{Named(q, report, true)}: {Status(q, item.Status)}",
                item.Rev,
                null,
                report.At
            )
        );
    }

    private static string Status(Inquiry q, string status) =>
        status switch
        {
            "injured" => q.Words.In("injured", "blessé"),
            "suspended" => q.Words.In("suspended", "suspendu"),
            "doubtful" => q.Words.In("doubtful", "incertain"),
            _ => q.Words.In("unavailable", "indisponible"),
        };
}
