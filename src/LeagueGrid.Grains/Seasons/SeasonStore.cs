using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Calls;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Log;
using LeagueGrid.Grains.Matches;
using Microsoft.Extensions.Logging;
using Orleans.Serialization;

namespace LeagueGrid.Grains.Seasons;

/// <summary>
/// The contributions in the store: a hash with a field a match. They are written a moment after they came, the newest of
/// each match only: a sheet is some kilobytes, and a match in play sends one with every pass.
/// </summary>
internal sealed partial class SeasonStore(
    string season,
    SeasonLedger ledger,
    IContributionStore contributions,
    IGrainFactory grains,
    Serializer<SheetNote> notes,
    TimeProvider clock,
    ILogger<SeasonStore> logger
)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private readonly HashSet<string> _owed = new(StringComparer.Ordinal);
    private CallRounds<bool, bool>? _writes;
    private bool _soon;

    private string Owner => $"season/{season}";

    /// <summary>Everything that was ever handed on to this season, also what never reached the store.</summary>
    public async Task<IReadOnlyList<SheetNote>> LoadAsync(CancellationToken cancel)
    {
        // The open ones first: a match that leaves the set after this has its sheet in the hash, which is read later.
        var open = await contributions.OpenMembersAsync(OpenSet.Of(season), cancel);
        var known = new Dictionary<string, SheetNote>(StringComparer.Ordinal);
        foreach (var (match, bytes) in await contributions.ReadAsync(Owner, cancel))
            known[match] = Read(bytes) ?? await AskAsync(match, cancel);
        foreach (var note in await Task.WhenAll(open.Select(match => AskAsync(match, cancel))))
        {
            var before = known.GetValueOrDefault(note.Match);
            if (before is null ? note.Sheet is null : note.MatchVersion <= before.MatchVersion)
                continue;
            known[note.Match] = note;
            Owe(note.Match);
        }
        return [.. known.Values];
    }

    /// <summary>To be written soon.</summary>
    public void Owe(string match)
    {
        _owed.Add(match);
        if (_soon)
            return;
        _soon = true;
        _ = WriteSoonAsync();
    }

    /// <summary>Comes back when nothing is owed.</summary>
    public async Task FlushAsync()
    {
        if (_owed.Count > 0 || _writes is { IsRunning: true })
            await (_writes ??= new CallRounds<bool, bool>(WriteAsync)).AddAsync(true);
    }

    private async Task WriteSoonAsync()
    {
        while (_owed.Count > 0)
        {
            await Task.Delay(Moment, clock);
            try
            {
                await FlushAsync();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The matches stay open, so that nothing hangs on this write; it is tried again.
                LogUnwritten(season, fault);
            }
        }
        _soon = false;
    }

    private async Task<IReadOnlyList<bool>> WriteAsync(IReadOnlyList<bool> calls)
    {
        var written = _owed.ToArray();
        _owed.Clear();
        try
        {
            var fields = written.ToDictionary(
                match => match,
                match => (ReadOnlyMemory<byte>?)notes.SerializeToArray(ledger.Find(match)!),
                StringComparer.Ordinal
            );
            if (fields.Count > 0)
                await contributions.PutAsync(Owner, fields, CancellationToken.None);
        }
        catch
        {
            _owed.UnionWith(written);
            throw;
        }
        return new bool[calls.Count];
    }

    private async Task<SheetNote> AskAsync(string match, CancellationToken cancel)
    {
        var sheet = await GridCalls.RetryAsync(() => grains.GetGrain<IMatchGrain>(match).SheetAsync().AsTask(), clock, cancel);
        return new SheetNote(match, sheet.Version, sheet.Sheet?.Season == season ? sheet.Sheet : null);
    }

    private SheetNote? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return notes.Deserialize(bytes);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Written by a version of the program that this one no longer understands: the match's log knows better.
            LogUnreadable(season, fault);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sheets of season {Season} could not be written yet.")]
    private partial void LogUnwritten(string season, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sheet of season {Season} does not read; its match is asked.")]
    private partial void LogUnreadable(string season, Exception fault);
}
