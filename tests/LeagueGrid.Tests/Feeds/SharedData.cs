using LeagueGrid.Core.Feed;
using LeagueGrid.Feeds.Formats;
using LeagueGrid.Feeds.Formats.Reading;
using LeagueGrid.Feeds.Pace;
using Xunit;

namespace LeagueGrid.Tests.Feeds;

/// <summary>The sample data beside the repository; a test that needs it is skipped, with the reason, where it is absent.</summary>
internal static class SharedData
{
    /// <summary>The path below <c>shared/data</c>.</summary>
    public static string Path(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable("LEAGUEGRID_SHARED") ?? BesideTheRepository();
        if (root is null)
            Assert.Skip("There is no folder 'shared' beside the repository, and LEAGUEGRID_SHARED is not set.");
        var path = System.IO.Path.Combine([root, "data", .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path))
            Assert.Skip($"The sample data has no {string.Join('/', parts)}.");
        return path;
    }

    public static (List<TimedItem> Items, RefusedRows Refused) Read(string format, string path, FormatOptions? options = null)
    {
        var source = new FormatSource(path, options);
        return (FeedFormats.Find(format)!.Read(source).ToList(), source.Refused);
    }

    /// <summary>The lines of a file of the contract's form as they come out when they are written again.</summary>
    public static List<string> Canonical(string file) =>
        [.. Read("canonical", Path("canonical", file)).Items.Select(item => FeedWriter.ToText(item.Item))];

    /// <summary>Fails on the first line that differs and says which.</summary>
    public static void AssertSame(IReadOnlyList<string> expected, IEnumerable<TimedItem> actual)
    {
        var n = 0;
        foreach (var item in actual)
        {
            Assert.True(n < expected.Count, $"line {n + 1} is too much: {FeedWriter.ToText(item.Item)}");
            Assert.True(
                expected[n] == FeedWriter.ToText(item.Item),
                $"line {n + 1}\n{expected[n]}\n{FeedWriter.ToText(item.Item)}"
            );
            n++;
        }
        Assert.Equal(expected.Count, n);
    }

    private static string? BesideTheRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(System.IO.Path.Combine(folder.FullName, "shared", "data")))
                return System.IO.Path.Combine(folder.FullName, "shared");
        return null;
    }
}
