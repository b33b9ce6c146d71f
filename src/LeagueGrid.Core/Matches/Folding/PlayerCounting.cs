namespace LeagueGrid.Core.Matches.Folding;

/// <summary>One player of one side: what he did, and when he was on the pitch.</summary>
internal sealed class PlayerCounting(string player, Side side)
{
    private int _minutesBefore;
    private int? _onSince;
    private PlayerLine? _line;

    public string Player => player;
    public Side Side => side;
    public Counting Counts { get; } = new();
    public bool Started { get; private set; }
    public bool Appeared { get; private set; }
    public bool OnPitch => _onSince is not null;

    public void Start()
    {
        Started = Appeared = true;
        _onSince = 0;
    }

    public void ComeOn(int minute)
    {
        Appeared = true;
        _onSince ??= minute;
    }

    /// <summary>Taken off or sent off.</summary>
    public void Leave(int minute)
    {
        if (_onSince is { } since)
            _minutesBefore += Math.Max(0, minute - since);
        _onSince = null;
    }

    public void Act() => Appeared = true;

    /// <summary>The line as it stands; the same instance while nothing of it changes.</summary>
    /// <param name="now">Minute up to which those on the pitch have played; null where the line-up does not tell.</param>
    public PlayerLine ToLine(int? now)
    {
        var tally = Counts.ToTally();
        int? minutes =
            now is { } end && Appeared ? _minutesBefore + (_onSince is { } since ? Math.Max(0, end - since) : 0) : null;
        if (_line is null || !ReferenceEquals(_line.Tally, tally) || _line.Minutes != minutes || _line.Appeared != Appeared)
            _line = new PlayerLine(player, side, tally, Appeared, Started, minutes);
        return _line;
    }
}
