using System.Text.Json;
using System.Text.Json.Serialization;
using LeagueGrid.Core.Passages;
using StackExchange.Redis;

namespace LeagueGrid.Knowledge.Index;

/// <summary>What is to be committed of one subject; no passages retires it.</summary>
internal sealed record PassageCommit(string Subject, long Version, IReadOnlyList<Passage> Passages);

/// <summary>
/// What is indexed, in Redis: the manifest (a version a subject), the passages themselves (a value a subject), a log of
/// changes (each subject at its newest sequence, so it never outgrows the number of subjects), and the intents of writers.
/// <para>
/// The order of a change is: intent, vectors in, commit, retired vectors out, intent off. The manifest therefore never claims a
/// passage that the index lacks; whatever a crash leaves halfway is named by its intent and done again.
/// </para>
/// </summary>
internal sealed class PassageStore(IConnectionMultiplexer redis)
{
    private static readonly RedisKey Manifest = "lg:kn:m";
    private static readonly RedisKey Texts = "lg:kn:t";
    private static readonly RedisKey Log = "lg:kn:log";
    private static readonly RedisKey Sequence = "lg:kn:seq";
    private static readonly RedisKey Intents = "lg:kn:open";
    private static readonly RedisKey Quarantine = "lg:kn:dead";
    private static readonly RedisKey Spaces = "lg:kn:spaces";
    private static readonly RedisChannel Changes = RedisChannel.Literal("lg:kn:changes");
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    private IDatabase Database => redis.GetDatabase();

    public async ValueTask<IReadOnlyList<Passage>[]> PassagesOfAsync(IReadOnlyList<string> subjects) =>
        Array.ConvertAll(await Database.HashGetAsync(Texts, Fields(subjects)), Parse);

    public async ValueTask<Dictionary<string, long>> ManifestAsync(CancellationToken cancel)
    {
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var entry in Database.HashScanAsync(Manifest, pageSize: 1000).WithCancellation(cancel))
            versions[entry.Name!] = (long)entry.Value;
        return versions;
    }

    public async IAsyncEnumerable<(string Subject, IReadOnlyList<Passage> Passages)> AllAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (var entry in Database.HashScanAsync(Texts, pageSize: 250).WithCancellation(cancel))
            yield return (entry.Name!, Parse(entry.Value));
    }

    public async ValueTask<long> SequenceAsync() => (long)await Database.StringGetAsync(Sequence);

    /// <summary>Subjects that changed after a sequence, each once.</summary>
    public async ValueTask<IReadOnlyList<string>> ChangedSinceAsync(long sequence) =>
        Array.ConvertAll(
            await Database.SortedSetRangeByScoreAsync(Log, sequence, exclude: Exclude.Start),
            subject => (string)subject!
        );

    /// <summary>Notes which elements of the index are about to be written or removed.</summary>
    public Task IntendAsync(IReadOnlyList<(string Subject, IEnumerable<string> Ids)> intents) =>
        Database.HashSetAsync(
            Intents,
            [.. intents.Select(intent => new HashEntry(intent.Subject, string.Join('\n', intent.Ids)))]
        );

    public Task FulfilAsync(IReadOnlyList<string> subjects) => Database.HashDeleteAsync(Intents, Fields(subjects));

    /// <summary>Subjects with an intent that was not fulfilled: a writer is at work, or died.</summary>
    public async ValueTask<IReadOnlyList<string>> IntentsAsync() =>
        Array.ConvertAll(await Database.HashKeysAsync(Intents), subject => (string)subject!);

    public async ValueTask<string[]> IntentAsync(string subject) =>
        (string?)await Database.HashGetAsync(Intents, subject) is { Length: > 0 } ids ? ids.Split('\n') : [];

    /// <summary>Commits manifest, passages and log in one transaction, and tells the followers. Gives the sequence.</summary>
    public async ValueTask<long> CommitAsync(IReadOnlyList<PassageCommit> commits)
    {
        var database = Database;
        var sequence = await database.StringIncrementAsync(Sequence);
        var kept = commits.Where(commit => commit.Passages.Count > 0).ToList();
        var gone = commits.Where(commit => commit.Passages.Count == 0).ToList();
        // Only plain values go in here: a vector command in a transaction would hang Garnet.
        var transaction = database.CreateTransaction();
        if (kept.Count > 0)
        {
            _ = transaction.HashSetAsync(Manifest, [.. kept.Select(commit => new HashEntry(commit.Subject, commit.Version))]);
            _ = transaction.HashSetAsync(
                Texts,
                [
                    .. kept.Select(commit => new HashEntry(
                        commit.Subject,
                        JsonSerializer.SerializeToUtf8Bytes(commit.Passages, Json)
                    )),
                ]
            );
        }
        if (gone.Count > 0)
        {
            _ = transaction.HashDeleteAsync(Texts, [.. gone.Select(commit => (RedisValue)commit.Subject)]);
            // A subject with nothing to say keeps its version, so that a reconcile pass need not read it again.
            _ = transaction.HashSetAsync(Manifest, [.. gone.Select(commit => new HashEntry(commit.Subject, commit.Version))]);
        }
        _ = transaction.SortedSetAddAsync(Log, [.. commits.Select(commit => new SortedSetEntry(commit.Subject, sequence))]);
        if (!await transaction.ExecuteAsync())
            throw new InvalidOperationException("The store did not take a commit of passages.");
        await redis
            .GetSubscriber()
            .PublishAsync(Changes, $"{sequence}\n{string.Join('\n', commits.Select(commit => commit.Subject))}");
        return sequence;
    }

    /// <summary>The subject has nothing new to be found at this version.</summary>
    public Task SeenAsync(IReadOnlyList<(string Subject, long Version)> seen) =>
        Database.HashSetAsync(Manifest, [.. seen.Select(one => new HashEntry(one.Subject, one.Version))]);

    public Task ForgetAsync(string subject) => Database.HashDeleteAsync(Manifest, subject);

    public Task SetAsideAsync(string subject, string reason) => Database.HashSetAsync(Quarantine, subject, reason);

    public Task TakeBackAsync(IReadOnlyList<string> subjects) => Database.HashDeleteAsync(Quarantine, Fields(subjects));

    public async ValueTask<IReadOnlyDictionary<string, string>> SetAsideAsync() =>
        (await Database.HashGetAllAsync(Quarantine)).ToDictionary(
            entry => (string)entry.Name!,
            entry => (string)entry.Value!,
            StringComparer.Ordinal
        );

    /// <summary>Embedding spaces that have an index, with the size of their vectors; negative while it is being built.</summary>
    public async ValueTask<Dictionary<string, int>> SpacesAsync() =>
        (await Database.HashGetAllAsync(Spaces)).ToDictionary(
            entry => (string)entry.Name!,
            entry => (int)entry.Value,
            StringComparer.Ordinal
        );

    public Task MarkSpaceAsync(string space, int dimensions) => Database.HashSetAsync(Spaces, space, dimensions);

    public Task DropSpaceAsync(string space) => Database.HashDeleteAsync(Spaces, space);

    public async ValueTask<ChannelMessageQueue> SubscribeAsync() => await redis.GetSubscriber().SubscribeAsync(Changes);

    public static (long Sequence, string[] Subjects) ReadMessage(RedisValue message)
    {
        var lines = ((string)message!).Split('\n');
        return (long.Parse(lines[0], System.Globalization.CultureInfo.InvariantCulture), lines[1..]);
    }

    private static IReadOnlyList<Passage> Parse(RedisValue value) =>
        value.IsNull ? [] : JsonSerializer.Deserialize<List<Passage>>(((ReadOnlyMemory<byte>)value).Span, Json) ?? [];

    private static RedisValue[] Fields(IReadOnlyList<string> subjects) => [.. subjects.Select(subject => (RedisValue)subject)];
}
