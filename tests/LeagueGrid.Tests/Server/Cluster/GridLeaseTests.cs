using LeagueGrid.Server.Cluster;
using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Store;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;
using Xunit;

namespace LeagueGrid.Tests.Server.Cluster;

/// <summary>Two processes of a grid, as leases over one store.</summary>
public sealed class GridLeaseTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_process_works_and_another_goes_on_when_it_ends()
    {
        var folder = Directory.CreateTempSubdirectory("lg-lease-").FullName;
        using (var embedded = EmbeddedStore.Start(folder, NullLoggerFactory.Instance))
        {
            await using var store = await ConnectionMultiplexer.ConnectAsync(embedded.Connection);
            using var first = new Process(store);
            await first.Works.Task.WaitAsync(Patience, Cancel);
            using var second = new Process(store);

            await first.EndAsync();
            await second.Works.Task.WaitAsync(Patience, Cancel);
            await second.EndAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Whose_lease_is_taken_away_stops_working()
    {
        var folder = Directory.CreateTempSubdirectory("lg-lease-").FullName;
        using (var embedded = EmbeddedStore.Start(folder, NullLoggerFactory.Instance))
        {
            await using var store = await ConnectionMultiplexer.ConnectAsync(embedded.Connection);
            using var process = new Process(store);
            await process.Works.Task.WaitAsync(Patience, Cancel);

            await store.GetDatabase().StringSetAsync("lg:lease:leaguegrid:work", "another");
            await process.Stopped.Task.WaitAsync(Patience, Cancel);
            Assert.Equal("another", await store.GetDatabase().StringGetAsync("lg:lease:leaguegrid:work"));
            await process.EndAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private sealed class Process : IDisposable
    {
        private readonly CancellationTokenSource _ending = new();
        private readonly Task _running;

        public Process(IConnectionMultiplexer store)
        {
            var settings = new GridSettings { Redis = "shared" };
            var lease = new GridLease(store, settings, TimeProvider.System, NullLogger<GridLease>.Instance);
            _running = lease.RunAsync("work", WorkAsync, _ending.Token);
        }

        public TaskCompletionSource Works { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task EndAsync()
        {
            await _ending.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _running);
        }

        public void Dispose() => _ending.Dispose();

        private async Task WorkAsync(CancellationToken held)
        {
            Works.TrySetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, held);
            }
            finally
            {
                Stopped.TrySetResult();
            }
        }
    }
}
