using LeagueGrid.Feeds.Documents;
using LeagueGrid.Feeds.Opening;
using LeagueGrid.Feeds.Sources;
using LeagueGrid.Tests.Feeds.Sources;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeagueGrid.Tests.Feeds.Documents;

public sealed class DocumentFolderTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly RememberingGrid _grid = new();

    public DocumentFolderTests()
    {
        _folder.Write("docs/one.md", "# One\n");
        _folder.Write("docs/deep/two.txt", "Two");
        _folder.Write("docs/picture.png", "no prose");
        _folder.Write("docs/.hidden/three.md", "# Three");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_comes_once_and_a_changed_file_as_a_higher_revision()
    {
        await PollAsync();
        Assert.Equal(["deep.two", "one"], _grid.Ids);
        Assert.Equal(2, (await PollAsync()).Unchanged);

        _folder.Write("docs/one.md", "# One\n\nCorrected");
        await PollAsync();
        Assert.Equal(2, _grid.Find<DocumentItem>("document", "one")!.Rev);
    }

    [Fact]
    public async Task A_deleted_file_takes_its_document_away_until_it_comes_back()
    {
        await PollAsync();
        File.Delete(_folder["docs/one.md"]);
        await PollAsync();
        Assert.Equal(["deep.two"], _grid.Ids);
        Assert.Equal(
            ("document", "one"),
            (_grid.Received.OfType<RemoveItem>().Single().TargetKind, _grid.Received.OfType<RemoveItem>().Single().TargetId)
        );
        Assert.Equal(0, (await PollAsync()).Accepted);

        _folder.Write("docs/one.md", "# One\n");
        await PollAsync();
        Assert.Equal(2, _grid.Find<DocumentItem>("document", "one")!.Rev);
        File.Delete(_folder["docs/one.md"]);
        await PollAsync();
        Assert.Equal(["deep.two"], _grid.Ids);
    }

    [Fact]
    public async Task A_grid_that_lost_its_data_has_it_again_when_everything_is_sent_under_the_revisions_it_had()
    {
        await PollAsync();
        _folder.Write("docs/one.md", "# One\n\nCorrected");
        await PollAsync();
        var empty = new RememberingGrid();
        var again = await PollAsync(empty, resend: true);

        Assert.Equal((2, 0), (again.Accepted, again.Unchanged));
        Assert.Equal(2, empty.Find<DocumentItem>("document", "one")!.Rev);
        Assert.Equal(2, (await PollAsync(_grid, resend: true)).Duplicates);
    }

    [Fact]
    public async Task A_file_that_gets_another_id_leaves_the_old_one()
    {
        await PollAsync();
        _folder.Write("docs/one.md", "---\nid: first\n---\n# One\n");
        await PollAsync();
        Assert.Equal(["deep.two", "first"], _grid.Ids);
    }

    [Fact]
    public async Task A_file_that_broke_is_reported_and_what_was_known_of_it_stays()
    {
        await PollAsync();
        await File.WriteAllBytesAsync(_folder["docs/one.md"], [0xFF, 0xFE, 0x41], TestContext.Current.CancellationToken);
        _folder.Write("docs/huge.txt", new string('x', FeedParser.MaxLine + 1));
        _folder.Write("docs/quotes.txt", new string('"', FeedParser.MaxLine - 100));
        _folder.Write("docs/new.txt", "New");
        var report = await PollAsync();

        Assert.Equal(["deep.two", "new", "one"], _grid.Ids);
        Assert.Equal(["huge.txt", "one.md", "quotes"], report.Problems.Select(problem => problem.Where).Order());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_takes_nothing_away()
    {
        await PollAsync();
        Directory.Move(_folder["docs"], _folder["elsewhere"]);
        await Assert.ThrowsAsync<DirectoryNotFoundException>(PollAsync);

        Assert.Equal(2, _grid.Ids.Count());
    }

    [Fact]
    public async Task Two_files_of_one_id_are_reported()
    {
        _folder.Write("docs/one.txt", "One again");
        var problem = Assert.Single((await PollAsync()).Problems);
        Assert.Equal("one.txt, id: has the id 'one' of one.md", problem.ToString());
    }

    [Fact]
    public async Task A_link_out_of_the_folder_is_not_followed_and_one_within_it_is()
    {
        _folder.Write("secret.txt", "secret");
        File.CreateSymbolicLink(_folder["docs/out.txt"], _folder["secret.txt"]);
        File.CreateSymbolicLink(_folder["docs/in.txt"], _folder["docs/.hidden/three.md"]);
        Directory.CreateSymbolicLink(_folder["docs/round"], _folder["docs"]);
        var report = await PollAsync();

        Assert.Equal(["deep.two", "in", "one"], _grid.Ids);
        Assert.Equal("out.txt", Assert.Single(report.Problems).Where);
    }

    [Fact]
    public async Task One_file_can_be_loaded_alone()
    {
        using var source = new DocumentFolder(_folder["docs/deep/two.txt"], new DocumentDefaults("club-"));
        using var state = SourceState.Open(null);
        await new SourcePoll(source, state, "docs", _grid.Sink).RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["club-two"], _grid.Ids);
    }

    [Fact]
    public async Task A_watched_folder_is_read_when_something_changes_long_before_its_time()
    {
        var settings = new SourceSettings
        {
            Name = "docs",
            Kind = SourceSettings.Documents,
            EverySeconds = 3600,
        };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var worker = new SourceWorker(
            settings,
            () => new DocumentFolder(_folder["docs"], new DocumentDefaults(), watch: true),
            null,
            _grid.Sink,
            TimeProvider.System,
            NullLogger.Instance
        );
        var polls = System.Threading.Channels.Channel.CreateUnbounded<PollReport?>();
        worker.Polled += (report, _) => polls.Writer.TryWrite(report);
        var running = worker.RunAsync(stop.Token);
        Assert.Equal(2, (await polls.Reader.ReadAsync(stop.Token))!.Accepted);

        _folder.Write("docs/deep/three.txt", "Three");
        while ((await polls.Reader.ReadAsync(stop.Token))!.Accepted == 0) { }

        Assert.Contains("deep.three", _grid.Ids);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private Task<PollReport> PollAsync() => PollAsync(_grid, resend: false);

    private async Task<PollReport> PollAsync(RememberingGrid grid, bool resend)
    {
        using var source = new DocumentFolder(_folder["docs"], new DocumentDefaults());
        using var state = SourceState.Open(_folder["state.db"]);
        var poll = new SourcePoll(source, state, "docs", grid.Sink, resend: resend);
        return await poll.RunAsync(TestContext.Current.CancellationToken);
    }
}
