using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

/// <summary>The stages from one on, or before one: "from the quarter-finals on", "à partir des huitièmes", "before the semis".</summary>
/// <param name="From">The first that counts; null: from the beginning.</param>
/// <param name="Before">The first that counts no more; null: to the end.</param>
public sealed record StageRange(string? From, string? Before)
{
    // In the order in which a tournament plays them.
    private static readonly string[] Order =
    [
        "group",
        "second-group",
        "round-of-32",
        "round-of-16",
        "quarter-final",
        "semi-final",
        "third-place",
        "final",
    ];

    /// <summary>Null where no range of stages is named.</summary>
    public static StageRange? Of(TypedQuestion asked)
    {
        foreach (var concept in asked.Concepts.Where(concept => concept.Kind == "stage"))
        {
            var stage = concept.Name["stage.".Length..];
            if (Array.IndexOf(Order, stage) < 0)
                continue;
            var at = WordBefore(asked, concept);
            var word = at < 0 ? "" : asked.Tokens[at].Text;
            var next = concept.End < asked.Tokens.Count ? asked.Tokens[concept.End].Text : "";
            var onwards = next is "on" or "onward" or "onwards";
            if (word is "between" or "entre")
                return Between(asked, concept, stage);
            if (word is "since" or "depuis" or "partir" || word is "from" && onwards)
                return Heeded(asked, concept, new StageRange(stage, null));
            if (word is "before" or "avant" or "until" && stage != "group" || IsGoal(asked, at) || IsExit(asked, at))
                return Heeded(asked, concept, new StageRange(null, stage));
        }
        return null;
    }

    /// <summary>The place of the word before a stage, articles and the name of the cup left aside; -1 where there is none.</summary>
    internal static int WordBefore(TypedQuestion asked, Concept stage)
    {
        var at = stage.First - 1;
        while (
            at > 0
            && (
                Cues.OfTheRound.Has(asked.Tokens[at])
                || asked.Tokens[at] is { IsNumber: true, Text.Length: 4 }
                || asked.Competitions.Any(cup => cup.Covers(at))
            )
        )
            at--;
        return at;
    }

    // "Whom did they beat to reach the final?", "whom did they knock out on the way to it?"
    private static bool IsGoal(TypedQuestion asked, int at) =>
        at > 0
        && asked.HasAny("fact.beat", "fact.eliminated")
        && (
            Cues.Reaching.Has(asked.Tokens[at])
                && Cues.InOrderTo.Has(asked.Tokens[at - 1])
                && Circumstances.AreSeveral(asked.Tokens, asked.Concepts)
            || Cues.InOrderTo.Has(asked.Tokens[at]) && Cues.Way.Has(asked.Tokens[at - 1])
            // "sur le chemin de la finale"
            || Cues.Way.Has(asked.Tokens[at])
        );

    // "between the round of 16 and the semi-finals", and up to the trophy where no other stage is named.
    private static StageRange Between(TypedQuestion asked, Concept from, string stage)
    {
        var last = asked
            .Concepts.Where(c => c.Kind == "stage" && c.First >= from.End)
            .Select(c => Array.IndexOf(Order, c.Name["stage.".Length..]))
            .DefaultIfEmpty(-1)
            .Max();
        asked.Heed(asked.Concepts.Where(c => c.Kind == "stage").Select(c => c.Name));
        return new StageRange(stage, last >= 0 && last + 1 < Order.Length ? Order[last + 1] : null);
    }

    private const int FarthestExit = 6;

    // "Whom did they knock out before losing in the semi-finals?", "avant de tomber en demi-finale"
    private static bool IsExit(TypedQuestion asked, int at)
    {
        if (!asked.Has("fact.beat"))
            return false;
        for (var i = at; i >= 0 && i > at - FarthestExit; i--)
            if (asked.Tokens[i].Text is "before" or "avant" or "until")
                return i < at;
            else if (!Cues.GoingOut.Has(asked.Tokens[i]))
                return false;
        return false;
    }

    private static StageRange Heeded(TypedQuestion asked, Concept concept, StageRange range)
    {
        asked.Heed([concept.Name]);
        return range;
    }

    public bool Holds(string? stage)
    {
        var at = Array.IndexOf(Order, stage);
        return at >= 0
            && (From is null || at >= Array.IndexOf(Order, From))
            && (Before is null || at < Array.IndexOf(Order, Before));
    }
}
