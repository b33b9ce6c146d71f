using System.Text;
using LeagueGrid.Feeds.Documents;

namespace LeagueGrid.Tests.Feeds.Documents;

public sealed class DocumentFileTests
{
    [Fact]
    public void Front_matter_names_the_document_and_is_no_part_of_it()
    {
        var document = Read(
            "rules/offside.md",
            "---\r\nid: o-1\r\ntitle: \"Offside: the law\"\r\nlang: fr\r\ndocType: rule\r\nabout: [c-1, c-2]\r\nlayout: page\r\n---\r\n\r\n# Other\r\n"
        );

        Assert.Equal(("o-1", "Offside: the law", "fr", "rule"), (document.Id, document.Title, document.Lang, document.DocType));
        Assert.Equal(["c-1", "c-2"], document.About);
        Assert.Equal(("# Other\r\n", "markdown"), (document.Body, document.Format));
    }

    [Theory]
    [InlineData("rules/hand_ball.md", "Text.\n\n# Hand ball \n", "rules.hand_ball", "Hand ball", "markdown")]
    [InlineData("a/b/long-ball.txt", "# no heading", "a.b.long-ball", "long ball", "text")]
    [InlineData("page.html", "<html lang=\"en-GB\"><title> A &amp; B </title><p>Text", "page", "A & B", "html")]
    [InlineData("page.htm", "<h1>Only <b>this</b></h1>", "page", "Only this", "html")]
    [InlineData("rule.md", "--- not front matter", "rule", "rule", "markdown")]
    public void Without_front_matter_the_place_and_the_heading_name_it(
        string path,
        string text,
        string id,
        string title,
        string format
    )
    {
        var document = Read(path, text);
        Assert.Equal((id, title, format), (document.Id, document.Title, document.Format));
    }

    [Theory]
    [InlineData("---\ntitle: x\n", "no end")]
    [InlineData("---\ntitle: [x\n---\n", "not valid")]
    [InlineData("---\nabout: {a: b}\n---\n", "not valid")]
    [InlineData("a\0b", "not text")]
    public void A_broken_file_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => Read("x.md", text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() =>
        Assert.Throws<InvalidDataException>(() => DocumentFile.Read("x.txt", [0x63, 0xE9, 0x66], new DocumentDefaults()));

    [Fact]
    public void A_byte_order_mark_is_no_text() =>
        Assert.Equal("Text", DocumentFile.Read("x.txt", [0xEF, 0xBB, 0xBF, .. "Text"u8], new DocumentDefaults()).Body);

    [Fact]
    public void The_sample_rules_are_documents_that_the_feed_takes()
    {
        var folder = SharedData.Path("knowledge", "rules");
        foreach (var file in Directory.GetFiles(folder, "*.md"))
        {
            var document = DocumentFile.Read(Path.GetFileName(file), File.ReadAllBytes(file), new DocumentDefaults());
            Assert.Null(FeedParser.Parse(FeedWriter.ToLine(document)).Refusal);
            Assert.Equal("rule", document.DocType);
        }
    }

    private static DocumentItem Read(string path, string text) =>
        DocumentFile.Read(path, Encoding.UTF8.GetBytes(text), new DocumentDefaults());
}
