using System.Runtime.CompilerServices;
using LeagueGrid.Answers.Engine;

namespace LeagueGrid.Answers.Models;

/// <summary>Writes the draft as it is.</summary>
public sealed class ModelWriter(Microsoft.Extensions.Logging.ILogger<ModelWriter> logger)
{
    private readonly Microsoft.Extensions.Logging.ILogger<ModelWriter> _logger = logger;

    public async IAsyncEnumerable<Written> WriteAsync(MadeDraft made, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var step in Written.Of(made.Draft))
        {
            cancel.ThrowIfCancellationRequested();
            yield return step;
        }
        await Task.CompletedTask;
        _ = _logger;
    }
}
