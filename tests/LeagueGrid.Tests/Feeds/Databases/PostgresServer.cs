using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace LeagueGrid.Tests.Feeds.Databases;

/// <summary>A PostgreSQL of its own in a scratch folder, where the server's programs are installed; it refuses to run as root.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private string _folder = "";
    private Process? _server;

    /// <summary>Why there is none.</summary>
    public string? Missing { get; private set; }

    public string Connection { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var programs = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(Directory.Exists)
                .Max()
            : null;
        if (programs is null)
        {
            Missing = "No PostgreSQL server is installed (apt-get install postgresql).";
            return;
        }
        var root = string.Equals(Environment.UserName, "root", StringComparison.Ordinal);
        if (
            root
            && (
                !File.Exists("/usr/sbin/runuser")
                || !(await File.ReadAllTextAsync("/etc/passwd")).Contains("\npostgres:", StringComparison.Ordinal)
            )
        )
        {
            Missing = "PostgreSQL does not run as root, and there is no user for it.";
            return;
        }
        _folder = Directory.CreateTempSubdirectory("leaguegrid-postgres-").FullName;
        if (root)
            await RunAsync("chown", ["postgres", _folder]);
        var data = Path.Combine(_folder, "data");
        await RunAsync(
            Command(root, Path.Combine(programs, "initdb"), ["-D", data, "-U", "league", "-A", "trust", "-N", "--locale=C.UTF-8"])
        );
        var port = FreePort();
        _server = Start(
            Command(
                root,
                Path.Combine(programs, "postgres"),
                ["-D", data, "-p", $"{port}", "-h", "127.0.0.1", "-k", _folder, "-F"]
            )
        );
        Connection = $"Host=127.0.0.1;Port={port};Username=league;Database=postgres;Pooling=false;Timeout=2";
        await ReadyAsync();
    }

    public async Task RunAsync(string statements)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The statements are the test's own.
        await using var command = new NpgsqlCommand(statements, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
            _server.Dispose();
        }
        if (_folder.Length > 0)
            Directory.Delete(_folder, recursive: true);
    }

    private async Task ReadyAsync()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(Connection);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (tries < 150)
            {
                await Task.Delay(100);
            }
        }
    }

    private static (string Program, IReadOnlyList<string> Arguments) Command(
        bool root,
        string program,
        IReadOnlyList<string> arguments
    ) => root ? ("runuser", ["-u", "postgres", "--", program, .. arguments]) : (program, arguments);

    private static async Task RunAsync((string Program, IReadOnlyList<string> Arguments) command) =>
        await RunAsync(command.Program, command.Arguments);

    private static async Task RunAsync(string program, IReadOnlyList<string> arguments)
    {
        using var process = Start((program, arguments));
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}.");
    }

    private static Process Start((string Program, IReadOnlyList<string> Arguments) command)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(command.Program, command.Arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = "/",
            },
        };
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
