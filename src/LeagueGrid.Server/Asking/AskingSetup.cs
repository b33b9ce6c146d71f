using LeagueGrid.Answers.Engine;
using LeagueGrid.Server.Configuration;

namespace LeagueGrid.Server.Asking;

/// <summary>Answers in this process; standing questions only where there are grains.</summary>
public static class AskingSetup
{
    public static void AddAsking(this WebApplicationBuilder builder, GridSettings settings)
    {
        builder.Services.AddSingleton<AskLimits>();
        if (settings.Cluster.Role == ClusterSettings.Gateway)
            builder.Services.AddAnswers();
        else
            builder.Services.AddAnswerGrains();
    }
}
