using System.Security.Claims;

namespace LeagueGrid.Server.Asking;

/// <summary>Who asks. A conversation belongs to its caller; limits over HTTP belong to the caller at one address.</summary>
public static class Caller
{
    public static string Name(ClaimsPrincipal? user) => user?.Identity?.Name ?? "nobody";

    public static string Client(HttpContext context) => $"{Name(context.User)} at {context.Connection.RemoteIpAddress}";
}
