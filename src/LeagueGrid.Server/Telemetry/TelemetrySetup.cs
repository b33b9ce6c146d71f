using LeagueGrid.Server.Configuration;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LeagueGrid.Server.Telemetry;

/// <summary>Metrics for Prometheus at <c>/metrics</c>; traces and metrics to a collector where OTEL_EXPORTER_OTLP_ENDPOINT names one.</summary>
public static class TelemetrySetup
{
    private const string OwnInstruments = "LeagueGrid.*";
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var withCollector = !string.IsNullOrEmpty(builder.Configuration[Collector]);
        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("leaguegrid"))
            .WithMetrics(metrics =>
            {
                metrics
                    .AddMeter(OwnInstruments, "Microsoft.Orleans")
                    .AddAspNetCoreInstrumentation()
                    .AddRuntimeInstrumentation()
                    .AddPrometheusExporter();
                if (withCollector)
                    metrics.AddOtlpExporter();
            });
        if (withCollector)
        {
            telemetry.WithTracing(traces =>
                traces
                    .AddSource(OwnInstruments, "Microsoft.Orleans.Application")
                    // The hub's token stands in its query; the instrumentation redacts queries unless told otherwise.
                    .AddAspNetCoreInstrumentation()
                    .AddOtlpExporter()
            );
        }
    }

    public static void MapTelemetry(this WebApplication app, bool isPublic)
    {
        var metrics = app.MapPrometheusScrapingEndpoint("/metrics");
        if (isPublic)
            metrics.RequireAuthorization(Rights.Read);
    }
}
