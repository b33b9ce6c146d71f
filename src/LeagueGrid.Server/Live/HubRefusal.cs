using Microsoft.AspNetCore.SignalR;

namespace LeagueGrid.Server.Live;

/// <summary>What a hub method says where it cannot serve: <c>code: sentence</c>.</summary>
public static class HubRefusal
{
    public const string UnknownTopic = "unknown-topic";
    public const string UnknownAnswer = "unknown-answer";

    public static HubException Of(string code, string sentence) => new($"{code}: {sentence}");
}
