using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using LeagueGrid.Server.Configuration;

namespace LeagueGrid.Server.Access;

/// <summary>The API keys, kept as hashes, so that neither a dump of the memory nor a slip in a log gives one away.</summary>
public sealed class KeyRing
{
    private readonly List<(byte[] Hash, string Name, IReadOnlyList<string> Rights)> _keys = [];

    public KeyRing(GridSettings settings, IHostEnvironment environment)
    {
        foreach (var (key, index) in settings.Keys.Select((key, index) => (key, index)))
            _keys.Add((Hash(key.Key), key.Name.Length > 0 ? key.Name : $"key-{index}", key.Rights));

        if (environment.IsDevelopment() && !_keys.Exists(key => key.Rights.Contains(Rights.Ingest)))
        {
            PrintedKey = $"lg-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
            _keys.Add((Hash(PrintedKey), "printed at start", Rights.All));
        }
    }

    /// <summary>The key made for this run of Development, where no key may ingest; to be shown to who started the server.</summary>
    public string? PrintedKey { get; }

    /// <param name="open">Rights that whoever comes this way has anyhow.</param>
    public ClaimsPrincipal? Find(string token, string scheme, IReadOnlyList<string> open)
    {
        var hash = Hash(token);
        ClaimsPrincipal? found = null;
        // Every key is compared, so that the time taken tells nothing about which one came near.
        foreach (var (kept, name, rights) in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(kept, hash))
                found = Principal(name, rights.Union(open, StringComparer.Ordinal), scheme);
        }

        return found;
    }

    public static ClaimsPrincipal Principal(string name, IEnumerable<string> rights, string scheme) =>
        new(
            new ClaimsIdentity(
                [new Claim(ClaimTypes.Name, name), .. rights.Select(right => new Claim(Rights.Claim, right))],
                scheme
            )
        );

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
