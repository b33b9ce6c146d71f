using System.Security.Cryptography;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Drafts;

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
