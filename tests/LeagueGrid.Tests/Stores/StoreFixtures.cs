using LeagueGrid.Server.Store;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace LeagueGrid.Tests.Stores;

/// <summary>A store that tests may write to; each fixture has one of its own.</summary>
public interface IStoreFixture
{
    ConfigurationOptions Connection { get; }
}

/// <summary>Garnet as the server hosts it.</summary>
public sealed class EmbeddedStoreFixture : IStoreFixture, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-grid-").FullName;
    private readonly EmbeddedStore _store;

    public EmbeddedStoreFixture() => _store = EmbeddedStore.Start(_folder, NullLoggerFactory.Instance);

    public ConfigurationOptions Connection => _store.Connection;

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
