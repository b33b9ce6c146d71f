using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Models.Grounding;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Models;

/// <summary>
/// Lets a model's sentences out one by one, each after its check. In the place of the first that stands on nothing comes
/// the facts writer's text, and the model is heard no further.
/// </summary>
internal sealed class Telling(DraftAnswer draft, Evidence evidence, string engine, Action<WrittenPiece> letOut)
{
    private readonly List<string> _told = [];

    /// <summary>False where the model is to be heard no further.</summary>
    public bool Hear(string sentence)
    {
        var plain = sentence.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Trim();
        if (evidence.Check(plain) is not { } grounds)
            return false;
        // It may be harmless, but nothing can say so.
        if (grounds.ClaimsNothing || grounds.Cites.Count == 0)
            return true;
        Tell(new CitedText(plain, grounds.Cites));
        return true;
    }

    /// <summary>Ends the answer: with the facts writer's text where the model told nothing, or not what was asked.</summary>
    public void End()
    {
        if (_told.Count == 0)
        {
            foreach (var step in WrittenPiece.Of(draft))
                letOut(step);
            return;
        }
        if (draft.Status == AnswerStatus.Answered && !IsTold())
            foreach (var text in draft.Texts)
                Tell(text);
        letOut(new WrittenPiece.EndOfAnswer(AnswerStatus.Answered, engine, evidence.Read));
    }

    /// <summary>The figures and scores of the draft's first sentence have been told; where it has none, all its names: a list is whole.</summary>
    private bool IsTold()
    {
        var wanted = Claims.Of(Sentences.Split(draft.Text) is [var first, ..] ? first : "");
        var told = Claims.Of(string.Concat(_told));
        if (wanted.Figures.Count + wanted.Scores.Count == 0)
            return wanted.Names.All(IsNamed);
        return wanted.Figures.All(told.Figures.Contains)
            && wanted.Scores.All(score => told.Scores.Contains(score) || told.Scores.Contains((score.Right, score.Left)))
            && (wanted.Names.Count == 0 || wanted.Names.Any(IsNamed));

        bool IsNamed(NameRun run) => run.Words.Any(told.Words.Contains);
    }

    private void Tell(CitedText text)
    {
        if (_told.Count == 0)
            foreach (var source in evidence.Close())
                letOut(new WrittenPiece.CitesSource(source));
        var spaced = _told.Count == 0 || text.Text.StartsWith(' ') ? text.Text : $" {text.Text}";
        _told.Add(spaced);
        letOut(new WrittenPiece.SaysText(text with { Text = spaced }));
    }
}
