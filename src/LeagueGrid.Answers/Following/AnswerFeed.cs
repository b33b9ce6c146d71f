using System.Text.Json;
using LeagueGrid.Answers.Drafts;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LeagueGrid.Answers.Following;

/// <summary>
/// One standing question as this process hears it. The channel brings revisions at once; the lease, renewed all the
/// while, brings what the channel lost and wakes the question again after its silo died.
/// </summary>
internal sealed partial class AnswerFeed : IAsyncDisposable
{
    private readonly QuestionToAnswer _asked;
    private readonly IStandingQuestionGrain _question;
    private readonly IConnectionMultiplexer _redis;
    private readonly TimeSpan _renewEvery;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _gate = new();
    private readonly HashSet<Follower> _followers = [];
    private readonly Lazy<Task> _started;
    private ChannelMessageQueue? _channel;
    private Task _renewing = Task.CompletedTask;
    private bool _closed;

    public AnswerFeed(
        string key,
        QuestionToAnswer asked,
        IGrainFactory grains,
        IConnectionMultiplexer redis,
        AnswerSettings settings,
        TimeProvider clock,
        ILogger logger
    )
    {
        Key = key;
        _asked = asked;
        _question = grains.GetGrain<IStandingQuestionGrain>(key);
        _redis = redis;
        // Several tries within a lease: one lost call may not put a followed question to sleep.
        _renewEvery = settings.FollowLease / 5;
        _clock = clock;
        _logger = logger;
        _started = new Lazy<Task>(StartAsync);
    }

    public string Key { get; }

    /// <summary>False where the last follower has just left and the feed is closing.</summary>
    public bool TryJoin(Follower follower)
    {
        lock (_gate)
            return !_closed && _followers.Add(follower);
    }

    /// <summary>True where it was the last one: the feed is closed and the caller disposes it.</summary>
    public bool Leave(Follower follower)
    {
        lock (_gate)
        {
            _followers.Remove(follower);
            if (_closed || _followers.Count > 0)
                return false;
            _closed = true;
            return true;
        }
    }

    /// <summary>Listens first and asks then, so that no revision falls between the two.</summary>
    public async Task<StandingAnswer> FirstAsync(CancellationToken cancel)
    {
        await _started.Value.WaitAsync(cancel);
        return await _question.FollowAsync(_asked, fresh: true).WaitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_channel is not null)
            await _channel.UnsubscribeAsync();
        _ending.Dispose();
    }

    private async Task StartAsync()
    {
        _channel = await _redis.GetSubscriber().SubscribeAsync(RedisChannel.Literal(StandingNews.ChannelOf(Key)));
        _channel.OnMessage(message => Hear((ReadOnlyMemory<byte>)message.Message));
        _renewing = Task.Run(RenewAsync);
    }

    private void Hear(ReadOnlyMemory<byte> message)
    {
        var news = JsonSerializer.Deserialize<StandingNews>(message.Span, JsonSerializerOptions.Web)!;
        lock (_gate)
        {
            foreach (var follower in _followers)
            {
                if (news.Withdrawn is { } withdrawn)
                    follower.Offer(withdrawn);
                if (news.Answer is { } answer)
                    follower.Offer(answer);
            }
        }
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(_renewEvery, _clock);
        while (await timer.WaitForNextTickAsync(_ending.Token))
        {
            try
            {
                var standing = await _question.FollowAsync(_asked, fresh: false);
                if (standing.Answer is { } answer)
                {
                    lock (_gate)
                    {
                        foreach (var follower in _followers)
                            follower.Offer(answer);
                    }
                }
            }
            // The grain's silo may be gone: the next try finds it on another one.
            catch (Exception fault) when (!_ending.IsCancellationRequested)
            {
                LogLease(_logger, Key, fault);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "The lease of standing question {Key} was not renewed; tried again soon")]
    private static partial void LogLease(ILogger logger, string key, Exception fault);
}
