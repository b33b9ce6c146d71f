using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using LeagueGrid.Server.Configuration;
using Xunit;

namespace LeagueGrid.IntegrationTests.Processes;

/// <summary>The server as an operator runs it: a process of its own, which can be killed.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    public const string Key = "integration-key-0001";

    private const string Listens = "LeagueGrid listens on ";

    // A loaded machine of two cores takes its time to start a runtime.
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process) => _process = process;

    public Uri Address { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>All that it wrote.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(params string[] settings)
    {
        var server = Launch([
            "--environment=Development",
            "--urls=http://127.0.0.1:0",
            "--LeagueGrid:Demo=false",
            $"--LeagueGrid:Keys:0:Key={Key}",
            "--LeagueGrid:Keys:0:Name=integration",
            "--LeagueGrid:Keys:0:Rights:0=ingest",
            .. settings,
        ]);
        var first = await Task.WhenAny(server._listens.Task, server._process.WaitForExitAsync()).WaitAsync(StartPatience);
        if (first != server._listens.Task)
            throw new InvalidOperationException($"The server ended at its start:\n{server.Said}");
        server.Address = await server._listens.Task;
        server.Http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(30) };
        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        await server.WhenReadyAsync();
        return server;
    }

    /// <summary>Starts one that is expected to end by itself; its exit code and all that it wrote.</summary>
    public static async Task<(int ExitCode, string Said)> RefusedAsync(params string[] settings)
    {
        await using var server = Launch(settings);
        await server._process.WaitForExitAsync().WaitAsync(StartPatience);
        // Without a time limit this also waits for the last of its output.
        server._process.WaitForExit();
        return (server._process.ExitCode, server.Said);
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var response = await Http.GetAsync(new Uri(path, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"GET {path}: {(int)response.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    public async Task<HttpResponseMessage> IngestAsync(string lines, CancellationToken cancel = default)
    {
        using var content = new StringContent(lines, Encoding.UTF8, "application/x-ndjson");
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        return await Http.PostAsync(new Uri("/api/ingest/integration", UriKind.Relative), content, cancel);
    }

    /// <summary>SIGKILL: nothing is flushed, nothing is said.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start(
            "kill",
            [$"-{signal}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
        );
        await kill.WaitForExitAsync();
    }

    public async Task<int> ExitCodeAsync(TimeSpan within)
    {
        await _process.WaitForExitAsync().WaitAsync(within);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static ServerProcess Launch(string[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "LeagueGrid.Server.dll"));
        foreach (var setting in settings)
            start.ArgumentList.Add(setting);
        var server = new ServerProcess(new Process { StartInfo = start });
        server._process.OutputDataReceived += (_, line) => server.Hear(line.Data);
        server._process.ErrorDataReceived += (_, line) => server.Hear(line.Data);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        return server;
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (_said)
            _said.AppendLine(line);
        if (line.StartsWith(Listens, StringComparison.Ordinal))
            _listens.TrySetResult(new Uri(line[Listens.Length..].Split(',')[0].Trim()));
    }

    private async Task WhenReadyAsync()
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            using var ready = await Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            if (ready.IsSuccessStatusCode)
                return;
            if (Stopwatch.GetElapsedTime(since) > StartPatience)
                throw new TimeoutException($"The server at {Address} did not become ready:\n{Said}");
            await Task.Delay(100);
        }
    }
}
