using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LeagueGrid.Answers.Drafts;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Following;

/// <summary>
/// What one follower has yet to be told. It holds the newest answer and no more: somebody who reads slowly skips
/// revisions, and costs the others nothing.
/// </summary>
internal sealed class Follower
{
    private readonly Lock _gate = new();
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private Answer? _newest;
    private AnswerPart.Withdrawn? _withdrawn;

    public void Offer(Answer answer)
    {
        lock (_gate)
        {
            if (_newest is null || answer.AnswerId != _newest.AnswerId || answer.Revision > _newest.Revision)
                _newest = answer;
            _signal.Writer.TryWrite(true);
        }
    }

    public void Offer(AnswerPart.Withdrawn withdrawn)
    {
        lock (_gate)
        {
            _withdrawn = withdrawn;
            _signal.Writer.TryWrite(true);
        }
    }

    /// <summary>The parts of each revision, until the reader cancels. A withdrawal is told to those who have read what is withdrawn.</summary>
    public async IAsyncEnumerable<IEnumerable<AnswerPart>> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var answerId = "";
        var told = 0;
        await foreach (var _ in _signal.Reader.ReadAllAsync(cancel))
        {
            Answer? answer;
            AnswerPart.Withdrawn? withdrawn;
            lock (_gate)
            {
                (answer, withdrawn, _withdrawn) = (_newest, _withdrawn, null);
            }
            if (withdrawn is not null && withdrawn.AnswerId == answerId && withdrawn.Revision == told)
                yield return [withdrawn];
            if (answer is not null && (answer.AnswerId != answerId || answer.Revision > told))
            {
                (answerId, told) = (answer.AnswerId, answer.Revision);
                yield return AnswerParts.Of(answer);
            }
        }
    }
}
