using System.Net;
using LeagueGrid.Feeds.News;
using LeagueGrid.Feeds.Opening;
using LeagueGrid.Feeds.Sources;
using LeagueGrid.Tests.Feeds.Sources;

namespace LeagueGrid.Tests.Feeds.News;

public sealed class NewsSourceTests : IDisposable
{
    private readonly NewsServer _server = new();
    private readonly ScratchFolder _folder = new();
    private readonly RememberingGrid _grid = new();
    private readonly HttpClient _http = SourceOpening.CreateHttp();

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task Entries_of_rss_become_articles_about_what_was_configured()
    {
        _server.Feed = Rss(Item("g-1", "Keeper out", "&lt;p&gt;Out for &lt;b&gt;weeks&lt;/b&gt;&lt;/p&gt;"));
        await PollAsync();

        var article = Assert.IsType<ArticleItem>(Assert.Single(_grid.Received));
        Assert.Equal(("Keeper out", "<p>Out for <b>weeks</b></p>", "html"), (article.Title, article.Body, article.Format));
        Assert.Equal(("en", "Club news", "https://club.example/g-1"), (article.Lang, article.Source, article.Url));
        Assert.Equal(new DateTimeOffset(2026, 8, 15, 10, 0, 0, TimeSpan.Zero), article.PublishedAt);
        Assert.Equal(["t-1"], article.About);
    }

    [Fact]
    public async Task A_feed_that_did_not_change_is_not_sent_again_over_a_restart()
    {
        _server.Feed = Rss(Item("g-1", "One", "Text"));
        await PollAsync();
        await PollAsync();

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotModified], _server.Answers);
        Assert.Single(_grid.Received);
    }

    [Fact]
    public async Task A_server_without_tags_is_asked_by_the_date_of_change()
    {
        _server.Tags = false;
        _server.Modified = new DateTimeOffset(2026, 8, 15, 10, 0, 0, TimeSpan.Zero);
        _server.Feed = Rss(Item("g-1", "One", "Text"));
        await PollAsync();
        await PollAsync();

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotModified], _server.Answers);
    }

    [Fact]
    public async Task An_answer_that_was_not_acknowledged_is_asked_for_again()
    {
        _server.Feed = Rss(Item("g-1", "One", "Text"));
        _grid.Down = true;
        await Assert.ThrowsAsync<HttpRequestException>(PollAsync);
        _grid.Down = false;
        await PollAsync();

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], _server.Answers);
        Assert.Single(_grid.Ids);
    }

    [Fact]
    public async Task A_changed_entry_is_a_higher_revision_and_the_others_stay()
    {
        _server.Feed = Rss(Item("g-1", "One", "Text"), Item("g-2", "Two", "Other"));
        await PollAsync();
        _server.Feed = Rss(Item("g-1", "One", "Corrected"), Item("g-2", "Two", "Other"));
        var report = await PollAsync();

        Assert.Equal((1, 1), (report.Accepted, report.Unchanged));
        Assert.Equal((2L, "Corrected"), (_grid.Received[^1].Rev, ((ArticleItem)_grid.Received[^1]).Body));
    }

    [Fact]
    public async Task The_same_text_under_another_guid_is_the_same_article()
    {
        _server.Feed = Rss(Item("g-1", "One", "Text"));
        await PollAsync();
        _server.Feed = Rss(Item("g-9", "One", "Text"), Item("g-10", "One", "Text"));
        await PollAsync();

        Assert.Single(_grid.Received);
    }

    [Fact]
    public async Task An_undated_entry_keeps_the_date_on_which_it_was_first_seen()
    {
        _server.Feed = Rss("<item><guid>g-1</guid><title>One</title><description>Text</description></item>");
        await PollAsync();
        _server.Feed += " ";
        var report = await PollAsync();

        Assert.Equal(2, _server.Answers.Count(status => status is HttpStatusCode.OK));
        Assert.Equal((0, 1), (report.Accepted, report.Unchanged));
    }

    [Fact]
    public async Task A_bad_entry_is_reported_and_the_rest_comes()
    {
        _server.Feed = Rss(
            Item("g-1", "One", "Text"),
            "<item><guid>g-2</guid><title>Two</title><pubDate>yesterday</pubDate></item>",
            "<item><guid>g-3</guid><description>No title</description></item>"
        );
        var report = await PollAsync();

        Assert.Equal(1, report.Accepted);
        Assert.Equal(["g-2", "g-3"], report.Problems.Select(problem => problem.Where).Order());
    }

    [Fact]
    public async Task A_refusal_says_when_to_come_again()
    {
        _server.Status = HttpStatusCode.TooManyRequests;
        _server.RetryAfter = "120";
        var refused = await Assert.ThrowsAsync<SourceRefusedException>(PollAsync);

        Assert.Equal(TimeSpan.FromSeconds(120), refused.RetryAfter);
    }

    [Fact]
    public async Task A_feed_over_the_size_limit_is_not_read_to_the_end()
    {
        _server.Feed = Rss(Item("g-1", "One", new string('x', 11 << 20)));
        await Assert.ThrowsAsync<InvalidDataException>(PollAsync);
    }

    private async Task<PollReport> PollAsync()
    {
        var source = new NewsSource(_http, _server.Address, new NewsDefaults("club", About: ["t-1"]), TimeProvider.System);
        using var state = SourceState.Open(_folder["news.db"]);
        return await new SourcePoll(source, state, "club", _grid.Sink).RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Item(string guid, string title, string body) =>
        $"<item><guid>{guid}</guid><title>{title}</title><link>https://club.example/{guid}</link><description>{body}</description>"
        + "<pubDate>Sat, 15 Aug 2026 12:00:00 +0200</pubDate></item>";

    private static string Rss(params ReadOnlySpan<string> items) =>
        $"""<?xml version="1.0"?><rss version="2.0"><channel><title>Club news</title><link>https://club.example/</link><description>-</description><language>en-GB</language>{string.Concat(items)}</channel></rss>""";
}
