using System.CommandLine;
using LeagueGrid.Cli.Commands;
using LeagueGrid.Cli.Connection;

var root = new RootCommand("LeagueGrid: feed a football league into the grid, watch it live, ask it anything.")
{
    ReplayCommand.Create(),
    SimulateCommand.Create(),
    LoadCommand.Create(),
    AskCommand.Create(),
    WatchCommand.Create(),
    TableCommand.Create(),
    EvalCommand.Create(),
    BenchCommand.Create(),
    ReindexCommand.Create(),
    AdminCommand.Create(),
    DoctorCommand.Create(),
};

return await ExitCode.RunAsync(root.Parse(args, ExitCode.Parsing));
