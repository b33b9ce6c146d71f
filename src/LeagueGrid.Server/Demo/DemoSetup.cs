using LeagueGrid.Server.Configuration;

namespace LeagueGrid.Server.Demo;

public static class DemoSetup
{
    /// <summary>In Development unless told otherwise. Two servers of one grid may both play it: the items are the same.</summary>
    public static void AddDemo(this WebApplicationBuilder builder, GridSettings settings)
    {
        if (settings.Demo ?? builder.Environment.IsDevelopment())
            builder.Services.AddHostedService<DemoLeague>();
    }
}
