using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace LeagueGrid.Tests.Feeds.Databases;

/// <summary>A PostgreSQL of its own in a scratch folder, of the programs that LEAGUEGRID_POSTGRES names or that are installed; it refuses to run as root.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private string _folder = "";
    private Process? _server;

    /// <summary>Why there is none.</summary>
    public string? Missing { get; private set; }

    public string Connection { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (Programs() is not { } programs)
        {
            Missing = "No PostgreSQL: LEAGUEGRID_POSTGRES names no folder of its programs (tests/get-postgres.sh unpacks one).";
            return;
        }
        var user = await UserAsync();
        if (user is "" || !await CanRunAsync(user, Path.Combine(programs, "initdb")))
        {
            Missing = "PostgreSQL does not run as root, and no other user can run it here.";
            return;
        }
        _folder = Directory.CreateTempSubdirectory("leaguegrid-postgres-").FullName;
        if (user is not null)
            await RunAsync("chown", [user, _folder]);
        var data = Path.Combine(_folder, "data");
        await RunAsync(
            Command(user, Path.Combine(programs, "initdb"), ["-D", data, "-U", "league", "-A", "trust", "-N", "--locale=C.UTF-8"])
        );
        var port = FreePort();
        _server = Start(
            Command(
                user,
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

    private static string? Programs()
    {
        var told = Environment.GetEnvironmentVariable("LEAGUEGRID_POSTGRES");
        const string Installed = "/usr/lib/postgresql";
        IEnumerable<string> folders =
            !string.IsNullOrEmpty(told) ? [told]
            : Directory.Exists(Installed) ? Directory.GetDirectories(Installed).Select(version => Path.Combine(version, "bin"))
            : [];
        return folders.Where(folder => File.Exists(Path.Combine(folder, "initdb"))).Max(StringComparer.Ordinal);
    }

    /// <summary>Whom it runs as: null for whoever runs the tests, nobody ("") where that is root and there is no other.</summary>
    private static async Task<string?> UserAsync()
    {
        if (!string.Equals(Environment.UserName, "root", StringComparison.Ordinal))
            return null;
        var users = File.Exists("/usr/sbin/runuser") ? await File.ReadAllLinesAsync("/etc/passwd") : [];
        string[] fit = ["postgres", "nobody"];
        return fit.FirstOrDefault(user => users.Any(line => line.StartsWith($"{user}:", StringComparison.Ordinal)), "");
    }

    private static async Task<bool> CanRunAsync(string? user, string program)
    {
        using var process = Start(Command(user, program, ["--version"]));
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

    private static (string Program, IReadOnlyList<string> Arguments) Command(
        string? user,
        string program,
        IReadOnlyList<string> arguments
    ) => user is null ? (program, arguments) : ("runuser", ["-u", user, "--", program, .. arguments]);

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
