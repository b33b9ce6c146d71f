using LeagueGrid.Core.Live;

namespace LeagueGrid.Server.Live;

/// <summary>
/// One topic as one connection watches it. It begins held: updates that come before the answer to <c>Watch</c> is
/// written wait here, and those that the answer already told are dropped. A second <c>Watch</c> makes a new one and ends this.
/// </summary>
public sealed class TopicWatch(ConnectionFeed feed, string topic)
{
    private const int MostHeld = 1024;

    private readonly Lock _gate = new();
    private List<TopicMessage>? _held = [];
    private string _epoch = "";
    private long _told;
    private volatile bool _ended;

    public string Topic { get; } = topic;

    public bool HasEnded => _ended;

    /// <summary>Returns at once, whatever the client does.</summary>
    public void Offer(TopicMessage message)
    {
        lock (_gate)
        {
            if (_ended)
                return;
            if (_held is not null)
            {
                // A client that does not take its answer gets a gap at its end, not a longer list.
                if (_held.Count >= MostHeld)
                    _held.Clear();
                _held.Add(message);
                return;
            }

            // The state may have been read while this update was still under way here.
            if (IsNews(message.Update))
                feed.Enqueue(this, message);
        }
    }

    /// <summary>What the answer to <c>Watch</c> tells.</summary>
    public void Told(TopicState state)
    {
        lock (_gate)
        {
            _epoch = state.Epoch;
            _told = state.Version;
        }
    }

    /// <summary>The answer is on its way: from here on updates follow it.</summary>
    public void Release()
    {
        lock (_gate)
        {
            if (_held is not { } held)
                return;
            _held = null;
            foreach (var message in held.Where(message => !_ended && IsNews(message.Update)))
                feed.Enqueue(this, message);
        }
    }

    public void End() => _ended = true;

    private bool IsNews(TopicUpdate update) => update.Epoch != _epoch || update.Version > _told;
}
