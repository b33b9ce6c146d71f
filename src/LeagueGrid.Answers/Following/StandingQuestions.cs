using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using LeagueGrid.Answers.Engine;
using LeagueGrid.Answers.Memory;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Names;
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
    PassageEntry entry,
    TimeProvider clock,
    AnswerInstruments instruments,
    ILogger<StandingQuestions> logger
) : BackgroundService
{
    /// <summary>Changes not yet matched. Beyond it the newest are dropped and everything is read again: memory stays bounded.</summary>
    private const int MostWaiting = 100_000;

    private readonly Lock _indexing = new();
    private readonly ConcurrentDictionary<string, ImmutableHashSet<StandingQuestion>> _bySubject = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<StandingQuestion, byte> _all = new();
    private readonly Channel<LeagueChange> _heard = Channel.CreateBounded<LeagueChange>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true }
    );

    /// <summary>Computations at once in this process: a burst over many questions must leave room for asking.</summary>
    private readonly SemaphoreSlim _room = new(Math.Max(2, Environment.ProcessorCount));
    private volatile bool _overflowed;

    public int Count => _all.Count;

    public StandingQuestion Begin(string key, Asked asked)
    {
        var question = new StandingQuestion(
            key,
            asked,
            new StandingTools(this, maker, check, store, redis, clock, instruments, _room, logger)
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
        await using var subscription = await changes.SubscribeAsync(Hear, RecheckAll, stoppingToken);
        await foreach (var change in _heard.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await MatchAsync(change, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogUnmatched(logger, change.Subject, fault);
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
        if (!_all.IsEmpty && !_heard.Writer.TryWrite(change))
            _overflowed = true;
    }

    private void RecheckAll()
    {
        foreach (var (question, _) in _all)
            question.Recheck();
    }

    private async ValueTask MatchAsync(LeagueChange change, CancellationToken cancel)
    {
        Wake(change.Subject, change);
        if (change.Season is { } season)
            Wake(season.StartsWith("season/", StringComparison.Ordinal) ? season : $"season/{season}", change);

        if (change.Passages.Count > 0)
        {
            foreach (var (question, _) in _all)
                if (question.Searches.Any(search => change.Passages.Any(passage => entry(search, passage))))
                    question.Wake(change);
        }
        else if (change.Subject == "directory")
        {
            foreach (var (question, _) in _all)
                question.WakeSoon(change);
        }
        else if (IsProse(change.Subject))
        {
            foreach (var (question, _) in _all)
                if (question.Searches.Count > 0)
                    question.WakeSoon(change);
        }
        else if (IsName(change.Subject))
        {
            await WakeByNameAsync(change, cancel);
        }
    }

    /// <summary>A name that came or changed concerns those who read it and those whose words it bears.</summary>
    private async ValueTask WakeByNameAsync(LeagueChange change, CancellationToken cancel)
    {
        var slash = change.Subject.IndexOf('/', StringComparison.Ordinal);
        var directory = await league.DirectoryAsync(cancel);
        var key = new EntityKey(change.Subject[..slash], change.Subject[(slash + 1)..]);
        var words = directory.NamesOf(key).SelectMany(NameFolding.Words).ToHashSet(StringComparer.Ordinal);
        foreach (var (question, _) in _all)
            if (question.Words.Overlaps(words))
                question.Wake(change);
    }

    private void Wake(string subject, LeagueChange change)
    {
        if (!_bySubject.TryGetValue(subject, out var questions))
            return;
        foreach (var question in questions)
            if (question.Reads(subject, change))
                question.Wake(change);
    }

    private void Unwatch(string subject, StandingQuestion question)
    {
        var left = (_bySubject.GetValueOrDefault(subject) ?? []).Remove(question);
        if (left.IsEmpty)
            _bySubject.TryRemove(subject, out _);
        else
            _bySubject[subject] = left;
    }

    private static bool IsProse(string subject) =>
        subject == "passages"
        || subject.StartsWith("article/", StringComparison.Ordinal)
        || subject.StartsWith("document/", StringComparison.Ordinal);

    private static bool IsName(string subject) =>
        subject.StartsWith("team/", StringComparison.Ordinal)
        || subject.StartsWith("player/", StringComparison.Ordinal)
        || subject.StartsWith("competition/", StringComparison.Ordinal)
        || subject.StartsWith("season/", StringComparison.Ordinal);

    [LoggerMessage(LogLevel.Warning, "A change of {Subject} could not be matched with the standing questions; all look again")]
    private static partial void LogUnmatched(ILogger logger, string subject, Exception fault);
}
