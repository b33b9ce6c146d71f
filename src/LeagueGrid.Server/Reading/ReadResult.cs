using System.Security.Cryptography;
using System.Text.Json;
using LeagueGrid.Server.Problems;
using LeagueGrid.Server.Wire;
using Microsoft.Net.Http.Headers;

namespace LeagueGrid.Server.Reading;

/// <summary>A read model with its ETag, the version and a hash of the content: 304 where the client has it already.</summary>
public static class ReadResult
{
    private const int HashBytes = 9;

    public static IResult Of<T>(HttpContext context, T? model, long version, string whatIsMissing)
        where T : class
    {
        if (model is null)
            return ProblemAnswer.NotFound(whatIsMissing);
        var body = JsonSerializer.SerializeToUtf8Bytes(model, GridJson.Options);
        // The version alone would not do: a name that changes elsewhere (of a team, of a player) changes what is shown.
        var hash = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, HashBytes));
        var tag = new EntityTagHeaderValue($"\"{version}-{hash}\"");

        var response = context.Response;
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
        return Has(context.Request, tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(body, "application/json; charset=utf-8");
    }

    private static bool Has(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));
}
