using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

/// <summary>Questions about an absence told before: "What was it for?"</summary>
public static partial class FollowUps
{
    private const int LongestReason = 7;

    // "When is he back from his ban?" – "What was it for?": why he is out.
    private static string? OfReason(Talk talk)
    {
        var (then, now) = (talk.Then, talk.Now);
        if (
            now.Tokens.Count is 0 or > LongestReason
            || now.Mentions.Count > 0
            || !then.Has("fact.availability") && !then.HasKind("avail.")
            || now.HasAny("fact.availability", "ask.count", "ask.who")
            || !Cues.ForWhat.Has(now.Tokens[^1]) && !Cues.ForWhat.Has(now.Tokens[0])
            || talk.Before.People is not [var person]
            || talk.Directory.Player(person) is not { } player
        )
            return null;
        var name = player.FullName ?? player.Name;
        return talk.French ? $"Pourquoi {name} est-il absent ?" : $"Why is {name} out?";
    }
}
