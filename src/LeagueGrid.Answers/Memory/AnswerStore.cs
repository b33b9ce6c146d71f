using System.Text.Json;
using LeagueGrid.Answers.Drafts;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace LeagueGrid.Answers.Memory;

/// <summary>A kept answer with the verdict that somebody gave on it.</summary>
public sealed record StoredAnswer(KeptAnswer Kept, string? Verdict);

/// <summary>
/// Answers in the store, one hash each, read by every server; keys of questions point at them. What goes by age or by
/// number is only ever computed anew, so nothing here needs to be durable or atomic.
/// </summary>
public sealed class AnswerStore(IConnectionMultiplexer store, IOptions<AnswerSettings> settings)
{
    public const string Wrong = "wrong";
    public const string Right = "right";

    private const string Order = "lg:kept-order";
    private const int TrimEvery = 64;
    private static readonly RedisValue Body = "body";
    private static readonly RedisValue Verdict = "verdict";
    private int _saves;

    /// <summary>Keeps an answer or its newer revision, and lets each of <paramref name="keys"/> lead to it.</summary>
    public async Task SaveAsync(KeptAnswer kept, IReadOnlyList<string> keys, bool isNew)
    {
        var db = store.GetDatabase();
        var age = settings.Value.KeepFor;
        var id = kept.Answer.AnswerId;
        var writes = new List<Task>
        {
            db.HashSetAsync(HashOf(id), Body, JsonSerializer.SerializeToUtf8Bytes(kept, JsonSerializerOptions.Web)),
            db.KeyExpireAsync(HashOf(id), age),
        };
        writes.AddRange(keys.Select(key => db.StringSetAsync(KeyOf(key), id, age)));
        if (isNew)
            writes.Add(db.ListRightPushAsync(Order, id));
        await Task.WhenAll(writes);
        if (Interlocked.Increment(ref _saves) % TrimEvery == 0)
            await TrimAsync(db);
    }

    public async Task<StoredAnswer?> FindAsync(string key)
    {
        var id = await store.GetDatabase().StringGetAsync(KeyOf(key));
        return id.IsNullOrEmpty ? null : await ReadAsync(id.ToString());
    }

    public async Task<StoredAnswer?> ReadAsync(string answerId)
    {
        var fields = await store.GetDatabase().HashGetAsync(HashOf(answerId), [Body, Verdict]);
        return fields[0].IsNullOrEmpty
            ? null
            : new StoredAnswer(
                JsonSerializer.Deserialize<KeptAnswer>(((ReadOnlyMemory<byte>)fields[0]).Span, JsonSerializerOptions.Web)!,
                fields[1]
            );
    }

    /// <summary>Sets the verdict beside the answer, where every server looks before it gives the answer again.</summary>
    public async Task JudgeAsync(string answerId, string verdict, string? comment)
    {
        HashEntry[] fields = comment is null ? [new(Verdict, verdict)] : [new(Verdict, verdict), new("comment", comment)];
        await store.GetDatabase().HashSetAsync(HashOf(answerId), fields);
    }

    /// <summary>The answer that stands as a pattern for questions of a shape: its wording and plan, never its facts.</summary>
    public async Task<KeptAnswer?> PatternAsync(string shape)
    {
        var id = await store.GetDatabase().StringGetAsync(PatternOf(shape));
        return id.IsNullOrEmpty || await ReadAsync(id.ToString()) is not { Verdict: Right } stored ? null : stored.Kept;
    }

    public Task PreferAsync(string shape, string answerId) =>
        store.GetDatabase().StringSetAsync(PatternOf(shape), answerId, settings.Value.KeepFor);

    /// <summary>Notes which answer a standing question has, so that it goes on under its id when its grain moves.</summary>
    public Task StandAsync(string standing, string answerId) =>
        store.GetDatabase().StringSetAsync(StandingOf(standing), answerId, settings.Value.KeepFor);

    public async Task<KeptAnswer?> StandingAsync(string standing)
    {
        var id = await store.GetDatabase().StringGetAsync(StandingOf(standing));
        return id.IsNullOrEmpty || await ReadAsync(id.ToString()) is not { } stored || stored.Verdict == Wrong
            ? null
            : stored.Kept;
    }

    private async Task TrimAsync(IDatabase db)
    {
        var over = await db.ListLengthAsync(Order) - settings.Value.KeepAtMost;
        if (over <= 0)
            return;
        var oldest = await db.ListLeftPopAsync(Order, over);
        if (oldest is not null)
            await db.KeyDeleteAsync([.. oldest.Select(id => (RedisKey)HashOf(id.ToString()))]);
    }

    private static string HashOf(string answerId) => $"lg:kept:{answerId}";

    private static string KeyOf(string key) => $"lg:memory:{key}";

    private static string StandingOf(string key) => $"lg:standing:{key}";

    private static string PatternOf(string shape) => $"lg:pattern:{shape}";
}
