using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Memory;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Ports;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LeagueGrid.Answers.Models;

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
        var context = asked.At(now) with { LikedPlan = pattern?.Plan, Names = directory };
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
