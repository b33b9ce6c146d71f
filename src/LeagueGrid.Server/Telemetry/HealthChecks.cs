using LeagueGrid.Core.Ports;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace LeagueGrid.Server.Telemetry;

/// <summary><c>/health/live</c>: the process runs. <c>/health/ready</c>: the store answers and the league can be read.</summary>
public static class HealthChecks
{
    /// <summary>Tag of the checks that are asked for readiness.</summary>
    public const string Ready = "ready";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder
            .Services.AddHealthChecks()
            .AddCheck<StoreAnswers>("store", tags: [Ready], timeout: Patience)
            .AddCheck<LeagueReads>("league", tags: [Ready], timeout: Patience);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(
            "/health/ready",
            new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync }
        );
    }

    /// <summary>The whole in the first line, as probes read it, then what is not well and why; never a fault's own message.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain";
        var unwell = report
            .Entries.Where(check => check.Value.Status != HealthStatus.Healthy)
            .Select(check =>
                check.Value is { Exception: null, Description: { } why }
                    ? $"{check.Key}: {check.Value.Status}, {why}"
                    : $"{check.Key}: {check.Value.Status}"
            );
        return context.Response.WriteAsync(string.Join('\n', unwell.Prepend(report.Status.ToString())));
    }

    private sealed class StoreAnswers(IConnectionMultiplexer store) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        )
        {
            await store.GetDatabase().StringGetAsync("lg:probe").WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }

    private sealed class LeagueReads(ILeagueReader league) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        )
        {
            await league.DirectoryAsync(cancellationToken).AsTask().WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
