using LeagueGrid.Core.Matches;

namespace LeagueGrid.Grains.Matches;

/// <summary>
/// Lets a match that is not in play go to rest a while after its last item: an archive of thousands of matches passes
/// through the grid without staying in its memory. Who asks for it later finds its sheet in the season.
/// </summary>
internal sealed class IdleRest(Grain grain, Func<Task> rest)
{
    private static readonly TimeSpan After = TimeSpan.FromSeconds(20);

    private IGrainTimer? _timer;

    public void Note(MatchSheet? sheet)
    {
        var rests = sheet is not { Status: MatchStatus.Live };
        if (!rests && _timer is null)
            return;
        _timer ??= grain.RegisterGrainTimer(
            rest,
            new GrainTimerCreationOptions
            {
                DueTime = After,
                Period = Timeout.InfiniteTimeSpan,
                Interleave = true,
            }
        );
        _timer.Change(rests ? After : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
