using System.Runtime.CompilerServices;
using LeagueGrid.Answers.Conversations;
using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Following;
using LeagueGrid.Answers.Memory;
using LeagueGrid.Answers.Models;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Questions;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LeagueGrid.Answers.Engine;

/// <summary>
/// The door to the answers, for the hub, REST, MCP and the dashboard alike. An answer is made in the process that was
/// asked, over its own replicas and grain calls; nothing streams through a grain.
/// </summary>
public sealed partial class AnswerEngine(
    ILeagueReader league,
    AnswerMaker maker,
    AnswerMemory memory,
    AnswerStore store,
    ConversationStore conversations,
    AnswerFeeds feeds,
    TimeProvider clock,
    AnswerInstruments instruments,
    ILogger<AnswerEngine> logger
)
{
    /// <summary>Memory and conversations help an answer; a store that hangs may not hold it up for longer.</summary>
    private static readonly TimeSpan StorePatience = TimeSpan.FromSeconds(1);

    /// <summary>The parts of one answer: <c>started source* text+ completed</c>, or one <c>failed</c>.</summary>
    /// <param name="caller">Who asks: a conversation id means something only together with it.</param>
    public async IAsyncEnumerable<AnswerPart> AskAsync(
        AskRequest request,
        string caller,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (var step in StreamAsync(request, caller, cancel))
            yield return step.Part;
    }

    /// <summary>The completed answer, or why there is none.</summary>
    public async Task<AskOutcome> AnswerAsync(AskRequest request, string caller, CancellationToken cancel)
    {
        var last = new Step(new AnswerPart.Failed("overloaded", "The answer broke off. Ask again."));
        await foreach (var step in StreamAsync(request, caller, cancel))
            last = step;
        return new AskOutcome(last.Whole, last.Part as AnswerPart.Failed);
    }

    /// <summary>The answer, and again each time that it changes, until the caller cancels.</summary>
    public async IAsyncEnumerable<AnswerPart> FollowAsync(
        AskRequest request,
        string caller,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var (asked, refused) = await HearAsync(request, caller, cancel);
        if (asked is null)
        {
            yield return refused!;
            yield break;
        }
        var isFirst = true;
        await foreach (var told in feeds.FollowAsync(asked, cancel))
        {
            if (isFirst && told.Turn is not null)
                await ShelteredAsync(() => AddTurnAsync(asked, caller, told.Turn), cancel);
            isFirst = false;
            foreach (var part in told.Parts)
                yield return part;
        }
    }

    /// <summary>An answer given before, in its newest revision; null where none has this id (any more).</summary>
    public async Task<Answer?> GetAsync(string answerId) => (await store.ReadAsync(answerId))?.Kept.Answer;

    /// <summary>
    /// Takes a verdict. <c>wrong</c> retires the answer: the same question is computed anew under a new id.
    /// <c>right</c> makes its wording the pattern for like questions.
    /// </summary>
    public async Task<FeedbackOutcome> FeedbackAsync(string answerId, string? verdict, string? comment)
    {
        if (verdict is not (AnswerStore.Right or AnswerStore.Wrong))
            return FeedbackOutcome.UnknownVerdict;
        if (await store.ReadAsync(answerId) is not { } stored)
            return FeedbackOutcome.UnknownAnswer;
        await store.JudgeAsync(answerId, verdict, comment is { Length: > 2_000 } ? comment[..2_000] : comment);
        if (verdict == AnswerStore.Right && stored.Kept is { Shape: { } shape, Answer.Status: AnswerStatus.Answered })
            await store.PreferAsync(shape, answerId);
        return FeedbackOutcome.Taken;
    }

    private async IAsyncEnumerable<Step> StreamAsync(
        AskRequest request,
        string caller,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var began = clock.GetTimestamp();
        var now = clock.GetUtcNow();
        var (asked, refused) = await HearAsync(request, caller, cancel);
        if (asked is null)
        {
            yield return new Step(refused!);
            yield break;
        }

        var kept = await ShelteredAsync(() => memory.RecallAsync(asked, now, cancel).AsTask(), cancel);
        MadeDraft? made = null;
        if (kept is null)
        {
            (made, var failed) = await DraftAsync(asked, now, cancel);
            if (made is null)
            {
                yield return new Step(failed!);
                yield break;
            }
            kept = await ShelteredAsync(() => memory.RecallAsync(made, cancel).AsTask(), cancel);
        }

        Answer answer;
        if (kept is not null)
        {
            answer = AsRemembered(kept, asked, now);
            await ShelteredAsync(() => AddTurnAsync(asked, caller, made?.Draft.Turn ?? kept.Turn), cancel);
            foreach (var part in AnswerParts.Of(answer).SkipLast(1))
                yield return new Step(part);
        }
        else
        {
            answer = made!.Begin();
            yield return new Step(AnswerParts.Start(answer));
            var gathering = new AnswerGathering(answer);
            await foreach (var step in maker.WriteAsync(made, cancel))
                if (gathering.Add(step) is { } part)
                    yield return new Step(part);
            answer = gathering.Whole();
            // Before the last part: who has read it may ask for the answer by its id, or go on with the conversation, on any server.
            await ShelteredAsync(
                () =>
                    Task.WhenAll(
                        memory.KeepAsync(made.Keep(answer, gathering.Read), made),
                        AddTurnAsync(asked, caller, made.Draft.Turn)
                    ),
                cancel
            );
        }
        yield return new Step(AnswerParts.Completed(answer), answer);
        instruments.OnAnswer(answer.Engine, answer.Status, clock.GetElapsedTime(began));
    }

    private async Task<(MadeDraft? Made, AnswerPart.Failed? Failed)> DraftAsync(
        QuestionToAnswer asked,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        try
        {
            return (await maker.DraftAsync(asked, now, cancel), null);
        }
        catch (Exception fault) when (IsPassing(fault, cancel))
        {
            LogUnreadable(logger, fault);
            return (null, new AnswerPart.Failed("overloaded", "The league cannot be read at this moment. Ask again."));
        }
    }

    private async Task<(QuestionToAnswer? Asked, AnswerPart.Failed? Failed)> HearAsync(
        AskRequest request,
        string caller,
        CancellationToken cancel
    )
    {
        if (AskCheck.Refuse(request) is { } refused)
            return (null, refused);
        try
        {
            if (request.AsOf is { } moment && await league.MatchAsync(moment.Match, Moment.Now, cancel) is null)
                return (null, AskCheck.Invalid("asOf names a match that nobody has told of."));
        }
        catch (Exception fault) when (IsPassing(fault, cancel))
        {
            LogUnreadable(logger, fault);
            return (null, new AnswerPart.Failed("overloaded", "The league cannot be read at this moment. Ask again."));
        }
        var turns = string.IsNullOrEmpty(request.Conversation)
            ? null
            : await ShelteredAsync(() => conversations.TurnsAsync(caller, request.Conversation), cancel);
        return (QuestionToAnswer.Of(request, turns ?? []), null);
    }

    private Task AddTurnAsync(QuestionToAnswer asked, string caller, ConversationTurn turn) =>
        asked.Conversation is { } conversation ? conversations.AddAsync(caller, conversation, turn) : Task.CompletedTask;

    private static Answer AsRemembered(KeptAnswer kept, QuestionToAnswer asked, DateTimeOffset now) =>
        kept.Answer with
        {
            Engine = "memory",
            AsOf = now,
            Question = asked.Question,
            Conversation = asked.Conversation,
        };

    private async Task<T?> ShelteredAsync<T>(Func<Task<T>> step, CancellationToken cancel)
    {
        try
        {
            return await step().WaitAsync(StorePatience, clock, cancel);
        }
        catch (Exception fault) when (IsPassing(fault, cancel))
        {
            LogStore(logger, fault);
            return default;
        }
    }

    private async Task ShelteredAsync(Func<Task> step, CancellationToken cancel) =>
        await ShelteredAsync(
            async () =>
            {
                await step();
                return true;
            },
            cancel
        );

    /// <summary>Orleans also cancels, of itself, calls that it could not place in time.</summary>
    private static bool IsPassing(Exception fault, CancellationToken cancel) =>
        fault is RedisException or TimeoutException or OrleansException
        || (fault is OperationCanceledException && !cancel.IsCancellationRequested);

    private readonly record struct Step(AnswerPart Part, Answer? Whole = null);

    [LoggerMessage(LogLevel.Warning, "The league could not be read for an answer")]
    private static partial void LogUnreadable(ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Memory or conversation did without the store")]
    private static partial void LogStore(ILogger logger, Exception fault);
}
