using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Memory;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Following;

/// <summary>
/// A question whose answer keeps itself right. One loop makes each computation; whatever changes meanwhile is one more
/// computation, so a burst costs two. It sleeps until a facet that it read changes.
/// </summary>
public sealed partial class StandingQuestion : IAsyncDisposable
{
    /// <summary>Between two computations: a burst that is still running is told once, not item by item.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(15);

    /// <summary>How long news of a change may lag behind the change itself: waited for only where the answer has changed and nobody said why.</summary>
    private static readonly TimeSpan NewsLag = TimeSpan.FromMilliseconds(150);

    /// <summary>So long a change that altered nothing may still turn out to be the cause of something.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(3);

    /// <summary>A question that reads more than this is about more than the match that changed, whichever way it reads that.</summary>
    private const int FewFacets = 6;

    private static readonly TimeSpan NamesAgain = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(30);

    private readonly string _key;
    private readonly QuestionToAnswer _asked;
    private readonly StandingTools _tools;
    private readonly HeardChanges _heard;
    private readonly SemaphoreSlim _signal = new(0);
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _gate = new();
    private List<TaskCompletionSource<StandingAnswer>> _askers = [];
    private Task _running = Task.CompletedTask;
    private bool _recheck;

    /// <summary>The next computation goes before those about more than what changed; so does the first, for which somebody waits.</summary>
    private volatile bool _isNear = true;
    private KeptAnswer? _kept;
    private DateTimeOffset _computedAt;
    private TimeSpan _retryAfter = RetryAfter;
    private long _meaning = AnswerMeaning.Unsure;

    /// <summary>What the meaning was last taken from: what was read, by which names and links.</summary>
    private (ReadRecord Read, long Names, long Links)? _meantBy;
    private long _seenNames;
    private long _seenChanges;

    /// <summary>What changes are let through for.</summary>
    private volatile ReadRecord _read = ReadRecord.Empty;

    /// <summary>What a model read for the last revision, beyond the draft.</summary>
    private ReadRecord _also = ReadRecord.Empty;

    internal StandingQuestion(string key, QuestionToAnswer asked, StandingTools tools)
    {
        _key = key;
        _asked = asked;
        _tools = tools;
        _heard = new HeardChanges(asked.Delay);
        Words =
        [
            .. NameFolding
                .Words(asked.Question)
                .Concat(asked.Turns.SelectMany(turn => NameFolding.Words(turn.Question)))
                .Where(word => word.Length > 2),
        ];
    }

    /// <summary>The words of the question that a name could bear.</summary>
    internal HashSet<string> Words { get; }

    internal IReadOnlyList<SearchRead> Searches => _read.Searches;

    internal void Start() => _running = Task.Run(RunAsync);

    /// <summary>The answer as it stands; <paramref name="fresh"/>: with everything acknowledged before the call.</summary>
    internal Task<StandingAnswer> AnswerAsync(bool fresh)
    {
        lock (_gate)
        {
            if (!fresh && _kept is { } kept)
                return Task.FromResult(new StandingAnswer(kept.Answer, kept.Turn));
            var asker = new TaskCompletionSource<StandingAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
            _askers.Add(asker);
            Hurry();
            _signal.Release();
            return asker.Task;
        }
    }

    internal bool Reads(string subject, LeagueChange change) =>
        _read.Facets.Any(facet => facet.Subject == subject && (facet.Aspects & change.Aspects) != Aspects.None);

    /// <param name="isNear">The question reads what changed itself, not only the season that it is a part of.</param>
    internal void Wake(LeagueChange change, bool isNear = false)
    {
        _heard.Add(change, _tools.Clock.GetUtcNow());
        if (isNear && _read.Facets.Count <= FewFacets)
            Hurry();
        _signal.Release();
    }

    /// <summary>Whether names that came or changed since the last computation may make it come out otherwise.</summary>
    internal bool MeansOtherwise(LeagueDirectory directory)
    {
        Interlocked.Exchange(ref _seenNames, directory.Version);
        return AnswerMeaning.Of(Words, _read, directory) != Interlocked.Read(ref _meaning);
    }

    /// <summary>Something may have been missed: every version is read again.</summary>
    internal void Recheck()
    {
        lock (_gate)
            _recheck = true;
        _signal.Release();
    }

    /// <summary>
    /// Called now and then: a new day moves "today", a misspelt name may have found its bearer, and what was not known may
    /// have become known by something that the search for it never came to.
    /// </summary>
    internal void LookAround()
    {
        var now = _tools.Clock.GetUtcNow();
        var isOld = now - _computedAt > NamesAgain && _kept is { } kept && kept.Directory < Interlocked.Read(ref _seenNames);
        var mayBeKnown =
            _kept is { Answer.Status: not AnswerStatus.Answered } && _tools.Index.Changes != Interlocked.Read(ref _seenChanges);
        if (isOld || mayBeKnown || _computedAt.UtcDateTime.Date != now.UtcDateTime.Date)
            Recheck();
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _tools.Index.End(this, _read);
        foreach (var asker in TakeAskers())
            asker.TrySetCanceled();
        _ending.Dispose();
        _signal.Dispose();
    }

    private async Task RunAsync()
    {
        var cancel = _ending.Token;
        _kept = await OrNullAsync(() => _tools.Store.StandingAsync(_key));
        var isDue = true;
        while (!cancel.IsCancellationRequested)
        {
            var askers = TakeAskers();
            try
            {
                if (isDue || (askers.Count > 0 && !await StandsAsync(cancel)))
                    await ComputeAsync(cancel);
                _retryAfter = RetryAfter;
                var answer = new StandingAnswer(_kept!.Answer, _kept.Turn);
                foreach (var asker in askers)
                    asker.TrySetResult(answer);
                isDue = await WaitAsync(isDue ? Breath : TimeSpan.Zero, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                foreach (var asker in askers)
                    asker.TrySetCanceled(cancel);
            }
            // A fault may not end the question: whoever waits hears of it, and it is tried again.
            catch (Exception fault)
            {
                LogFault(_tools.Logger, _key, fault);
                foreach (var asker in askers)
                    asker.TrySetException(new StandingFaultException("The standing answer could not be made.", fault));
                await Task.Delay(_retryAfter, _tools.Clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _retryAfter = _retryAfter * 2 < LongestRetry ? _retryAfter * 2 : LongestRetry;
                isDue = true;
            }
        }
    }

    /// <summary>Waits for something to do; true where a computation is due.</summary>
    private async Task<bool> WaitAsync(TimeSpan breath, CancellationToken cancel)
    {
        if (breath > TimeSpan.Zero)
            await Task.Delay(breath, _tools.Clock, cancel);
        while (true)
        {
            while (_signal.Wait(0, CancellationToken.None)) { }
            var now = _tools.Clock.GetUtcNow();
            lock (_gate)
            {
                if (_recheck)
                {
                    _recheck = false;
                    _heard.TakeDue(now);
                    return true;
                }
            }
            if (_heard.TakeDue(now))
                return true;
            lock (_gate)
            {
                if (_askers.Count > 0)
                    return false;
            }
            await SignalAsync(_heard.Next is { } next ? next - now : Timeout.InfiniteTimeSpan, cancel);
        }
    }

    private async Task SignalAsync(TimeSpan patience, CancellationToken cancel)
    {
        var signal = _signal.WaitAsync(cancel);
        if (patience == Timeout.InfiniteTimeSpan)
        {
            await signal;
            return;
        }
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var due = Task.Delay(patience > TimeSpan.Zero ? patience : TimeSpan.Zero, _tools.Clock, timer.Token);
        await Task.WhenAny(signal, due);
        await timer.CancelAsync();
        cancel.ThrowIfCancellationRequested();
        // A signal that nobody waits for any more must not be lost for the next wait.
        if (!signal.IsCompleted)
            _signal.Release();
        await signal;
    }

    private async Task<bool> StandsAsync(CancellationToken cancel) =>
        _kept is not null
        && _computedAt != default
        && _asked.IsNow
        && !QuestionKey.Moves(_asked.Question)
        && await _tools.Check.StandsAsync(_kept, cancel);

    private void Hurry()
    {
        _isNear = true;
        _tools.Room.Hurry(this);
    }

    private List<TaskCompletionSource<StandingAnswer>> TakeAskers()
    {
        lock (_gate)
        {
            var askers = _askers;
            _askers = [];
            return askers;
        }
    }
}
