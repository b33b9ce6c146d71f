using System.Net.Sockets;
using LeagueGrid.Server;
using LeagueGrid.Server.Configuration;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

try
{
    await using var server = await LeagueServer.BuildAsync(args);
    await server.App.StartAsync();
    ServerHosting.Greet(server.App);
    await server.App.WaitForShutdownAsync();
    return 0;
}
catch (StartRefusedException refused)
{
    Console.Error.WriteLine($"LeagueGrid does not start. {refused.Message}");
    return 1;
}
catch (OptionsValidationException invalid)
{
    Console.Error.WriteLine($"LeagueGrid does not start. {string.Join(Environment.NewLine, invalid.Failures)}");
    return 1;
}
catch (Exception fault) when (IsPortInUse(fault))
{
    Console.Error.WriteLine(
        $"LeagueGrid does not start. A port is in use (see Urls, LeagueGrid:Cluster:SiloPort and :GatewayPort): {fault.Message}"
    );
    return 1;
}

static bool IsPortInUse(Exception? fault) =>
    fault is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
    || (fault is AggregateException many && many.InnerExceptions.Any(IsPortInUse))
    || (fault?.InnerException is { } inner && IsPortInUse(inner));
