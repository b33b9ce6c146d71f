using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Memory;
using LeagueGrid.Answers.Models;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LeagueGrid.Answers.Following;

/// <summary>
/// The standing questions of one silo by what they read, so that a change touches only those that it concerns: its cost
/// is that of the questions about its subject, not of all questions.
/// </summary>
public sealed partial class StandingQuestions(
    ILeagueChanges changes,
    ILeagueReader league,
    AnswerMaker maker,
    ReadCheck check,
    AnswerStore store,
    IConnectionMultiplexer redis,
    ProseNews prose,
    TimeProvider clock,
    AnswerInstruments instruments,
    ILogger<StandingQuestions> logger
) : BackgroundService
{
    /// <summary>Changes not yet matched. Beyond it the newest are dropped and everything is read again: memory stays bounded.</summary>
    private const int MostWaiting = 100_000;

    private static readonly TimeSpan Crowd = TimeSpan.FromMilliseconds(250);

    private readonly Lock _indexing = new();
    private readonly ConcurrentDictionary<string, ImmutableHashSet<StandingQuestion>> _bySubject = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<StandingQuestion, byte> _all = new();
    private readonly Channel<LeagueChange> _heard = Waiting();

    /// <summary>Prose is held against every search of every question: a goal does not wait for that.</summary>
    private readonly Channel<LeagueChange> _prose = Waiting();

    private readonly ComputingRoom _room = new(4 * Math.Max(2, Environment.ProcessorCount), clock);
    private CancellationToken _ending;
    private LeagueChange? _newName;
    private long _changes;
    private volatile bool _overflowed;

    public int Count => _all.Count;

    /// <summary>Changes heard so far, whatever they concern.</summary>
    internal long Changes => Interlocked.Read(ref _changes);

    public StandingQuestion Begin(string key, QuestionToAnswer asked)
    {
        var question = new StandingQuestion(
            key,
            asked,
            new StandingTools(this, league, maker, check, store, redis, clock, instruments, _room, logger)
        );
        _all[question] = 0;
        question.Start();
        return question;
    }

    /// <summary>Lets changes of the facets reach the question. True where one of them did not reach it before.</summary>
    internal bool Watch(StandingQuestion question, ReadRecord before, ReadRecord now)
    {
        var watched = before.Facets.Select(facet => facet.Subject).ToHashSet(StringComparer.Ordinal);
        var wanted = now.Facets.Select(facet => facet.Subject).ToHashSet(StringComparer.Ordinal);
        lock (_indexing)
        {
            foreach (var gone in watched.Except(wanted, StringComparer.Ordinal))
                Unwatch(gone, question);
            foreach (var subject in wanted.Except(watched, StringComparer.Ordinal))
                _bySubject[subject] = (_bySubject.GetValueOrDefault(subject) ?? []).Add(question);
        }
        return now.Facets.Any(facet =>
            !before.Facets.Any(old => old.Subject == facet.Subject && (old.Aspects & facet.Aspects) == facet.Aspects)
        );
    }

    internal void End(StandingQuestion question, ReadRecord read)
    {
        _all.TryRemove(question, out _);
        lock (_indexing)
        {
            foreach (var facet in read.Facets)
                Unwatch(facet.Subject, question);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _ending = stoppingToken;
        await using var subscription = await changes.SubscribeAsync(Hear, RecheckAll, stoppingToken);
        await Task.WhenAll(
            Task.Run(() => MatchAllAsync(_heard.Reader), stoppingToken),
            Task.Run(() => MatchAllAsync(_prose.Reader), stoppingToken)
        );
    }

    private async Task MatchAllAsync(ChannelReader<LeagueChange> heard)
    {
        await foreach (var change in heard.ReadAllAsync(_ending))
        {
            try
            {
                Match(change);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogUnmatched(logger, fault);
                RecheckAll();
            }
            if (_overflowed)
            {
                _overflowed = false;
                RecheckAll();
            }
        }
    }

    private void Hear(LeagueChange change)
    {
        Interlocked.Increment(ref _changes);
        var waiting = change.Passages.Count > 0 ? _prose : _heard;
        if (!_all.IsEmpty && !waiting.Writer.TryWrite(change))
            _overflowed = true;
    }

    private static Channel<LeagueChange> Waiting() =>
        Channel.CreateBounded<LeagueChange>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private void RecheckAll()
    {
        foreach (var (question, _) in _all)
            question.Recheck();
    }

    private void Match(LeagueChange change)
    {
        change = change with { Aspects = AspectVersions.Divided(change.Aspects) };
        Wake(change.Subject, change, isNear: true);
        if (change.Season is { } season)
            Wake(season.StartsWith("season/", StringComparison.Ordinal) ? season : $"season/{season}", change, isNear: false);

        if (change.Passages.Count > 0)
            WakeBySearch(change);
        else if (change.Subject == "directory")
            HearNames(change);
    }

    /// <summary>Those whose searches a passage could enter or leave, once this process can find it.</summary>
    private void WakeBySearch(LeagueChange change)
    {
        var concerned = _all
            .Keys.Where(question =>
                question.Searches.Any(search => change.Passages.Any(passage => prose.Enters(search, passage)))
            )
            .ToList();
        if (concerned.Count > 0)
            Background(() => WakeWhenFoundAsync(change, concerned));
    }

    private async Task WakeWhenFoundAsync(LeagueChange change, List<StandingQuestion> concerned)
    {
        await prose.FindableAsync(change.Version, _ending);
        foreach (var question in concerned)
            question.Wake(change);
    }

    /// <summary>Definitions come in crowds: one look a quarter of a second at those that they mean something else to.</summary>
    private void HearNames(LeagueChange change)
    {
        if (Interlocked.Exchange(ref _newName, change) is null)
            Background(WakeByNamesAsync);
    }

    private async Task WakeByNamesAsync()
    {
        await Task.Delay(Crowd, clock, _ending);
        var change = Interlocked.Exchange(ref _newName, null)!;
        var directory = await league.DirectoryAsync(_ending);
        foreach (var (question, _) in _all)
            if (question.MeansOtherwise(directory))
                question.Wake(change);
    }

    private void Background(Func<Task> step) => _ = StepAsync(step);

    private async Task StepAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception fault) when (!_ending.IsCancellationRequested)
        {
            LogUnmatched(logger, fault);
            RecheckAll();
        }
    }

    private void Wake(string subject, LeagueChange change, bool isNear)
    {
        if (!_bySubject.TryGetValue(subject, out var questions))
            return;
        foreach (var question in questions)
            if (question.Reads(subject, change))
                question.Wake(change, isNear);
    }

    private void Unwatch(string subject, StandingQuestion question)
    {
        var left = (_bySubject.GetValueOrDefault(subject) ?? []).Remove(question);
        if (left.IsEmpty)
            _bySubject.TryRemove(subject, out _);
        else
            _bySubject[subject] = left;
    }

    [LoggerMessage(LogLevel.Warning, "A change could not be matched with the standing questions; all look again")]
    private static partial void LogUnmatched(ILogger logger, Exception fault);
}
