using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// Whether an answer has the shape that is asked for: as many names as the question counts, the player whom it names, both of two
/// teams that it sets beside each other, somebody else where it asks who.
/// </summary>
internal static partial class AnswerShape
{
    // "Three Danes", "two of their players"
    private const int FarthestNoun = 3;

    public static bool Fits(Inquiry q, string plan, Finding finding, string text) =>
        NamesSoMany(q, plan, finding)
        && TellsOfNamed(q, plan, finding, text)
        && TellsOfBoth(q, text)
        && PlacesBoth(q, plan, text)
        && TellsOfEither(q, finding, text)
        && LeavesTheMatchTold(q, finding)
        && TellsOfOthers(q, finding, text)
        && TellsOfKeeper(q, plan, finding)
        && TellsOfRun(q, plan)
        && LeavesWhatIsTold(q, plan, finding, text)
        && !IsOfSeasonUnasked(q, finding)
        && TellsWhatIsAsked(q, plan, finding, text);

    // "Which keeper saved the penalty?" is told neither by his other saves nor by who missed.
    private static bool TellsOfKeeper(Inquiry q, string plan, Finding finding) =>
        !(
            MetricReadings.AsksForSavedPenalty(q.Asked)
            && plan is "statistics" or "deeds" or "slate" or "totals"
            && finding.People.Count > 0
            && !q.Asked.HasWord(Cues.ShootOut)
        );

    // "How many in a row had they won when Lens beat them?" is told by no meetings of the two.
    private static bool TellsOfRun(Inquiry q, string plan) =>
        !(plan is "head-to-head" or "score" && q.Asked.HasAll("ask.count", "op.streak"));

    // "Was it a straight red?", where nobody knows what "it" was: not of all cards of a season.
    private static bool IsOfSeasonUnasked(Inquiry q, Finding finding) =>
        finding.Query.StartsWith("counts|", StringComparison.Ordinal)
        && q.Asked.IsYesNo
        && q.Asked.Tokens.Count > 1
        && Cues.IsOrWasIt.Has(q.Asked.Tokens[1])
        && q.Before is null or { Match: null }
        && q.Matches.Slate is null
        && !q.Seasons.IsNamed;

    // "Two players bagged hat-tricks. Who were they?" is told by no single name, nor "three Danes" by a score.
    private static bool NamesSoMany(Inquiry q, string plan, Finding finding)
    {
        var asked = q.Asked;
        if (!asked.HasAny("ask.who", "op.list") || asked.Has("ask.count"))
            return true;
        foreach (var (value, at) in asked.NumbersNamed)
        {
            if (value is < 2 or > 6 || at > 0 && Cues.BeforeRank.Has(asked.Tokens[at - 1]))
                continue;
            for (var i = at + 1; i < asked.Tokens.Count && i <= at + FarthestNoun; i++)
                if (Cues.PeopleOfTeam.Has(asked.Tokens[i]) || ArePeople(asked, i))
                    return plan != "score" && (finding.People.Count == 0 || finding.People.Count >= Math.Min(value, 3));
        }
        return true;
    }

    // "And their previous win over them?" is not told by the match that was told just before.
    private static bool LeavesTheMatchTold(Inquiry q, Finding finding)
    {
        if (finding.Match is null || finding.Match != q.Before?.Match)
            return true;
        var asked = q.Asked;
        return !asked.Concepts.Any(c =>
            c.Name is "metric.wins" or "metric.losses" or "metric.draws"
            && (
                c.First > 0 && (Cues.OneBefore.Has(asked.Tokens[c.First - 1]) || Cues.OneAfter.Has(asked.Tokens[c.First - 1]))
                || c.End < asked.Tokens.Count && Cues.OneBefore.Has(asked.Tokens[c.End])
            )
        );
    }

    private static bool ArePeople(TypedQuestion asked, int at) =>
        asked.Tokens[at].Text.EndsWith('s')
        && asked.Mentions.Any(mention => mention is { Kind: MentionKind.Demonym } && mention.Covers(at));

    // "Can they use him on Friday?" is told by no fixture.
    private static bool TellsOfNamed(Inquiry q, string plan, Finding finding, string text)
    {
        if (plan is not ("form" or "matchday" or "table" or "score" or "head-to-head"))
            return true;
        var named = q.Asked.Players.Where(mention => mention.Best is { Kind: "player", Score: > Sure }).ToList();
        if (named.Count == 0 || q.Asked.Teams.Count() > 1)
            return true;
        var said = NameFolding.Words(text).ToHashSet(StringComparer.Ordinal);
        return named.Exists(mention =>
            Inquiry.Ids(mention, "player").Any(id => finding.People.Contains(id) || finding.Entities.Exists(e => e.Id == id))
            || NameFolding.Words(mention.Best.Name).Any(said.Contains)
        );
    }

    // A surname alone may be a word of another meaning.
    private const double Sure = 0.8;

    // "How many passes did France attempt compared with Croatia?"
    private static bool TellsOfBoth(Inquiry q, string text)
    {
        if (!q.Asked.HasWord(Cues.ComparedWith) || q.Roles.Count != 2)
            return true;
        return q.Roles.All(role => IsNamedIn(q, Inquiry.Ids(role.Team), text));
    }

    private static bool IsNamedIn(Inquiry q, IEnumerable<string> team, string text)
    {
        var said = NameFolding.Words(text).ToHashSet(StringComparer.Ordinal);
        return team.Any(id => NameFolding.Words(q.Team(id)).Any(said.Contains));
    }

    // "Why did Japan go through ahead of Senegal?" is told by no place of one of them.
    private static bool PlacesBoth(Inquiry q, string plan, string text)
    {
        if (plan != "table" || q.Roles.Count != 2 || !q.Asked.HasAny("ask.why", "ask.compare"))
            return true;
        return q.Roles.All(role => IsNamedIn(q, Inquiry.Ids(role.Team), text));
    }

    // "Who picked up more, France or Croatia?" is told by no sum over everybody.
    private static bool TellsOfEither(Inquiry q, Finding finding, string text)
    {
        if (
            !finding.Query.StartsWith("counts|", StringComparison.Ordinal)
                && !finding.Query.StartsWith("matches|", StringComparison.Ordinal)
            || q.Roles.Count != 2
            || !q.Asked.Has("ask.compare")
        )
            return true;
        return q.Roles.Any(role => IsNamedIn(q, Inquiry.Ids(role.Team), text));
    }

    // "They hardly ever lost at home. Who did win there?" is not told by themselves.
    private static bool TellsOfOthers(Inquiry q, Finding finding, string text) =>
        !(
            finding.Query.StartsWith("team|", StringComparison.Ordinal)
            && q.Asked.Has("ask.who")
            && q.Roles.Count == 1
            && finding.People.Count == 0
            // Matches that are told name the others.
            && !Relevance.ToldScore().IsMatch(text)
            && !q.Asked.HasAny("op.most", "op.fewest", "ask.count", "ask.compare", "ask.how")
        );
}
