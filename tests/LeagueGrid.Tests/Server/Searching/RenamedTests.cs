using System.Net;
using LeagueGrid.Knowledge.Indexing;
using LeagueGrid.Knowledge.Retrieval;
using LeagueGrid.Knowledge.Settings;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeagueGrid.Tests.Server.Searching;

/// <summary>A new name is in every passage that speaks of its bearer, and no other passage is embedded anew for it.</summary>
public sealed class RenamedTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const string League = """
        {"kind":"competition","id":"c1","name":"Vale League","type":"league"}
        {"kind":"season","id":"s1","competition":"c1","name":"Vale League 2026","suspensions":{"red":2,"yellows":[{"cards":5,"matches":1}]}}
        {"kind":"team","id":"t1","name":"Redmarsh Rovers"}
        {"kind":"team","id":"t2","name":"Bluewick Town"}
        {"kind":"team","id":"t3","name":"Greyford"}
        {"kind":"team","id":"t4","name":"Sandholm"}
        {"kind":"player","id":"p1","name":"Ann Kessler","team":"t1","position":"Forward"}
        {"kind":"player","id":"p2","name":"Bea Holm","team":"t2","position":"Forward"}
        {"kind":"match","id":"m1","season":"s1","home":"t1","away":"t2","kickoff":"2026-03-01T15:00:00Z"}
        {"kind":"event","id":"m1k","match":"m1","period":1,"minute":0,"type":"period-start"}
        {"kind":"event","id":"m1g","match":"m1","period":1,"minute":30,"type":"goal","team":"t1","player":"p1"}
        {"kind":"event","id":"m1e","match":"m1","period":2,"minute":90,"type":"match-end"}
        {"kind":"match","id":"m2","season":"s1","home":"t3","away":"t4","kickoff":"2026-03-01T15:00:00Z"}
        {"kind":"event","id":"m2k","match":"m2","period":1,"minute":0,"type":"period-start"}
        {"kind":"event","id":"m2e","match":"m2","period":2,"minute":90,"type":"match-end"}
        {"kind":"availability","id":"v1","player":"p1","status":"injured","reason":"torn calf"}
        """;

    private static readonly string[] Subjects =
    [
        "player/p1",
        "player/p2",
        "match/m1",
        "match/m2",
        "season/s1",
        "availability/v1",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"kind":"team","id":"t1","name":"Amberley United","rev":2}""", "Redmarsh", "Amberley United")]
    [InlineData(
        """{"kind":"player","id":"p1","name":"Ann Kolb","team":"t1","position":"Forward","rev":2}""",
        "Kessler",
        "Ann Kolb"
    )]
    public async Task A_new_name_is_written_wherever_the_old_one_stood(string line, string old, string name)
    {
        await using var server = await LeagueServerAsync();
        var library = server.Services.GetRequiredService<PassageLibrary>();
        await UntilAsync(server, () => Array.TrueForAll(Subjects, subject => library.OfSubject(subject).Count > 0));
        Assert.True(Speaking(library, old) > 2);
        var unconcerned = Texts(library, "match/m2");
        var before = Counts(server).Embedded;

        Assert.Equal(HttpStatusCode.OK, (await server.IngestAsync(line)).StatusCode);
        await UntilAsync(server, () => Speaking(library, old) == 0 && Speaking(library, name) > 2);

        Assert.Contains(Texts(library, "match/m1"), text => text.Contains(name, StringComparison.Ordinal));
        Assert.Equal(unconcerned, Texts(library, "match/m2"));
        Assert.InRange(Counts(server).Embedded - before, 1, Speaking(library, name));
    }

    [Fact]
    public async Task A_season_shows_what_cards_cost()
    {
        await using var server = await LeagueServerAsync();
        var season = await RunningServer.JsonAsync(await server.GetAsync("/api/seasons/s1", RunningServer.ReadKey));
        var rules = season.GetProperty("suspensions");
        Assert.Equal(2, rules.GetProperty("red").GetInt32());
        Assert.Equal(0, rules.GetProperty("secondYellow").GetInt32());
        Assert.Equal(5, rules.GetProperty("yellows")[0].GetProperty("cards").GetInt32());
    }

    private static async Task<RunningServer> LeagueServerAsync()
    {
        var server = await RunningServer.StartAsync();
        var taken = await RunningServer.JsonAsync(await server.IngestAsync(League));
        Assert.Empty(taken.GetProperty("rejected").EnumerateArray());
        return server;
    }

    private static IndexingCounts Counts(RunningServer server) =>
        server.Services.GetRequiredService<KnowledgeInstruments>().Counts;

    private static List<string> Texts(PassageLibrary library, string subject) =>
        [.. library.OfSubject(subject).Select(passage => $"{passage.Title}\n{passage.Text}").Order(StringComparer.Ordinal)];

    private static int Speaking(PassageLibrary library, string name) =>
        Subjects.SelectMany(subject => Texts(library, subject)).Count(text => text.Contains(name, StringComparison.Ordinal));

    private static async Task UntilAsync(RunningServer server, Func<bool> holds)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        late.CancelAfter(Patience);
        var follower = server.Services.GetRequiredService<PassageFollower>();
        while (!holds())
            await follower.ReachAsync(follower.Sequence + 1, TimeSpan.FromMilliseconds(50), late.Token);
        await server.Services.GetRequiredService<IndexingWorker>().WhenIdleAsync(late.Token);
    }
}
