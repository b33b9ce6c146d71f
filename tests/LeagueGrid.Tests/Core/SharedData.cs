namespace LeagueGrid.Tests.Core;

/// <summary>Real data beside the repository: <c>LEAGUEGRID_SHARED</c>, or a folder <c>shared</c> next to any folder above.</summary>
internal static class SharedData
{
    private static readonly string? Root = Find();

    /// <summary>The full path; skips the test that asks where there is no such file.</summary>
    public static string PathOf(params string[] parts)
    {
        Assert.SkipWhen(Root is null, "No shared data beside the repository (LEAGUEGRID_SHARED).");
        var path = Path.Combine([Root!, .. parts]);
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"No {Path.Combine(parts)} in the shared data.");
        return path;
    }

    /// <summary>The items of a canonical file of <c>data/canonical</c>.</summary>
    public static IEnumerable<FeedItem> Canonical(params string[] parts)
    {
        foreach (var line in File.ReadLines(PathOf(["data", "canonical", .. parts])))
        {
            var parsed = FeedParser.Parse(System.Text.Encoding.UTF8.GetBytes(line));
            Assert.True(parsed.Refusal is null, $"{parsed.Refusal}: {line}");
            yield return parsed.Item!;
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("LEAGUEGRID_SHARED") is { Length: > 0 } told)
            return told;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "data", "canonical")))
                return Path.Combine(folder.FullName, "shared");
        return null;
    }
}
