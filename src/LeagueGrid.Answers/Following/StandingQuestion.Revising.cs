using System.Text.Json;
using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Questions;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LeagueGrid.Answers.Following;

/// <summary>The standing answer could not be made; the cause says why.</summary>
public sealed class StandingFaultException(string message, Exception cause) : Exception(message, cause);

public sealed partial class StandingQuestion
{
    private async Task ComputeAsync(CancellationToken cancel)
    {
        var made = await DraftAsync(cancel);
        var moment = made.Context.Moment;
        if (
            _kept is { } before
            && !IsNews(before, made.Draft)
            && (_also.Facets.Count == 0 || await _tools.Check.StandsAsync(_also, moment, cancel))
        )
        {
            // The same was said from newer facts: the answer stands, by its new versions.
            lock (_gate)
                _kept = made.Keep(before.Answer, _also);
            _heard.Forget(_heard.Visible(_tools.Clock.GetUtcNow() - Remembered));
            return;
        }

        if (_kept is not null && _asked.IsNow && !_heard.Explains(_kept.Read, made.Draft.Read))
            await AwaitNewsAsync(made.Draft.Read, cancel);
        var told = _heard.Visible(_tools.Clock.GetUtcNow());
        if (_kept is not null && Withdrawal(_kept.Answer, made.Draft, told) is { } withdrawn)
            await TellAsync(new StandingNews(null, withdrawn));
        await ReviseAsync(made, CauseOf(_kept?.Answer, made.Draft, told), cancel);
        _heard.Forget(told);
    }

    /// <summary>
    /// Drafts until every subject that was read is one whose changes reach this question: what was first read now may
    /// have changed before anybody listened.
    /// </summary>
    private async Task<MadeDraft> DraftAsync(CancellationToken cancel)
    {
        var entering = _tools.Room.EnterAsync(this, _isNear, cancel);
        // It may have become near before it stood in the line.
        if (_isNear)
            _tools.Room.Hurry(this);
        await entering;
        try
        {
            while (true)
            {
                _isNear = false;
                _tools.Instruments.OnComputation();
                _computedAt = _tools.Clock.GetUtcNow();
                Interlocked.Exchange(ref _seenChanges, _tools.Index.Changes);
                var made = await _tools.Maker.DraftAsync(_asked, _computedAt, cancel);
                var isNew = Read(made.Draft.Read);
                Mean(made);
                if (!isNew || await _tools.Check.StandsAsync(made.Draft.Read, made.Context.Moment, cancel))
                    return made;
            }
        }
        finally
        {
            _tools.Room.Leave();
        }
    }

    private async Task ReviseAsync(MadeDraft made, string? cause, CancellationToken cancel)
    {
        var begun = made.Begin();
        if (_kept is { } before)
            begun = begun with { AnswerId = before.Answer.AnswerId, Revision = before.Answer.Revision + 1, Cause = cause };
        var gathering = new AnswerGathering(begun);
        await foreach (var step in _tools.Maker.WriteAsync(made, cancel))
            gathering.Add(step);
        var kept = made.Keep(gathering.Whole(), gathering.Read);
        _also = gathering.Read;
        if (Read(made.Draft.Read) && !await _tools.Check.StandsAsync(_also, made.Context.Moment, cancel))
            Recheck();
        lock (_gate)
            _kept = kept;
        _tools.Instruments.OnRevision();
        // First kept, then told: who has read the last part may ask any server for the answer by its id.
        await OrNullAsync<object>(async () =>
        {
            await Task.WhenAll(
                _tools.Store.SaveAsync(kept, [], isNew: kept.Answer.Revision == 1),
                _tools.Store.StandAsync(_key, kept.Answer.AnswerId)
            );
            return null;
        });
        await TellAsync(new StandingNews(kept.Answer, null));
    }

    /// <summary>
    /// A name that came meanwhile may not be in the draft: then the next one to come is reason enough. While no name comes
    /// and the same is read, the meaning stays.
    /// </summary>
    private void Mean(MadeDraft made)
    {
        if (made.Context.Names is not { } names || names.Version != made.Directory || names.Links.Version != made.Links)
        {
            Interlocked.Exchange(ref _meaning, AnswerMeaning.Unsure);
            _meantBy = null;
            return;
        }
        var by = (_read, made.Directory, made.Links);
        if (_meantBy == by)
            return;
        Interlocked.Exchange(ref _meaning, AnswerMeaning.Of(Words, _read, names));
        _meantBy = by;
    }

    /// <summary>Lets changes of what was read reach this question; true where some of it did not before.</summary>
    private bool Read(ReadRecord drafted)
    {
        var all = new ReadRecord([.. drafted.Facets, .. _also.Facets], [.. drafted.Searches, .. _also.Searches]);
        if (IsWatched(all))
            return false;
        var isNew = _tools.Index.Watch(this, _read, all);
        _read = all;
        return isNew;
    }

    /// <summary>The same was read as before, whatever versions it has now.</summary>
    private bool IsWatched(ReadRecord read) =>
        read.Searches.Count == 0
        && _read.Searches.Count == 0
        && read.Facets.Select(Watched).SequenceEqual(_read.Facets.Select(Watched));

    private static (string, Aspects) Watched(FacetRead facet) => (facet.Subject, facet.Aspects);

    private async Task TellAsync(StandingNews news) =>
        await OrNullAsync<object>(async () =>
        {
            await _tools
                .Redis.GetSubscriber()
                .PublishAsync(
                    RedisChannel.Literal(StandingNews.ChannelOf(_key)),
                    JsonSerializer.SerializeToUtf8Bytes(news, JsonSerializerOptions.Web)
                );
            return null;
        });

    /// <summary>The facts came faster than the news of them: a revision that names no cause helps nobody.</summary>
    private async Task AwaitNewsAsync(ReadRecord read, CancellationToken cancel)
    {
        var until = _tools.Clock.GetUtcNow() + NewsLag;
        while (_tools.Clock.GetUtcNow() < until && !_heard.Explains(_kept!.Read, read))
            await SignalAsync(until - _tools.Clock.GetUtcNow(), cancel);
    }

    /// <summary>An answer is news where it says something else, or stands on other things or events.</summary>
    private static bool IsNews(KeptAnswer before, DraftAnswer now) =>
        before.Answer.Status != now.Status
        || before.Facts != now.Text
        || (
            before.IsFactsAlone
                ? !Grounds(before.Answer.Sources).SetEquals(Grounds(now.Sources))
                : !Grounds(now.Sources).IsSubsetOf(Grounds(before.Answer.Sources))
        );

    private static HashSet<string> Grounds(IEnumerable<Source> sources) =>
        [.. sources.SelectMany(source => (source.Events ?? []).Select(id => $"{source.Ref}\u001f{id}").Append(source.Ref))];

    /// <summary>The answer is taken away where an event that it stood on was withdrawn or has become another.</summary>
    private static AnswerPart.Withdrawn? Withdrawal(Answer before, DraftAnswer now, IReadOnlyList<LeagueChange> told)
    {
        if (before.Status != AnswerStatus.Answered)
            return null;
        var events = EventsOf(before.Sources).ToHashSet(StringComparer.Ordinal);
        var lostOne = events.Count == 0 || !events.IsSubsetOf(EventsOf(now.Sources));
        foreach (var change in told)
        {
            var isRetraction = change.CauseKind is "retract" or "remove";
            if ((isRetraction && lostOne) || (change.Cause is { } cause && events.Contains(cause)))
                return new(before.AnswerId, before.Revision, change.Cause, Reason(isRetraction, now.Lang));
        }
        return null;
    }

    /// <summary>
    /// The newest item told of. It stands for all of its batch: where the answer now stands on another event that is new to
    /// it, that one made the revision; so too where nobody announced the change.
    /// </summary>
    private static string? CauseOf(Answer? before, DraftAnswer now, IReadOnlyList<LeagueChange> told)
    {
        if (before is null)
            return null;
        var newest = told.LastOrDefault(change => change.Cause is not null);
        if (newest is { CauseKind: not "event" })
            return newest.Cause;
        var events = EventsOf(now.Sources).ToList();
        return newest is not null && events.Contains(newest.Cause!, StringComparer.Ordinal)
            ? newest.Cause
            : events.Except(EventsOf(before.Sources), StringComparer.Ordinal).LastOrDefault() ?? newest?.Cause;
    }

    private static IEnumerable<string> EventsOf(IEnumerable<Source> sources) => sources.SelectMany(source => source.Events ?? []);

    private static string Reason(bool isRetraction, string lang) =>
        (isRetraction, lang) switch
        {
            (true, "fr") => "Un fait sur lequel reposait cette réponse a été retiré.",
            (true, _) => "A fact that this answer stood on was withdrawn.",
            (false, "fr") => "Un fait sur lequel reposait cette réponse a été corrigé.",
            _ => "A fact that this answer stood on was corrected.",
        };

    /// <summary>The store's faults stay in the store's room: followers hear through the lease what the channel did not carry.</summary>
    private async Task<T?> OrNullAsync<T>(Func<Task<T?>> step)
        where T : class
    {
        try
        {
            return await step();
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            LogStore(_tools.Logger, _key, fault);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "Standing question {Key} could not be computed and is tried again")]
    private static partial void LogFault(ILogger logger, string key, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Standing question {Key} did without the store")]
    private static partial void LogStore(ILogger logger, string key, Exception fault);
}
