using LeagueGrid.Core.Matches;

namespace LeagueGrid.Core.Season;

/// <summary>A season as it stands: its rules and the sheets of its matches. An immutable snapshot, cheap to hand round in one process.</summary>
[GenerateSerializer, Immutable, Alias("lg.book")]
public sealed record SeasonBook
{
    [Id(0)]
    public required SeasonItem Season { get; init; }

    /// <summary>By match id.</summary>
    [Id(1)]
    public required System.Collections.Immutable.ImmutableDictionary<string, MatchSheet> Sheets { get; init; }

    /// <summary>Grows with each change of a sheet or of the rules.</summary>
    [Id(2)]
    public required long Version { get; init; }

    /// <summary>The season version at which each aspect of any sheet last changed, in the order of the flags.</summary>
    [Id(3)]
    public IReadOnlyList<long> AspectVersions { get; init; } = [];

    [Id(4)]
    public DateTimeOffset UpdatedAt { get; init; }

    public long VersionOf(Aspects aspects)
    {
        var newest = 0L;
        for (var i = 0; i < AspectVersions.Count; i++)
            if (((int)aspects & (1 << i)) != 0 && AspectVersions[i] > newest)
                newest = AspectVersions[i];
        return newest;
    }
}
