using System.CommandLine;
using System.Diagnostics;
using LeagueGrid.Cli.Connection;

namespace LeagueGrid.Cli.Commands;

/// <summary>
/// <c>bench [NAME]</c>: runs the benchmarks of the source tree (they need raw engines beside ours, which this program
/// does not carry), from any folder inside it.
/// </summary>
public static class BenchCommand
{
    private const string Project = "tests/LeagueGrid.Benchmarks/LeagueGrid.Benchmarks.csproj";

    public static Command Create()
    {
        var name = new Argument<string[]>("name")
        {
            Description = "ingest, feeds, knowledge, answers, live; none: all. Further words go to the benchmark.",
            DefaultValueFactory = _ => [],
        };
        var command = new Command("bench", "Measures, as ratios to raw limits taken in the same run.") { name };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var root =
                    Root() ?? throw new UsageException("The benchmarks belong to the source tree: run this inside a clone.");
                var start = new ProcessStartInfo("dotnet") { WorkingDirectory = root, UseShellExecute = false };
                foreach (
                    var word in new[] { "run", "-c", "Release", "--project", Project, "--" }.Concat(parsed.GetValue(name) ?? [])
                )
                    start.ArgumentList.Add(word);
                using var bench = Process.Start(start) ?? throw new IOException("dotnet could not be started.");
                try
                {
                    await bench.WaitForExitAsync(cancel);
                }
                catch (OperationCanceledException)
                {
                    bench.Kill(entireProcessTree: true);
                    throw;
                }
                return bench.ExitCode == 0 ? ExitCode.Done : ExitCode.Failed;
            }
        );
        return command;
    }

    private static string? Root()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Project)))
                return folder.FullName;
        return null;
    }
}
