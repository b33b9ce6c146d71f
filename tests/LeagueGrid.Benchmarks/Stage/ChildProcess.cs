using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LeagueGrid.Benchmarks.Stage;

/// <summary>A process of this run, with what it says kept for the case that it fails; it ends with its owner.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const int KeptLines = 40;

    private readonly Process _process;
    private readonly Queue<string> _said = new();

    private ChildProcess(Process process) => _process = process;

    /// <summary>Bytes of memory that it holds now.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public bool HasEnded => _process.HasExited;

    public string Said
    {
        get
        {
            lock (_said)
                return string.Join(Environment.NewLine, _said);
        }
    }

    public static ChildProcess Start(string file, IEnumerable<string> arguments, string folder, bool serverCollector = false)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (serverCollector)
            start.Environment["DOTNET_gcServer"] = "1";
        var process = Process.Start(start) ?? throw new IOException($"{file} did not start.");
        var child = new ChildProcess(process);
        process.OutputDataReceived += (_, line) => child.Keep(line.Data);
        process.ErrorDataReceived += (_, line) => child.Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return child;
    }

    /// <summary>This program in another role.</summary>
    public static ChildProcess StartRole(string role, params string[] arguments) =>
        Start(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "LeagueGrid.Benchmarks.dll"), Serving.ServingRoles.Word, role, .. arguments],
            AppContext.BaseDirectory,
            serverCollector: true
        );

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public async Task<string> WhenEndedAsync(CancellationToken cancel)
    {
        await _process.WaitForExitAsync(cancel);
        return Said;
    }

    /// <summary>Waits until <paramref name="path"/> is answered with success.</summary>
    public async Task WhenAnsweringAsync(HttpClient http, string path, CancellationToken cancel)
    {
        for (var since = Stopwatch.GetTimestamp(); ; await Task.Delay(50, cancel))
        {
            if (HasEnded)
                throw new IOException($"The process ended at its start: {Said}");
            try
            {
                using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancel);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(60))
            {
                continue;
            }
            if (Stopwatch.GetElapsedTime(since) > TimeSpan.FromSeconds(90))
                throw new TimeoutException($"{path} was not answered in 90 s: {Said}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_said)
        {
            _said.Enqueue(line);
            if (_said.Count > KeptLines)
                _said.Dequeue();
        }
    }
}
