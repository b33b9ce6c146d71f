using System.Globalization;
using System.Text;
using LeagueGrid.Core.Ports;

namespace LeagueGrid.Grains.Topics;

/// <summary>
/// A version that never goes back, whatever dies, at one write in a thousand steps: the store holds the version up to which
/// the owner may count. The epoch is a new one wherever the exact version was not written down at the end.
/// </summary>
internal sealed class ReservedVersion(string owner, IContributionStore store)
{
    private const int Ahead = 1000;
    private const string Field = "version";
    private const string Exact = "exact";

    private long _reserved;

    public string Epoch { get; private set; } = "";

    public long Version { get; private set; }

    /// <summary>False: nobody has ever read this version.</summary>
    public bool WasKept { get; private set; }

    public async Task LoadAsync(CancellationToken cancel)
    {
        var fields = await store.ReadAsync(Owner, cancel);
        var parts = fields.TryGetValue(Field, out var value) ? Encoding.UTF8.GetString(value.Span).Split(' ') : [];
        WasKept = parts.Length == 3;
        Version = WasKept ? long.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
        Epoch = WasKept && parts[2] == Exact ? parts[0] : Guid.NewGuid().ToString("N");
        _reserved = 0;
    }

    /// <summary>To be awaited before <see cref="Step"/> and before the version is shown to anybody.</summary>
    public ValueTask ReserveAsync(CancellationToken cancel) => Version < _reserved ? default : ReserveMoreAsync(cancel);

    public long Step() => ++Version;

    /// <summary>Steps on to a version that the owner counted itself.</summary>
    public void MoveTo(long version) => Version = Math.Max(Version, version);

    /// <summary>Writes the exact version down, for an owner that goes to rest: who follows it then notices nothing.</summary>
    public async ValueTask SaveAsync(CancellationToken cancel)
    {
        if (_reserved == 0)
            return;
        await PutAsync(Version, Exact, cancel);
        _reserved = 0;
    }

    private string Owner => $"version/{owner}";

    private async ValueTask ReserveMoreAsync(CancellationToken cancel)
    {
        var ahead = Version + Ahead;
        await PutAsync(ahead, "reserved", cancel);
        _reserved = Math.Max(_reserved, ahead);
    }

    private ValueTask PutAsync(long version, string how, CancellationToken cancel) =>
        store.PutAsync(
            Owner,
            new Dictionary<string, ReadOnlyMemory<byte>?>(StringComparer.Ordinal)
            {
                [Field] = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Epoch} {version} {how}")),
            },
            cancel
        );
}
