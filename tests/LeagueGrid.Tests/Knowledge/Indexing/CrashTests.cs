using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Index;
using LeagueGrid.Knowledge.Indexing;
using LeagueGrid.Knowledge.Retrieval;
using LeagueGrid.Knowledge.Settings;
using LeagueGrid.Tests.Knowledge.Stage;
using StackExchange.Redis;
using Xunit;

namespace LeagueGrid.Tests.Knowledge.Indexing;

/// <summary>A writer dies at each step of a change; the next one leaves index and manifest as the league has them.</summary>
public abstract class CrashSuite(StoreFixture store)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DyingIndex.Step.BeforeUpsert)]
    [InlineData(DyingIndex.Step.HalfwayUpsert)]
    [InlineData(DyingIndex.Step.AfterUpsert)]
    [InlineData(DyingIndex.Step.BeforeRemove)]
    [InlineData(DyingIndex.Step.AfterRemove)]
    public async Task Whatever_step_a_writer_dies_at_the_next_one_repairs(DyingIndex.Step step)
    {
        var redis = await store.OpenAsync();
        var league = new FakeLeague();
        var index = new DyingIndex(await Engines.OpenAsync(redis, "vectorset", 384));
        league.Say("article/1", 1, "First story.", "Second story.", "Third story.");
        league.Say("article/2", 1, "Another matter.");
        await RunAsync(redis, league, index);

        league.Say("article/1", 2, "First story, told anew.");
        league.Say("article/3", 1, "Something new.");
        league.Remove("article/2");
        index.DiesAt = step;
        await Assert.ThrowsAsync<DyingIndex.DiedException>(() => RunAsync(redis, league, index));
        index.DiesAt = null;
        // What the dead writer had begun is overtaken by the league meanwhile.
        league.Say("article/3", 2, "Something newer.", "And one more.");
        await RunAsync(redis, league, index);

        await AgreesAsync(redis, league, index);
    }

    [Fact]
    public async Task A_writer_that_dies_fifty_times_leaves_no_orphan_and_no_gap()
    {
        var redis = await store.OpenAsync();
        var league = new FakeLeague();
        var index = new DyingIndex(await Engines.OpenAsync(redis, "vectorset", 384));
        var random = new Random(11);
        var steps = Enum.GetValues<DyingIndex.Step>();
        for (var round = 1; round <= 50; round++)
        {
            var subject = $"article/{random.Next(6)}";
            if (random.Next(4) == 0)
                league.Remove(subject);
            else
                league.Say(
                    subject,
                    round,
                    [.. Enumerable.Range(0, 1 + random.Next(4)).Select(i => $"Story {i} in state {random.Next(3)}.")]
                );
            index.DiesAt = steps[random.Next(steps.Length)];
            try
            {
                await RunAsync(redis, league, index);
            }
            catch (DyingIndex.DiedException) { }
        }
        index.DiesAt = null;
        await RunAsync(redis, league, index);
        await AgreesAsync(redis, league, index);
    }

    private static async Task RunAsync(IConnectionMultiplexer redis, FakeLeague league, IPassageIndex index)
    {
        using var queue = new IndexingQueue(1000, TimeProvider.System);
        using var instruments = new KnowledgeInstruments();
        using var library = new PassageLibrary();
        var indexStore = new PassageStore(redis);
        var indexer = new Indexer(league, indexStore, new Embedder(new LexicalEmbeddingGenerator()), index, league, instruments);
        await Reconcile.RunAsync(league, indexStore, queue, library, everything: false, Cancel);
        while (queue.Count > 0)
        {
            await indexer.IndexAsync(await queue.TakeAsync(10, TimeSpan.Zero, Cancel), Cancel);
            queue.Done();
        }
    }

    private static async Task AgreesAsync(IConnectionMultiplexer redis, FakeLeague league, IPassageIndex index)
    {
        var kept = new Dictionary<string, Passage>(StringComparer.Ordinal);
        await foreach (var (_, passages) in new PassageStore(redis).AllAsync(Cancel))
        foreach (var passage in passages)
            kept[passage.Id] = passage;
        var right = league.All.ToList();
        Assert.Equal(right.Select(p => (p.Id, p.Text)).Order(), kept.Values.Select(p => (p.Id, p.Text)).Order());
        Assert.Equal(right.Count, await index.CountAsync(Cancel));
        var embedder = new Embedder(new LexicalEmbeddingGenerator());
        foreach (var passage in right)
        {
            var vector = await embedder.EmbedAsync(Embedder.TextOf(passage), Cancel);
            var found = await index.SearchAsync(vector, new PassageFilter { Subjects = [passage.Subject] }, 10, Cancel);
            Assert.Contains(found, neighbour => neighbour.Id == passage.Id && neighbour.Cosine > 0.999);
        }
        Assert.Empty(await new PassageStore(redis).IntentsAsync());
    }
}

public sealed class CrashOnGarnetTests(GarnetFixture store) : CrashSuite(store), IClassFixture<GarnetFixture>;

public sealed class CrashOnRedisTests(Redis8Fixture store) : CrashSuite(store), IClassFixture<Redis8Fixture>;

/// <summary>An index whose process dies at a chosen step.</summary>
public sealed class DyingIndex(IPassageIndex inner) : IPassageIndex
{
    public enum Step
    {
        BeforeUpsert = 0,
        HalfwayUpsert = 1,
        AfterUpsert = 2,
        BeforeRemove = 3,
        AfterRemove = 4,
    }

    public Step? DiesAt { get; set; }

    public string Engine => inner.Engine;

    public async ValueTask UpsertAsync(IReadOnlyList<IndexedPassage> passages, CancellationToken cancel)
    {
        Die(Step.BeforeUpsert);
        if (DiesAt is Step.HalfwayUpsert)
            await inner.UpsertAsync([.. passages.Take(passages.Count / 2)], cancel);
        Die(Step.HalfwayUpsert);
        await inner.UpsertAsync(passages, cancel);
        Die(Step.AfterUpsert);
    }

    public async ValueTask RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        Die(Step.BeforeRemove);
        await inner.RemoveAsync(ids, cancel);
        Die(Step.AfterRemove);
    }

    public ValueTask<IReadOnlyList<Neighbour>> SearchAsync(
        ReadOnlyMemory<float> vector,
        PassageFilter filter,
        int limit,
        CancellationToken cancel
    ) => inner.SearchAsync(vector, filter, limit, cancel);

    public ValueTask<long> CountAsync(CancellationToken cancel) => inner.CountAsync(cancel);

    public ValueTask<IReadOnlyList<bool>> ContainsAsync(IReadOnlyList<string> ids, CancellationToken cancel) =>
        inner.ContainsAsync(ids, cancel);

    public ValueTask DropAsync(CancellationToken cancel) => inner.DropAsync(cancel);

    private void Die(Step step)
    {
        if (DiesAt == step)
            throw new DiedException();
    }

    public sealed class DiedException() : Exception("The process died here.");
}
