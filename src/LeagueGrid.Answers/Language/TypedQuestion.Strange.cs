using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>Words of the question that nothing explains.</summary>
public sealed partial class TypedQuestion
{
    /// <summary>A name is named that nothing bears.</summary>
    public bool HasStrangeName
    {
        get
        {
            if (Tokens.Count(token => token.Capital) * 2 > Tokens.Count)
                return false;
            // "Messi finished top, with how many?": a sentence that tells begins with whom it tells of.
            if (
                Tokens.Count > 4
                && Tokens[0].Start
                && IsUnexplained(0)
                && !Mentions.Any(m => m.First == 1)
                // "Wenger's last season, 2017-18: …": a season that is named anyway.
                && !(Tokens[0].Possessive && Time.Seasons.Count > 0 && Tokens.Skip(1).Take(3).Any(Cues.Season.Has))
            )
                return true;
            // "goals for erling haaland": where nothing is written large, two unknown words side by side are a name.
            if (!Tokens.Any(token => token.Capital))
                for (var i = 2; i < Tokens.Count; i++)
                    if (
                        IsUnexplained(i)
                        && IsUnexplained(i - 1)
                        && Cues.BeforeStranger.Has(Tokens[i - 2])
                        && !Tokens[i].IsNumber
                        && !Tokens[i - 1].IsNumber
                    )
                        return true;
            for (var i = 0; i < Tokens.Count; i++)
                if (
                    Tokens[i].Capital
                    && IsUnexplained(i)
                    && !IsByTheWay(i)
                    && !Mentions.Any(m => (m.End == i || m.First == i + 1) && !IsFirstName(m, i))
                )
                    return true;
            return false;
        }
    }

    // "at Wembley", "under Pereira", "the Marseille quarter-final": told by the way, where other words say which match or
    // season is meant.
    private bool IsByTheWay(int at)
    {
        var end = at + 1;
        while (at > 0 && Tokens[at - 1].Capital && IsUnexplained(at - 1))
            at--;
        while (end < Tokens.Count && Tokens[end].Capital && IsUnexplained(end))
            end++;
        var teams = Teams.Count();
        if (teams > 0 && NameLexicon.IsDemonym(Tokens[end - 1].Text))
            return true;
        if (teams == 0 || at == 0)
            return false;
        // "the two Roussillon derbies": of the two who are named.
        if (teams >= 2 && end < Tokens.Count && Cues.DerbyNoun.Has(Tokens[end]))
            return true;
        var pinned = teams >= 2 || !Time.IsEmpty || Scores.Count > 0;
        return pinned
            && (
                Cues.ByTheWay.Has(Tokens[at - 1].Text)
                || Tokens[at - 1].Text is "the" or "le" or "la"
                    && Concepts.Any(concept => concept.Kind == "stage" && concept.First == end)
                || teams >= 2 && Cues.ForOrWith.Has(Tokens[at - 1])
            );
    }

    /// <summary>What is asked about is a thing that nothing knows: "who won the toss in …".</summary>
    public bool HasStrangeNoun
    {
        get
        {
            for (var i = 1; i < Tokens.Count && Tokens.Count <= ShortQuestion; i++)
                if (
                    Tokens[i].Text.Length > 2
                    && Cues.Determiner.Has(Tokens[i - 1])
                    && (i + 1 == Tokens.Count || Cues.AfterNoun.Has(Tokens[i + 1]))
                    && IsUnexplained(i)
                    && !Places.Contains(Tokens[i].Text)
                )
                    return true;
            return false;
        }
    }

    // "Zoltan Prskalo": that others are called Zoltan too names nobody.
    private static bool IsFirstName(Mention mention, int strange) =>
        mention.End == strange && mention.Best.Kind == "player" && mention.Best.Score <= FirstName;

    private const double FirstName = 0.6;

    // In a longer one a thing that nothing knows may be told by the way.
    private const int ShortQuestion = 11;

    private bool IsUnexplained(int i)
    {
        var text = Tokens[i].Text;
        return text.Length >= 2
            && !IsToldBefore(i)
            && !IsVerbOfCount(i)
            // "Lyon v Saint-Étienne: who won the derbies?"
            && !(Cues.DerbyNoun.Has(text) && Teams.Count() > 1)
            && !Used[i]
            && !Lexicon.English.Stop.Contains(text)
            && !Lexicon.French.Stop.Contains(text)
            && !Concepts.Any(c => c.Covers(i) && (!c.Gapped || i == c.First || i == c.End - 1))
            && !_told.Exists(c => c.Covers(i))
            && !Mentions.Any(m => m.Covers(i) || BelongsTo(m, i));
    }

    // "Combien de clean sheets a-t-il gardés ?": the verb of what is counted.
    private bool IsVerbOfCount(int i) =>
        i > 1
        && Lang == "fr"
        && !Tokens[i].Capital
        && Cues.ThirdPerson.Has(Tokens[i - 1])
        && Concepts.Any(c => c.Name == "ask.count" && c.End < i)
        && Concepts.Any(c => c.Kind == "metric" && c.Name is not ("metric.matches" or "metric.appearances") && c.First < i);

    // "Felt like everyone was putting it in their own net. How many …": what another sentence tells, names apart, asks nothing.
    private bool IsToldBefore(int i) =>
        !Tokens[i].Capital
        && (!Tokens[i].Start || IsDoing(i))
        && Tokens.Skip(i + 1).Any(token => token.Start)
        && Concepts.Any(concept => concept.Kind == "ask" && concept.First > i && StartsWithin(i + 1, concept.First + 1));

    // "Filing in five minutes:" and "Writing for the morning paper:" name nobody.
    private bool IsDoing(int i) =>
        i + 1 < Tokens.Count
        && Tokens[i].Text.Length > 5
        && Tokens[i].Text.EndsWith("ing", StringComparison.Ordinal)
        && Cues.BehindDoing.Has(Tokens[i + 1]);

    // "kwon chang hun": the rest of his name, spelt otherwise.
    private bool BelongsTo(Mention mention, int i) =>
        mention.Best.Kind == "player"
        && (mention.End == i || mention.First == i + 1)
        && Tokens[i].Text.Length > 2
        && NameFolding
            .Words(mention.Best.Name)
            .Any(word => word[0] == Tokens[i].Text[0] && SpellingIndex.Distance(word, Tokens[i].Text, 2) <= 2 && word.Length > 2);

    /// <summary>Those of the sentence that asks: "Stuttgart under Korkut were on fire. How many …" only tells of him.</summary>
    public IReadOnlyList<string> UnexplainedAsked
    {
        get
        {
            var asking = AskingSentence(Tokens, Concepts);
            return [.. Enumerable.Range(asking, Tokens.Count - asking).Where(IsUnexplained).Select(i => Tokens[i].Text)];
        }
    }

    /// <summary>Words that carry meaning and that nothing typed explains.</summary>
    public IReadOnlyList<string> Unexplained
    {
        get
        {
            var left = new List<string>();
            for (var i = 0; i < Tokens.Count; i++)
                if (IsUnexplained(i))
                    left.Add(Tokens[i].Text);
            return left;
        }
    }
}
