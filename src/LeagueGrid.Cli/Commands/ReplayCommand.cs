using System.CommandLine;
using LeagueGrid.Cli.Connection;
using LeagueGrid.Feeds.Formats;
using LeagueGrid.Feeds.Formats.Reading;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Cli.Commands;

/// <summary><c>replay PATH --format F [--match ID] [--speed 60|max] [--until MOMENT]</c>: sends recorded matches in the order in which they happened.</summary>
public static class ReplayCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "File or folder." };
        var format = new Option<string>("--format")
        {
            Description = string.Join(", ", FeedFormats.All.Select(known => known.Name)) + ".",
            DefaultValueFactory = _ => "canonical",
        };
        format.AcceptOnlyFromAmong([.. FeedFormats.All.Select(known => known.Name)]);
        var match = new Option<string?>("--match") { Description = "Only this match and the definitions." };
        var speed = new Option<string>("--speed")
        {
            Description = "A multiple of real pace, or max.",
            DefaultValueFactory = _ => "max",
        };
        var until = new Option<string?>("--until")
        {
            Description = "Stop at PERIOD:MINUTE:SECOND of the match, or after the day YYYY-MM-DD.",
        };
        var feed = new Option<string?>("--feed") { Description = "Name of the source; default: that of the format." };
        var kickoff = new Option<DateTimeOffset?>("--kickoff") { Description = "Kick-off of a match whose file has none." };
        var server = new ServerOptions();
        var command = new Command("replay", "Sends recorded matches.") { path, format, match, speed, until, feed, kickoff };
        server.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                var from = parsed.GetRequiredValue(path);
                if (!File.Exists(from) && !Directory.Exists(from))
                    throw new UsageException($"There is no file or folder '{from}'.");
                ReplayStop? stop = null;
                if (parsed.GetValue(until) is { } moment && !ReplayStop.TryParse(moment, out stop))
                    throw new UsageException($"--until is PERIOD:MINUTE:SECOND or YYYY-MM-DD, not '{moment}'.");
                var pace = ReplaySpeed.Parse(parsed.GetRequiredValue(speed));
                var source = new FormatSource(from, new FormatOptions { Kickoff = parsed.GetValue(kickoff) });
                var known = FeedFormats.Find(parsed.GetRequiredValue(format))!;
                var items = ReplayPlan.Select(known.Read(source), new ReplayOptions(parsed.GetValue(match), stop));
                var bytes = source.BytesTotal;
                await using var client = server.Connect(parsed);
                var report = await Sending.SendAsync(
                    client,
                    parsed.GetValue(feed) ?? known.Feed,
                    items,
                    pace,
                    () => bytes == 0 ? 1 : Math.Min(1, source.BytesRead / (double)bytes),
                    cancel
                );
                await report.PrintAsync(parsed.GetValue(server.Json));
                await PrintAsync(source.Refused);
                // Refusals are reported, and are often right (an older revision after a newer one); only a source of which nothing
                // was taken has failed.
                return report.Accepted + report.Duplicates > 0 ? ExitCode.Done : ExitCode.Failed;
            }
        );
        return command;
    }

    private static async Task PrintAsync(RefusedRows refused)
    {
        foreach (var (reason, count, examples) in refused.Reasons)
        {
            await Console.Error.WriteLineAsync($"not readable, {count} times: {reason}");
            foreach (var row in examples)
                await Console.Error.WriteLineAsync($"  {row.File}, row {row.Row}: {row.Reason}");
        }
    }
}
