using System.Reflection;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Grains.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Xunit;

namespace LeagueGrid.Tests.Grains;

/// <summary>What crosses from silo to silo and what stands in the store: names and numbers that may not move by accident.</summary>
public sealed class ContractsTests
{
    private static readonly Type[] Wire =
    [
        .. typeof(IMatchGrain)
            .Assembly.GetTypes()
            .Concat(typeof(FeedItem).Assembly.GetTypes())
            .Where(type => type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false)),
    ];

    [Fact]
    public void Every_record_on_the_wire_has_an_alias_of_its_own()
    {
        Assert.All(Wire, type => Assert.True(type.IsDefined(typeof(AliasAttribute), inherit: false), type.FullName));
        var aliases = Wire.SelectMany(type => type.GetCustomAttributes<AliasAttribute>(inherit: false))
            .Select(attribute => attribute.Alias)
            .ToList();
        Assert.Equal(aliases.Count, aliases.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_grain_and_each_of_its_calls_has_an_alias_and_every_grain_says_where_it_is_placed()
    {
        var types = typeof(IMatchGrain).Assembly.GetTypes();
        var interfaces = types.Where(type => type.IsInterface && typeof(IGrainWithStringKey).IsAssignableFrom(type)).ToList();
        Assert.Equal(7, interfaces.Count);
        Assert.All(interfaces, type => Assert.True(type.IsDefined(typeof(AliasAttribute)), type.Name));
        Assert.All(
            interfaces.SelectMany(type => type.GetMethods().Where(method => method.IsAbstract)),
            method => Assert.True(method.IsDefined(typeof(AliasAttribute)), $"{method.DeclaringType!.Name}.{method.Name}")
        );
        var grains = types.Where(type => type.IsSubclassOf(typeof(Grain))).ToList();
        Assert.Equal(7, grains.Count);
        Assert.All(
            grains,
            type => Assert.Contains(type.GetCustomAttributes(), attribute => attribute is Orleans.Placement.PlacementAttribute)
        );
    }

    [Fact]
    public void A_whole_match_and_every_kind_of_item_come_through_the_wire_unchanged()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var t = new Story();
        var state = new MatchState(t["m-1"]);
        string[] lines =
        [
            .. t.Definitions,
            t.Match(),
            t.Start(),
            t.Goal("e-1", 12),
            t.Pass("e-2", 13),
            t.Retract("x-1", "e-9"),
            t.Remove("r-1", "event", "e-2"),
            t.End(),
            t.Article("a-1", "text"),
            t.Availability("v-1", "doubtful"),
            t.Lineup(),
            t.Result("m-2"),
        ];
        var items = services.GetRequiredService<Serializer<ReceivedItem>>();
        foreach (var item in lines.Select(line => TestGrid.Received(line)))
        {
            var back = items.Deserialize(items.SerializeToArray(item))!;
            Assert.True(FeedContent.Same(item.Item, back.Item), item.Item.Kind);
            Assert.Equal((item.ReceivedAt, item.Feed), (back.ReceivedAt, back.Feed));
            Assert.True(item.Line.Span.SequenceEqual(back.Line.Span));
            if (MatchRules.Decide(state, item.Item).Outcome is Outcome.Accepted)
                state.Apply(item);
        }
        var notes = services.GetRequiredService<Serializer<SheetNote>>();
        var sheet = state.ToSheet()!;
        var read = notes.Deserialize(notes.SerializeToArray(new SheetNote(sheet.Id, sheet.Version, sheet)))!.Sheet!;
        Assert.NotEmpty(sheet.Players);
        Assert.NotNull(sheet.HomeLineup);
        Assert.Equivalent(sheet, read, strict: true);
    }
}
