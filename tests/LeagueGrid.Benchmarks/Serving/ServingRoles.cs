namespace LeagueGrid.Benchmarks.Serving;

/// <summary>What this program is when a benchmark starts it as a child: a bare limit in a process of its own.</summary>
public static class ServingRoles
{
    /// <summary>First argument of a child.</summary>
    public const string Word = "serve";

    public const string Parse = "parse";
    public const string Sockets = "sockets";
    public const string Reading = "reading";

    public static async Task<int> RunAsync(string role, string[] arguments)
    {
        switch (role)
        {
            case Parse:
                await ParseServer.RunAsync(arguments[0]);
                return 0;
            case Sockets:
                await SocketServer.RunAsync(arguments[0]);
                return 0;
            case Reading:
                await FormatReading.RunAsync(arguments[0], arguments[1]);
                return 0;
            default:
                await Console.Error.WriteLineAsync($"There is no role '{role}'.");
                return 2;
        }
    }
}
