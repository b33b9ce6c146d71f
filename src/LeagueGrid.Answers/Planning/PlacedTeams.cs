using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// Teams of a league that a question names by the place in which they ended ("the team that finished last", "the side in
/// fifth", "la lanterne rouge"): the same question with their names in it.
/// </summary>
internal static class PlacedTeams
{
    // "the team that finished in the"
    private const int LongestWay = 4;

    /// <summary>The question with the team's name in place of its place; null where none is so named, or nobody is known.</summary>
    public static async ValueTask<string?> NamedAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        if (await OfTopAsync(q, cancel) is { } top)
            return top;
        if (asked.Teams.Any() || PlaceTold(asked) is not var (first, end, place) || !AsksFurther(asked, first, end))
            return null;
        var season = DescribedTeams.Season(q) ?? q.Seasons.EndingIn();
        if (
            season is null
            || q.CompetitionOf(season.Id)?.Type != "league"
            || await TeamAsync(q, season, place, cancel) is not { } team
        )
            return null;
        var words = asked.WordsTyped();
        return string.Join(' ', [.. words.Take(first), team, .. words.Skip(end)]) + "?";
    }

    private const int FewestOfTop = 2;
    private const int MostOfTop = 6;

    // "Which of the top three let in the fewest?": of those who ended there.
    private static async ValueTask<string?> OfTopAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        var of = Enumerable
            .Range(1, Math.Max(0, asked.Tokens.Count - 4))
            .FirstOrDefault(
                i => asked.Tokens[i].Text == "of" && asked.Tokens[i + 1].Text == "the" && asked.Tokens[i + 2].Text == "top",
                -1
            );
        if (of < 0 || asked.Teams.Any() || (DescribedTeams.Season(q) ?? q.Seasons.EndingIn()) is not { } season)
            return null;
        var many = asked.NumbersNamed.FirstOrDefault(n => n.At == of + 3).Value;
        if (many is < FewestOfTop or > MostOfTop)
            return null;
        var names = new List<string>();
        for (var place = 1; place <= many; place++)
            if (await TeamAsync(q, season, place, cancel) is { } team)
                names.Add(team);
        var words = asked.WordsTyped();
        return names.Count < many
            ? null
            : string.Join(' ', [.. words.Take(of + 1), string.Join(", ", names[..^1]), "and", names[^1], .. words.Skip(of + 4)])
                + "?";
    }

    private static async ValueTask<string?> TeamAsync(Inquiry q, SeasonItem season, int place, CancellationToken cancel)
    {
        if (
            await q.Reader.SeasonAsync(season.Id, Aspects.Score | Aspects.Status | Aspects.Info, cancel) is not { } book
            || Core.Season.LeagueTable.Of(book, q.Directory, live: false) is not { Count: > 0 } lines
            || place > lines.Count
        )
            return null;
        return q.Directory.Team(lines[place < 0 ? lines.Count + place : place - 1].Team)!.Name;
    }

    // Where the words stand, and the place that they name: from the top, or below zero from the bottom.
    private static (int First, int End, int Place)? PlaceTold(TypedQuestion asked)
    {
        var tokens = asked.Tokens;
        foreach (var club in asked.Concepts.Where(c => c.Name == "desc.last"))
            return (club.First, club.End, -1);
        foreach (var club in asked.Concepts.Where(c => c.Name == "desc.first"))
            return (club.First, club.End, 1);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!Cues.Determiner.Has(tokens[i]) && tokens[i].Text is not "l")
                continue;
            // "the fifth-placed side", "the bottom club", "the last team"
            if (
                PlaceAt(asked, i + 1) is var (near, after)
                && (after < tokens.Count && Cues.PlacedOrBooked.Has(tokens[after]) ? after + 1 : after) is var noun
                && noun < tokens.Count
                && Cues.OneSide.Has(tokens[noun])
            )
                return (i, noun + 1, near);
            if (!Cues.OneSide.Has(tokens[i + 1]))
                continue;
            // "the team that finished last", "the side in fifth", "l'équipe qui a terminé troisième"
            var at = i + 2;
            while (at < tokens.Count && at < i + 2 + LongestWay && Cues.WayToAPlace.Has(tokens[at]))
                at++;
            if (at > i + 2 && PlaceAt(asked, at) is var (place, end))
                return (i, end < tokens.Count && tokens[end].Text is "place" or "spot" ? end + 1 : end, place);
        }
        return null;
    }

    private static (int Place, int End)? PlaceAt(TypedQuestion asked, int at)
    {
        if (at >= asked.Tokens.Count)
            return null;
        if (Cues.LastPlace.Has(asked.Tokens[at]))
            return (-1, at + 1);
        foreach (var ordinal in asked.OrdinalsNamed)
            if (ordinal.At == at)
                return (ordinal.Value, at + 1);
        return asked.Tokens[at].Text switch
        {
            "first" or "top" or "premier" or "premiere" => (1, at + 1),
            "second" or "deuxieme" or "seconde" => (2, at + 1),
            "third" or "troisieme" => (3, at + 1),
            "fourth" or "quatrieme" => (4, at + 1),
            _ => null,
        };
    }

    // Who it was is all that "Which team finished last?" asks.
    private static bool AsksFurther(TypedQuestion asked, int first, int end) =>
        asked.Concepts.Any(c =>
            (c.First >= end || c.End <= first)
            && (
                c.Kind == "metric" && c.Name is not "metric.points"
                || c.Name is "time.last-day" or "time.first-day" or "fact.beat" or "fact.lost-to" or "fact.form" or "op.streak"
            )
        );
}
