using System.CommandLine;
using System.Data.Common;
using System.Text.Json;
using LeagueGrid.Cli.Connection;
using LeagueGrid.Client;
using LeagueGrid.Core.Feed;
using LeagueGrid.Feeds.Opening;
using LeagueGrid.Feeds.Sources;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeagueGrid.Cli.Commands;

/// <summary>
/// <c>load PATH-or-URL --as documents|news|sql …</c>: sends what is new in a source since the last time, once or again and again.
/// </summary>
public static class LoadCommand
{
    private const int ShownProblems = 20;

    public static Command Create()
    {
        var options = new LoadOptions();
        var server = new ServerOptions();
        var command = new Command("load", "Loads documents, news or the rows of a database.");
        options.AddTo(command);
        server.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                var settings = options.Settings(parsed);
                var json = parsed.GetValue(server.Json);
                var goesOn = options.GoesOn(parsed);
                await using var client = server.Connect(parsed);
                using var http = SourceOpening.CreateHttp();
                using var worker = new SourceWorker(
                    settings,
                    () => SourceOpening.Open(settings, http, TimeProvider.System, watch: goesOn),
                    options.StateFile(parsed, settings.Name, server.Address(parsed)),
                    (feed, items, stop) => SendAsync(client, feed, items, stop),
                    TimeProvider.System,
                    NullLogger.Instance,
                    resend: !options.TrustsState(parsed)
                );
                if (goesOn)
                {
                    worker.Polled += (report, _) => Print(report, worker.Health, json);
                    await worker.RunAsync(cancel);
                }
                Print(await PollAsync(worker, cancel), worker.Health, json);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static async Task<SourceReceipt> SendAsync(
        LeagueGridClient client,
        string feed,
        IReadOnlyList<FeedItem> items,
        CancellationToken cancel
    )
    {
        var summary = await client.IngestAsync(
            feed,
            items.Select(item => (ReadOnlyMemory<byte>)FeedWriter.ToLine(item)),
            cancel: cancel
        );
        return new SourceReceipt(
            summary.Accepted,
            summary.Duplicates,
            [.. summary.Rejected.Select(line => new SourceRefusal(line.Line - 1, line.Code, line.Message))]
        );
    }

    // What a source's library throws is a sentence for people here, as an absent file is.
    private static async Task<PollReport> PollAsync(SourceWorker worker, CancellationToken cancel)
    {
        try
        {
            return await worker.PollAsync(cancel);
        }
        catch (Exception fault) when (fault is DbException or SourceRefusedException or TimeoutException)
        {
            throw new InvalidDataException(fault.Message, fault);
        }
    }

    private static void Print(PollReport? report, SourceHealth health, bool json)
    {
        if (report is null)
        {
            Console.Error.WriteLine(health.LastError);
            return;
        }
        foreach (var problem in report.Problems.Take(ShownProblems))
            Console.Error.WriteLine(problem);
        if (report.ProblemCount > ShownProblems)
            Console.Error.WriteLine($"… and {report.ProblemCount - ShownProblems} more");
        Console.WriteLine(
            json
                ? JsonSerializer.Serialize(
                    new
                    {
                        accepted = report.Accepted,
                        duplicates = report.Duplicates,
                        rejected = report.Refused,
                        unchanged = report.Unchanged,
                        waiting = report.Waiting,
                        problems = report.Problems.Select(problem => problem.ToString()),
                    }
                )
                : $"{report.Accepted} accepted, {report.Duplicates} duplicates, {report.Refused} refused, "
                    + $"{report.Unchanged} unchanged, {report.Waiting} waiting"
        );
    }
}
