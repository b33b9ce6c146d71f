using System.Buffers;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Models.Grounding;

/// <summary>Capitalised words that stand together, folded: one name, or two that must not be torn out of others.</summary>
public sealed record NameRun(IReadOnlyList<string> Words)
{
    /// <summary>Words with which a sentence may begin without naming anybody. What is not among them has to be in the evidence.</summary>
    private static readonly HashSet<string> Openers =
    [
        .. (
            "a after against all also although among an and another any are as at because before both but by despite did do does during each "
            + "earlier either even every finally following for from had has have he her here his how however i if in into is it its just last "
            + "late later less more most neither no nobody none not nothing now of on once one only or other our over overall she since so "
            + "some sorry still such that the their then there these they this those though three through thus today tonight two under "
            + "unfortunately until up was we were what when where whether which while who why with without yes yesterday yet you "
            + "goal goals score scorer team match matches player season table currently meanwhile according "
            + "actuellement ainsi alors apres aucun aucune aujourd au aux avant avec c car ce cela celle celui ces cet cette chaque comme contre "
            + "d dans de depuis des deux dernier desormais donc du elle elles en encore enfin ensuite entre est et hier ici il ils j je jusqu l la "
            + "le les leur leurs lors lui m mais malgre meme moins n ne ni non nous on or ou oui par parmi pas pendant personne plus pour puis "
            + "qu quand que quel quelle qui rien s sa sans selon ses si son sont sous sur t tous tout toute toutefois toutes trois tres un une vers "
            + "voici voila votre vous y but buts equipe joueur saison classement malheureusement"
        ).Split(' '),
    ];

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:()\"«»“”.!?/\n");

    public NameRun Without(Predicate<string> test) => new([.. Words.Where(word => !test(word))]);

    public static IReadOnlyList<NameRun> In(string text)
    {
        var runs = new List<NameRun>();
        var run = new List<string>();
        var opens = true;
        foreach (var (token, gap) in Tokens(text))
        {
            if (gap.AsSpan().IndexOfAny(Breaks) >= 0)
                Close();
            if (gap.AsSpan().IndexOfAny(".!?\n") >= 0)
                opens = true;
            var folded = NameFolding.Words(token);
            var isName =
                char.IsUpper(token[0])
                && !(opens && folded is [var word] && (Openers.Contains(word) || NumberWords.Knows(word)))
                && token != "I";
            if (isName)
                run.AddRange(folded);
            else
                Close();
            opens = false;
        }
        Close();
        return runs;

        void Close()
        {
            if (run.Count > 0)
                runs.Add(new NameRun([.. run]));
            run.Clear();
        }
    }

    /// <summary>Words with what stands before each; an apostrophe parts them (<c>Kane's</c>, <c>l'Angleterre</c>), a hyphen joins.</summary>
    private static IEnumerable<(string Token, string Gap)> Tokens(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var from = start;
            while (from < text.Length && !char.IsLetterOrDigit(text[from]))
                from++;
            var to = from;
            while (
                to < text.Length
                && (
                    char.IsLetterOrDigit(text[to])
                    || IsMark(text[to])
                    || (text[to] == '-' && to + 1 < text.Length && char.IsLetter(text[to + 1]))
                )
            )
                to++;
            if (to > from)
                yield return (text[from..to], text[start..from]);
            start = Math.Max(to, from);
        }
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
