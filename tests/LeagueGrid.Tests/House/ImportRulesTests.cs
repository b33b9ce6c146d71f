using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace LeagueGrid.Tests.House;

/// <summary>Holds the walls of the house: which room may know which.</summary>
public sealed class ImportRulesTests
{
    private static readonly Dictionary<string, string[]> MayImport = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Grains"] = ["Core"],
        ["Knowledge"] = ["Core"],
        ["Answers"] = ["Core", "Knowledge"],
        ["Feeds"] = ["Core"],
        ["Client"] = ["Core"],
        ["Cli"] = ["Client", "Core", "Feeds"],
        ["Server"] = ["Answers", "Core", "Feeds", "Grains", "Knowledge"],
    };

    private static string Root { get; } = FindRoot();

    public static TheoryData<string> Rooms => [.. MayImport.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_imports_only_what_it_may(string room)
    {
        var project = XDocument.Load(Path.Combine(Root, "src", $"LeagueGrid.{room}", $"LeagueGrid.{room}.csproj"));
        var imported = project
            .Descendants("ProjectReference")
            .Select(reference =>
                Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)["LeagueGrid.".Length..]
            );
        Assert.Empty(imported.Except(MayImport[room], StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_no_type_of_a_room_that_it_may_not_know(string room)
    {
        var name = room == "Cli" ? "leaguegrid" : $"LeagueGrid.{room}";
        var used = Assembly
            .Load(name)
            .GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(assembly => assembly.StartsWith("LeagueGrid.", StringComparison.Ordinal))
            .Select(assembly => assembly["LeagueGrid.".Length..]);
        Assert.Empty(used.Except(MayImport[room], StringComparer.Ordinal));
    }

    [Fact]
    public void Every_room_of_the_source_has_its_rule()
    {
        var rooms = Directory
            .EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path)["LeagueGrid.".Length..]);
        Assert.Empty(rooms.Except(MayImport.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void Football_knows_neither_clock_nor_disk_nor_network()
    {
        string[] outside =
        [
            "System.Net.Http",
            "System.Net.Sockets",
            "StackExchange.Redis",
            "Microsoft.AspNetCore.SignalR",
            "System.IO.FileSystem.Watcher",
        ];
        var used = Assembly.Load("LeagueGrid.Core").GetReferencedAssemblies().Select(assembly => assembly.Name!);
        Assert.Empty(used.Intersect(outside, StringComparer.Ordinal));
        var clock = Directory
            .EnumerateFiles(Path.Combine(Root, "src", "LeagueGrid.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("obj", StringComparison.Ordinal))
            .Where(file =>
                File.ReadAllText(file) is var text
                && (text.Contains("UtcNow", StringComparison.Ordinal) || text.Contains("DateTime.Now", StringComparison.Ordinal))
            );
        Assert.Empty(clock);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LeagueGrid.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the source tree.");
        return folder.FullName;
    }
}
