using System.Text;
using LeagueGrid.Feeds.News;
using LeagueGrid.Feeds.Sources;

namespace LeagueGrid.Tests.Feeds.News;

public sealed class NewsEntriesTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 20, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Entries_of_atom_keep_their_kind_of_text_and_come_oldest_first()
    {
        var page = Read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Journal</title><id>j</id><updated>2026-08-15T10:00:00Z</updated>
              <entry><id>a-2</id><title>A &lt; B</title><updated>2026-08-16T10:00:00Z</updated><published>2026-08-15T09:00:00Z</published>
                <link href="https://j.example/2"/><content type="html">&lt;p&gt;Deux&lt;/p&gt;</content></entry>
              <entry><id>a-1</id><title>Un</title><updated>2026-08-14T10:00:00Z</updated><summary>1 &lt; 2</summary></entry>
            </feed>
            """
        );

        var articles = page.Entries.Select(entry => (ArticleItem)entry.Item).ToList();
        Assert.Equal(
            [("Un", "1 < 2", "text"), ("A &lt; B", "<p>Deux</p>", "html")],
            articles.Select(a => (a.Title, a.Body, a.Format))
        );
        Assert.Equal(("fr", "Journal", "https://j.example/2"), (articles[1].Lang, articles[1].Source, articles[1].Url));
        Assert.Equal(new DateTimeOffset(2026, 8, 15, 9, 0, 0, TimeSpan.Zero), articles[1].PublishedAt);
    }

    [Fact]
    public void The_full_text_is_taken_where_a_feed_gives_it()
    {
        var page = Read(
            """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>N</title><description/><link>https://n.example</link>
            <item><title>One</title><description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded></item></channel></rss>
            """
        );
        Assert.Equal("<p>Long</p>", Assert.IsType<ArticleItem>(Assert.Single(page.Entries).Item).Body);
    }

    [Theory]
    [InlineData(
        """<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title></channel></rss>"""
    )]
    [InlineData(
        """<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><rss version="2.0"><channel><title>&lol2;</title></channel></rss>"""
    )]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("""{"items": []}""")]
    [InlineData("")]
    [InlineData("<rss version=\"2.0\"><channel><item>")]
    public void What_is_no_feed_or_brings_a_dtd_is_refused(string text) => Assert.Throws<InvalidDataException>(() => Read(text));

    private static SourcePage Read(string text) =>
        NewsEntries.Read(Encoding.UTF8.GetBytes(text), new NewsDefaults("n"), Now, _ => null);
}
