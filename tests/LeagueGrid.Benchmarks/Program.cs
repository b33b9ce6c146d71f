using System.CommandLine;
using LeagueGrid.Benchmarks;
using LeagueGrid.Benchmarks.Serving;

// Limits that must not share this process (a bare Kestrel, a reader whose peak memory counts) are this program again, in another role.
if (args is [ServingRoles.Word, var role, .. var rest])
    return await ServingRoles.RunAsync(role, rest);

var names = new Argument<string[]>("name") { Description = $"{string.Join(", ", Suite.Names)}; none: all." };
var quick = new Option<bool>("--quick") { Description = "A minute in all: smoke, not figures." };
var json = new Option<bool>("--json") { Description = "One JSON object a measure." };
var seconds = new Option<double?>("--seconds") { Description = "How long one measure runs at most." };
var matches = new Option<int?>("--matches") { Description = "Played matches of the memory measure (1,000)." };
var passages = new Option<int?>("--passages") { Description = "Passages of the larger index (20,000)." };
var clients = new Option<int?>("--clients") { Description = "Subscribers of the fan-out (1,000)." };
var connections = new Option<int?>("--connections") { Description = "Connections that feed at the same time (8)." };
var only = new Option<string?>("--only") { Description = "Only the parts whose name contains this." };

var command = new RootCommand("Measures LeagueGrid beside the limits of this machine, both in one run.")
{
    names,
    quick,
    json,
    seconds,
    matches,
    passages,
    clients,
    connections,
    only,
};
command.SetAction(
    async (parsed, cancel) =>
    {
        var chosen = parsed.GetValue(names) is { Length: > 0 } some ? some : Suite.Names;
        if (chosen.Except(Suite.Names, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            await Console.Error.WriteLineAsync($"There is no benchmark '{unknown}': {string.Join(", ", Suite.Names)}.");
            return 2;
        }
        var settings = BenchSettings.Of(parsed.GetValue(quick)) with
        {
            IsJson = parsed.GetValue(json),
            Only = parsed.GetValue(only),
        };
        settings = settings with
        {
            Seconds = parsed.GetValue(seconds) ?? settings.Seconds,
            PlayedMatches = parsed.GetValue(matches) ?? settings.PlayedMatches,
            Passages = parsed.GetValue(passages) ?? settings.Passages,
            Clients = parsed.GetValue(clients) ?? settings.Clients,
            Connections = parsed.GetValue(connections) ?? settings.Connections,
        };
        foreach (var name in chosen)
            await Suite.RunAsync(name, settings, cancel);
        return 0;
    }
);
return await command.Parse(args).InvokeAsync();
