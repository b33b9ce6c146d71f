using LeagueGrid.Knowledge.Indexing;
using Xunit;

namespace LeagueGrid.Tests.Knowledge.Indexing;

public sealed class IndexingQueueTests
{
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_people_wrote_goes_before_what_the_league_says()
    {
        using var queue = new IndexingQueue(100, TimeProvider.System);
        queue.Add("match/1", 1);
        queue.Add("player/1", 1);
        queue.Add("article/1", 1);
        queue.Add("availability/1", 1);
        Assert.Equal(["article/1", "availability/1", "match/1"], await TakeAsync(queue, 3));
        Assert.Equal(["player/1"], await TakeAsync(queue, 3));
    }

    [Fact]
    public async Task What_must_wait_holds_up_nothing_that_is_announced_after_it()
    {
        using var queue = new IndexingQueue(100, TimeProvider.System);
        queue.Add("player/1", 1, after: Never);
        var taking = TakeAsync(queue, 10);
        queue.Add("match/1", 1);
        Assert.Equal(["match/1"], await taking);
        Assert.Equal(1, queue.Count);
    }

    [Fact]
    public async Task A_subject_announced_again_is_taken_once_and_at_its_first_hour()
    {
        using var queue = new IndexingQueue(100, TimeProvider.System);
        queue.Add("player/1", 1, after: TimeSpan.FromMilliseconds(1));
        queue.Add("player/1", 2, after: Never);
        var taken = Assert.Single(await queue.TakeAsync(10, TimeSpan.Zero, Cancel));
        Assert.Equal(2, taken.Version);
        Assert.Equal(0, queue.Count);
    }

    private static async Task<List<string>> TakeAsync(IndexingQueue queue, int batch) =>
        (await queue.TakeAsync(batch, TimeSpan.Zero, Cancel)).ConvertAll(waiting => waiting.Subject);
}
