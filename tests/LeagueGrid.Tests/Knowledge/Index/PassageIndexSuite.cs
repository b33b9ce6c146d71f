using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Index;
using LeagueGrid.Tests.Knowledge.Stage;
using Xunit;

namespace LeagueGrid.Tests.Knowledge.Index;

/// <summary>What every index must do, whatever engine holds it. Another engine passes by deriving from this.</summary>
public abstract class PassageIndexSuite
{
    private static readonly DateTimeOffset Kickoff = new(2026, 3, 1, 15, 0, 0, TimeSpan.Zero);
    private readonly Embedder _embedder = new(new LexicalEmbeddingGenerator());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract Task<IPassageIndex> OpenAsync(int dimensions);

    [Fact]
    public async Task What_was_put_in_is_its_own_nearest_neighbour()
    {
        var index = await OpenAsync(384);
        var passages = Passages(20);
        await PutAsync(index, passages);
        var vector = await _embedder.EmbedAsync(Embedder.TextOf(passages[7]), Cancel);
        var found = await index.SearchAsync(vector, PassageFilter.All, 3, Cancel);
        Assert.Equal(3, found.Count);
        Assert.Equal(passages[7].Id, found[0].Id);
        Assert.Equal(1, found[0].Cosine, 0.001);
        Assert.True(found[0].Cosine >= found[1].Cosine && found[1].Cosine >= found[2].Cosine);
        Assert.Equal(20, await index.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_cosine_is_a_cosine_on_every_engine()
    {
        var index = await OpenAsync(2);
        await index.UpsertAsync([new(Passage("p"), new[] { 0f, 1f }), new(Passage("q"), new[] { -1f, 0f })], Cancel);
        var found = await index.SearchAsync(new[] { 1f, 0f }, PassageFilter.All, 2, Cancel);
        Assert.Equal(["p", "q"], found.Select(neighbour => neighbour.Id));
        Assert.Equal(0, found[0].Cosine, 0.001);
        Assert.Equal(-1, found[1].Cosine, 0.001);
    }

    [Fact]
    public async Task A_second_upsert_replaces_vector_and_marks()
    {
        var index = await OpenAsync(2);
        await index.UpsertAsync([new(Passage("p") with { Kind = "news" }, new[] { 1f, 0f })], Cancel);
        await index.UpsertAsync([new(Passage("p") with { Kind = "rule" }, new[] { 0f, 1f })], Cancel);
        Assert.Equal(1, await index.CountAsync(Cancel));
        Assert.Empty(await index.SearchAsync(new[] { 1f, 0f }, new PassageFilter { Kinds = ["news"] }, 5, Cancel));
        var found = Assert.Single(await index.SearchAsync(new[] { 0f, 1f }, new PassageFilter { Kinds = ["rule"] }, 5, Cancel));
        Assert.Equal(1, found.Cosine, 0.001);
    }

    [Fact]
    public async Task Removal_takes_out_what_is_there_and_passes_over_the_rest()
    {
        var index = await OpenAsync(384);
        var passages = Passages(5);
        await PutAsync(index, passages);
        await index.RemoveAsync([passages[0].Id, "never-there"], Cancel);
        await index.RemoveAsync([passages[0].Id], Cancel);
        Assert.Equal([false, true, false], await index.ContainsAsync([passages[0].Id, passages[1].Id, "never-there"], Cancel));
        Assert.Equal(4, await index.CountAsync(Cancel));
    }

    [Fact]
    public async Task An_index_that_lost_its_last_passage_takes_new_ones()
    {
        var index = await OpenAsync(2);
        await index.UpsertAsync([new(Passage("p"), new[] { 1f, 0f })], Cancel);
        await index.RemoveAsync(["p"], Cancel);
        Assert.Empty(await index.SearchAsync(new[] { 1f, 0f }, PassageFilter.All, 5, Cancel));
        await index.UpsertAsync([new(Passage("q"), new[] { 1f, 0f })], Cancel);
        Assert.Equal("q", Assert.Single(await index.SearchAsync(new[] { 1f, 0f }, PassageFilter.All, 5, Cancel)).Id);
    }

    [Fact]
    public async Task Filters_of_every_sort_agree_with_the_passage_itself()
    {
        var index = await OpenAsync(384);
        var passages = Passages(60);
        await PutAsync(index, passages);
        var vector = await _embedder.EmbedAsync("red card in the derby", Cancel);
        foreach (
            var filter in new PassageFilter[]
            {
                new() { Kinds = ["news", "rule"] },
                new() { Lang = "fr" },
                new() { Subjects = ["article/3", "article/4\"] or 1==1"] },
                new() { About = ["t-1", "p\"9'"] },
                new() { Season = "s-2" },
                new() { NotBefore = Kickoff.AddHours(10), NotAfter = Kickoff.AddHours(30) },
                new()
                {
                    Kinds = ["news"],
                    Lang = "en",
                    About = ["t-1"],
                    Season = "s-1",
                },
            }
        )
        {
            var right = passages.Where(filter.Passes).Select(passage => passage.Id).Order(StringComparer.Ordinal);
            var found = await index.SearchAsync(vector, filter, 60, Cancel);
            Assert.Equal(right, found.Select(neighbour => neighbour.Id).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Ids_that_try_to_mean_something_are_only_ids()
    {
        var index = await OpenAsync(2);
        foreach (var id in new[] { "a b", "a\"b", "a'b]", "é/ü", "a,b", "{x}|y" })
        {
            await index.UpsertAsync([new(Passage(id) with { About = [id], Subject = id }, new[] { 1f, 0f })], Cancel);
            var found = await index.SearchAsync(new[] { 1f, 0f }, new PassageFilter { About = [id], Subjects = [id] }, 5, Cancel);
            Assert.Equal([id], found.Select(neighbour => neighbour.Id));
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(0f)]
    public async Task A_vector_without_direction_is_refused_and_hides_nothing(float component)
    {
        var index = await OpenAsync(2);
        await index.UpsertAsync([new(Passage("good"), new[] { 1f, 0f })], Cancel);
        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await index.UpsertAsync([new(Passage("bad"), new[] { component, 0f })], Cancel)
        );
        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await index.UpsertAsync([new(Passage("bad"), new[] { 1f, 0f, 0f })], Cancel)
        );
        Assert.Equal(["good"], (await index.SearchAsync(new[] { 1f, 0f }, PassageFilter.All, 5, Cancel)).Select(n => n.Id));
    }

    [Fact]
    public async Task A_dropped_index_is_empty_and_can_be_filled_again()
    {
        var index = await OpenAsync(2);
        await index.UpsertAsync([new(Passage("p"), new[] { 1f, 0f })], Cancel);
        await index.DropAsync(Cancel);
        index = await OpenAsync(2);
        Assert.Equal(0, await index.CountAsync(Cancel));
        await index.UpsertAsync([new(Passage("q"), new[] { 1f, 0f })], Cancel);
        Assert.Equal(1, await index.CountAsync(Cancel));
    }

    [Fact]
    public async Task Ten_nearest_agree_with_the_exact_index_on_real_sentences()
    {
        var index = await OpenAsync(384);
        var oracle = new ExactIndex(384);
        var passages = MatchWriter.Passages(matches: 250);
        await PutAsync(index, passages);
        await PutAsync(oracle, passages);
        var (right, all) = (0, 0);
        foreach (var question in passages.Where((_, i) => i % 47 == 0).Select(passage => passage.Text))
        {
            var vector = await _embedder.EmbedAsync(question, Cancel);
            var truth = await oracle.SearchAsync(vector, PassageFilter.All, 10, Cancel);
            var found = await index.SearchAsync(vector, PassageFilter.All, 10, Cancel);
            // Equally near ones may stand in each other's place.
            right += found.Count(neighbour => neighbour.Cosine >= truth[^1].Cosine - 1e-4);
            all += truth.Count;
        }
        Assert.True(right >= 0.99 * all, $"recall@10 is {(double)right / all:0.000} over {passages.Count} passages");
    }

    private async Task PutAsync(IPassageIndex index, IReadOnlyList<Passage> passages)
    {
        foreach (var some in passages.Chunk(200))
        {
            var vectors = await _embedder.EmbedAsync([.. some.Select(Embedder.TextOf)], Cancel);
            await index.UpsertAsync([.. some.Select((passage, i) => new IndexedPassage(passage, vectors[i]))], Cancel);
        }
    }

    private static Passage Passage(string id) =>
        new()
        {
            Id = id,
            Subject = "article/1",
            Kind = "news",
            Lang = "en",
            Title = "A title",
            Text = "A text",
            Version = 1,
            At = Kickoff,
        };

    private static List<Passage> Passages(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    Passage($"article/{i}#1") with
                    {
                        Subject = $"article/{i}",
                        Kind = (i % 3) switch
                        {
                            0 => "news",
                            1 => "rule",
                            _ => "fact",
                        },
                        Lang = i % 2 == 0 ? "en" : "fr",
                        Text = $"Player number {i} was sent off after {i} minutes of the match in week {i * 7}.",
                        At = Kickoff.AddHours(i),
                        About = i % 4 == 0 ? ["t-1", $"p-{i}"] : ["t-2", "p\"9'"],
                        Season = i % 5 == 0 ? null : $"s-{1 + (i % 2)}",
                    }
                ),
        ];
}

public sealed class ExactIndexTests : PassageIndexSuite
{
    private ExactIndex? _index;

    protected override Task<IPassageIndex> OpenAsync(int dimensions) =>
        Task.FromResult<IPassageIndex>(_index ??= new ExactIndex(dimensions));
}

public sealed class GarnetVectorSetTests(GarnetFixture store) : PassageIndexSuite, IClassFixture<GarnetFixture>
{
    protected override async Task<IPassageIndex> OpenAsync(int dimensions) =>
        await Engines.OpenAsync(await store.OpenAsync(), "vectorset", dimensions);
}

public sealed class RedisVectorSetTests(Redis8Fixture store) : PassageIndexSuite, IClassFixture<Redis8Fixture>
{
    protected override async Task<IPassageIndex> OpenAsync(int dimensions) =>
        await Engines.OpenAsync(await store.OpenAsync(), "vectorset", dimensions);
}

public sealed class QueryEngineTests(SearchServerFixture store) : PassageIndexSuite, IClassFixture<SearchServerFixture>
{
    protected override async Task<IPassageIndex> OpenAsync(int dimensions) =>
        await Engines.OpenAsync(await store.OpenAsync(), "search", dimensions);
}
