using LeagueGrid.Answers.Drafts;
using Microsoft.Extensions.Options;
using Orleans.Placement;

namespace LeagueGrid.Answers.Following;

/// <summary>Holds the one <see cref="StandingQuestion"/> of its key in the whole grid, and lets it go when its lease runs out.</summary>
[GrainType("lg.standing"), HashBasedPlacement]
public sealed class StandingQuestionGrain(StandingQuestions standing, IOptions<AnswerSettings> settings, TimeProvider clock)
    : Grain,
        IStandingQuestionGrain
{
    /// <summary>Under Orleans' response time-out: a first answer that takes longer comes over the channel.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private StandingQuestion? _question;
    private DateTimeOffset _leasedUntil;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var lease = settings.Value.FollowLease;
        this.RegisterGrainTimer(
            LookAtLeaseAsync,
            new GrainTimerCreationOptions(lease, lease / 3) { KeepAlive = true, Interleave = true }
        );
        return Task.CompletedTask;
    }

    public async Task<StandingAnswer> FollowAsync(QuestionToAnswer asked, bool fresh)
    {
        _leasedUntil = clock.GetUtcNow() + settings.Value.FollowLease;
        _question ??= standing.Begin(this.GetPrimaryKeyString(), asked);
        var answer = _question.AnswerAsync(fresh);
        try
        {
            return await answer.WaitAsync(Patience, clock);
        }
        catch (TimeoutException)
        {
            return new StandingAnswer(null, null);
        }
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_question is not null)
            await _question.DisposeAsync();
    }

    private Task LookAtLeaseAsync(CancellationToken cancel)
    {
        if (clock.GetUtcNow() > _leasedUntil)
            DeactivateOnIdle();
        else
            _question?.LookAround();
        return Task.CompletedTask;
    }
}
