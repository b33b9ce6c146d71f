using System.Globalization;
using System.Reflection;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Server.Store;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;
using Xunit;

namespace LeagueGrid.Tests.Grains;

/// <summary>
/// What an earlier version wrote: the numbers of its fields, and the whole store of a small league. A field may be added
/// under a number of its own; none may move, for the stores and the servers of yesterday still speak of it.
/// </summary>
public sealed class KeptFormsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_field_on_the_wire_has_the_number_and_type_that_it_always_had()
    {
        var now = Fields().ToList();
        var kept = Lines("wire").ToList();
        Assert.True(kept.Count > 100);
        Assert.Empty(kept.Except(now, StringComparer.Ordinal));
        // What is new may still move: its lines are added to Kept/wire.txt with the version that brings it out.
    }

    [Fact]
    public async Task A_store_that_an_earlier_version_wrote_is_read_and_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("lg-kept-").FullName;
        try
        {
            using var store = EmbeddedStore.Start(folder, NullLoggerFactory.Instance);
            await RestoreAsync(store);
            await using var grid = await TestGrid.StartAsync(store.Connection);

            var match = await grid.Views.MatchAsync("m-1-kept", Moment.Now, Cancel);
            Assert.Equal((1, 0, "finished", 8L), (match!.Score.Home, match.Score.Away, match.Status, match.Version));
            Assert.Equal("Ann One", match.Timeline.Single(entry => entry.Type == "goal").Player!.Name);
            var table = await grid.Views.TableAsync("s-1-kept", live: false, Cancel);
            Assert.Equal(("Reds", 6, 2), (table!.Rows[0].Team.Name, table.Rows[0].Points, table.Rows[0].Played));
            Assert.Equal(2, (await grid.Views.PlayerAsync("p-1-kept", Cancel))!.Totals.Goals);
            Assert.Equal("doubtful", (await grid.Views.PlayerAsync("p-1-kept", Cancel))!.Availability!.Status);

            var late =
                """{"kind":"event","id":"e-late","match":"m-1-kept","period":2,"minute":80,"type":"goal","team":"t-2-kept","player":"p-2-kept"}""";
            await grid.AcceptAsync(late);
            Assert.Equal(1, (await grid.Views.MatchAsync("m-1-kept", Moment.Now, Cancel))!.Score.Away);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Alias, number, name and type of each field, and of each enum its numbers and names.</summary>
    private static IEnumerable<string> Fields()
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var types = typeof(IMatchGrain).Assembly.GetTypes().Concat(typeof(FeedItem).Assembly.GetTypes()).ToList();
        foreach (var type in types.Where(type => type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false)))
        {
            var alias = type.GetCustomAttribute<AliasAttribute>(inherit: false)!.Alias;
            foreach (var member in type.GetMembers(Own))
                if (member.GetCustomAttribute<IdAttribute>() is { } id)
                    yield return string.Create(
                        CultureInfo.InvariantCulture,
                        $"{alias} {id.Id} {member.Name} {Name(member is PropertyInfo of ? of.PropertyType : ((FieldInfo)member).FieldType)}"
                    );
        }
    }

    private static string Name(Type type)
    {
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[]";
        if (!type.IsGenericType)
            return type.IsEnum
                ? $"{type.Name}({string.Join(',', Enum.GetNames(type).Select(name => $"{name}={Enum.Format(type, Enum.Parse(type, name), "d")}"))})"
                : type.Name;
        return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(',', type.GetGenericArguments().Select(Name))}>";
    }

    /// <summary>Key, then what stands there: <c>string</c> and its bytes, <c>hash</c> and field and bytes, <c>set</c> and a member.</summary>
    private static async Task RestoreAsync(EmbeddedStore store)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(store.Connection);
        var database = connection.GetDatabase();
        foreach (var line in Lines("store"))
        {
            var parts = line.Split('\t');
            await (
                parts[1] switch
                {
                    "string" => database.StringSetAsync(parts[0], Convert.FromBase64String(parts[2])),
                    "hash" => database.HashSetAsync(parts[0], parts[2], Convert.FromBase64String(parts[3])),
                    _ => (Task)database.SetAddAsync(parts[0], parts[2]),
                }
            );
        }
    }

    private static IEnumerable<string> Lines(string name)
    {
        using var kept = new StreamReader(typeof(KeptFormsTests).Assembly.GetManifestResourceStream(name)!);
        return kept.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
