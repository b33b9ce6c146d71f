namespace LeagueGrid.Core.Matches;

/// <summary>
/// The versions of the aspects, in the order of the flags. What was kept or sent before the counts stood by themselves
/// tells of <see cref="Aspects.Statistics"/> only, which then stands for each of them.
/// </summary>
public static class AspectVersions
{
    public const int Count = 17;

    private const int Undivided = 11;
    private const int OfStatistics = 8;

    /// <summary>The newest version of any of the aspects.</summary>
    public static long Newest(IReadOnlyList<long> versions, Aspects aspects)
    {
        if (versions.Count <= Undivided && (aspects & Aspects.Counts) != Aspects.None)
            aspects |= Aspects.Statistics;
        var newest = 0L;
        for (var i = 0; i < versions.Count; i++)
            if (((int)aspects & (1 << i)) != 0 && versions[i] > newest)
                newest = versions[i];
        return newest;
    }

    /// <summary>One for each aspect, also of what was kept when there were fewer of them.</summary>
    public static IReadOnlyList<long> Whole(IReadOnlyList<long> versions) =>
        versions.Count is 0 or Count
            ? versions
            : [.. versions, .. Enumerable.Repeat(versions[OfStatistics], Count - versions.Count)];

    /// <summary>What changed, told of each count also where a server of an earlier version told of them all as one.</summary>
    public static Aspects Divided(Aspects changed) =>
        (changed & (Aspects.Statistics | Aspects.Counts)) == Aspects.Statistics ? changed | Aspects.Counts : changed;

    /// <summary>Gives each of the aspects this version.</summary>
    public static void Touch(long[] versions, Aspects aspects, long version)
    {
        for (var i = 0; i < versions.Length; i++)
            if (((int)aspects & (1 << i)) != 0)
                versions[i] = version;
    }
}
