using LeagueGrid.Answers.Conversations;
using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Following;
using LeagueGrid.Answers.Memory;
using LeagueGrid.Answers.Models;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Answers.Reading;
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
    private static readonly TimeSpan LibraryPatience = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Everything that answers in the asking process. It needs <see cref="Core.Ports.ILeagueReader"/>, Knowledge's search, an <c>IConnectionMultiplexer</c> and an Orleans client (or silo) beside it.
    /// </summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<AnswerSettings, AnswerSettingsCheck>().BindConfiguration(AnswerSettings.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AnswerPlanner>();
        services.TryAddSingleton<Drafting>(provider => provider.GetRequiredService<AnswerPlanner>().AnswerAsync);
        services.TryAddSingleton<LeagueQueries>();
        services.TryAddSingleton<PassageLookup>(provider =>
            KnowledgeLookup.Over(provider.GetRequiredService<PassageSearch>(), provider.GetRequiredService<Extract>())
        );
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
        services.TryAddSingleton(News);
        services.TryAddSingleton<StandingQuestions>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IHostedService, StandingQuestions>(provider =>
                provider.GetRequiredService<StandingQuestions>()
            )
        );
        return services;
    }

    private static ProseNews News(IServiceProvider provider)
    {
        var search = provider.GetRequiredService<PassageSearch>();
        var follower = provider.GetRequiredService<PassageFollower>();
        return new ProseNews(
            (read, passage) =>
                read.Found.Any(found => found.Id == passage.Id)
                || search.WouldEnter(KnowledgeLookup.QueryOf(read.Query), passage),
            async (commit, cancel) => await follower.ReachAsync(commit, LibraryPatience, cancel)
        );
    }
}
