using System.Net;
using LeagueGrid.Feeds.Opening;

namespace LeagueGrid.Server.Configuration;

/// <summary>Reads the settings once, at start; whatever is wrong is said then, by the name of the setting.</summary>
public static class SettingsCheck
{
    /// <exception cref="StartRefusedException">A value is invalid; the message names each such setting.</exception>
    public static GridSettings ReadSettings(this IConfiguration configuration, IHostEnvironment environment)
    {
        GridSettings settings;
        try
        {
            settings = configuration.GetSection(GridSettings.Section).Get<GridSettings>() ?? new GridSettings();
        }
        catch (InvalidOperationException fault)
        {
            // The binder's message names the key and the type, and never the value of another setting.
            throw new StartRefusedException(fault.Message, fault);
        }

        var wrong = Wrong(settings, environment).ToList();
        return wrong.Count == 0 ? settings : throw new StartRefusedException(string.Join(Environment.NewLine, wrong));
    }

    private static IEnumerable<string> Wrong(GridSettings settings, IHostEnvironment environment)
    {
        if (settings.IsEmbedded && string.IsNullOrWhiteSpace(settings.Data))
            yield return "LeagueGrid:Data: names no folder; the embedded store needs one (or set LeagueGrid:Redis).";
        if (settings.IsEmbedded && settings.Cluster.Role != ClusterSettings.All)
            yield return $"LeagueGrid:Cluster:Role: '{settings.Cluster.Role}' needs a store that others share: set LeagueGrid:Redis.";

        foreach (var problem in WrongInCluster(settings.Cluster).Concat(WrongInKeys(settings, environment)))
            yield return problem;

        if (settings.Jwt.Authority.Length > 0 && !IsWebAddress(settings.Jwt.Authority))
            yield return $"LeagueGrid:Jwt:Authority: '{settings.Jwt.Authority}' is not an http or https address.";

        for (var i = 0; i < settings.Origins.Count; i++)
        {
            if (!IsWebAddress(settings.Origins[i]) || settings.Origins[i].EndsWith('/'))
                yield return $"LeagueGrid:Origins:{i}: '{settings.Origins[i]}' is not an origin such as https://example.org.";
        }

        foreach (var (setting, problem) in SourceSettings.Problems(settings.Sources))
            yield return $"LeagueGrid:Sources:{setting} {problem}";
        if (settings.Sources.Count > 0 && string.IsNullOrWhiteSpace(settings.Data) && !settings.IsEmbedded)
            yield return "LeagueGrid:Data: names no folder; the sources need one to remember what they sent.";

        foreach (var property in typeof(LimitSettings).GetProperties())
        {
            if (Convert.ToInt64(property.GetValue(settings.Limits), System.Globalization.CultureInfo.InvariantCulture) < 1)
                yield return $"LeagueGrid:Limits:{property.Name}: must be 1 or more.";
        }
    }

    private static IEnumerable<string> WrongInCluster(ClusterSettings cluster)
    {
        if (cluster.Role is not (ClusterSettings.All or ClusterSettings.Silo or ClusterSettings.Gateway))
            yield return $"LeagueGrid:Cluster:Role: '{cluster.Role}' is none of all, silo, gateway.";
        foreach (var (name, port) in new[] { ("SiloPort", cluster.SiloPort), ("GatewayPort", cluster.GatewayPort) })
        {
            if (port is < 1 or > 65535)
                yield return $"LeagueGrid:Cluster:{name}: {port} is not a port (1 to 65535).";
        }

        if (cluster.SiloPort is { } silo && silo == cluster.GatewayPort)
            yield return $"LeagueGrid:Cluster:GatewayPort: {silo} is the silo's port too; they must differ.";
        if (string.IsNullOrWhiteSpace(cluster.Id))
            yield return "LeagueGrid:Cluster:Id: must not be empty.";
        if (cluster.AdvertisedIp.Length > 0 && !IPAddress.TryParse(cluster.AdvertisedIp, out _))
            yield return $"LeagueGrid:Cluster:AdvertisedIp: '{cluster.AdvertisedIp}' is not an IP address.";
    }

    private static IEnumerable<string> WrongInKeys(GridSettings settings, IHostEnvironment environment)
    {
        for (var i = 0; i < settings.Keys.Count; i++)
        {
            var key = settings.Keys[i];
            if (key.Key.Length < 16)
                yield return $"LeagueGrid:Keys:{i}:Key: a key has at least 16 characters.";
            if (key.Rights.Count == 0)
                yield return $"LeagueGrid:Keys:{i}:Rights: names no right ({string.Join(", ", Rights.All)}).";
            for (var r = 0; r < key.Rights.Count; r++)
            {
                if (!Rights.All.Contains(key.Rights[r]))
                    yield return $"LeagueGrid:Keys:{i}:Rights:{r}: '{key.Rights[r]}' is none of {string.Join(", ", Rights.All)}.";
            }
        }

        if (settings.Keys.Select(key => key.Key).Distinct(StringComparer.Ordinal).Count() != settings.Keys.Count)
            yield return "LeagueGrid:Keys: two entries have the same key.";
        if (settings.Jwt.Authority.Length > 0 && settings.Jwt.Audience.Length == 0)
            yield return "LeagueGrid:Jwt:Audience: must be set with Jwt:Authority, or any token of that issuer would do.";
        if (
            !environment.IsDevelopment()
            && settings.Keys.Count == 0
            && settings.Jwt.Authority.Length == 0
            && settings.Cluster.Role != ClusterSettings.Silo
        )
            yield return "LeagueGrid:Keys: no key and no LeagueGrid:Jwt:Authority is configured, and only Development runs without either.";
    }

    private static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", Host.Length: > 0 };
}
