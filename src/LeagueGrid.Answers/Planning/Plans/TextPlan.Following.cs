using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Names;
using LeagueGrid.Knowledge.Retrieval;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Questions that go on about the text which answered the one before.</summary>
public static partial class TextPlan
{
    // The story told, not another: of what the question says beside names, the text must bear out so much.
    private const double EnoughFollowing = 0.5;

    private const int FollowingWords = 14;

    /// <summary>What one text says to a question; null where it says nothing of it.</summary>
    /// <param name="subject">Ref of the text (<c>article/a-1</c>).</param>
    public static async ValueTask<Finding?> OfTextAsync(Inquiry q, string subject, string question, CancellationToken cancel)
    {
        var found = await q.Reader.SearchAsync(QueryOf(q, []) with { Text = question, Subjects = [subject] }, cancel);
        return
            found.FirstOrDefault(one =>
                one.Excerpt is not null
                && Math.Min(one.Score, one.ExcerptCoverage) >= EnoughFollowing
                && Mentions(q, one)
                && !LacksSum(q, one)
            )
                is { } best
            ? Quote(q, best)
            : null;
    }

    /// <summary>"Who won the contest there?", after an answer out of a report: what the same report says of it.</summary>
    public static async ValueTask<Finding?> OfStoryOnAsync(Inquiry q, CancellationToken cancel)
    {
        var told = q.Before?.Entities.LastOrDefault(entity => entity.Kind is "article" or "document");
        if (
            told is not { Kind: not null } text
            || NameFolding.Words(q.Context.Question).Count > FollowingWords
            || q.Asked.Mentions.Any(IsNew)
        )
            return null;
        return await OfTextAsync(q, text.Ref, q.Context.Question, cancel) ?? await OfSameThingAsync(q, text.Ref, cancel);

        bool IsNew(Mention mention) =>
            mention.Kind != MentionKind.Misspelt
            && !mention.Options.Any(option => option.Ids.Any(id => q.Before!.Entities.Any(entity => entity.Id == id)))
            && !mention.Options.Any(option => option.Ids.Any(q.Before!.People.Contains));
    }

    // "And what does he get for it?": of the thing asked about before, what this question wants to know.
    private static async ValueTask<Finding?> OfSameThingAsync(Inquiry q, string subject, CancellationToken cancel)
    {
        var question = q.Context.Question;
        var kind = AnswerKinds.Of(question);
        if (
            !AnswerKinds.IsTold(kind)
            || NameFolding.Words(question).Count > LeaningOnText
            || q.Before?.Question is not { } before
        )
            return null;
        var found = await q.Reader.SearchAsync(
            QueryOf(q, []) with
            {
                Text = $"{before} {question}",
                Asking = question,
                Subjects = [subject],
            },
            cancel
        );
        return
            found.FirstOrDefault(one =>
                one.Excerpt is { } excerpt
                && AnswerKinds.Fit(kind, excerpt) > 0
                && one.ExcerptCoverage >= EnoughOfThing
                && (Overlap.Of(question, excerpt) >= EnoughOfOwn || !Overlap.SaysAnything(question))
            )
                is { } best
            ? Quote(q, best)
            : null;
    }

    private const int LeaningOnText = 13;
    private const double EnoughOfThing = 0.4;
    private const double EnoughOfOwn = 0.3;

    private static EntityKey TextOf(string subject)
    {
        var slash = subject.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new EntityKey("document", subject) : new EntityKey(subject[..slash], subject[(slash + 1)..]);
    }
}
