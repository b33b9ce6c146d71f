using LeagueGrid.Answers.Engine;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Server.Configuration;

namespace LeagueGrid.Server.Asking;

/// <summary>Answers in this process; standing questions only where there are grains.</summary>
public static class AskingSetup
{
    public static void AddAsking(this WebApplicationBuilder builder, GridSettings settings)
    {
        builder.Services.AddSingleton<AskLimits>();
        builder.Services.AddSingleton<PassageLookup>((_, _) => new([]));
        if (settings.Cluster.Role == ClusterSettings.Gateway)
            builder.Services.AddAnswers();
        else
            builder.Services.AddAnswerGrains();
    }
}
