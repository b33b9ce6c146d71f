using System.Text.Json;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Documents;
using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Index;
using LeagueGrid.Knowledge.Retrieval;
using LeagueGrid.Knowledge.Settings;
using LeagueGrid.Tests.Core;
using Xunit;

namespace LeagueGrid.Tests.Knowledge.Retrieval;

/// <summary>The written samples and the questions on them, without anything that the question's planner would add.</summary>
public sealed class SampleKnowledgeTests
{
    [Fact]
    public async Task The_sentence_quoted_comes_from_the_document_that_the_question_is_about()
    {
        using var library = new PassageLibrary();
        using var instruments = new KnowledgeInstruments();
        foreach (var file in Directory.EnumerateFiles(SharedData.PathOf("data", "knowledge", "rules"), "*.md"))
            Put(library, Rule(file));
        foreach (var line in File.ReadLines(SharedData.PathOf("data", "knowledge", "news.ndjson")))
            if (FeedParser.Parse(System.Text.Encoding.UTF8.GetBytes(line)).Item is ArticleItem article)
                Put(library, article);
        var search = new PassageSearch(
            library,
            new SemanticLane(library, new Embedder(new LexicalEmbeddingGenerator()), new IndexInUse()),
            instruments
        );
        var extract = new Extract(library);

        var wrong = new List<string>();
        var asked = 0;
        foreach (var line in File.ReadLines(SharedData.PathOf("qa", "questions.knowledge.dev.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var question = json.RootElement;
            if (question.GetProperty("kind").GetString() != "rule" || question.TryGetProperty("after", out _))
                continue;
            asked++;
            var query = new SearchQuery
            {
                Text = question.GetProperty("question").GetString()!,
                Lang = question.GetProperty("lang").GetString(),
            };
            var found = await search.SearchAsync(query, TestContext.Current.CancellationToken);
            var best = (extract.Best(query, found.Hits) is [var first, ..] ? first.Hit.Passage.Subject : null);
            var right = "document/" + Path.GetFileNameWithoutExtension(question.GetProperty("needs")[0].GetString());
            if (best != right)
                wrong.Add($"{query.Text} -> {best ?? "nothing"}, not {right}");
        }
        Assert.True(wrong.Count <= 0.1 * asked, string.Join('\n', wrong));
    }

    private static void Put(PassageLibrary library, TextItem item)
    {
        var set = TextPassages.Of(item, DateTimeOffset.UnixEpoch);
        library.Replace(set.Subject, Chunking.Cut(set));
    }

    private static DocumentItem Rule(string file)
    {
        var parts = File.ReadAllText(file).Split("---", 3);
        var title = parts[1].Split('\n').First(line => line.StartsWith("title:", StringComparison.Ordinal))[6..].Trim().Trim('"');
        return new DocumentItem
        {
            Id = Path.GetFileNameWithoutExtension(file),
            Title = title,
            Body = parts[2].Trim(),
            Format = "markdown",
            DocType = "rule",
        };
    }
}
