namespace LeagueGrid.Server.Ingest;

public static class IngestSetup
{
    public static void AddIngest(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IngestInstruments>();
        builder.Services.AddSingleton<IngestTurns>();
        builder.Services.AddSingleton<FeedIntake>();
    }
}
