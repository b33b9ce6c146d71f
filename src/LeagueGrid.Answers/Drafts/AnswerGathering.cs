using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Drafts;

/// <summary>Puts an answer together from what its writer lets out.</summary>
public sealed class AnswerGathering(Answer begun)
{
    private readonly List<Source> _sources = [];
    private readonly List<CitedText> _texts = [];
    private string _status = begun.Status;
    private string _engine = begun.Engine;

    /// <summary>What the writer read beyond the draft's own record.</summary>
    public ReadRecord Read { get; private set; } = ReadRecord.Empty;

    /// <summary>The part that a client sees of this step; null for the end, which <see cref="Whole"/> tells.</summary>
    public AnswerPart? Add(WrittenPiece step)
    {
        switch (step)
        {
            case WrittenPiece.CitesSource stands:
                _sources.Add(stands.Source);
                return AnswerParts.Part(stands.Source);
            case WrittenPiece.SaysText says:
                _texts.Add(says.Text);
                return AnswerParts.Part(says.Text);
            case WrittenPiece.EndOfAnswer ends:
                (_status, _engine, Read) = (ends.Status, ends.Engine, ends.Read);
                return null;
            default:
                return null;
        }
    }

    public Answer Whole() =>
        begun with
        {
            Status = _status,
            Engine = _engine,
            Text = string.Concat(_texts.Select(text => text.Text)),
            Texts = _texts,
            Sources = _sources,
        };
}
