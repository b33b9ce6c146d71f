using LeagueGrid.Answers.Conversations;
using LeagueGrid.Answers.Following;
using LeagueGrid.Answers.Memory;
using LeagueGrid.Answers.Models;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Knowledge.Retrieval;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace LeagueGrid.Answers.Engine;

public static class AnswersRegistration
{
    /// <summary>
    /// Everything that answers in the asking process. It needs <see cref="Core.Ports.ILeagueReader"/>, <see cref="Reading.PassageLookup"/>,
    /// an <c>IConnectionMultiplexer</c> and an Orleans client (or silo) beside it.
    /// </summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<AnswerSettings, AnswerSettingsCheck>().BindConfiguration(AnswerSettings.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AnswerPlanner>();
        services.TryAddSingleton<Drafting>(provider => provider.GetRequiredService<AnswerPlanner>().AnswerAsync);
        services.TryAddSingleton<LeagueQueries>();
        services.AddModel();
        services.TryAddSingleton<AnswerMaker>();
        services.TryAddSingleton<AnswerStore>();
        services.TryAddSingleton<ReadCheck>();
        services.TryAddSingleton<AnswerMemory>();
        services.TryAddSingleton<ConversationStore>();
        services.TryAddSingleton<AnswerFeeds>();
        services.TryAddSingleton<AnswerInstruments>();
        services.TryAddSingleton<AnswerEngine>();
        return services;
    }

    /// <summary>The language model, with its time-outs and retries up to the first byte; what comes later is retried by nobody.</summary>
    private static void AddModel(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(ModelWriter)))
            return;
        services.AddOptionsWithValidateOnStart<ModelSettings, ModelSettingsCheck>().BindConfiguration(ModelSettings.Section);
        services.AddSingleton<ModelWriter>();
        services
            .AddHttpClient(ModelWriter.HttpClientName)
            .AddResilienceHandler(
                ModelWriter.HttpClientName,
                (pipeline, context) =>
                    pipeline
                        .AddRetry(
                            new HttpRetryStrategyOptions
                            {
                                MaxRetryAttempts = 2,
                                Delay = TimeSpan.FromMilliseconds(200),
                                BackoffType = DelayBackoffType.Exponential,
                                UseJitter = true,
                            }
                        )
                        .AddTimeout(context.ServiceProvider.GetRequiredService<IOptions<ModelSettings>>().Value.FirstWord)
            );
    }

    /// <summary>What a silo needs to keep standing questions; it needs <see cref="Core.Ports.ILeagueChanges"/> beside it.</summary>
    public static IServiceCollection AddAnswerGrains(this IServiceCollection services)
    {
        services.AddAnswers();
        services.TryAddSingleton<PassageEntry>(Entry);
        services.TryAddSingleton<StandingQuestions>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IHostedService, StandingQuestions>(provider =>
                provider.GetRequiredService<StandingQuestions>()
            )
        );
        return services;
    }

    private static PassageEntry Entry(IServiceProvider provider)
    {
        var search = provider.GetRequiredService<PassageSearch>();
        return (read, passage) =>
            read.Found.Any(found => found.Id == passage.Id)
            || search.WouldEnter(
                new SearchQuery
                {
                    Text = read.Query.Text,
                    Lang = read.Query.Lang,
                    Kinds = read.Query.Kinds.Count > 0 ? read.Query.Kinds : null,
                    About = read.Query.About,
                },
                passage
            );
    }
}
