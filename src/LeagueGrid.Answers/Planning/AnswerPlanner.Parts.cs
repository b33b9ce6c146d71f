using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning;

// Questions that ask for several things: each is asked by itself, and none is answered by what lies beside it.
public sealed partial class AnswerPlanner
{
    // Each part by itself, the later ones leaning on those before; where one comes to nothing, whether all of it asked as one does.
    private async ValueTask<(Finding Finding, string? Plan)> OfPartsAsync(
        QuestionContext context,
        Inquiry whole,
        IReadOnlyList<string> questions,
        CancellationToken cancel
    )
    {
        var parts = await PartsAsync(context, whole, questions, cancel);
        if (parts.All(part => part.IsAnswered) && JoinedParts.Hold(parts))
            return (JoinedParts.Joined(whole, parts), null);
        var asOne = await FindOrReadAsync(whole, context.LikedPlan, cancel);
        if (
            asOne.Finding.Status != AnswerStatus.Answered && asOne.Finding.Status != AnswerStatus.Unknown
            || asOne.Finding.Status == AnswerStatus.Answered
                && (asOne.Plan == TextPlan.Plan.Name || TellsAll(parts, asOne.Finding))
        )
            return asOne;
        return JoinedParts.OfSome(whole, parts) is { } some ? (some, null)
            : asOne.Finding.Status == AnswerStatus.Unknown ? asOne
            : (Unknowns.Plain(whole, "part"), null);
    }

    private static bool TellsAll(IReadOnlyList<AnsweredPart> parts, Finding finding) =>
        parts
            .Where(part => !part.IsAnswered)
            .All(part =>
                Afterthoughts.Tells(part.Asked, finding) || part == parts[0] && Afterthoughts.NamesPlaced(part.Asked, finding)
            );

    private async ValueTask<IReadOnlyList<AnsweredPart>> PartsAsync(
        QuestionContext context,
        Inquiry whole,
        IReadOnlyList<string> questions,
        CancellationToken cancel
    )
    {
        var seasons = Compounds.IsOfSeasons(whole.Asked);
        var parts = new List<AnsweredPart>();
        var turns = context.Turns;
        foreach (var question in questions)
        {
            var asked = _questions.Read(question, whole.Directory, whole.Context.Now);
            if (!seasons && Afterthoughts.AreTold(asked, parts))
                continue;
            var part = context with { Question = question, Turns = turns, Lang = whole.Lang };
            var (inquiry, understood) = Understand(part, whole.Directory, whole.Reader);
            var (finding, _) = await FindOrReadAsync(inquiry, liked: null, cancel);
            parts.Add(new AnsweredPart(asked, finding));
            if (!seasons)
                turns = [.. turns, Draft(part, inquiry, finding, understood).Turn];
        }
        return parts;
    }
}
