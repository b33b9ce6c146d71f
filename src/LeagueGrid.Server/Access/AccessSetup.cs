using System.Security.Claims;
using LeagueGrid.Server.Configuration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;

namespace LeagueGrid.Server.Access;

/// <summary>Keys, tokens, rights and the web origins that may come in.</summary>
public static class AccessSetup
{
    private const string Either = "Bearer token";

    public static void AddAccess(this WebApplicationBuilder builder, GridSettings settings)
    {
        builder.Services.AddSingleton<KeyRing>();
        var withIssuer = settings.Jwt.Authority.Length > 0;
        var authentication = builder
            .Services.AddAuthentication(Either)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.Scheme, null)
            .AddPolicyScheme(
                Either,
                null,
                scheme =>
                    scheme.ForwardDefaultSelector = context =>
                        withIssuer && LooksLikeJwt(PresentedToken.Of(context.Request))
                            ? JwtBearerDefaults.AuthenticationScheme
                            : KeyAuthentication.Scheme
            );
        if (withIssuer)
            authentication.AddJwtBearer(jwt => Configure(jwt, settings.Jwt));

        var policies = builder.Services.AddAuthorizationBuilder();
        foreach (var right in Rights.All)
            policies.AddPolicy(right, policy => policy.RequireAuthenticatedUser().RequireClaim(Rights.Claim, right));
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalOfAccess>();

        if (settings.Origins.Count > 0)
        {
            builder.Services.AddCors(cors =>
                cors.AddDefaultPolicy(policy =>
                    policy
                        .WithOrigins([.. settings.Origins])
                        .AllowAnyHeader()
                        .AllowAnyMethod()
                        .AllowCredentials()
                        .WithExposedHeaders("ETag", "Retry-After")
                )
            );
        }
    }

    private static bool LooksLikeJwt(string? token) => token is not null && token.Count(letter => letter == '.') == 2;

    private static void Configure(JwtBearerOptions jwt, JwtSettings settings)
    {
        jwt.Authority = settings.Authority;
        jwt.Audience = settings.Audience;
        jwt.MapInboundClaims = false;
        // An issuer on this machine (a developer's) may do without TLS; no other.
        jwt.RequireHttpsMetadata = !new Uri(settings.Authority).IsLoopback;
        jwt.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
        jwt.TokenValidationParameters.NameClaimType = "sub";
        jwt.Events = new JwtBearerEvents
        {
            OnMessageReceived = message =>
            {
                message.Token = PresentedToken.Of(message.Request);
                return Task.CompletedTask;
            },
            OnTokenValidated = validated =>
            {
                if (validated.Principal?.Identity is ClaimsIdentity identity)
                    SpellOutRights(identity);
                return Task.CompletedTask;
            },
        };
    }

    /// <summary>
    /// Issuers write rights as an array, as one claim with spaces between, or as scopes (<c>read</c> or <c>leaguegrid.read</c>).
    /// </summary>
    private static void SpellOutRights(ClaimsIdentity identity)
    {
        var said = identity
            .Claims.Where(claim => claim.Type is Rights.Claim or "scope" or "scp")
            .SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(word => word.StartsWith("leaguegrid.", StringComparison.Ordinal) ? word["leaguegrid.".Length..] : word)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var right in said.Where(Rights.All.Contains))
        {
            if (!identity.HasClaim(Rights.Claim, right))
                identity.AddClaim(new Claim(Rights.Claim, right));
        }
    }
}
