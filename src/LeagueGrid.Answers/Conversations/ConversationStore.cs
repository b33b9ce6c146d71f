using System.Text.Json;
using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Planning;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace LeagueGrid.Answers.Conversations;

/// <summary>
/// The last turns of each conversation, for every server. A conversation belongs to its caller: the same id from
/// somebody else is another conversation.
/// </summary>
public sealed class ConversationStore(IConnectionMultiplexer store, IOptions<AnswerSettings> settings)
{
    /// <summary>The turns, oldest first; none for an id that nobody has used.</summary>
    public async Task<IReadOnlyList<ConversationTurn>> TurnsAsync(string caller, string conversation)
    {
        var turns = await store.GetDatabase().ListRangeAsync(KeyOf(caller, conversation));
        return
        [
            .. turns.Select(turn =>
                JsonSerializer.Deserialize<ConversationTurn>(((ReadOnlyMemory<byte>)turn).Span, JsonSerializerOptions.Web)!
            ),
        ];
    }

    public async Task AddAsync(string caller, string conversation, ConversationTurn turn)
    {
        var db = store.GetDatabase();
        var key = KeyOf(caller, conversation);
        await Task.WhenAll(
            db.ListRightPushAsync(key, JsonSerializer.SerializeToUtf8Bytes(turn, JsonSerializerOptions.Web)),
            db.ListTrimAsync(key, -settings.Value.TurnsKept, -1),
            db.KeyExpireAsync(key, settings.Value.ConversationFor)
        );
    }

    private static string KeyOf(string caller, string conversation) =>
        $"lg:conversation:{Uri.EscapeDataString(caller)}:{conversation}";
}
