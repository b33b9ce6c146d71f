using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Questions;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace LeagueGrid.Client;

/// <summary>
/// A LeagueGrid server from outside: reading over REST, feeding, and the hub for live topics and questions. Safe for
/// concurrent use; the hub connection is made when first needed and shared.
/// </summary>
public sealed partial class LeagueGridClient : IAsyncDisposable
{
    private readonly SemaphoreSlim _connecting = new(1, 1);
    private readonly HubConnection _hub;

    /// <param name="server">Root address, as <c>http://localhost:5080</c>.</param>
    /// <param name="key">API key or token; null where the server lets everybody read and ask.</param>
    public LeagueGridClient(Uri server, string? key = null)
    {
        Http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = server,
        };
        if (!string.IsNullOrEmpty(key))
            Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        _hub = new HubConnectionBuilder()
            .WithUrl(new Uri(server, "/hubs/league"), options => options.AccessTokenProvider = () => Task.FromResult(key))
            .WithAutomaticReconnect(new Forever())
            .AddJsonProtocol(options =>
            {
                options.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, LeagueJson.Default);
                // The shapes of the hub itself are this client's own and not among Core's.
                options.PayloadSerializerOptions.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
                options.PayloadSerializerOptions.AllowOutOfOrderMetadataProperties = true;
            })
            .Build();
        _hub.On<ReceivedUpdate>("update", Dispatch);
        _hub.Reconnected += _ => RewatchAsync();
    }

    /// <summary>The REST door, with the key set: for what has no method here.</summary>
    public HttpClient Http { get; }

    public Task<MatchView?> MatchAsync(string id, CancellationToken cancel = default) =>
        GetAsync($"/api/matches/{Uri.EscapeDataString(id)}", LeagueJson.Default.MatchView, cancel);

    public Task<TableView?> TableAsync(string season, bool live = false, CancellationToken cancel = default) =>
        GetAsync(
            $"/api/seasons/{Uri.EscapeDataString(season)}/table{(live ? "?live=true" : "")}",
            LeagueJson.Default.TableView,
            cancel
        );

    public Task<ScorersView?> ScorersAsync(string season, CancellationToken cancel = default) =>
        GetAsync($"/api/seasons/{Uri.EscapeDataString(season)}/scorers", LeagueJson.Default.ScorersView, cancel);

    public Task<PlayerView?> PlayerAsync(string id, CancellationToken cancel = default) =>
        GetAsync($"/api/players/{Uri.EscapeDataString(id)}", LeagueJson.Default.PlayerView, cancel);

    public Task<TeamView?> TeamAsync(string id, CancellationToken cancel = default) =>
        GetAsync($"/api/teams/{Uri.EscapeDataString(id)}", LeagueJson.Default.TeamView, cancel);

    public Task<Answer?> AnswerAsync(string answerId, CancellationToken cancel = default) =>
        GetAsync($"/api/answers/{Uri.EscapeDataString(answerId)}", LeagueJson.Default.Answer, cancel);

    /// <summary>Any read model by its path; null where the server knows no such thing.</summary>
    /// <exception cref="HttpRequestException">The server refused or failed; the message gives its problem document.</exception>
    public async Task<T?> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class
    {
        using var response = await Http.GetAsync(new Uri(path, UriKind.Relative), cancel);
        if (response.StatusCode is HttpStatusCode.NotFound)
            return null;
        await EnsureTakenAsync(response, cancel);
        return await response.Content.ReadFromJsonAsync(type, cancel);
    }

    private static async Task EnsureTakenAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        if (response.IsSuccessStatusCode)
            return;
        var said = await response.Content.ReadAsStringAsync(cancel);
        throw new HttpRequestException(
            $"{response.RequestMessage?.RequestUri?.AbsolutePath} answers {(int)response.StatusCode}: {said}",
            null,
            response.StatusCode
        );
    }

    private async Task<HubConnection> HubAsync(CancellationToken cancel)
    {
        await _connecting.WaitAsync(cancel);
        try
        {
            if (_hub.State is HubConnectionState.Disconnected)
                await _hub.StartAsync(cancel);
        }
        finally
        {
            _connecting.Release();
        }
        return _hub;
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        Http.Dispose();
        _connecting.Dispose();
    }

    // A broadcaster's client must come back whenever the server does; the pause grows to five seconds and stays there.
    private sealed class Forever : IRetryPolicy
    {
        public TimeSpan? NextRetryDelay(RetryContext retryContext) =>
            TimeSpan.FromMilliseconds(Math.Min(5000, 100 * Math.Pow(2, Math.Min(6, retryContext.PreviousRetryCount))));
    }
}
