using System.ClientModel;
using Microsoft.Extensions.AI;

namespace LeagueGrid.Knowledge.Embedding;

/// <summary>A time-out for each try, and a few tries where the service was busy or unreachable. What it refuses is not asked again.</summary>
internal sealed class PatientEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, TimeSpan timeout, TimeProvider clock)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1)];

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        for (var attempt = 0; ; attempt++)
        {
            using var late = new CancellationTokenSource(timeout, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
            try
            {
                return await base.GenerateAsync(values, options, either.Token);
            }
            catch (OperationCanceledException fault)
                when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                if (attempt == Pauses.Length)
                    throw new TimeoutException(
                        $"The embedding service did not answer within {timeout.TotalSeconds:0.#} s.",
                        fault
                    );
            }
            catch (Exception fault) when (attempt < Pauses.Length && IsPassing(fault)) { }
            await Task.Delay(Pauses[Math.Min(attempt, Pauses.Length - 1)], clock, cancellationToken);
        }
    }

    private static bool IsPassing(Exception fault) =>
        fault switch
        {
            ClientResultException { Status: 0 or 408 or 429 or >= 500 } => true,
            HttpRequestException http => http.StatusCode
                is null
                    or System.Net.HttpStatusCode.TooManyRequests
                    or >= System.Net.HttpStatusCode.InternalServerError,
            IOException => true,
            _ => false,
        };
}
