using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Memory;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace LeagueGrid.Answers.Following;

/// <summary>What a follower gets next: the parts of a revision, with an answer taken away before it.</summary>
public sealed record ToldParts(IEnumerable<AnswerPart> Parts, ConversationTurn? Turn);

/// <summary>The followers of this process: one subscription and one lease for each standing question, however many follow it.</summary>
public sealed partial class AnswerFeeds(
    IGrainFactory grains,
    IConnectionMultiplexer redis,
    IOptions<AnswerSettings> settings,
    TimeProvider clock,
    ILogger<AnswerFeeds> logger
)
{
    private readonly ConcurrentDictionary<string, AnswerFeed> _feeds = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<ToldParts> FollowAsync(
        QuestionToAnswer asked,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var follower = new Follower();
        var feed = Join(QuestionKey.Of(asked), asked, follower);
        try
        {
            var (first, failed) = await FirstAsync(feed, cancel);
            if (failed is not null)
            {
                yield return new ToldParts([failed], null);
                yield break;
            }
            if (first?.Answer is { } answer)
                follower.Offer(answer);
            await foreach (var parts in follower.ReadAsync(cancel))
                yield return new ToldParts(parts, first?.Turn);
        }
        finally
        {
            await LeaveAsync(feed, follower);
        }
    }

    private async Task<(StandingAnswer? First, AnswerPart.Failed? Failed)> FirstAsync(AnswerFeed feed, CancellationToken cancel)
    {
        try
        {
            return (await feed.FirstAsync(cancel), null);
        }
        // Whatever the reason, the follower hears it as a part: a stream that breaks without a word is asked for again and again.
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            LogUnfollowed(logger, fault);
            return (null, new AnswerPart.Failed("overloaded", "The question cannot be followed at this moment. Ask again."));
        }
    }

    private AnswerFeed Join(string key, QuestionToAnswer asked, Follower follower)
    {
        while (true)
        {
            var feed = _feeds.GetOrAdd(key, _ => new AnswerFeed(key, asked, grains, redis, settings.Value, clock, logger));
            if (feed.TryJoin(follower))
                return feed;
            _feeds.TryRemove(new KeyValuePair<string, AnswerFeed>(key, feed));
        }
    }

    private async ValueTask LeaveAsync(AnswerFeed feed, Follower follower)
    {
        if (!feed.Leave(follower))
            return;
        _feeds.TryRemove(new KeyValuePair<string, AnswerFeed>(feed.Key, feed));
        await feed.DisposeAsync();
    }

    [LoggerMessage(LogLevel.Warning, "A question could not be followed")]
    private static partial void LogUnfollowed(ILogger logger, Exception fault);
}
