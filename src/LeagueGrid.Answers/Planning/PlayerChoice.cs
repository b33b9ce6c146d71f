using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>Which player a name means: those who belong to the matches spoken of come first; where that leaves several, it is ambiguous.</summary>
public sealed class PlayerChoice(Inquiry inquiry)
{
    private const double SameScore = 0.04;

    /// <summary>The players meant by each mention, or the candidates between which nothing decides.</summary>
    public (IReadOnlyList<NamedThing> Players, IReadOnlyList<NamedThing>? Between) Of(
        IReadOnlyList<MatchSheet> sheets,
        bool scoped
    )
    {
        var chosen = new List<NamedThing>();
        foreach (var mention in Mentions())
        {
            var options = mention.Options.Where(option => option.Kind == "player").ToList();
            if (scoped && sheets.Count > 0)
            {
                var inScope = options.Where(option => IsIn(option, sheets)).ToList();
                if (inScope.Count > 0)
                    options = inScope;
                // Of namesakes those come first who did something there: "Müller" in 1970 is not the one of 1994.
                if (options.Count > 1 && options.Where(option => IsSeenIn(option, sheets)).ToList() is { Count: > 0 } seen)
                    options = seen;
            }
            var acting = inquiry
                .Roles.Where(role => role.Role is TeamRole.Acting or TeamRole.Pair)
                .SelectMany(role => Inquiry.Ids(role.Team))
                .ToHashSet(StringComparer.Ordinal);
            if (acting.Count > 0 && options.Count > 1)
            {
                var theirs = options
                    .Where(option =>
                        option.Ids.Any(id => inquiry.Directory.Player(id)?.Team is { } team && acting.Contains(team))
                    )
                    .ToList();
                if (theirs.Count > 0)
                    options = theirs;
            }
            if (inquiry.Before is { } turn && options.Count > 1)
            {
                var spokenOf = options.Where(option => option.Ids.Any(id => turn.People.Contains(id))).ToList();
                if (spokenOf.Count == 1)
                    options = spokenOf;
            }
            var best = options.Max(option => option.Score);
            var close = options.Where(option => option.Score >= best - SameScore).ToList();
            if (close.Count > 1 && scoped && sheets.Count is > 0 and <= 4)
            {
                var did = close.Where(option => sheets.Any(sheet => sheet.Players.Any(line => option.Has(line.Player)))).ToList();
                if (did.Count > 0)
                    close = did;
            }
            // Nobody of another team than the two that play.
            if (close.Count > 1 && scoped && sheets.Count is > 0 and <= 4)
            {
                var theirs = close.Where(option => PlaysForOne(option, sheets)).ToList();
                if (theirs.Count > 0)
                    close = theirs;
            }
            if (close.Count > 1)
                close = Prominent(close, sheets, scoped);
            if (close.Count > 1)
                return (chosen, close);
            chosen.Add(close[0]);
        }
        return (chosen, null);
    }

    public IEnumerable<Mention> Mentions() =>
        inquiry.Asked.Players.Where(mention =>
            (mention.Best.Kind == "player" || !inquiry.Asked.Teams.Contains(mention))
            && !IsToldBefore(mention)
            && !NamesTheDay(mention)
        );

    // "How many Italians were booked the day Eder scored?": he tells which match it was.
    private bool NamesTheDay(Mention mention)
    {
        var tokens = inquiry.Asked.Tokens;
        var at = mention.First - 1;
        while (at > 0 && mention.First - at <= 4 && !Cues.Day.Has(tokens[at]))
            at--;
        return at > 0
            && Cues.Day.Has(tokens[at])
            && Cues.ThatDay.Has(tokens[at - 1])
            && (
                mention.First - at <= 2 && Cues.DayOrWhen.Has(tokens[mention.First - 1])
                || inquiry.Asked.Concepts.Any(concept =>
                    concept.Name == "metric.goals" && concept.First >= at && concept.First <= mention.End + 1
                )
            )
            && inquiry.Asked.Concepts.Any(concept => concept.Kind is "ask" or "metric" && concept.First < at);
    }

    // "Zaha got two in that one. Who got the third?": the sentence before tells of him, the question asks for another.
    private bool IsToldBefore(Mention mention)
    {
        var asked = inquiry.Asked;
        var who = asked.Concepts.LastOrDefault(concept => concept.Name is "ask.who" or "fact.goalscorers-of");
        if (
            who.Name is null
            || mention.First >= who.First
            || asked.Concepts.Any(concept => concept.Kind == "ask" && concept.First < mention.First)
        )
            return false;
        for (var i = mention.End; i <= who.First; i++)
            if (asked.Tokens[i].Start)
                return true;
        return false;
    }

    // Of two namesakes the one who is met again and again is meant, where the other hardly shows.
    private static List<NamedThing> Prominent(List<NamedThing> close, IReadOnlyList<MatchSheet> sheets, bool scoped)
    {
        var seen = close
            .Select(option =>
                (option, N: sheets.Sum(sheet => sheet.Players.Count(line => option.Has(line.Player) && HasDone(line))))
            )
            .OrderByDescending(one => one.N)
            .ToList();
        var enough = scoped ? 1 : 5;
        return seen[0].N >= enough && seen[0].N >= seen[1].N * (scoped ? 3 : 5) ? [seen[0].option] : close;
    }

    private static bool HasDone(PlayerLine line) => line.Tally.Counts.Any(count => count > 0) || line.Started;

    private bool PlaysForOne(NamedThing player, IReadOnlyList<MatchSheet> sheets) =>
        player.Ids.Any(id =>
            inquiry.Directory.Player(id)?.Team is { } team && sheets.Any(sheet => sheet.Home == team || sheet.Away == team)
        );

    private bool IsIn(NamedThing player, IReadOnlyList<MatchSheet> sheets)
    {
        foreach (var id in player.Ids)
            if (
                inquiry.Directory.Player(id)?.Team is { } team
                && sheets.Any(sheet => sheet.Home == team || sheet.Away == team)
                && sheets.Count > 1
            )
                return true;
        return IsSeenIn(player, sheets);
    }

    private static bool IsSeenIn(NamedThing player, IReadOnlyList<MatchSheet> sheets) =>
        sheets.Any(sheet => sheet.Players.Any(line => player.Has(line.Player)) || InLineup(sheet, player));

    private static bool InLineup(MatchSheet sheet, NamedThing player) =>
        new[] { sheet.HomeLineup, sheet.AwayLineup }.Any(lineup =>
            lineup is not null && lineup.Starters.Concat(lineup.Bench).Any(place => player.Has(place.Player))
        );
}
