using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Store;
using LeagueGrid.Server.Wire;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.AspNetCore.SignalR.StackExchangeRedis;
using StackExchange.Redis;

namespace LeagueGrid.Server.Live;

/// <summary>The hub and all that brings updates to it.</summary>
public static class LiveSetup
{
    public const string Path = "/hubs/league";

    public static void AddLive(this WebApplicationBuilder builder, GridSettings settings, StoreConnection store)
    {
        var services = builder.Services;
        services.AddSingleton<LiveInstruments>();
        services.AddSingleton<LiveTopics>();
        services.AddHostedService<StallWatch>();

        var signalR = services
            .AddSignalR(hub =>
            {
                hub.MaximumReceiveMessageSize = settings.Limits.HubMessageBytes;
                hub.EnableDetailedErrors = false;
                hub.AddFilter<HubDoor>();
            })
            .AddJsonProtocol(json => GridJson.CopyTo(json.PayloadSerializerOptions))
            .AddMessagePackProtocol(messagePack => messagePack.SerializerOptions = JsonInMessagePack.Options);
        if (!settings.IsEmbedded)
        {
            signalR.AddStackExchangeRedis(redis =>
            {
                redis.Configuration = store.Options.Clone();
                redis.Configuration.ChannelPrefix = RedisChannel.Literal($"lg:hub:{settings.Cluster.Id}:");
            });
        }

        KeepAnswersInOrder(services);
        services.AddSingleton<HubLifetimeManager<LeagueHub>>(provider => new LiveConnections(
            settings.IsEmbedded
                ? ActivatorUtilities.CreateInstance<DefaultHubLifetimeManager<LeagueHub>>(provider)
                : ActivatorUtilities.CreateInstance<RedisHubLifetimeManager<LeagueHub>>(provider),
            provider.GetRequiredService<LiveTopics>(),
            settings.Limits,
            provider.GetRequiredService<LiveInstruments>()
        ));
        services.AddSingleton(provider => (LiveConnections)provider.GetRequiredService<HubLifetimeManager<LeagueHub>>());
    }

    public static void MapLive(this WebApplication app, LimitSettings limits) =>
        app.MapHub<LeagueHub>(
            Path,
            connection =>
            {
                // A socket outlives the token it was opened with, unless it is closed at its expiry.
                connection.CloseOnAuthenticationExpiration = true;
                connection.ApplicationMaxBufferSize = limits.HubMessageBytes;
                connection.TransportMaxBufferSize = limits.QueuedBytes / 2;
            }
        );

    /// <summary>Puts <see cref="AnswerOrder"/> round each protocol that is registered.</summary>
    private static void KeepAnswersInOrder(IServiceCollection services)
    {
        foreach (var protocol in services.Where(service => service.ServiceType == typeof(IHubProtocol)).ToList())
        {
            services.Remove(protocol);
            services.AddSingleton<IHubProtocol>(provider => new AnswerOrder(
                (IHubProtocol)(
                    protocol.ImplementationInstance
                    ?? protocol.ImplementationFactory?.Invoke(provider)
                    ?? ActivatorUtilities.CreateInstance(provider, protocol.ImplementationType!)
                )
            ));
        }
    }
}
