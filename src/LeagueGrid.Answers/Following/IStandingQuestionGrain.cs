using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;
using Orleans.Concurrency;

namespace LeagueGrid.Answers.Following;

/// <summary>
/// One question that somebody follows, whoever and however many they are; its key is <see cref="Memory.QuestionKey.Of"/>.
/// It goes to sleep when no server has asked for it within the lease.
/// </summary>
[Alias("lg.standing")]
public interface IStandingQuestionGrain : IGrainWithStringKey
{
    /// <summary>Renews the lease and gives the answer as it stands.</summary>
    /// <param name="fresh">True for a new follower: everything acknowledged before the call is in the answer.</param>
    [Alias("follow"), AlwaysInterleave]
    Task<StandingAnswer> FollowAsync(QuestionToAnswer asked, bool fresh);
}

/// <param name="Answer">Null while the first one is still being made: it will come over the channel.</param>
[GenerateSerializer, Immutable, Alias("lg.standing.answer")]
public sealed record StandingAnswer([property: Id(0)] Answer? Answer, [property: Id(1)] ConversationTurn? Turn);

/// <summary>What goes to all servers that have followers of the question: an answer taken away, or a new one.</summary>
public sealed record StandingNews(Answer? Answer, AnswerPart.Withdrawn? Withdrawn)
{
    public static string ChannelOf(string key) => $"lg:answer:{key}";
}
