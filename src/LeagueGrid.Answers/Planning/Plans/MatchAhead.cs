using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The match for which somebody is missing, or fit: what the words of such a question say of it.</summary>
internal static class MatchAhead
{
    /// <summary>The teams of whom it is asked who is missing; all that are named where none of them is singled out.</summary>
    public static IReadOnlyList<Mention> Concerned(Inquiry q)
    {
        var teams = q.Roles.Select(role => role.Team).ToList();
        if (teams.Count <= 1)
            return teams;
        var own = q
            .Roles.Where(role => role.Role is TeamRole.Acting or TeamRole.Pair && !NamesMatch(q.Asked, role.Team))
            .Select(role => role.Team)
            .ToList();
        return own.Count == 0 ? teams : own;
    }

    /// <summary>
    /// The match of these teams that is meant: the next one, or the last one played where the words speak of the past. Null where
    /// none is named, or none is known.
    /// </summary>
    public static Fixture? Of(Inquiry q, IReadOnlySet<string> own)
    {
        var others = q
            .Roles.SelectMany(role => Inquiry.Ids(role.Team))
            .Where(id => !own.Contains(id))
            .ToHashSet(StringComparer.Ordinal);
        var isNext = q.Asked.Has("time.next");
        if (others.Count == 0 && !isNext && q.Roles.Count < 2)
            return null;
        var fixtures = own.SelectMany(q.Directory.FixturesOfTeam)
            .Distinct(StringComparer.Ordinal)
            .Select(q.Directory.Fixture)
            .OfType<Fixture>()
            .Where(fixture =>
                others.Count > 0
                    ? others.Contains(fixture.Home) || others.Contains(fixture.Away)
                    : isNext || own.Contains(fixture.Home) && own.Contains(fixture.Away)
            )
            .Where(fixture => !IsDated(q) || q.Asked.Time.Fits(fixture.Date))
            .ToList();
        return IsPast(q.Asked)
            ? fixtures.Where(fixture => fixture.Date <= q.Today).MaxBy(fixture => fixture.Date)
            : fixtures.Where(fixture => fixture.Date >= q.Today).MinBy(fixture => fixture.Date);
    }

    /// <summary>"Against Lyon at the end of March", "on 3 May": the match of those days is meant.</summary>
    public static bool IsDated(Inquiry q) => q.Asked.Time is { HasDays: true, Seasons.Count: 0 } && q.Roles.Count > 0;

    /// <summary>The day named, of which the reports of today still tell, though no match of it is known yet.</summary>
    public static DateOnly? NearDay(Inquiry q)
    {
        if (!IsDated(q))
            return null;
        for (var day = q.Today; day <= q.Today.AddDays(Near); day = day.AddDays(1))
            if (q.Asked.Time.Fits(day) && q.Asked.Time.FitsYear(day))
                return day;
        return null;
    }

    private const int Near = 14;

    /// <summary>Who was missing, not who is.</summary>
    public static bool IsPast(TypedQuestion asked) => asked.HasWord(Cues.PastTense);

    // "for the Rennes game", "for the trip to Paris", "against Lyon": the other side, by which the match is named.
    private static bool NamesMatch(TypedQuestion asked, Mention team) =>
        team.End < asked.Tokens.Count && Cues.MatchNoun.Has(asked.Tokens[team.End])
        || team.First > 0
            // "Qui manque à Lyon ?"
            && !asked.Concepts.Any(concept => concept.Kind == "avail" && concept.End == team.First - 1)
            && (
                Cues.TowardsMatch.Has(asked.Tokens[team.First - 1])
                || asked.Tokens[team.First - 1].Text is "the" or "le" or "la" or "l" or "of" or "de" or "du"
                    && team.First > 1
                    && (Cues.TowardsMatch.Has(asked.Tokens[team.First - 2]) || Cues.MatchNoun.Has(asked.Tokens[team.First - 2]))
            );
}
