using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>What is known of a player (team, birth, height, position, number, fitness) or a team (ground, founding, coach).</summary>
public static class PersonPlan
{
    public static Plan Plan { get; } =
        new(
            "profile",
            Fit,
            [
                "fact.availability",
                "fact.team-of",
                "fact.nationality",
                "fact.birth",
                "fact.height",
                "fact.position",
                "fact.number",
                "fact.founded",
                "fact.venue",
                "ask.age",
                "ask.height",
                "ask.where",
                "ask.when",
                "metric.",
                "fact.score",
                "metric.injuries",
                "ask.why",
                "fact.dates",
            ],
            RunAsync
        );

    private static readonly string[] Facts =
    [
        "fact.availability",
        "fact.team-of",
        "fact.nationality",
        "fact.birth",
        "fact.height",
        "fact.position",
        "ask.age",
        "ask.height",
        "fact.number",
    ];

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        var person =
            asked.Players.Any(m => m.Best.Kind == "player")
            || asked.HasAny("ref.person", "ref.people") && q.Before is { People.Count: > 0 };
        if (person && asked.HasAny(Facts))
            return asked.HasAny("ask.age", "ask.height") ? 2.6
                : asked.Has("fact.availability")
                    ? MetricOf.Of(asked) is null or "injuries" or "starts" or "matches" ? 2.5
                        : 1.1
                : MetricOf.Of(asked) is null or "matches" or "shots-on-target" ? 2.5
                : 0.8;
        if (person && asked.HasAny("ask.team") && MetricOf.Of(asked) is null)
            return 1.6;
        return q.Roles.Count > 0 && asked.HasAny("fact.founded", "fact.venue", "ask.where") && !q.Matches.IsMatchQuestion ? 2 : 0;
    }

    private static ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var (players, between) = new PlayerChoice(q).Of([], scoped: false);
        if (between is not null)
            return new(Asking.Which(q, between));
        if (players.Count == 0 && q.Roles.Count > 0 && !q.Asked.HasAny("ref.person"))
            return new(OfTeam(q));
        return OfPeopleAsync(q, players.Count > 0 ? players[0].Ids : q.Before?.People.Take(1).ToList() ?? [], cancel);
    }

    /// <summary>What is asked for of one person, who may have several ids; null where none is defined.</summary>
    public static ValueTask<Finding?> OfPeopleAsync(Inquiry q, IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var items = ids.Select(q.Directory.Player).OfType<PlayerItem>().ToList();
        return items.Count == 0 ? new((Finding?)null) : OfPlayerAsync(q, items, cancel);
    }

    private static async ValueTask<Finding?> OfPlayerAsync(Inquiry q, List<PlayerItem> items, CancellationToken cancel)
    {
        var asked = q.Asked;
        var w = q.Words;
        var who = w.Player(items[0].Id);
        var finding = new Finding("player|" + items[0].Id);
        finding.People.AddRange(items.Select(item => item.Id));
        finding.Entities.Add(new EntityKey("player", items[0].Id));
        int Cite(PlayerItem item, string text) =>
            finding.Cite(q.Of(new EntityKey("player", item.Id), w.Player(item.Id), text, item.Rev));
        Finding Tell(PlayerItem item, string english, string french) =>
            finding.Say(w.In(english, french), Cite(item, w.In(english, french)));
        if (asked.Has("fact.availability"))
            return await FitnessAsync(q, finding, items, cancel);
        if (
            asked.HasAny("fact.birth", "ask.age")
            && items.Find(item => item.BirthDate is not null) is { BirthDate: { } born } known
        )
        {
            var then =
                q.Matches.Fixtures() is [var fixture] && (q.Matches.Pair is not null || asked.HasKind("stage."))
                    ? fixture.Date
                    : asked.Time.From ?? (asked.Time.Years is [var year] ? new DateOnly(year, 7, 1) : q.Today);
            var age = then.Year - born.Year - (then < born.AddYears(then.Year - born.Year) ? 1 : 0);
            return asked.Has("ask.age")
                ? Tell(
                    known,
                    $"{who} was born on {w.Day(born)}; that makes {age}{(then == q.Today ? "" : " on " + w.Day(then))}.",
                    $"{who} est né le {w.Day(born)} ; {age} ans{(then == q.Today ? "" : " le " + w.Day(then))}."
                )
                : Tell(known, $"{who} was born on {w.Day(born)}.", $"{who} est né le {w.Day(born)}.");
        }
        if (
            asked.HasAny("fact.height", "ask.height")
            && items.Find(item => item.HeightCm is not null) is { HeightCm: { } tall } measured
        )
            return Tell(measured, $"{who} is {tall} cm tall.", $"{who} mesure {tall} cm.");
        if (asked.HasAny("fact.position") && items.Find(item => item.Position is not null) is { Position: { } position } placed)
            return Tell(placed, $"{who}: {position.ToLowerInvariant()}.", $"{who} : {French(position)}.");
        if (
            asked.HasAny("fact.nationality")
            && items.Find(item => item.Nationality is not null) is { Nationality: { } nation } citizen
        )
            return Tell(citizen, $"{who} is from {nation}.", $"{who} vient de ce pays : {NameOf(nation)}.");
        if (asked.Has("fact.number") && items.Find(item => item.ShirtNumber is not null) is { ShirtNumber: { } number } numbered)
            return Tell(numbered, $"{who} wears number {number}.", $"{who} porte le numéro {number}.");
        if (
            asked.HasAny("fact.team-of", "ask.team", "fact.nationality")
            && items.Find(item => item.Team is not null) is { Team: { } team } member
        )
            return Tell(member, $"{who} plays for {w.Team(team)}.", $"{who} joue pour {w.TheTeam(team)}.");
        return await TextPlan.FindAsync(q, [], 0.6, cancel) ?? Unknowns.Plain(q, "player|" + items[0].Id);
    }

    private static string NameOf(string nation) => Language.NameLexicon.FrenchCountry(nation) ?? nation;

    /// <summary>What a player plays as, in the language of the answer.</summary>
    public static string Position(Writing.Words words, string position) =>
        words.In(position.ToLowerInvariant(), French(position));

    private static string French(string position) =>
        position.ToLowerInvariant() switch
        {
            "goalkeeper" => "gardien de but",
            "defender" => "défenseur",
            "midfielder" => "milieu de terrain",
            "forward" => "attaquant",
            var other => other,
        };

    // The report of the source first; what is written of it beside.
    private static async ValueTask<Finding?> FitnessAsync(
        Inquiry q,
        Finding finding,
        List<PlayerItem> items,
        CancellationToken cancel
    )
    {
        var w = q.Words;
        var who = w.Player(items[0].Id);
        var report = items
            .Select(item => q.Directory.AvailabilityOf(item.Id, q.Context.Moment.Cutoff))
            .OfType<AvailabilityReport>()
            .MaxBy(one => one.At);
        if (report is null)
            return await TextPlan.FindAsync(q, [], 0.5, cancel) ?? Unknowns.Plain(q, "availability|" + items[0].Id);
        var item = report.Item;
        q.Reader.NoteEntity(new EntityKey("availability", item.Id), item.Rev);
        q.Reader.NoteEntity(new EntityKey("player", item.Player), q.Directory.Player(item.Player)?.Rev ?? 0);
        q.Reader.Told(report.At);
        var reason = item.Reason is null ? "" : $" ({item.Reason})";
        var back = item.ExpectedReturn is { } day
            ? w.In($", expected back on {w.Day(day)}", $", retour prévu le {w.Day(day)}")
            : "";
        var (english, french) = item.Status switch
        {
            "injured" => ($"Yes, {who} is injured{reason}{back}", $"Oui, {who} est blessé{reason}{back}"),
            "suspended" => ($"{who} is suspended{reason}{back}", $"{who} est suspendu{reason}{back}"),
            "doubtful" => ($"{who} is doubtful{reason}{back}", $"{who} est incertain{reason}{back}"),
            "available" => ($"{who} is available{reason}", $"{who} est disponible{reason}"),
            _ => ($"{who} is unavailable, so not able to play{reason}{back}", $"{who} est indisponible{reason}{back}"),
        };
        // "Is he fit?" and "Is he injured?" want opposite answers of the same report.
        if (AsksIfFit(q))
            (english, french) =
                item.Status is "available" ? ("Yes, " + english, "Oui, " + french)
                : item.Status is "doubtful" ? (english, french)
                : ("No, " + Bare(english), "Non, " + Bare(french));
        else if (item.Status is "available" && q.Asked.IsYesNo)
            (english, french) = ("No, " + english, "Non, " + french);
        if (q.Asked.HasAny("ask.when", "ask.count") || !q.Asked.IsYesNo)
            english = english.Replace("Yes, ", "", StringComparison.Ordinal).Replace("No, ", "", StringComparison.Ordinal);
        if (!q.Asked.IsYesNo)
            french = french.Replace("Oui, ", "", StringComparison.Ordinal);
        var source = item.Source is null ? "" : $" ({item.Source})";
        var text = w.In(english, french);
        var cite = finding.Cite(
            new Source(0, $"availability/{item.Id}", w.Player(item.Player), text + source, item.Rev, null, report.At)
        );
        finding.Query = "availability|" + item.Player;
        finding.Say(text + ".", cite);
        if (item.ExpectedReturn is null && q.Asked.Has("ask.when") && item.Status != "available")
            finding.Say(w.In("No date of return is known.", "Aucune date de retour n'est connue."), cite);
        // A report's reason may say less than the text beside it.
        if (
            await TextPlan.FindAsync(q, ["news"], 0.5, cancel) is { } prose
            && prose.Sources[0].At >= report.At.AddDays(-2)
            && item.Status != "available"
        )
            finding.Say(prose.Texts[0].Text, finding.Cite(prose.Sources[0]));
        return finding;
    }

    private static bool AsksIfFit(Inquiry q) =>
        q.Asked.IsYesNo
        && q.Asked.HasWord(
            "fit",
            "available",
            "play",
            "playing",
            "ready",
            "eligible",
            "back",
            "start",
            "apte",
            "disponible",
            "jouer",
            "joue",
            "jouera",
            "retabli"
        )
        && !q.Asked.HasWord("not", "miss", "pas");

    private static string Bare(string text) =>
        text.StartsWith("Yes, ", StringComparison.Ordinal) || text.StartsWith("Oui, ", StringComparison.Ordinal)
            ? text[5..]
            : text;

    private static Finding? OfTeam(Inquiry q)
    {
        var w = q.Words;
        var asked = q.Asked;
        var items = Inquiry.Ids(q.Roles[0].Team).Select(q.Directory.Team).OfType<TeamItem>().ToList();
        var finding = new Finding("team|" + items[0].Id);
        if (asked.Has("fact.founded") && items.Find(item => item.Founded is not null) is { Founded: { } year } old)
            return finding.Say(
                w.In($"{w.Team(old.Id)} were founded in {year}.", $"{w.StartTeam(old.Id)} a été fondé en {year}."),
                finding.Cite(q.Of(new EntityKey("team", old.Id), old.Name, $"{year}", old.Rev))
            );
        if (asked.HasAny("fact.venue", "ask.where") && items.Find(item => item.Venue is not null) is { Venue: { } venue } home)
            return finding.Say(
                w.In($"{w.Team(home.Id)} play at {venue}.", $"{w.StartTeam(home.Id)} joue à {venue}."),
                finding.Cite(q.Of(new EntityKey("team", home.Id), home.Name, venue, home.Rev))
            );
        return null;
    }
}
