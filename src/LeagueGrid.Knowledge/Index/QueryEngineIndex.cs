using System.Globalization;
using System.Text;
using LeagueGrid.Knowledge.Embedding;
using NRedisStack;
using NRedisStack.Search;
using NRedisStack.Search.Literals.Enums;
using StackExchange.Redis;

namespace LeagueGrid.Knowledge.Index;

/// <summary>
/// Redis' Query Engine: a hash a passage, indexed by text, marks, time and vector. Marks are hashes in hexadecimal, so the
/// query language has nothing to escape. A hash whose vector has the wrong size would be left out silently: it is refused before.
/// </summary>
internal sealed class QueryEngineIndex(IDatabase database, string key, int dimensions) : IPassageIndex
{
    private readonly SearchCommands _search = new SearchCommands(database);
    private readonly string _name = $"{key}:idx";

    public string Engine => "search";

    /// <summary>Whether the server knows <c>FT.*</c>.</summary>
    public static async ValueTask<bool> IsOfferedAsync(IDatabase database)
    {
        try
        {
            await database.ExecuteAsync("FT._LIST");
            return true;
        }
        catch (RedisServerException)
        {
            return false;
        }
    }

    /// <summary>Makes the index where it is not there yet.</summary>
    public async ValueTask OpenAsync()
    {
        var schema = new Schema()
            .AddTextField("title", 2)
            .AddTextField("text")
            .AddTagField("k")
            .AddTagField("l")
            .AddTagField("s")
            .AddTagField("e")
            .AddTagField("a", separator: ",")
            .AddNumericField("t")
            .AddNumericField("v")
            .AddVectorField(
                "vec",
                Schema.VectorField.VectorAlgo.HNSW,
                new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["TYPE"] = "FLOAT32",
                    ["DIM"] = dimensions,
                    ["DISTANCE_METRIC"] = "COSINE",
                }
            );
        try
        {
            await _search.CreateAsync(_name, new FTCreateParams().On(IndexDataType.HASH).Prefix($"{key}:"), schema);
        }
        catch (RedisServerException fault) when (fault.Message.Contains("already exists", StringComparison.OrdinalIgnoreCase))
        {
            // Another silo was first: the schema is the same.
        }
    }

    public async ValueTask UpsertAsync(IReadOnlyList<IndexedPassage> passages, CancellationToken cancel)
    {
        foreach (var passage in passages)
            Vectors.Check(passage.Vector.Span, dimensions);
        cancel.ThrowIfCancellationRequested();
        await Task.WhenAll(
            passages.Select(one =>
                database.HashSetAsync(
                    KeyOf(one.Passage.Id),
                    [
                        new("title", one.Passage.Title),
                        new("text", one.Passage.Text),
                        new("k", PassageMarks.Of(one.Passage.Kind)),
                        new("l", PassageMarks.Of(one.Passage.Lang)),
                        new("s", PassageMarks.Of(one.Passage.Subject)),
                        new("e", one.Passage.Season is { } season ? PassageMarks.Of(season) : ""),
                        new("a", string.Join(',', one.Passage.About.Select(PassageMarks.Of))),
                        new("t", PassageMarks.Seconds(one.Passage.At)),
                        new("v", PassageMarks.Seconds(one.Passage.VisibleFrom)),
                        new("vec", VectorSetDialect.Bytes(one.Vector.Span)),
                    ]
                )
            )
        );
    }

    public async ValueTask RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancel) =>
        await database.KeyDeleteAsync([.. ids.Select(KeyOf)]);

    public async ValueTask<IReadOnlyList<Neighbour>> SearchAsync(
        ReadOnlyMemory<float> vector,
        PassageFilter filter,
        int limit,
        CancellationToken cancel
    )
    {
        Vectors.Check(vector.Span, dimensions);
        cancel.ThrowIfCancellationRequested();
        var query = new Query($"{Expression(filter)}=>[KNN {limit} @vec $near AS distance]")
            .AddParam("near", VectorSetDialect.Bytes(vector.Span))
            .SetSortBy("distance")
            .ReturnFields("distance")
            .Limit(0, limit)
            .Dialect(2);
        var reply = await _search.SearchAsync(_name, query);
        return
        [
            .. reply.Documents.Select(document => new Neighbour(
                document.Id[(key.Length + 1)..],
                1 - double.Parse(document["distance"].ToString(), CultureInfo.InvariantCulture)
            )),
        ];
    }

    /// <summary>The engine's own BM25 over title and text.</summary>
    public async ValueTask<IReadOnlyList<string>> SearchWordsAsync(
        string text,
        PassageFilter filter,
        int limit,
        CancellationToken cancel
    )
    {
        cancel.ThrowIfCancellationRequested();
        var words = Core.Names.NameFolding.Words(text);
        if (words.Count == 0)
            return [];
        var filtered = filter.IsEmpty ? "" : Expression(filter) + ' ';
        var query = new Query($"{filtered}({string.Join('|', words)})")
            .SetScorer("BM25STD")
            .ReturnFields("k")
            .Limit(0, limit)
            .Dialect(2);
        var reply = await _search.SearchAsync(_name, query);
        return [.. reply.Documents.Select(document => document.Id[(key.Length + 1)..])];
    }

    public async ValueTask<long> CountAsync(CancellationToken cancel) => (await _search.InfoAsync(_name)).NumDocs;

    public async ValueTask<IReadOnlyList<bool>> ContainsAsync(IReadOnlyList<string> ids, CancellationToken cancel) =>
        await Task.WhenAll(ids.Select(id => database.KeyExistsAsync(KeyOf(id))));

    public async ValueTask DropAsync(CancellationToken cancel) => await _search.DropIndexAsync(_name, dd: true);

    private static string Expression(PassageFilter filter)
    {
        if (filter.IsEmpty)
            return "*";
        var query = new StringBuilder("(");
        Tag('k', filter.Kinds);
        Tag('l', filter.Lang is { } lang ? [lang] : null);
        Tag('s', filter.Subjects);
        Tag('e', filter.Season is { } season ? [season] : null);
        Tag('a', filter.About);
        if (filter.NotBefore is { } from)
            query.Append(CultureInfo.InvariantCulture, $"@t:[{PassageMarks.Seconds(from)} +inf] ");
        if (filter.NotAfter is { } until)
            query.Append(CultureInfo.InvariantCulture, $"@v:[-inf {PassageMarks.Seconds(until)}] ");
        return query.Append(')').ToString();

        void Tag(char field, IReadOnlyList<string>? values)
        {
            if (values is { Count: > 0 })
                query.Append('@').Append(field).Append(":{").AppendJoin('|', values.Select(PassageMarks.Of)).Append("} ");
        }
    }

    private RedisKey KeyOf(string id) => $"{key}:{id}";
}
