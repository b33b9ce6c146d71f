using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Retrieval;
using LeagueGrid.Tests.Knowledge.Stage;
using Microsoft.Extensions.AI;
using Xunit;

namespace LeagueGrid.Tests.Knowledge.Indexing;

public sealed class IndexingTests(GarnetFixture store) : IClassFixture<GarnetFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_subject_says_is_found_replaced_and_forgotten_with_it()
    {
        var league = new FakeLeague();
        await using var room = await Room.OpenAsync(await store.OpenAsync(), league);
        var query = new SearchQuery { Text = "Where will Arden open a training ground?" };
        Assert.Empty((await room.Search.SearchAsync(query, Cancel)).Hits);

        league.Say("article/a", 1, "Arden Town will open a new training ground in Brelling.");
        await room.IndexAsync(league, Cancel, "article/a");
        Assert.Contains(
            "Brelling",
            Assert.Single((await room.Search.SearchAsync(query, Cancel)).Hits).Passage.Text,
            StringComparison.Ordinal
        );

        league.Say("article/a", 2, "Arden Town will open a new training ground in Quossby.");
        await room.IndexAsync(league, Cancel, "article/a");
        Assert.Contains(
            "Quossby",
            Assert.Single((await room.Search.SearchAsync(query, Cancel)).Hits).Passage.Text,
            StringComparison.Ordinal
        );

        league.Remove("article/a");
        await room.IndexAsync(league, Cancel, "article/a");
        Assert.Empty((await room.Search.SearchAsync(query, Cancel)).Hits);
    }

    [Fact]
    public async Task Only_what_changed_is_embedded_again()
    {
        var league = new FakeLeague();
        var counting = new CountingGenerator();
        await using var room = await Room.OpenAsync(await store.OpenAsync(), league, counting);
        league.Say("article/a", 1, "One thing.", "Another thing.", "A third thing.");
        await room.IndexAsync(league, Cancel, "article/a");
        var before = room.Counts;
        league.Say(
            new PassageSet(
                "article/a",
                1,
                [.. league.Say("article/a", 1, "One thing.", "Another matter.", "A third thing.").Passages]
            )
        );
        await room.IndexAsync(league, Cancel, "article/a");
        Assert.Equal(before.Embedded + 1, room.Counts.Embedded);
        Assert.Equal(before.Unchanged + 2, room.Counts.Unchanged);
    }

    [Fact]
    public async Task A_whole_match_embeds_at_most_three_hundredths_of_the_naive_way()
    {
        var league = new FakeLeague();
        await using var room = await Room.OpenAsync(await store.OpenAsync(), league);
        var (naive, full) = (0, MatchWriter.Sheet(5));
        // 1,500 events of which a goal or a card is rare, each announced and indexed alone: the worst case, without coalescing.
        var sheet = full with
        {
            Goals = [],
            Cards = [],
            Status = MatchStatus.Live,
            Score = new Score(0, 0),
            Winner = null,
        };
        for (var i = 1; i <= 300; i++)
        {
            if (i % 75 == 0)
                sheet = sheet with
                {
                    Score = new Score(i / 75, 0),
                    Goals =
                    [
                        .. sheet.Goals,
                        new Goal(
                            $"g-{i}",
                            new MatchTime(1, i / 5),
                            Side.Home,
                            sheet.Home,
                            "p-1-1",
                            null,
                            false,
                            false,
                            new GoalsPair(i / 75, 0)
                        ),
                    ],
                };
            if (i == 100)
                sheet = sheet with { Cards = full.Cards };
            sheet = sheet with { Version = i, ChangedAt = sheet.ChangedAt.AddSeconds(3) };
            var set = league.Say(MatchPassages.Of(sheet, MatchWriter.Directory));
            naive += set.Passages.Count;
            room.Worker.Announce(set.Subject, set.Version);
            await room.Worker.WhenIdleAsync(Cancel);
        }
        Assert.InRange(room.Counts.Embedded, 1, 0.03 * naive);
    }

    [Fact]
    public async Task A_poisoned_subject_is_set_aside_and_holds_up_no_other()
    {
        var league = new FakeLeague();
        await using var room = await Room.OpenAsync(await store.OpenAsync(), league);
        league.Say("article/bad", 1, "Poison.");
        league.Broken["article/bad"] = new FormatException("cannot be read");
        var good = Enumerable.Range(0, 30).Select(i => $"article/{i}").ToArray();
        foreach (var subject in good)
            league.Say(subject, 1, $"A story about {subject}.");
        await room.IndexAsync(league, Cancel, ["article/bad", .. good]);
        Assert.Equal(30, room.Library.Count);
        var (aside, reason) = Assert.Single(await room.Worker.SetAsideAsync());
        Assert.Equal("article/bad", aside);
        Assert.Contains("cannot be read", reason, StringComparison.Ordinal);

        league.Broken.Clear();
        await room.Worker.ReindexAsync(everything: false, Cancel);
        Assert.Single(await room.Follower.Sees("article/bad", room.Library, Cancel));
    }

    [Fact]
    public async Task While_the_embedding_service_is_down_everything_waits_and_is_caught_up_after()
    {
        var league = new FakeLeague();
        var service = new CountingGenerator();
        await using var room = await Room.OpenAsync(await store.OpenAsync(), league, service);
        await room.Worker.WhenIdleAsync(Cancel);
        service.IsDown = true;
        for (var i = 0; i < 10; i++)
        {
            league.Say($"article/{i}", 1, $"Story number {i}.");
            room.Worker.Announce($"article/{i}", 1);
        }
        await service.WasAskedInVain.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancel);
        service.IsDown = false;
        await room.Worker.WhenIdleAsync(Cancel);
        await room.Follower.ReachAsync(league.Changes.Last().Version, TimeSpan.FromSeconds(5), Cancel);
        Assert.Equal(10, room.Library.Count);
        Assert.Empty(await room.Worker.SetAsideAsync());
    }

    [Fact]
    public async Task A_process_that_starts_later_knows_what_was_indexed_before_and_hears_what_comes()
    {
        var redis = await store.OpenAsync();
        var league = new FakeLeague();
        await using var silo = await Room.OpenAsync(redis, league);
        league.Say("article/a", 1, "Arden Town sign a keeper.");
        await silo.IndexAsync(league, Cancel, "article/a");
        await using var gateway = await Room.OpenAsync(redis, league, indexes: false);
        Assert.Equal(1, gateway.Library.Count);
        league.Say("article/b", 1, "Belford Town sign a winger.");
        await silo.IndexAsync(league, Cancel, "article/b");
        Assert.True(await gateway.Follower.ReachAsync(league.Changes.Last().Version, TimeSpan.FromSeconds(5), Cancel));
        Assert.Equal(2, gateway.Library.Count);
    }

    [Fact]
    public async Task Another_model_builds_an_index_of_its_own_and_takes_over_when_it_is_complete()
    {
        var redis = await store.OpenAsync();
        var league = new FakeLeague();
        for (var i = 0; i < 20; i++)
            league.Say($"article/{i}", 1, $"Story number {i}.");
        await using (var old = await Room.OpenAsync(redis, league))
            await WaitForIndexAsync(old);
        await using var next = await Room.OpenAsync(redis, league, new CountingGenerator(dimensions: 64));
        await WaitForIndexAsync(next);
        Assert.Equal(20, await next.InUse.Current!.CountAsync(Cancel));
        Assert.Equal(
            0,
            await (await Engines.Choice(redis).OpenAsync(new Embedder(new LexicalEmbeddingGenerator()).Space, 384)).CountAsync(
                Cancel
            )
        );
    }

    private static async Task WaitForIndexAsync(Room room)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        late.CancelAfter(TimeSpan.FromSeconds(20));
        while (room.InUse.Current is null)
            await Task.Delay(20, late.Token);
    }
}

internal static class FollowerWaits
{
    public static async Task<IReadOnlyList<Passage>> Sees(
        this PassageFollower follower,
        string subject,
        PassageLibrary library,
        CancellationToken cancel
    )
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(TimeSpan.FromSeconds(5));
        while (library.OfSubject(subject).Count == 0)
            await follower.ReachAsync(follower.Sequence + 1, TimeSpan.FromMilliseconds(50), late.Token);
        return library.OfSubject(subject);
    }
}

/// <summary>The lexical generator as a service that can be down, or be another model.</summary>
internal sealed class CountingGenerator(int dimensions = 384) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly LexicalEmbeddingGenerator _inner = new();

    public bool IsDown { get; set; }

    public TaskCompletionSource WasAskedInVain { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        if (IsDown)
        {
            WasAskedInVain.TrySetResult();
            throw new HttpRequestException("The service is down.");
        }
        var made = await _inner.GenerateAsync(values, options, cancellationToken);
        return new(made.Select(embedding => new Embedding<float>(embedding.Vector[..dimensions])));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata)
            ? new EmbeddingGeneratorMetadata("test", null, "counting", dimensions)
            : null;

    public void Dispose() => _inner.Dispose();
}
