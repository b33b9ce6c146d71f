using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Models.Grounding;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Questions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using Polly;
using Polly.CircuitBreaker;

namespace LeagueGrid.Answers.Models;

/// <summary>
/// Writes a draft's text with a language model where one is set and well; the facts writer's text stands in for every
/// sentence that stands on nothing, and for the whole where the model fails.
/// </summary>
public sealed partial class ModelWriter : IDisposable
{
    public const string HttpClientName = "leaguegrid-model";

    /// <summary>Rounds of function calls before the model has to speak.</summary>
    private const int MostRounds = 5;

    private readonly LeagueQueries _queries;
    private readonly ILeagueReader _league;
    private readonly PassageLookup _passages;
    private readonly ModelSettings _settings;
    private readonly TimeProvider _clock;
    private readonly AnswerInstruments _instruments;
    private readonly ILogger<ModelWriter> _logger;
    private readonly IChatCompletionService? _chat;
    private readonly ResiliencePipeline _breaker;
    private readonly SemaphoreSlim _room;

    public ModelWriter(
        LeagueQueries queries,
        ILeagueReader league,
        PassageLookup passages,
        IHttpClientFactory clients,
        IOptions<ModelSettings> settings,
        TimeProvider clock,
        AnswerInstruments instruments,
        ILogger<ModelWriter> logger
    )
    {
        _queries = queries;
        _league = league;
        _passages = passages;
        _settings = settings.Value;
        _clock = clock;
        _instruments = instruments;
        _logger = logger;
        _room = new SemaphoreSlim(_settings.AtOnce);
        if (_settings.IsOn)
            _chat = Chat(_settings, clients.CreateClient(HttpClientName));
        _breaker = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions
                {
                    FailureRatio = 0.5,
                    MinimumThroughput = 4,
                    SamplingDuration = TimeSpan.FromSeconds(30),
                    BreakDuration = TimeSpan.FromSeconds(15),
                    ShouldHandle = new PredicateBuilder().Handle<Exception>(fault => fault is not OperationCanceledException),
                }
            )
            .Build();
    }

    public bool IsOn => _chat is not null;

    private string EngineName => $"llm:{_settings.Model}";

    public async IAsyncEnumerable<WrittenPiece> WriteAsync(MadeDraft made, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (_chat is null || made.Draft.Status is AnswerStatus.Ambiguous or AnswerStatus.Correcting || !_room.Wait(0, cancel))
        {
            foreach (var step in WrittenPiece.Of(made.Draft))
                yield return step;
            yield break;
        }

        var steps = Channel.CreateUnbounded<WrittenPiece>();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var writing = TellAsync(made, steps.Writer, ending.Token);
        try
        {
            await foreach (var step in steps.Reader.ReadAllAsync(cancel))
                yield return step;
            await writing;
        }
        finally
        {
            await ending.CancelAsync();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _room.Release();
        }
    }

    public void Dispose() => _room.Dispose();

    private static OpenAIChatCompletionService Chat(ModelSettings settings, HttpClient http) =>
        new(
            settings.Model!,
            new OpenAIClient(
                // A local model asks for no key, the client insists on one.
                new ApiKeyCredential(string.IsNullOrEmpty(settings.ApiKey) ? "none" : settings.ApiKey),
                new OpenAIClientOptions
                {
                    Endpoint = settings.Address,
                    Transport = new HttpClientPipelineTransport(http),
                    // The HTTP client retries, and only what may be retried.
                    RetryPolicy = new ClientRetryPolicy(0),
                    NetworkTimeout = settings.Whole,
                }
            )
        );

    private async Task TellAsync(MadeDraft made, ChannelWriter<WrittenPiece> steps, CancellationToken cancel)
    {
        try
        {
            var evidence = new Evidence(made);
            var telling = new Telling(made.Draft, evidence, EngineName, step => steps.TryWrite(step));
            try
            {
                await _breaker.ExecuteAsync(async token => await HearAsync(made, evidence, telling, token), cancel);
            }
            // Whatever ails the model, the answer is still to be given: the facts writer has it already.
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                _instruments.OnModelFault(fault is BrokenCircuitException ? "circuit" : fault.GetType().Name);
                if (fault is not BrokenCircuitException)
                    LogFault(_logger, fault);
            }
            telling.End();
            steps.Complete();
        }
        catch (Exception fault)
        {
            steps.Complete(fault);
            throw;
        }
    }

    private async Task HearAsync(MadeDraft made, Evidence evidence, Telling telling, CancellationToken cancel)
    {
        var kernel = new Kernel();
        kernel.Plugins.AddFromObject(new LeaguePlugin(_queries, _league, _passages, made.Context, evidence), "league");
        kernel.AutoFunctionInvocationFilters.Add(new RoundLimit(MostRounds));
        var settings = new OpenAIPromptExecutionSettings
        {
            FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(),
            Temperature = 0.2,
            MaxTokens = 400,
        };
        using var whole = new CancellationTokenSource(_settings.Whole, _clock);
        using var patience = new CancellationTokenSource(_settings.FirstWord, _clock);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(cancel, whole.Token, patience.Token);
        var sentences = new Sentences();
        try
        {
            await foreach (var piece in _chat!.GetStreamingChatMessageContentsAsync(Prompt.Of(made), settings, kernel, any.Token))
            {
                if (string.IsNullOrEmpty(piece.Content))
                    continue;
                patience.CancelAfter(_settings.Pause);
                if (!sentences.Add(piece.Content).All(telling.Hear))
                {
                    _instruments.OnUngrounded();
                    return;
                }
            }
            if (!sentences.End().All(telling.Hear))
                _instruments.OnUngrounded();
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException("The language model took too long.", late);
        }
    }

    /// <summary>A model that goes on calling functions answers nobody.</summary>
    private sealed class RoundLimit(int most) : IAutoFunctionInvocationFilter
    {
        public Task OnAutoFunctionInvocationAsync(
            AutoFunctionInvocationContext context,
            Func<AutoFunctionInvocationContext, Task> next
        )
        {
            if (context.RequestSequenceIndex >= most)
            {
                context.Terminate = true;
                return Task.CompletedTask;
            }
            return next(context);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The language model failed; the answer was written from the facts")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
