using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Core.Season;

/// <summary>A season as it stands: its rules and the sheets of its matches. An immutable snapshot, cheap to hand round in one process.</summary>
[GenerateSerializer, Immutable, Alias("lg.book")]
public sealed record SeasonBook
{
    // One working out for all who read the same sheets; it goes with them.
    private static readonly ConditionalWeakTable<ImmutableDictionary<string, MatchSheet>, Counted> Known = [];

    [Id(0)]
    public required SeasonItem Season { get; init; }

    /// <summary>By match id.</summary>
    [Id(1)]
    public required ImmutableDictionary<string, MatchSheet> Sheets { get; init; }

    /// <summary>Grows with each change of a sheet or of the rules.</summary>
    [Id(2)]
    public required long Version { get; init; }

    /// <summary>The season version at which each aspect of any sheet last changed, in the order of the flags.</summary>
    [Id(3)]
    public IReadOnlyList<long> AspectVersions { get; init; } = [];

    [Id(4)]
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>
    /// The sheets that tables, totals and lists of scorers are made of: a fixture that several sources tell of once, and its
    /// teams and players under one id each. <see cref="Sheets"/> has them all.
    /// </summary>
    public IReadOnlyCollection<MatchSheet> Counting(EntityLinks links)
    {
        if (Known.TryGetValue(Sheets, out var known) && ReferenceEquals(known.Links, links))
            return known.Sheets;
        var sheets = LinkedSheets.InSeason([.. Sheets.Values], links);
        Known.AddOrUpdate(Sheets, new Counted(links, sheets));
        return sheets;
    }

    public long VersionOf(Aspects aspects) => Matches.AspectVersions.Newest(AspectVersions, aspects);

    private sealed record Counted(EntityLinks Links, IReadOnlyCollection<MatchSheet> Sheets);
}
