using LeagueGrid.Answers.Engine;
using LeagueGrid.Answers.Planning;

namespace LeagueGrid.Answers.Memory;

/// <summary>
/// Finds an answer given before that may be given again: the same question, or another wording of the same query, whose
/// every read would still be read the same. An answer is never evidence for another one.
/// </summary>
public sealed class AnswerMemory(AnswerStore store, ReadCheck check)
{
    /// <summary>The kept answer to the same question in the same words, if all that it stands on is unchanged.</summary>
    public async ValueTask<KeptAnswer?> RecallAsync(Asked asked, DateTimeOffset now, CancellationToken cancel)
    {
        if (!MayBeKept(asked) || await store.FindAsync(QuestionKey.OnDay(asked, now)) is not { } found)
            return null;
        return found.Verdict != AnswerStore.Wrong && await check.StandsAsync(found.Kept, cancel) ? found.Kept : null;
    }

    /// <summary>
    /// The kept answer to another wording of the query that <paramref name="draft"/> resolved to. The draft was made from
    /// the newest facts, so equal facts are the proof that the kept wording still holds.
    /// </summary>
    public async ValueTask<KeptAnswer?> RecallAsync(Asked asked, DraftAnswer draft, DateTimeOffset now)
    {
        if (!MayBeKept(asked) || draft.Query.Length == 0)
            return null;
        if (await store.FindAsync(QuestionKey.OfQuery(draft.Query, draft.Lang, now)) is not { } found)
            return null;
        var same =
            found.Verdict != AnswerStore.Wrong
            && found.Kept.Query == draft.Query
            && found.Kept.Facts == draft.Text
            && found.Kept.Answer.Status == draft.Status
            && SourcesOf(found.Kept.Answer.Sources).IsSupersetOf(SourcesOf(draft.Sources));
        return same ? found.Kept : null;
    }

    /// <summary>Keeps an answer for reading again, and for giving again where its question allows that.</summary>
    public Task KeepAsync(Asked asked, KeptAnswer kept, DateTimeOffset now)
    {
        if (!MayBeKept(asked) || kept.Answer.Status == Core.Questions.AnswerStatus.Correcting)
            return store.SaveAsync(kept, []);
        var question = QuestionKey.OnDay(asked, now);
        return store.SaveAsync(
            kept,
            kept.Query.Length == 0 ? [question] : [question, QuestionKey.OfQuery(kept.Query, kept.Answer.Lang, now)]
        );
    }

    /// <summary>A late viewer's answer and one about another moment are never given to others, nor one that moves with the clock.</summary>
    private static bool MayBeKept(Asked asked) =>
        asked.IsNow && !QuestionKey.Moves(asked.Question) && QuestionKey.Normalise(asked.Question).Length > 0;

    private static HashSet<string> SourcesOf(IEnumerable<Core.Questions.Source> sources) =>
        [.. sources.Select(source => $"{source.Ref}\u001f{source.Text}")];
}
