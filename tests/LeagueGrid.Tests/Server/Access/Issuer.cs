using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LeagueGrid.Tests.Server.Access;

/// <summary>An issuer of tokens on this machine: the two documents that a server asks for, and tokens good and bad.</summary>
public sealed class Issuer : IAsyncDisposable
{
    public const string Audience = "league";

    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app;

    private Issuer(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public static async Task<Issuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var issuer = new Issuer(app);
        app.MapGet(
            "/.well-known/openid-configuration",
            () => Results.Json(new { issuer = issuer.Address, jwks_uri = $"{issuer.Address}/keys" })
        );
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { issuer.PublicKey() } }));
        await app.StartAsync();
        return issuer;
    }

    public string Token(
        string rights = "read ask",
        string audience = Audience,
        TimeSpan? validFor = null,
        string? issuedBy = null,
        RSA? key = null
    )
    {
        var expires = DateTime.UtcNow + (validFor ?? TimeSpan.FromMinutes(5));
        return new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = issuedBy ?? Address,
                Audience = audience,
                NotBefore = expires - TimeSpan.FromHours(1),
                IssuedAt = expires - TimeSpan.FromHours(1),
                Expires = expires,
                Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = "somebody", ["scope"] = rights },
                SigningCredentials = new SigningCredentials(
                    new RsaSecurityKey(key ?? _key) { KeyId = "one" },
                    SecurityAlgorithms.RsaSha256
                ),
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private object PublicKey()
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = "one",
            alg = "RS256",
            n = Base64UrlEncoder.Encode(parameters.Modulus),
            e = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }
}
