using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LeagueGrid.Server.Live;

/// <summary>The answer to an invocation that something waits for: what it holds back must not overtake it.</summary>
public interface IAnswerThatHolds
{
    /// <summary>The answer stands in the connection's output; whatever is written from now on comes after it.</summary>
    void Written();
}

/// <summary>
/// A hub protocol that tells an answer when it has been written. SignalR writes the answer some time after the hub
/// method has returned, and says so to nobody: without this, updates could reach a client before the state they build on.
/// </summary>
public sealed class AnswerOrder(IHubProtocol inner) : IHubProtocol
{
    public string Name => inner.Name;

    public int Version => inner.Version;

    public TransferFormat TransferFormat => inner.TransferFormat;

    public bool IsVersionSupported(int version) => inner.IsVersionSupported(version);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => inner.GetMessageBytes(message);

    public bool TryParseMessage(
        ref ReadOnlySequence<byte> input,
        IInvocationBinder binder,
        [NotNullWhen(true)] out HubMessage? message
    ) => inner.TryParseMessage(ref input, binder, out message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output)
    {
        inner.WriteMessage(message, output);
        if (message is CompletionMessage { Result: IAnswerThatHolds answer })
            answer.Written();
    }
}
