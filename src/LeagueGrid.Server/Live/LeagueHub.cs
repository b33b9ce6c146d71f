using LeagueGrid.Answers.Engine;
using LeagueGrid.Core.Live;
using LeagueGrid.Server.Asking;
using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace LeagueGrid.Server.Live;

/// <summary>The live door (contract §3): topics to watch, questions to ask and to follow.</summary>
[Authorize]
public sealed partial class LeagueHub(LiveTopics topics, LimitSettings limits, AnswerEngine answers, AskLimits asks) : Hub
{
    /// <summary>An id has at most 256 characters; the longest topic has a few more.</summary>
    private const int LongestTopic = 300;

    [Needs(Rights.Read)]
    public async Task<WatchView> Watch(string topic, TopicPosition? position)
    {
        if (topic is null)
            throw HubRefusal.Of(ProblemAnswer.InvalidRequestCode, "Watch needs a topic.");
        var feed = LiveConnections.FeedOf(Context);
        if (topic.Length > LongestTopic)
            throw NoSuchTopic(topic[..LongestTopic]);
        if (position is { Epoch: null } or { Version: < 0 })
            throw HubRefusal.Of(ProblemAnswer.InvalidRequestCode, "A position is {epoch, version}, as an update gave it.");
        if (!feed.Watches.ContainsKey(topic) && feed.Watches.Count >= limits.WatchesPerConnection)
            throw HubRefusal.Of(
                ProblemAnswer.RateLimitedCode,
                $"A connection may watch {limits.WatchesPerConnection} topics at the same time."
            );
        return await topics.WatchAsync(feed, topic, position, Context.ConnectionAborted) ?? throw NoSuchTopic(topic);
    }

    [Needs(Rights.Read)]
    public async Task Unwatch(string topic)
    {
        if (topic is not null)
            await topics.UnwatchAsync(LiveConnections.FeedOf(Context), topic);
    }

    private static HubException NoSuchTopic(string topic) =>
        HubRefusal.Of(HubRefusal.UnknownTopic, $"There is no topic '{topic}'.");
}
