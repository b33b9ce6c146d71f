using System.Text.RegularExpressions;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>How a question asks, whatever it asks about.</summary>
/// <param name="Wanted">What sort of thing it asks for.</param>
/// <param name="IsNegated">It asks what is not.</param>
/// <param name="Nowness">How much it asks for what holds now (see <see cref="Tenses"/>).</param>
/// <param name="IsOfAnyone">"Was anybody hurt?": that nobody was is an answer.</param>
/// <param name="IsOfKin">It asks of somebody's family.</param>
/// <param name="IsTwofold">"How many, and in how many?" wants two things, which two sentences may tell.</param>
/// <param name="Measured">The words that want something measured or counted.</param>
/// <param name="Halves">Of a question that wants two things, where each is asked.</param>
internal readonly record struct Asking(
    AnswerKind Wanted,
    bool IsNegated,
    double Nowness,
    bool IsOfAnyone,
    bool IsOfKin,
    bool IsTwofold,
    string Measured,
    IReadOnlyList<AskedHalf> Halves
)
{
    private static readonly Regex AnyonePattern = Patterns.Linear(
        @"\b(anyone|anybody|someone|somebody|any (victims?|injuries|casualties|deaths|damage)|quelqu.un|des (blessés|victimes|morts|dégâts))\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex KinPattern = Patterns.Linear(
        @"\b(father|mother|dad|mum|mom|parents?|son|daughter|family|childhood|born|birth|origins?|child|upbringing|grew|grow|père|mère|parents?|fils|fille|famille|enfance|enfant|grandi\w*|née?|naissance|origines?|naquit)\b",
        RegexOptions.IgnoreCase
    );

    public static Asking Of(SearchQuery query) =>
        new(
            AnswerKinds.Of(query.Asking ?? query.Text),
            AnswerKinds.IsNegated(query.Text),
            Tenses.NownessOf(query.Text),
            AnyonePattern.IsMatch(query.Text),
            KinPattern.IsMatch(query.Text),
            AnswerKinds.AsksTwice(query.Text),
            query.Asking ?? query.Text,
            AnswerKinds.AsksTwice(query.Text) ? HalvesOf(query.Text) : []
        );

    private static readonly Regex JoinPattern = Patterns.Linear(
        @"[,;]? (and|et) (also |aussi )?((at|by|for|from|in|on|to|with|à|avec|contre|dans|de|en|par|pour|depuis) )?(how|when|who|whom|whose|where|why|which|what|combien|quand|qui|où|pourquoi|quel|quelle|quels|quelles|comment|que|qu)\b",
        RegexOptions.IgnoreCase
    );

    private static IReadOnlyList<AskedHalf> HalvesOf(string question) =>
        JoinPattern.Match(question) is not { Success: true } join
            ? []
            :
            [
                new AskedHalf(0, join.Index, AnswerKinds.Of(question[..join.Index])),
                new AskedHalf(join.Index, question.Length, AnswerKinds.Of(AfterJoin(question[join.Index..]))),
            ];

    private static string AfterJoin(string half)
    {
        var words = half.TrimStart(',', ';', ' ');
        return words[(words.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }
}

/// <summary>One of two things that a question asks for.</summary>
/// <param name="From">Where its words begin in the question.</param>
/// <param name="To">Where they end.</param>
/// <param name="Wanted">What sort of thing it is.</param>
internal readonly record struct AskedHalf(int From, int To, AnswerKind Wanted);
