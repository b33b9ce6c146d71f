using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeagueGrid.Server.Sources;

/// <summary>
/// A source that cannot be read degrades the server and never makes it unready: what the grid knows already can be read
/// all the same. Anybody may look, so the reasons, which name hosts and paths, stand in the log only.
/// </summary>
public sealed class SourcesHealth(SourcesWorker sources) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var failing = sources.Health.Where(source => !source.Healthy).ToList();
        return Task.FromResult(
            failing.Count == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded(
                    string.Join(
                        ", ",
                        failing.Select(source =>
                            string.Create(CultureInfo.InvariantCulture, $"{source.Name} failed {source.Failures} times in a row")
                        )
                    )
                )
        );
    }
}
