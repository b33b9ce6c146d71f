using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;

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
                "role.",
            ],
            RunAsync
        )
        {
            // "the striker Jauvecaud": what he is, is told by the way.
            Granted = ["role.goalkeeper", "role.defender", "role.midfielder", "role.forward"],
        };

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
                : asked.Has("fact.availability") ? FitOfAvailability(asked)
                : MetricOf.Of(asked) is null or "matches" or "shots-on-target" ? 2.5
                : 0.8;
        if (person && asked.HasAny("ask.team") && MetricOf.Of(asked) is null)
            return 1.6;
        return q.Roles.Count > 0 && asked.HasAny("fact.founded", "fact.venue", "ask.where") && !q.Matches.IsMatchQuestion ? 2 : 0;
    }

    private static double FitOfAvailability(Language.TypedQuestion asked) =>
        MetricOf.Of(asked) switch
        {
            null or "injuries" or "starts" or "matches" or "appearances" => 2.5,
            // "How many matches is he banned for after that red card?": the card is told by the way.
            "red-cards" or "yellow-cards" or "second-yellows" or "cards" when asked.Has("avail.suspended") => 3.5,
            _ => 1.1,
        };

    private static ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var (players, between) = new PlayerChoice(q).Of([], scoped: false);
        if (between is not null)
            return q.Asked.Has("fact.availability")
                ? Fitness.OfNamesakesAsync(q, between, cancel)
                : new(Asking.Which(q, between));
        if (players.Count == 0 && q.Roles.Count > 0 && !q.Asked.HasAny("ref.person"))
            return new(OfTeam(q));
        return OfPeopleAsync(q, players.Count > 0 ? players[0].Ids : q.Before?.People.Take(1).ToList() ?? [], cancel);
    }

    /// <summary>What is asked for of one person, who may have several ids; null where none is defined.</summary>
    public static ValueTask<Finding?> OfPeopleAsync(Inquiry q, IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var items = ids.Select(q.Directory.Player).OfType<PlayerItem>().ToList();
        // A country is no club: the list of its squad may tell that.
        var clubless =
            q.Asked.HasWord("club", "clubs")
            && items.TrueForAll(item => Language.Confederations.Of(q.Directory.Team(item.Team)?.Name ?? "") is not null);
        return items.Count == 0 || clubless ? new((Finding?)null) : OfPlayerAsync(q, items, cancel);
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
            return await Fitness.OfPlayerAsync(q, finding, items, cancel);
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
    public static string Position(Writing.AnswerWords words, string position) =>
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
