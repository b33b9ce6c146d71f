using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

// Follow-ups about another meeting of the two who were spoken of.
public static partial class FollowUps
{
    // "And the return match?": what was asked, without what named the first.
    private static string? OfReturn(Talk talk)
    {
        var now = talk.Now;
        if (
            talk.Match is not { } match
            || now.HasKind("metric.") && !NamesMeeting(now) && !now.HasAny("ref.return", "ref.first-leg")
        )
            return null;
        var elsewhere = IsElsewhere(now, match);
        var first = now.Has("ref.first-leg");
        if (!now.Has("ref.return") && !first && !elsewhere)
            return null;
        var own =
            !elsewhere
            && now.Concepts.Any(c =>
                (c.Kind is "fact" or "metric" || c.Name is "ask.where")
                && !now.Concepts.Any(other => other.Name is "ref.return" or "ref.first-leg" && other.Covers(c.First))
            );
        var asked = AsksForDay(now) ? DayOf(talk) : WithoutMatch(own ? now : talk.Then);
        var legs = Legs(talk.Directory, match);
        return legs.Count == 2
            ? Of(talk, first ? legs[0] : legs.Find(leg => leg.Id != match.Id)!, asked)
            : asked
                + (
                    first
                        ? now.Lang == "fr"
                            ? " au match aller"
                            : " in the first leg"
                        : now.Lang == "fr"
                            ? " au retour"
                            : " in the second leg"
                );
    }

    // "When is the return?", "Le retour, c'est quand ?"
    private static bool AsksForDay(TypedQuestion now) =>
        now.Has("ask.when")
        && !now.HasKind("metric.")
        && now.Concepts.All(c => c.Kind != "fact" || c.Name is "fact.fixtures" or "fact.availability");

    private static string DayOf(Talk talk) => talk.French ? "Quand a lieu le match" : "When is the match";

    // "How did the second one finish?": of the two who met in the match just told, in that season.
    private static string? OfNthMeeting(Talk talk)
    {
        var now = talk.Now;
        if (NthOfThose(now) is var (place, first, end) && MeetingsTold(talk) is { Count: > 1 } told && place <= told.Count)
        {
            var own = Talk.Join(now, i => i < first || i >= end);
            return Of(talk, told[place - 1], IsBare(talk.Read(own)) ? Score(talk) : own);
        }
        if (
            now.Mentions.Count > 0
            || now.HasKind("metric.") && !now.Has("time.half-time")
            || now.OrdinalsNamed.FirstOrDefault(o => o.At + 1 < now.Tokens.Count && Cues.Meeting.Has(now.Tokens[o.At + 1]))
                is not { Value: > 0 } nth
            || MeetingsTold(talk) is not { Count: > 1 } legs
            || nth.Value > legs.Count
        )
            return null;
        var score =
            AsksForDay(now) ? DayOf(talk)
            : now.Has("time.half-time") ? (talk.French ? "Quel était le score à la mi-temps" : "What was the half-time score")
            : Score(talk);
        return Of(talk, legs[nth.Value - 1], score);
    }

    private static string Score(Talk talk) => talk.French ? "Quel était le score" : "What was the score";

    // "in the second of those", "lors de la deuxième des deux": which, and where its words begin and end.
    private static (int Place, int First, int End)? NthOfThose(TypedQuestion now)
    {
        foreach (var (place, at) in now.OrdinalsNamed)
        {
            if (
                place < 1
                || at + 2 >= now.Tokens.Count
                || !Cues.OfThose.Has(now.Tokens[at + 1])
                || !Cues.ThoseTold.Has(now.Tokens[at + 2])
                    && !(at + 3 < now.Tokens.Count && Cues.ThoseTold.Has(now.Tokens[at + 3]))
            )
                continue;
            var end = Cues.ThoseTold.Has(now.Tokens[at + 2]) ? at + 3 : at + 4;
            var first = at;
            while (first > 0 && Cues.BeforeTime.Has(now.Tokens[first - 1]))
                first--;
            return (place, first, end);
        }
        return null;
    }

    // "When did they first lose? – When was their next defeat?": their first after that day.
    private static string? OfLaterResult(Talk talk)
    {
        var now = talk.Now;
        if (
            talk.Match is not { } match
            || now.Mentions.Count > 0
            || now.Has("ask.count")
            || now.Concepts.FirstOrDefault(c => c.Name is "metric.wins" or "metric.losses" or "metric.draws")
                is not { Name: { } kind } result
            || result.First == 0
            || !Cues.OneAfter.Has(now.Tokens[result.First - 1])
            || (talk.Team?.Id ?? SideOf(talk.Then, match)) is not { } own
        )
            return null;
        var name = talk.Directory.Team(own)!.Name;
        var day = match.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var verb = (kind, talk.French) switch
        {
            ("metric.wins", true) => "gagné",
            ("metric.losses", true) => "perdu",
            (_, true) => "fait match nul",
            ("metric.wins", false) => "win",
            ("metric.losses", false) => "lose",
            _ => "draw",
        };
        return talk.French
            ? $"Quand {name} a-t-il {verb} pour la première fois après le {day} ?"
            : $"When did {name} first {verb} after {day}?";
    }

    private static string? SideOf(TypedQuestion then, Fixture match) =>
        then.Teams.FirstOrDefault() is { } team
            ? Inquiry.Ids(team).Contains(match.Home)
                ? match.Home
                : Inquiry.Ids(team).Contains(match.Away)
                    ? match.Away
                    : null
            : null;

    // "And their previous win over Germany, what year was that?": the last such before the match just told.
    private static string? OfEarlierResult(Talk talk)
    {
        var now = talk.Now;
        if (
            talk.Match is not { } match
            || now.Players.Any()
            || now.HasAny("ask.who", "ask.count")
            || now.Concepts.FirstOrDefault(c => c.Name is "metric.wins" or "metric.losses" or "metric.draws")
                is not { Name: { } kind } result
            || !(result.First > 0 && Cues.OneBefore.Has(now.Tokens[result.First - 1]))
                && !(result.End < now.Tokens.Count && Cues.OneBefore.Has(now.Tokens[result.End]))
        )
            return null;
        var named = now.Teams.ToList();
        if (named.Count > 1 || named.Any(team => !Inquiry.Ids(team).Overlaps([match.Home, match.Away])))
            return null;
        var other =
            named is [var one] && one.First > result.First
                ? Inquiry.Ids(one).Contains(match.Home)
                    ? match.Home
                    : match.Away
                : null;
        var own =
            other is not null ? (other == match.Home ? match.Away : match.Home)
            : named is [var owner] ? (Inquiry.Ids(owner).Contains(match.Home) ? match.Home : match.Away)
            : talk.Team?.Id;
        other ??= own == match.Home ? match.Away : match.Home;
        if (own is null)
            return null;
        var (theirs, others) = (talk.Directory.Team(own)!.Name, talk.Directory.Team(other)!.Name);
        var day = match.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (kind == "metric.losses")
            (theirs, others) = (others, theirs);
        if (talk.French)
            return kind == "metric.draws"
                ? $"Quand {theirs} et {others} ont-ils fait match nul pour la dernière fois avant le {day} ?"
                : $"Quand {theirs} a-t-il battu {others} pour la dernière fois avant le {day} ?";
        return kind == "metric.draws"
            ? $"When did {theirs} and {others} last draw before {day}?"
            : $"When did {theirs} last beat {others} before {day}?";
    }

    // The meetings of the two who met in the match just told, or of the two of whom several were.
    private static List<Fixture>? MeetingsTold(Talk talk) =>
        OfYearsTold(talk) is { Count: > 1 } several ? several
        : talk.Match is { } match ? Legs(talk.Directory, match)
        : talk.ToldTeams() is [var one, var two] && talk.Season is { } season ? Legs(talk.Directory, season.Id, one.Id, two.Id)
        : null;

    // "Japan and the Netherlands met in 2015 and again in 2019": those of the years that were named.
    private static List<Fixture>? OfYearsTold(Talk talk)
    {
        var time = talk.Then.Time;
        var years = time.Years.Concat(time.Seasons.Select(season => season.Last)).ToHashSet();
        var (one, two) =
            talk.Match is { } match ? (match.Home, match.Away)
            : talk.ToldTeams() is [var told, var other] ? (told.Id, other.Id)
            : ("", "");
        if (years.Count < 2 || one.Length == 0)
            return null;
        return [.. MeetingsOf(talk.Directory, one, two).Where(meeting => years.Contains(meeting.Date.Year))];
    }

    // The meetings of the two in that season, the first of them first.
    private static List<Fixture> Legs(LeagueDirectory directory, Fixture match) =>
        Legs(directory, match.Season, match.Home, match.Away);

    private static List<Fixture> Legs(LeagueDirectory directory, string season, string one, string two) =>
        [.. MeetingsOf(directory, one, two).Where(meeting => meeting.Season == season)];

    // All matches of the two, the first of them first.
    private static IEnumerable<Fixture> MeetingsOf(LeagueDirectory directory, string one, string two) =>
        directory
            .FixturesOfTeam(one)
            .Select(id => directory.Fixture(id)!)
            .Where(meeting => meeting.Home == two || meeting.Away == two)
            .OrderBy(meeting => meeting.Date);

    private static bool NamesMeeting(TypedQuestion now) => now.HasWord(Cues.Meeting);

    // "And the meeting in Dortmund?": at the ground of the side that played away.
    private static bool IsElsewhere(TypedQuestion now, Fixture? fixture) =>
        fixture is not null
        && NamesMeeting(now)
        && now.Teams.ToList() is [{ First: > 0 } ground]
        && Cues.InAPlace.Has(now.Tokens[ground.First - 1])
        && Inquiry.Ids(ground) is var ids
        && ids.Contains(fixture.Away)
        && !ids.Contains(fixture.Home);

    // "Who was the last to beat them before that?": before the match just told, and of the one team that was asked about.
    private static string? BeforeThat(
        QuestionContext context,
        QuestionReader questions,
        LeagueDirectory directory,
        TypedQuestion now
    )
    {
        if (
            context.Turns[^1] is not { Match: { } match, Understood: { } before }
            || directory.Fixture(match) is not { } fixture
            || now.Concepts.FirstOrDefault(c => c.Name == "rel.until" && c.End < now.Tokens.Count) is not { Name: not null } until
            || !Cues.ThatDay.Has(now.Tokens[until.End])
            || until.End + 1 < now.Tokens.Count
            // "sent off just before that": in the same match
            || !now.HasAny("fact.beat", "fact.lost-to", "metric.wins", "metric.losses", "metric.draws", "time.previous")
        )
            return null;
        var asked = questions.Read(before, directory, context.Now).Teams.ToList();
        var words = now.Tokens.Select(token => token.Original).ToList();
        words[until.End] = $"{fixture.Date:yyyy-MM-dd}";
        if (asked is [var team])
            for (var i = 0; i < words.Count; i++)
                if (Cues.TeamPronoun.Has(now.Tokens[i]))
                    words[i] = Cues.Possessive.Has(now.Tokens[i]) ? team.Best.Name + "'s" : team.Best.Name;
        return string.Join(' ', words) + "?";
    }
}
