using LeagueGrid.Server.Asking;
using LeagueGrid.Server.Configuration;
using Xunit;

namespace LeagueGrid.Tests.Server.Asking;

public sealed class AskLimitsTests
{
    [Fact]
    public void Forty_at_once_are_served()
    {
        using var limits = new AskLimits(new LimitSettings());
        Assert.All(Enumerable.Range(0, 40).Select(_ => limits.TakeAsk("one")).ToList(), lease => Assert.True(lease.IsAcquired));
    }

    [Fact]
    public void Of_two_hundred_at_once_a_part_is_turned_away_and_told_when_to_come_again()
    {
        using var limits = new AskLimits(new LimitSettings());
        var leases = Enumerable.Range(0, 200).Select(_ => limits.TakeAsk("one")).ToList();
        Assert.Contains(leases, lease => lease.IsAcquired);
        var refused = leases.First(lease => !lease.IsAcquired);
        Assert.True(AskLimits.RetryAfter(refused) > TimeSpan.Zero);
    }

    [Fact]
    public void What_one_client_takes_is_not_taken_from_another()
    {
        using var limits = new AskLimits(new LimitSettings());
        for (var i = 0; i < 200; i++)
            limits.TakeAsk("one");
        Assert.True(limits.TakeAsk("other").IsAcquired);
    }

    [Fact]
    public void An_answer_that_has_ended_makes_room()
    {
        using var limits = new AskLimits(new LimitSettings { AsksAtOnce = 1 });
        using (limits.TakeAsk("one"))
            Assert.False(limits.TakeAsk("one").IsAcquired);
        Assert.True(limits.TakeAsk("one").IsAcquired);
    }
}
