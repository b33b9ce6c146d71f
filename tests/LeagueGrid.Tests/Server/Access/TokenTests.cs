using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace LeagueGrid.Tests.Server.Access;

public sealed class TokenTests : IAsyncLifetime
{
    private Issuer _issuer = null!;
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await Issuer.StartAsync();
        _server = await RunningServer.StartAsync(
            "Production",
            $"--LeagueGrid:Jwt:Authority={_issuer.Address}",
            $"--LeagueGrid:Jwt:Audience={Issuer.Audience}"
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task A_token_of_the_issuer_opens_what_it_has_the_right_to()
    {
        var token = _issuer.Token("openid leaguegrid.read");
        Assert.Equal(HttpStatusCode.OK, (await _server.GetAsync("/api/competitions", token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _server.IngestAsync("{}", key: token)).StatusCode);
        Assert.Equal(HttpStatusCode.MultiStatus, (await _server.IngestAsync("{}", key: _issuer.Token("ingest"))).StatusCode);
    }

    [Fact]
    public async Task Tokens_that_are_not_good_are_all_refused_alike()
    {
        using var foreignKey = RSA.Create(2048);
        var good = _issuer.Token();
        string[] bad =
        [
            _issuer.Token(validFor: TimeSpan.FromMinutes(-10)),
            _issuer.Token(audience: "another"),
            _issuer.Token(issuedBy: "http://127.0.0.1:1"),
            _issuer.Token(key: foreignKey),
            $"{good[..^10]}AAAAAAAAAA",
            $"eyJhbGciOiJub25lIn0.{good.Split('.')[1]}.",
        ];
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in bad)
        {
            var response = await _server.GetAsync("/api/competitions", token);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            said.Add(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            await Assert.ThrowsAsync<HttpRequestException>(() => _server.HubAsync(token));
        }

        Assert.Single(said);
    }

    [Fact]
    public async Task The_hub_closes_when_the_token_expires()
    {
        await using var hub = await _server.HubAsync(_issuer.Token(validFor: TimeSpan.FromSeconds(2)));
        var closed = new TaskCompletionSource();
        hub.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }
}
