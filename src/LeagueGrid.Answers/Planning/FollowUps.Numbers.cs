using System.Globalization;
using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

// Follow-ups of shirt numbers, of the list of scorers, and of two teams that were asked of one after the other.
public static partial class FollowUps
{
    private const int LongestNumber = 7;

    // "And the 7?", "Same number for France?"
    private static string? OfNumberOn(Talk talk)
    {
        var (then, now) = (talk.Then, talk.Now);
        if (
            now.Tokens.Count > LongestNumber
            || !then.Has("fact.number")
            || then.NumbersNamed is not [var (_, at), ..]
            || now.Players.Any()
            || now.HasKind("metric.")
            || !now.Concepts.All(c =>
                c.Kind is "ref" or "number" or "ordinal" || c.Name is "fact.number" or "ask.who" or "ask.count"
            )
        )
            return null;
        var words = then.WordsTyped();
        var number = now.Tokens.FirstOrDefault(token => token.IsNumber).Original;
        if (number is null && !now.Teams.Any())
            return null;
        if (number is not null)
            words[at] = number;
        if (now.Teams.FirstOrDefault() is { } other && then.Teams.FirstOrDefault() is { } team)
        {
            words[team.First] = Talk.Join(now, other.Covers);
            words.RemoveRange(team.First + 1, team.Count - 1);
        }
        return string.Join(' ', words) + "?";
    }

    // "And the goalkeeper at the other end?": the same of the other side's.
    private static string? OtherKeeper(QuestionContext context, TypedQuestion then, TypedQuestion now, LeagueDirectory directory)
    {
        if (
            !now.Has("role.goalkeeper")
            || !now.HasWord(Cues.OtherEnd)
            || now.HasKind("metric.")
            || context.Turns[^1] is not { Match: { } match, People: [var person] }
            || directory.Fixture(match) is not { } fixture
            || directory.Player(person)?.Team is not { } own
            || then.Players.FirstOrDefault() is not { } mention
        )
            return null;
        var other = directory.Team(own == fixture.Home ? fixture.Away : fixture.Home)?.Name;
        var words = then.Tokens.Select(token => token.Original).ToList();
        words[mention.First] = then.Lang == "fr" ? $"le gardien de {other}" : $"the {other} goalkeeper";
        words.RemoveRange(mention.First + 1, mention.Count - 1);
        return string.Join(' ', words) + "?";
    }

    // "Who's top scorer? – Who is chasing him closest?", "And third?": of the same list.
    private static string? OfScorersOn(Talk talk)
    {
        var (then, now) = (talk.Then, talk.Now);
        if (
            !then.Has("fact.top-scorer")
            || now.Tokens.Count > LongestPlace
            || now.Mentions.Count > 0
            || now.HasKind("metric.") && !AsksWithHowManyGoals(now)
            || now.HasKind("stage.")
            || !now.Time.IsEmpty
        )
            return null;
        var place =
            now.Ordinals.Count > 0 ? now.Ordinals[0].Value
            : now.HasWord(Cues.ChasingClosest) && now.Has("ask.who") || now.Has("fact.runner-up") ? 2
            : now.Has("fact.third") ? 3
            : 0;
        if (place < 2 || !now.Concepts.All(c => c.Kind is "ref" or "ask" or "ordinal" or "op" or "rel" or "fact" or "metric"))
            return null;
        var rest = Talk.Join(
            then,
            i => !then.Concepts.Any(c => c.Kind is "ask" or "ordinal" && c.Covers(i)) && !IsAboutLeader(then, i)
        );
        var nth = place.ToString(CultureInfo.InvariantCulture);
        return talk.French
            ? $"Qui est le {nth}e meilleur buteur {Scope(then)} ?"
            : $"Who is the {Nth(place)} top scorer {Scope(then)}?";

        string Scope(TypedQuestion asked) => rest.Length == 0 ? "" : WordsOfScope(asked, talk.French);
    }

    // "And the second, with how many goals?"
    private static bool AsksWithHowManyGoals(TypedQuestion now) =>
        now.Has("ask.count")
        && now.Concepts.All(c => c.Kind != "metric" || c.Name == "metric.goals" && Cues.GoalNoun.Has(now.Tokens[c.First]));

    // The competition, the season and the team that the question before was of.
    private static string WordsOfScope(TypedQuestion then, bool french) =>
        string.Join(
                ' ',
                then.Mentions.Where(mention => mention.Best.Kind is "competition" or "team")
                    .Select(mention => (french ? "de " : "of ") + Talk.Join(then, mention.Covers))
                    .Append(Talk.Join(then, i => then.Used[i] && !then.Mentions.Any(mention => mention.Covers(i))))
            )
            .Trim();

    private static bool IsAboutLeader(TypedQuestion then, int at) =>
        then.Concepts.Any(c => c.Name is "fact.top-scorer" or "fact.leading" && c.Covers(at));

    private static string Nth(int place) =>
        place switch
        {
            2 => "second",
            3 => "third",
            _ => place.ToString(CultureInfo.InvariantCulture) + "th",
        };

    // "How many points did Lyon take? – Marseille? – Which of the two scored more?"
    private static string? OfTheTwo(Talk talk)
    {
        var now = talk.Now;
        if (
            !now.Has("op.both")
            || now.Mentions.Count > 0
            || now.Tokens.Count > Longest
            || !now.Tokens.Take(2).Any(token => Cues.WhichOfTwo.Has(token))
        )
            return null;
        var teams = new List<string>();
        for (var one = talk; one is not null && teams.Count < 2; one = one.Earlier())
            foreach (var team in one.Then.Teams.Reverse())
                if (!teams.Contains(team.Best.Name, StringComparer.Ordinal))
                    teams.Insert(0, team.Best.Name);
        if (teams is not [var first, var second])
            return null;
        var both = now.Find("op.both")!.Value;
        var rest = Talk.Join(now, i => !both.Covers(i) && !(i + 1 == both.First && now.Tokens[i].Text is "of" or "des" or "de"));
        return talk.French ? $"{rest}, {first} ou {second} ?" : $"{rest}, {first} or {second}?";
    }

    // "Lyon PSG scores this season? – Who got the winner in January?": of the two who were named.
    private static string? OfThePair(Talk talk)
    {
        var now = talk.Now;
        return
            talk.Match is null
            && now.Mentions.Count == 0
            && now.Tokens.Count <= Longest
            && now.Time is ({ Month: not null } or { From: not null })
            && now.HasAny(
                "op.winner-goal",
                "op.equaliser",
                "fact.goalscorers-of",
                "metric.goals",
                "metric.red-cards",
                "fact.who-won",
                "fact.score"
            )
            && !now.HasAny("op.most", "ask.count")
            && talk.Then.Teams.ToList() is [var one, var two]
            && !Inquiry.Ids(one).Overlaps(Inquiry.Ids(two))
            ? $"{now.Question.TrimEnd('?', ' ')} {(talk.French ? "dans" : "in")} {one.Best.Name} v {two.Best.Name}?"
            : null;
    }

    private static readonly string[] Superlatives = ["op.biggest-win", "op.longest", "op.streak", "op.most-goals-match"];

    // "PSG's biggest win? – Who scored in it? – And Marseille's biggest?": the question of the same superlative, of another team.
    private static string? OfSameSuperlative(Talk talk)
    {
        var now = talk.Now;
        if (
            now.Tokens.Count > LongestMove
            || now.Teams.ToList() is not [var team]
            || now.Players.Any()
            || now.HasKind("metric.")
            || !now.HasAny("op.most", "op.fewest", "op.biggest-win", "op.longest") && !now.HasWord(Cues.BareSuperlative)
        )
            return null;
        for (var one = talk; one is not null; one = one.Earlier())
            if (one.Then.HasAny(Superlatives) && one.Then.Teams.ToList() is [var old])
            {
                var name = Talk.Join(now, team.Covers);
                return Talk.Join(one.Then, i => i < old.First) + $" {name} " + Talk.Join(one.Then, i => i >= old.End) + "?";
            }
        return null;
    }

    // "Who was the top scorer? – Who came next?": the second of them.
    private static string? OfNextBest(Talk talk)
    {
        var (then, now) = (talk.Then, talk.Now);
        if (
            now.Tokens.Count > LongestPlace
            || now.Mentions.Count > 0
            || !now.Time.IsEmpty
            || !now.HasWord(Cues.NextBest)
            || now.HasKind("metric.")
            || now.HasAny("fact.fixtures", "fact.dates", "ask.when", "ask.opponent")
            || then.Ordinals.Count > 0
            || then.Concepts.FirstOrDefault(c => c.Name is "fact.top-scorer" or "op.most" or "op.fewest")
                is not { Name: not null } best
        )
            return null;
        var at = best.First;
        while (at < best.End && Cues.Determiner.Has(then.Tokens[at]))
            at++;
        var second = then.Lang == "fr" ? "deuxième" : "second";
        return $"{Talk.Join(then, i => i < at)} {second} {Talk.Join(then, i => i >= at)}".Trim() + "?";
    }

    // "Who refereed the 2018 final? – And in 2022?": the same of the other edition's final.
    private static string? OfFinalOf(Talk talk)
    {
        var now = talk.Now;
        if (
            talk.Match is not { } match
            || now.Tokens.Count > LongestMove
            || now.Mentions.Count > 0
            || now.Time is not { Years: [var year], Seasons.Count: 0 }
            || now.Concepts.Any(c => c.Kind is not "ref" and not "rel")
            || StageOf(talk.Directory, match) is not "final"
            || talk.Season is not { } season
            || talk.Directory.Competition(season.Competition) is not { Type: not "league" } cup
        )
            return null;
        return OfEdition(WithoutEdition(talk.Read(OfMatchBefore(talk))), $"{cup.Name} {year}", talk);
    }

    // "Who won the derby in November? – And in April?": the other match of the two, then.
    private static string? OfMeetingThen(Talk talk)
    {
        var now = talk.Now;
        if (
            talk.Match is not { } match
            || now.Tokens.Count > LongestMove
            || now.Mentions.Count > 0
            || now.Time is not ({ Month: not null } or { From: not null })
            || now.HasKind("metric.")
            || now.HasKind("fact.")
        )
            return null;
        var other = Legs(talk.Directory, match)
            .Where(one => one.Id != match.Id)
            .Where(one => now.Time.Fits(one.Date) && (now.Time.Month is not { } month || one.Date.Month == month))
            .ToList();
        return other is [var only] ? Of(talk, only, WithoutMatch(talk.Then)) : null;
    }
}
