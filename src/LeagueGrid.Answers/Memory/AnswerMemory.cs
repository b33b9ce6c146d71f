using LeagueGrid.Answers.Drafts;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Memory;

/// <summary>
/// Finds an answer given before that may be given again: the same question, or another wording of the same query, whose
/// every read would still be read the same. An answer is never evidence for another one.
/// </summary>
public sealed class AnswerMemory(AnswerStore store, ReadCheck check)
{
    /// <summary>The kept answer to the same question in the same words, if all that it stands on is unchanged.</summary>
    public async ValueTask<KeptAnswer?> RecallAsync(QuestionToAnswer asked, DateTimeOffset now, CancellationToken cancel)
    {
        if (!MayBeKept(asked) || await store.FindAsync(QuestionKey.OnDay(asked, now)) is not { } found)
            return null;
        return found.Verdict != AnswerStore.Wrong && await check.StandsAsync(found.Kept, cancel) ? found.Kept : null;
    }

    /// <summary>
    /// The kept answer to another wording of the query that the draft resolved to. The draft was made from the newest
    /// facts, so equal facts are the proof that the kept wording still holds; the new wording then leads to it too.
    /// </summary>
    public async ValueTask<KeptAnswer?> RecallAsync(MadeDraft made, CancellationToken cancel)
    {
        var draft = made.Draft;
        if (!MayBeKept(made.Asked) || !IsResolved(draft.Status, draft.Query))
            return null;
        if (await store.FindAsync(QuestionKey.OfQuery(draft.Query, draft.Lang, made.Now)) is not { } found)
            return null;
        var isSame =
            found.Verdict != AnswerStore.Wrong
            && found.Kept.Query == draft.Query
            && found.Kept.Facts == draft.Text
            && found.Kept.Answer.Status == draft.Status
            && SourcesOf(found.Kept.Answer.Sources).IsSupersetOf(SourcesOf(draft.Sources));
        if (!isSame)
            return null;
        cancel.ThrowIfCancellationRequested();
        // What a model read besides was not read again now: such an answer is good once, and looked at again by its own record.
        var kept = found.Kept.IsFactsAlone
            ? found.Kept with
            {
                Read = draft.Read,
                Directory = made.Directory,
                Links = made.Links,
            }
            : found.Kept;
        if (!kept.IsFactsAlone && !await check.StandsAsync(kept, cancel))
            return null;
        await store.SaveAsync(kept, KeysOf(kept, made), isNew: false);
        return kept;
    }

    /// <summary>Keeps an answer for reading again, and for giving again where its question allows that.</summary>
    public Task KeepAsync(KeptAnswer kept, MadeDraft made) => store.SaveAsync(kept, KeysOf(kept, made), isNew: true);

    private static IReadOnlyList<string> KeysOf(KeptAnswer kept, MadeDraft made)
    {
        // What is not known or not decided now may be so a moment later, by something that nobody looked at: only an answer is kept.
        if (!MayBeKept(made.Asked) || kept.Answer.Status != AnswerStatus.Answered)
            return [];
        var question = QuestionKey.OnDay(made.Asked, made.Now);
        return !IsResolved(kept.Answer.Status, kept.Query)
            ? [question]
            : [question, QuestionKey.OfQuery(kept.Query, kept.Answer.Lang, made.Now)];
    }

    /// <summary>Only a query that came to an answer says what was asked: whatever could not be resolved looks alike.</summary>
    private static bool IsResolved(string status, string query) => status == AnswerStatus.Answered && query.Length > 0;

    /// <summary>A late viewer's answer and one about another moment are never given to others, nor one that moves with the clock.</summary>
    private static bool MayBeKept(QuestionToAnswer asked) =>
        asked.IsNow && !QuestionKey.Moves(asked.Question) && QuestionKey.Normalise(asked.Question).Length > 0;

    private static HashSet<string> SourcesOf(IEnumerable<Source> sources) =>
        [.. sources.Select(source => $"{source.Ref}\u001f{source.Text}")];
}
