using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

// Follow-ups of the matches of a day.
public static partial class FollowUps
{
    private const int ShortAsk = 5;

    // "Kick-off time?", "À quelle heure ?", after the matches of a day were told: of those.
    private static string? OfKickOffs(Talk talk) =>
        talk.Match is null
        && talk.Now.Tokens.Count <= ShortAsk
        && talk.Now.Mentions.Count == 0
        && talk.Now.Time.IsEmpty
        && (talk.Now.Has("fact.kickoff") || talk.Now.Has("ask.when") && talk.Now.HasWord(Cues.HourNoun))
        && !talk.Now.HasKind("metric.")
        && NamesDay(talk.Then)
        && !talk.Then.Mentions.Any()
            ? talk.Before.Understood
            : null;

    private static bool NamesDay(TypedQuestion then) =>
        then.HasAny(
            "time.today",
            "time.tomorrow",
            "time.weekend",
            "time.next-weekend",
            "time.next-round",
            "time.this-round",
            "time.next"
        ) && then.HasAny("fact.on", "metric.matches", "ask.match", "fact.fixtures", "fact.kickoff");
}
