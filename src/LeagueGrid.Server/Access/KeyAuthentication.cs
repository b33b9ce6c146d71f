using System.Net;
using System.Text.Encodings.Web;
using LeagueGrid.Server.Configuration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LeagueGrid.Server.Access;

/// <summary>
/// Takes an API key from the Authorization header, or on the hub from <c>access_token</c>, since a browser cannot set
/// a header on a WebSocket. Who comes without one is somebody only in Development, from this machine.
/// </summary>
public sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    KeyRing keys,
    IHostEnvironment environment
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public new const string Scheme = "Key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        IReadOnlyList<string> open = IsOpen() ? [Rights.Read, Rights.Ask] : [];
        if (PresentedToken.Of(Request) is { } token)
        {
            return Task.FromResult(
                keys.Find(token, Scheme, open) is { } principal
                    ? AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme))
                    : AuthenticateResult.Fail("The key is not known.")
            );
        }

        return Task.FromResult(
            open.Count > 0
                ? AuthenticateResult.Success(new AuthenticationTicket(KeyRing.Principal("this machine", open, Scheme), Scheme))
                : AuthenticateResult.NoResult()
        );
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    /// <summary>The Host is looked at too: a foreign page that points its own name at 127.0.0.1 would come from loopback as well.</summary>
    private bool IsOpen() =>
        environment.IsDevelopment()
        && Context.Connection.RemoteIpAddress is { } remote
        && IPAddress.IsLoopback(remote)
        && IsLoopbackName(Request.Host.Host);

    private static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

/// <summary>Where a request may carry its token.</summary>
public static class PresentedToken
{
    private const string Bearer = "Bearer ";

    public static string? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && header.Length > Bearer.Length)
            return header[Bearer.Length..].Trim();
        // A header in another scheme is a wrong key, not none: it must not fall back to what is open.
        if (header.Length > 0)
            return header;
        return
            request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase)
            && request.Query["access_token"].ToString() is { Length: > 0 } query
            ? query
            : null;
    }
}
