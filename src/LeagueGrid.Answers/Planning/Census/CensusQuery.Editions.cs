using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Census;

/// <summary>Whether the tournaments themselves are set beside each other.</summary>
public sealed partial record CensusQuery
{
    // "Which World Cup had …", "in which year were … most …": the tournament itself.
    private static bool WhichEdition(Inquiry q)
    {
        var asked = q.Asked;
        for (var i = 0; i + 1 < asked.Tokens.Count; i++)
        {
            if (!Cues.Which.Has(asked.Tokens[i]))
                continue;
            if (Cues.EditionNoun.Has(asked.Tokens[i + 1]))
                return true;
            // "Which of the three tournaments …", "which of 2014 and 2018 had …"
            if (NamesSeveral(asked) && IsOneOfThem(asked, i + 1))
                return true;
            // "Of the World Cups of 1998 and 2002, which saw …"
            if (Cues.VerbOfCup.Has(asked.Tokens[i + 1]) && NamesSeveral(asked) && asked.Competitions.Any(cup => cup.End <= i))
                return true;
            if (CupBehind(asked, i + 1) is not { } cup)
                continue;
            var next = cup.End;
            while (
                next < asked.Tokens.Count
                && !Cues.VerbOfCup.Has(asked.Tokens[next])
                && (asked.Tokens[next].IsNumber || Cues.BetweenYears.Has(asked.Tokens[next]))
            )
                next++;
            return next >= asked.Tokens.Count || Cues.VerbOfCup.Has(asked.Tokens[next]);
        }
        return false;
    }

    private static bool IsOneOfThem(TypedQuestion asked, int at)
    {
        if (at >= asked.Tokens.Count || asked.Tokens[at].Text is not ("of" or "de" or "des" or "d"))
            return false;
        var of = at;
        while (
            of < asked.Tokens.Count
            && (
                asked.Tokens[of].IsNumber
                || Cues.OfSeveral.Has(asked.Tokens[of])
                || asked.Concepts.Any(concept => concept.Kind == "number" && concept.Covers(of))
            )
        )
            of++;
        return of < asked.Tokens.Count
            && (Cues.EditionNoun.Has(asked.Tokens[of]) || asked.Tokens[of - 1].IsNumber && Cues.VerbOfCup.Has(asked.Tokens[of]));
    }

    // "which World Cup", "which of the 1998, 2002 and 2006 World Cups"
    private static Mention? CupBehind(TypedQuestion asked, int at)
    {
        var of = at;
        while (
            of < asked.Tokens.Count
            && (
                asked.Tokens[of].IsNumber
                || Cues.OfSeveral.Has(asked.Tokens[of])
                || asked.Concepts.Any(concept => concept.Kind == "number" && concept.Covers(of))
            )
            && !asked.Competitions.Any(cup => cup.First == of)
        )
            of++;
        return asked.Competitions.FirstOrDefault(cup => cup.First == at || cup.First == of && NamesSeveral(asked));
    }

    private static bool NamesSeveral(TypedQuestion asked) =>
        asked.Competitions.Any(cup => Enumerable.Range(cup.First, cup.Count).Any(i => Cues.Cups.Has(asked.Tokens[i])))
        || asked.Time.Years.Count > 1
        || asked.Time is { From: { } from, To: { } to } && from.Year < to.Year;
}
