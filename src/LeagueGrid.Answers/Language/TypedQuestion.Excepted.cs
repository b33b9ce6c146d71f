namespace LeagueGrid.Answers.Language;

/// <summary>Teams that the words leave out, and what they tell of a team by the way.</summary>
public sealed partial class TypedQuestion
{
    /// <summary>Teams that the words leave out: "City aside", "apart from champions Bayern".</summary>
    public IEnumerable<Mention> Excepted => Mentions.Where(m => m.Best.Kind == "team" && IsExcepted(m));

    /// <summary>Whether a team is left out, which does not yet heed it.</summary>
    public bool NamesExcepted => Mentions.Any(m => m.Best.Kind == "team" && IsExcepted(m));

    private bool IsExcepted(Mention mention)
    {
        var at = mention.First - 1;
        // "apart from champions Bayern"
        while (at >= 0 && (Cues.TheBeforeTeam.Has(Tokens[at]) || Cues.Epithet.Has(Tokens[at])))
            at--;
        var (before, second) = (Word(at), Word(at - 1));
        // "apart from Bayern and Dortmund", "en dehors d'Arles et de Sète"
        var and = before is "of" or "from" or "de" or "du" or "d" ? at - 1 : at;
        if (Cues.AndOr.Has(Word(and)) && Mentions.FirstOrDefault(m => m.End == and && m.Best.Kind == "team") is { } beside)
            return IsExcepted(beside);
        return LeavesOut(before, second, Word(mention.End), Word(mention.End + 1));
    }

    private bool LeavesOut(string before, string second, string next, string after) =>
        Cues.Excepted.Has(next)
        || Cues.Except.Has(before)
        || Cues.Behind.Has(before) && HasAny("op.most", "op.fewest", "fact.top-scorer")
        || before is "from" && second is "apart" or "aside"
        || before is "out" or "aside" && Cues.LeavingOut.Has(second)
        || before is "cote" && second is "de"
        || before is "than" && second is "other"
        || before is "que" or "qu" && Cues.AllBut.Has(second)
        || before is "but" && Cues.AllBut.Has(second)
        || before is "of" or "de" or "du" or "d" && second is "exception" or "dehors"
        || before is "part" && second is "a"
        || next is "a" && after is "part"
        || next is "mis" or "mise" && after is "a"
        || Cues.Counting.Has(before) && second is "not" or "without" or "sans"
        || Cues.LeavingOut.Has(before) && (next is "out" or "aside" or "apart" || next is "de" && after is "cote");

    private string Word(int at) => at >= 0 && at < Tokens.Count ? Tokens[at].Text : "";

    // "Forest came seventh: how many did they score?", "Mainz, sixth in 2024-25, conceded how many?": the place is told of a
    // team that is named, and something else is asked.
    private bool IsPlaceTold(int at) =>
        (
            Cues.Finished.Has(Word(at - 1))
            || Cues.Finished.Has(Word(at - 2))
            || Mentions.Any(m => m.Best.Kind == "team" && m.End == at)
        )
        && Teams.Any(team => team.End <= at)
        && Concepts.Any(c => c.Name == "ask.count" && c.First > at)
        && Concepts.Any(c => c.Kind == "metric" && c.Name is not ("metric.points" or "metric.matches"));
}
