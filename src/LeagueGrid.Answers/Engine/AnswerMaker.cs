using System.Security.Cryptography;
using LeagueGrid.Answers.Memory;
using LeagueGrid.Answers.Models;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Questions;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LeagueGrid.Answers.Engine;

/// <summary>A draft with what it was made for, and the directory's version before anything was read for it.</summary>
/// <param name="Pattern">An answer to a like question that people called right: a model for wording and plan, never evidence.</param>
public sealed record MadeDraft(
    QuestionToAnswer Asked,
    QuestionContext Context,
    DraftAnswer Draft,
    long Directory,
    long Links,
    string Shape,
    KeptAnswer? Pattern
)
{
    public DateTimeOffset Now => Context.Now;

    /// <summary>A first revision under a new id, without text yet.</summary>
    public Answer Begin() =>
        new()
        {
            AnswerId = $"a-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10))}",
            Revision = 1,
            Status = Draft.Status,
            Text = "",
            // The facts stood so when the reading began, or when the late viewer's picture was taken.
            AsOf = Now - Asked.Delay,
            Engine = WrittenPiece.Facts,
            Question = Asked.Question,
            Lang = Draft.Lang,
            Conversation = Asked.Conversation,
            Texts = [],
            Sources = [],
        };

    /// <param name="also">What the writer read beyond the draft's own record.</param>
    public KeptAnswer Keep(Answer answer, ReadRecord also) =>
        new()
        {
            Answer = answer,
            Directory = Directory,
            Links = Links,
            Read = new ReadRecord([.. Draft.Read.Facets, .. also.Facets], [.. Draft.Read.Searches, .. also.Searches]),
            Query = Draft.Query,
            Facts = Draft.Text,
            Turn = Draft.Turn,
            Shape = Shape,
            Plan = Draft.Plan,
        };
}

/// <summary>Makes an answer: the draft out of facts, then its text by a language model where there is one.</summary>
public sealed partial class AnswerMaker(
    ILeagueReader league,
    Drafting drafting,
    ModelWriter model,
    AnswerStore store,
    ILogger<AnswerMaker> logger
)
{
    public async Task<MadeDraft> DraftAsync(QuestionToAnswer asked, DateTimeOffset now, CancellationToken cancel)
    {
        var directory = await league.DirectoryAsync(cancel);
        var (version, links) = (directory.Version, directory.Links.Version);
        var shape = QuestionKey.Shape(asked.Question, directory);
        var pattern = await PatternAsync(shape);
        var context = asked.At(now) with { LikedPlan = pattern?.Plan };
        var draft = await drafting(context, cancel);
        return new MadeDraft(asked, context, draft, version, links, shape, pattern);
    }

    public IAsyncEnumerable<WrittenPiece> WriteAsync(MadeDraft made, CancellationToken cancel) => model.WriteAsync(made, cancel);

    private async Task<KeptAnswer?> PatternAsync(string shape)
    {
        try
        {
            return await store.PatternAsync(shape);
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            LogStore(logger, fault);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "An answer was made without the pattern of a liked one")]
    private static partial void LogStore(ILogger logger, Exception fault);
}
