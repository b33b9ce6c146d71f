using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;

namespace LeagueGrid.Answers.Planning;

/// <summary>Two teams set beside each other, which need not have met.</summary>
public sealed partial class MatchFinder
{
    /// <summary>"Did X or Y score more": two teams, each by itself, and not their meeting.</summary>
    public bool IsComparison
    {
        get
        {
            var asked = inquiry.Asked;
            using var _ = asked.LookAside();
            // "How many had each of the two in their three group games?"
            if (
                inquiry.Roles.Count == 2
                && asked.Has("stage.group")
                && asked.HasWord("games", "matches", "matchs")
                && asked.HasKind("metric.")
                && asked.HasAny("op.both", "ask.each")
            )
                return true;
            // "Lens vs PSG 25-26, who let in less?": of their seasons.
            if (
                inquiry.Roles.Count == 2
                && inquiry.Asked.Time.Seasons.Count > 0
                && asked.HasAny("ask.who", "ask.team", "ask.compare")
                && asked.HasWord(Cues.MoreOrBetter)
                && MetricOf.Of(asked)
                    is "goals-against"
                        or "wins"
                        or "losses"
                        or "draws"
                        or "points"
                        or "clean-sheets"
                        or "goals-for"
            )
                return true;
            // "Which of Lyon and Marseille scored more at home?"
            if (
                inquiry.Roles.Count > 1
                && asked.Tokens.Count > 1
                && (
                    Cues.WhichOfTwo.Has(asked.Tokens[0]) && asked.Tokens[1].Text is "of" or "de" or "entre"
                    || Cues.Between.Has(asked.Tokens[0])
                )
                && asked.HasKind("metric.")
                && (asked.HasAny("op.most", "op.fewest") || asked.HasWord(Cues.MoreOrFewer))
                && !asked.HasKind("stage.")
            )
                return true;
            // "clean sheets 23/24, Arsenal v City?"
            if (
                inquiry.Roles.Count == 2
                && asked.Time is { Seasons.Count: 1, HasDays: false }
                && MetricOf.Of(asked) is "clean-sheets" or "draws" or "points" or "wins" or "losses"
                && !asked.HasAny("fact.h2h", "fact.beat", "fact.lost-to", "fact.who-won", "fact.score", "ask.when", "op.streak")
                && inquiry.Roles.All(role => role.Role == TeamRole.Pair)
                && asked.Concepts.All(c => c.Kind != "metric" || c.First < inquiry.Roles[0].Team.First)
                && !asked.HasAny("ask.count", "ask.who")
            )
                return true;
            if (
                inquiry.Roles.Count < 2
                || asked.HasAny("fact.leading", "fact.beat", "fact.h2h")
                || asked.Has("fact.who-won") && !asked.HasWord(Cues.MoreOrFewer)
                || asked.HasKind("stage.")
            )
                return false;
            for (var i = 0; i + 1 < inquiry.Roles.Count; i++)
            for (var at = inquiry.Roles[i].Team.End; at < inquiry.Roles[i + 1].Team.First; at++)
                if (Cues.OrThan.Has(asked.Tokens[at]))
                    return asked.HasKind("metric.") || asked.HasAny("op.rank", "op.most");
            return false;
        }
    }
}
