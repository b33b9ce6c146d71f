namespace LeagueGrid.Benchmarks.Stage;

/// <summary>The clone that this program was built in, and the data that may lie beside it.</summary>
public static class SourceTree
{
    public static string? Root { get; } =
        Above(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "LeagueGrid.sln")));

    /// <summary>Null where there is none; <c>LEAGUEGRID_SHARED</c> names it, else a folder <c>shared</c> beside the clone or above it.</summary>
    public static string? Shared { get; } =
        Environment.GetEnvironmentVariable("LEAGUEGRID_SHARED") is { Length: > 0 } told && Directory.Exists(told) ? told
        : Above(Root ?? AppContext.BaseDirectory, folder => Directory.Exists(Path.Combine(folder, "shared", "data"))) is { } above
            ? Path.Combine(above, "shared")
        : null;

    private static string? Above(string start, Func<string, bool> isIt)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (isIt(folder.FullName))
                return folder.FullName;
        return null;
    }
}
