using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

/// <summary>The part that a team plays in a question.</summary>
public enum TeamRole
{
    /// <summary>Named with another as a pair: "X v Y".</summary>
    Pair,

    /// <summary>The one whose doings are asked for.</summary>
    Acting,
    Opponent,

    /// <summary>Whose ground it is.</summary>
    Host,
}

/// <summary>Tells the parts of the teams from the words around them.</summary>
public static class TeamRoles
{
    public static IReadOnlyList<(Mention Team, TeamRole Role)> Of(TypedQuestion asked)
    {
        var teams = asked.Teams.ToList();
        // "Guingamp v Rennes: who won the two Breton derbies?": the two are named.
        if (teams.Count(team => team.Kind != MentionKind.Derby) > 1)
            teams.RemoveAll(team => team.Kind == MentionKind.Derby);
        var roles = new List<(Mention, TeamRole)>();
        for (var i = 0; i < teams.Count; i++)
            roles.Add((teams[i], Role(asked, teams, i)));
        // "X against Y", "X v Y", "between X and Y": a pair unless a verb stands between.
        for (var i = 0; i + 1 < roles.Count; i++)
        {
            var (one, two) = (teams[i], teams[i + 1]);
            var gap = Between(asked, one.End, two.First);
            // "when United travelled to Huddersfield", "Arsenal hosted Spurs": whose ground it was.
            if (
                gap.Count <= 4
                && !gap.Contains("out")
                && gap.Exists(word => Cues.Visiting.Has(word))
                && (gap.Contains("to") || gap.Exists(word => word.StartsWith("visit", StringComparison.Ordinal)))
            )
            {
                (roles[i], roles[i + 1]) = ((one, TeamRole.Pair), (two, TeamRole.Host));
                continue;
            }
            if (gap.Count <= 3 && gap.Exists(word => Cues.Hosting.Has(word)))
            {
                (roles[i], roles[i + 1]) = ((one, TeamRole.Host), (two, TeamRole.Pair));
                continue;
            }
            var joined = gap.Count == 0 || gap.TrueForAll(word => Cues.InAPair.Has(word));
            if (
                joined
                && gap.Count <= 3
                // "in X v Y" names a match and no ground.
                && (roles[i].Item2 is TeamRole.Acting or TeamRole.Pair || gap is ["v" or "vs" or "versus"])
                && roles[i + 1].Item2 is not TeamRole.Host
            )
            {
                var possessive = gap.Contains("against") || gap.Contains("contre");
                var keep = possessive && roles[i].Item2 == TeamRole.Acting && Cues.BeforeActing.Has(Before(asked, one.First));
                if (!keep)
                    (roles[i], roles[i + 1]) = ((one, TeamRole.Pair), (two, TeamRole.Pair));
                else
                    roles[i + 1] = (two, TeamRole.Opponent);
            }
        }
        // "Their run ended. Who beat them?": the one named is the beaten.
        if (roles is [(var named, TeamRole.Acting)] && asked.Concepts.Any(c => IsBeatenAs(asked, c, named)))
            roles[0] = (named, TeamRole.Opponent);
        ToldResults.SetAside(asked, roles);
        return roles;
    }

    // "Who beat them", "qui les a battus"
    private static bool IsBeatenAs(TypedQuestion asked, Concept verb, Mention named) =>
        verb.Name == "fact.beat"
        && named.End <= verb.First
        && (
            // "who beat them", "who knocked them out"
            Enumerable
                .Range(verb.First + 1, verb.Count)
                .Any(i => i < asked.Tokens.Count && Cues.BeatenPronoun.Has(asked.Tokens[i]))
            || asked.Lang == "fr" && verb.First > 1 && asked.Tokens[verb.First - 2].Text == "les"
        )
        && asked.Has("ask.who");

    private static TeamRole Role(TypedQuestion asked, List<Mention> teams, int i)
    {
        var mention = teams[i];
        // "Who scored against Anfield?": against those at home there.
        if (mention.Kind == MentionKind.Ground)
            return Before(asked, mention.First) is "against" or "contre" ? TeamRole.Opponent : TeamRole.Host;
        if (mention.Kind == MentionKind.Derby)
            return TeamRole.Pair;
        if (FollowsBeating(asked, mention.First) || IsPastTheirKeeper(asked, mention.First))
            return TeamRole.Opponent;
        var before = Before(asked, mention.First);
        // "knocked out Spain", "dumped France out" has its own word for it.
        if (
            before == "out"
            && mention.First > 1
            && Cues.PutOut.Has(asked.Tokens.Take(mention.First - 1).LastOrDefault(t => t.Text is not "out").Text)
        )
            return TeamRole.Opponent;
        switch (before)
        {
            // "with Sweden two down", "avec la Suède menée": the side whose plight is told.
            case "with" or "avec" when IsInPlight(asked, mention.End):
                return TeamRole.Acting;
            case "against"
            or "v"
            or "vs"
            or "versus"
            or "over"
            or "past"
            or "contre"
            or "face"
            or "beat"
            or "beating"
            or "battu"
            or "sur"
            or "facing"
            or "beaten"
            or "defeated"
            or "thrashed"
            or "hammered"
            or "edged"
            or "eliminated"
            or "downed"
            or "elimine"
            or "meeting"
            or "with"
            or "battre"
            or "defeating"
            or "knocked":
                return TeamRole.Opponent;
            // "Who scored three and still went out to Belgium?"
            case "to"
                when i == 0
                    && asked.HasAny("metric.goals", "metric.hat-tricks", "metric.braces")
                    && asked.Concepts.Any(c => c.Name == "fact.lost-to" && c.End == mention.First):
                return TeamRole.Opponent;
            case "to" or "by" or "par" or "from" when asked.HasAny("fact.lost-to", "metric.losses", "fact.beat") && i > 0:
                return TeamRole.Opponent;
            case "at" or "chez" when mention.Kind != MentionKind.Demonym:
                return TeamRole.Host;
            case "a" when IsFrenchPlace(asked, mention):
                return TeamRole.Host;
            default:
                if (FollowsGround(asked, mention.First))
                    return TeamRole.Host;
                return TeamRole.Acting;
        }
    }

    // "sur le terrain de l'Atlético", "dans l'antre de Marseille"
    private static bool FollowsGround(TypedQuestion asked, int at)
    {
        while (at > 0 && Cues.OfTheTeam.Has(asked.Tokens[at - 1]) && asked.Tokens[at - 1].Text != "a")
            at--;
        // "à quel stade l'Argentine": at what stage, and on nobody's ground
        return asked.Lang == "fr"
            && at > 0
            && Cues.GroundOf.Has(asked.Tokens[at - 1])
            && !(at > 1 && Cues.Which.Has(asked.Tokens[at - 2]));
    }

    // "Qui a marqué à Lyon ?", "Quel est le score à Lens ?": of the match there, whoever it was.
    private static bool IsFrenchPlace(TypedQuestion asked, Mention mention) =>
        asked.Lang == "fr"
        && mention.Kind == MentionKind.Name
        && string.Equals(asked.Tokens[mention.First - 1].Original, "à", StringComparison.OrdinalIgnoreCase)
        && (asked.Teams.Count() == 1 || asked.HasAny("fact.lineup", "metric.starts") || asked.HasKind("role."))
        && !asked.Players.Any()
        && !asked.HasAny("fact.top-scorer", "op.most", "op.total", "ask.count")
        && asked.HasAny(
            "fact.score",
            "fact.leading",
            "fact.level",
            "fact.clock",
            "fact.timeline",
            "fact.goalscorers-of",
            "metric.goals",
            "fact.lineup",
            "metric.starts",
            "role.goalkeeper",
            "role.defender",
            "role.midfielder",
            "role.forward"
        );

    private static bool IsInPlight(TypedQuestion asked, int at) =>
        asked.Tokens.Skip(at).Take(3).Any(token => Cues.InPlight.Has(token));

    // "a trompé le gardien espagnol": the goal is against the keeper's team.
    private static bool IsPastTheirKeeper(TypedQuestion asked, int at)
    {
        var end = at;
        while (end > 0 && Cues.TheBeforeTeam.Has(asked.Tokens[end - 1]))
            end--;
        return asked.Concepts.Any(c =>
            c is { Name: "metric.goals", Gapped: true }
            && (c.Covers(at) || c.End == end || c.End == at)
            && asked.Concepts.Any(keeper => keeper.Name == "role.goalkeeper" && keeper.Covers(c.End - 1))
        );
    }

    // "stunned Manchester United": whom a verb of beating names is the other side.
    private static bool FollowsBeating(TypedQuestion asked, int at)
    {
        if (asked.Concepts.Any(c => c.Name == "fact.beat" && c.Gapped && c.Covers(at)))
            return true;
        // "mis fin au parcours du Brésil"
        if (
            asked.Concepts.Any(c =>
                c is { Name: "fact.beat", Count: > 2 }
                && c.End == at
                && asked.Tokens[at - 1].Text is "du" or "de" or "des" or "of"
            )
        )
            return true;
        while (at > 0 && Cues.TheBeforeTeam.Has(asked.Tokens[at - 1]))
            at--;
        return asked.Concepts.Any(c =>
                c.Name == "fact.beat"
                && c.End == at
                && c.Count == 1
                && !asked.Tokens[c.First].Text.EndsWith("te", StringComparison.Ordinal)
            ) && !Cues.Outcome.Has(asked.Tokens[at - 1]);
    }

    private static string Before(TypedQuestion asked, int at)
    {
        var i = at - 1;
        while (i >= 0 && Cues.OfTheTeam.Has(asked.Tokens[i]) && !(asked.Tokens[i].Text == "a" && asked.Lang == "fr"))
            i--;
        return i < 0 ? "" : asked.Tokens[i].Text;
    }

    private static List<string> Between(TypedQuestion asked, int from, int to)
    {
        var words = new List<string>();
        for (var i = from; i < to; i++)
            if (!asked.Tokens[i].IsNumber)
                words.Add(asked.Tokens[i].Text);
            else
                words.Add("#");
        return words.Count > 0 && words.TrueForAll(word => word == "#") ? [] : words;
    }
}
