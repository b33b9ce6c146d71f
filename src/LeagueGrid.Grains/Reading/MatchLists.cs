using System.Buffers.Text;
using System.Globalization;
using System.Text;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Grains.Reading;

/// <summary>Fixtures that a list of matches is made of.</summary>
internal static class MatchLists
{
    public static IEnumerable<Fixture> Candidates(MatchFilter filter, LeagueDirectory names)
    {
        var fixtures =
            filter.Season is { } season ? names.FixturesOfSeason(season).Select(names.Fixture).OfType<Fixture>()
            : filter.Team is { } team ? names.FixturesOfTeam(team).Select(names.Fixture).OfType<Fixture>()
            : names.Fixtures;
        return fixtures.Where(fixture =>
            (filter.Team is null || fixture.Home == filter.Team || fixture.Away == filter.Team)
            && (filter.Date is null || fixture.Date == filter.Date)
        );
    }
}

/// <summary>
/// A place in the list of matches. It names what it stands after, not a count: a list that grows meanwhile neither repeats
/// nor leaves out anything.
/// </summary>
internal sealed record MatchCursor(DateOnly Date, long Kickoff, string Id)
{
    public static MatchCursor Of(Fixture fixture) => new(fixture.Date, fixture.Kickoff?.UtcTicks ?? 0, fixture.Id);

    /// <exception cref="FormatException">The text is no cursor.</exception>
    public static MatchCursor Parse(string text)
    {
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ', 3);
        return
            parts.Length == 3
            && DateOnly.TryParseExact(parts[0], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var kickoff)
            ? new MatchCursor(date, kickoff, parts[2])
            : throw new FormatException("Not a cursor of this list.");
    }

    /// <summary>The order of the list.</summary>
    public static IComparer<MatchCursor> Order { get; } =
        Comparer<MatchCursor>.Create(
            (one, other) =>
            {
                var byDate = one.Date.CompareTo(other.Date);
                if (byDate != 0)
                    return byDate;
                var byKickoff = one.Kickoff.CompareTo(other.Kickoff);
                return byKickoff != 0 ? byKickoff : string.CompareOrdinal(one.Id, other.Id);
            }
        );

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Date:O} {Kickoff} {Id}")));
}
