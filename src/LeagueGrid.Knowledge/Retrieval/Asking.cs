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
internal readonly record struct Asking(
    AnswerKind Wanted,
    bool IsNegated,
    double Nowness,
    bool IsOfAnyone,
    bool IsOfKin,
    bool IsTwofold
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
            AnswerKinds.AsksTwice(query.Text)
        );
}
