using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeagueGrid.Cli.Checks;
using LeagueGrid.Cli.Connection;
using LeagueGrid.Feeds.Pace;
using LeagueGrid.Feeds.Simulation;

namespace LeagueGrid.Cli.Commands;

/// <summary>
/// <c>simulate --matches 500 --speed max|60 --seed N [--chaos]</c>: sends a simulated league and prints the truth of it; with
/// <c>--check</c> compares the grid with that truth to the last statistic.
/// </summary>
public static class SimulateCommand
{
    private static readonly JsonSerializerOptions TruthJson = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Command Create()
    {
        var matches = new Option<int>("--matches") { Description = "How many matches.", DefaultValueFactory = _ => 380 };
        var speed = new Option<string>("--speed")
        {
            Description = "A multiple of real pace, or max.",
            DefaultValueFactory = _ => "max",
        };
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed gives the same league.",
            DefaultValueFactory = _ => 1,
        };
        var chaos = new Option<bool>("--chaos")
        {
            Description = "Send duplicates, late and disordered events, corrections and VAR retractions.",
        };
        var touches = new Option<bool>("--every-touch") { Description = "Passes and duels too." };
        var compare = new Option<bool>("--check")
        {
            Description = "Compare the grid with the truth at the end; any difference is a failure.",
        };
        var asks = new Option<int>("--asks")
        {
            Description = "Ask after each of so many acknowledged events, and compare each answer with what was told until then.",
        };
        var askAt = new Option<Uri?>("--ask-at")
        {
            Description = "Address of another server of the grid to ask at.",
            CustomParser = result => ServerOptions.Read(result.Tokens[0].Value, result),
        };
        var server = new ServerOptions();
        var command = new Command("simulate", "Sends a simulated league.")
        {
            matches,
            speed,
            seed,
            chaos,
            touches,
            compare,
            asks,
            askAt,
        };
        server.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                if (parsed.GetValue(matches) < 1)
                    throw new UsageException("--matches is at least 1.");
                var pace = ReplaySpeed.Parse(parsed.GetRequiredValue(speed));
                var settings = new SimulationSettings { Seed = parsed.GetValue(seed), EveryTouch = parsed.GetValue(touches) };
                var run = new SimulationRun(settings, parsed.GetValue(matches));
                var items = parsed.GetValue(chaos)
                    ? ChaosFeed.Disturb(run.Items(), settings.Seed, new ChaosSettings())
                    : run.Items();
                await using var client = server.Connect(parsed);
                using var feed = items.GetEnumerator();
                var isFresh = true;
                if (parsed.GetValue(asks) is > 0 and var most)
                {
                    await using var asked = server.Connect(parsed, parsed.GetValue(askAt));
                    var check = new FreshnessCheck(client, asked);
                    await check.RunAsync("simulation", feed, most, cancel);
                    isFresh = check.IsFresh;
                    foreach (var finding in check.Findings)
                        await Console.Out.WriteLineAsync(finding);
                    await Console.Out.WriteLineAsync(check.Summary);
                }
                var report = await Sending.SendAsync(client, "simulation", Rest(feed), pace, null, cancel);
                await report.PrintAsync(parsed.GetValue(server.Json));
                var truth = run.Truth().ToList();
                if (parsed.GetValue(server.Json))
                    foreach (var season in truth)
                        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(season, TruthJson));
                if (!parsed.GetValue(compare))
                    return isFresh ? ExitCode.Done : ExitCode.Failed;
                var differences = await TruthCheck.CompareAsync(client, truth, cancel);
                foreach (var difference in differences.Take(50))
                    await Console.Out.WriteLineAsync(difference);
                await Console.Out.WriteLineAsync(
                    $"{truth.Sum(season => season.Matches.Count)} matches compared with the truth: {differences.Count} differences"
                );
                return isFresh && differences.Count == 0 ? ExitCode.Done : ExitCode.Failed;
            }
        );
        return command;
    }

    private static IEnumerable<TimedItem> Rest(IEnumerator<TimedItem> feed)
    {
        while (feed.MoveNext())
            yield return feed.Current;
    }
}
