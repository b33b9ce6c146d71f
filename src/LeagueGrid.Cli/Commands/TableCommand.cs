using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LeagueGrid.Cli.Connection;
using LeagueGrid.Core.Live;
using Spectre.Console;

namespace LeagueGrid.Cli.Commands;

/// <summary><c>table SEASON [--live]</c>.</summary>
public static class TableCommand
{
    public static Command Create()
    {
        var season = new Argument<string>("season") { Description = "Id of the season." };
        var live = new Option<bool>("--live") { Description = "Count matches in play." };
        var server = new ServerOptions();
        var command = new Command("table", "Prints the table of a season.") { season, live };
        server.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var client = server.Connect(parsed);
                var table = await client.TableAsync(parsed.GetRequiredValue(season), parsed.GetValue(live), cancel);
                if (table is null)
                {
                    await Console.Error.WriteLineAsync($"There is no season '{parsed.GetRequiredValue(season)}'.");
                    return ExitCode.Failed;
                }
                if (parsed.GetValue(server.Json))
                    foreach (var row in table.Rows)
                        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(row, LeagueJson.Default.TableRow));
                else
                    AnsiConsole.Write(Drawn(table));
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Table Drawn(TableView table)
    {
        var drawn = new Table { Title = new TableTitle(Markup.Escape(table.Season.Name) + (table.Live ? " (live)" : "")) };
        drawn.AddColumns("", "Team", "P", "W", "D", "L", "F", "A", "+/-", "Pts");
        foreach (var column in drawn.Columns.Skip(2).Prepend(drawn.Columns[0]))
            column.RightAligned();
        foreach (var row in table.Rows)
        {
            int[] numbers =
            [
                row.Played,
                row.Won,
                row.Drawn,
                row.Lost,
                row.GoalsFor,
                row.GoalsAgainst,
                row.GoalDifference,
                row.Points,
            ];
            drawn.AddRow([
                row.Position.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(row.Team.Name),
                .. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)),
            ]);
        }
        return drawn;
    }
}
