using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Garnet;
using Garnet.server;
using Garnet.server.Auth.Settings;
using LeagueGrid.Server.Configuration;
using StackExchange.Redis;

namespace LeagueGrid.Server.Store;

/// <summary>
/// Garnet in this process, so that nothing need be installed: the same commands as Redis, over a socket that only this
/// user can open. A write is acknowledged after it is in the append-only file: it survives the death of the process; a
/// power cut it may not, since the file is written without fsync.
/// </summary>
public sealed class EmbeddedStore : IDisposable
{
    private readonly DataFolder _folder;
    private readonly GarnetServer _server;

    private EmbeddedStore(DataFolder folder, GarnetServer server, ConfigurationOptions connection)
    {
        _folder = folder;
        _server = server;
        Connection = connection;
    }

    /// <summary>How to connect to it.</summary>
    public ConfigurationOptions Connection { get; }

    /// <summary>Starts the store over <paramref name="data"/> and recovers what was acknowledged before.</summary>
    /// <exception cref="StartRefusedException">The folder is held by another server, or the store cannot start.</exception>
    public static EmbeddedStore Start(string data, ILoggerFactory loggers)
    {
        var folder = DataFolder.Hold(data);
        try
        {
            var settings = Durable(folder.Path);
            var connection = new ConfigurationOptions { AbortOnConnectFail = false, ClientName = "leaguegrid" };
            Listen(settings, folder, connection);
            var server = new GarnetServer(settings, loggers);
            server.Start();
            return new EmbeddedStore(folder, server, connection);
        }
        catch (Exception fault) when (fault is not StartRefusedException)
        {
            folder.Dispose();
            throw new StartRefusedException(
                $"LeagueGrid:Data: the embedded store did not start over '{folder.Path}': {fault.Message}",
                fault
            );
        }
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private static GarnetServerOptions Durable(string folder) =>
        new()
        {
            QuietMode = true,
            // Orleans' membership table is written in Lua; Garnet also needs the options object, or it fails at the first script.
            EnableLua = true,
            LuaOptions = new LuaOptions(),
            EnableVectorSetPreview = true,
            // Linux' native device needs libaio, which not every machine has.
            DeviceType = Tsavorite.core.DeviceType.RandomAccess,
            CheckpointDir = folder,
            LogDir = folder,
            // Records beyond the memory below go to disk; without the tier they would be dropped.
            EnableStorageTier = true,
            LogMemorySize = $"{MemoryMegabytes()}m",
            IndexMemorySize = "64m",
            EnableAOF = true,
            // Issued at each operation and waited for: with a commit a second later a kill lost half of what was acknowledged.
            CommitFrequencyMs = 0,
            WaitForCommit = true,
            Recover = true,
            FailOnRecoveryError = true,
            // A checkpoint whenever the file has grown so far; what lies before it is deleted, by whole segments. So the
            // file holds at most this and one segment more, and a restart replays no more than that.
            AofSizeLimit = "1g",
            AofSegmentSize = "256m",
        };

    private static void Listen(GarnetServerOptions settings, DataFolder folder, ConfigurationOptions connection)
    {
        if (OperatingSystem.IsWindows())
        {
            var password = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
            var endPoint = new IPEndPoint(IPAddress.Loopback, FreePort());
            settings.EndPoints = [endPoint];
            settings.AuthSettings = new PasswordAuthenticationSettings(password);
            connection.EndPoints.Add(endPoint);
            connection.Password = password;
            return;
        }

        var socket = folder.SocketPath();
        var local = new UnixDomainSocketEndPoint(socket);
        settings.EndPoints = [local];
        settings.UnixSocketPath = socket;
        settings.UnixSocketPermission = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        connection.EndPoints.Add(local);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>A quarter of what the process may use, as a power of two: pages are taken as they fill, not at the start.</summary>
    private static long MemoryMegabytes()
    {
        var quarter = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 / (1024 * 1024);
        return Math.Clamp((long)System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)quarter + 1) / 2, 256, 16 * 1024);
    }
}
