using System.Runtime.CompilerServices;
using LeagueGrid.Core.Questions;
using Microsoft.AspNetCore.SignalR.Client;

namespace LeagueGrid.Client;

public sealed partial class LeagueGridClient
{
    /// <summary>An answer as it streams. Cancelling stops the work at the server.</summary>
    public IAsyncEnumerable<AnswerPart> AskAsync(AskRequest request, CancellationToken cancel = default) =>
        StreamAsync("Ask", request, cancel);

    /// <summary>The answer now, and a higher revision each time the facts under it change, until cancelled.</summary>
    public IAsyncEnumerable<AnswerPart> FollowAsync(AskRequest request, CancellationToken cancel = default) =>
        StreamAsync("Follow", request, cancel);

    private async IAsyncEnumerable<AnswerPart> StreamAsync(
        string method,
        AskRequest request,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var hub = await HubAsync(cancel);
        await foreach (var part in hub.StreamAsync<AnswerPart>(method, request, cancel))
            yield return part;
    }
}
