using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Contracts;

namespace LeagueGrid.Grains.Matches;

/// <summary>
/// What a match owes to its season, teams, players, the scoreboard and the directory. Each of them replaces what it had of
/// the match and passes over what is older, so telling again is harmless; the match stays in the open set of its season
/// until everything is in the store, so that after a crash it is told again.
/// </summary>
internal sealed class MatchHandOn(string match, MatchOwners owners, MatchLog log)
{
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>What the owners have of this match; null where that is not known.</summary>
    private ShownSheet? _told;
    private HashSet<string>? _everyPlayer;
    private IReadOnlyCollection<string> _playersTold = [];
    private Aspects _touched;
    private ReceivedItem? _cause;

    public bool IsOwed { get; private set; }

    /// <summary>Finds out whether an earlier activation left anything owing.</summary>
    public async Task StartAsync(ShownSheet shown, CancellationToken cancel)
    {
        _told = shown;
        if (shown.Version == 0)
            return;
        var season = shown.Sheet?.Season ?? owners.Names.Current.Fixture(match)?.Season;
        if (season is null || !(await owners.Contributions.OpenMembersAsync(OpenSet.Of(season), cancel)).Contains(match))
            return;
        _open.Add(season);
        _told = null;
        var items = await log.ReadAllAsync(cancel);
        // A goal that was withdrawn last stands in no sheet any more, yet its scorer may still have it.
        _everyPlayer = items.SelectMany(item => PlayersOf.Item(item.Item)).ToHashSet(StringComparer.Ordinal);
        Owe(Aspects.All, items[^1]);
    }

    /// <summary>Joins the open sets of the seasons that the next append may concern. To be awaited before it.</summary>
    public async ValueTask OpenAsync(string? before, string? after)
    {
        foreach (var season in new[] { before, after })
        {
            if (season is null || _open.Contains(season))
                continue;
            await owners.Contributions.OpenAsync(OpenSet.Of(season), match, CancellationToken.None);
            _open.Add(season);
        }
    }

    public void Owe(Aspects touched, ReceivedItem cause)
    {
        IsOwed = true;
        _touched |= touched;
        _cause = cause;
    }

    /// <summary>The log may hold more than was decided here.</summary>
    public void OweAll()
    {
        IsOwed = true;
        _touched = Aspects.All;
    }

    /// <summary>Tells everyone what is new to them; when this comes back they all have it.</summary>
    public async Task TellAsync(ShownSheet shown)
    {
        if (!IsOwed)
            return;
        var note = new SheetNote(match, shown.Version, shown.Sheet);
        var before = _told?.Sheet;
        var told = new List<Task>(8);
        if (shown.Sheet is { } sheet)
            told.Add(owners.Season(sheet.Season).TakeAsync(note));
        // A pass is no news on a scoreboard: in a match in play nineteen of twenty events end here.
        var isNews = _told is null || !Summaries.SayTheSame(before, shown.Sheet);
        if (isNews && shown.Sheet is { } summed)
        {
            told.Add(owners.Team(summed.Home).TakeAsync(note));
            told.Add(owners.Team(summed.Away).TakeAsync(note));
        }
        if (_told is null || (isNews && (before?.Status is MatchStatus.Live || shown.Sheet?.Status is MatchStatus.Live)))
            told.Add(owners.Scoreboard.TakeAsync(note));
        TellPlayers(before, note, told);
        await Task.WhenAll(told);
        await TellOfFixtureAsync(before, note);
        _told = shown;
        _everyPlayer = null;
        IsOwed = false;
    }

    /// <summary>Says to all who listen what changed since it was last said.</summary>
    public void Publish(ShownSheet shown)
    {
        if (_touched is Aspects.None && _cause is null)
            return;
        owners.Live.Publish(
            new LeagueChange
            {
                Subject = $"match/{match}",
                Aspects = _touched,
                Version = shown.Version,
                Season = shown.Sheet?.Season ?? _open.FirstOrDefault(),
                Cause = _cause?.Item.Id,
                CauseKind = _cause?.Item.Kind,
                At = _cause?.At,
            }
        );
        owners.Passages?.Announce($"match/{match}", shown.Version);
        foreach (var player in _playersTold)
            owners.Passages?.Announce($"player/{player}", shown.Version);
        _touched = Aspects.None;
        _cause = null;
        _playersTold = [];
    }

    /// <summary>Leaves the open sets once nothing of this match is owed to the store.</summary>
    public async Task CloseAsync()
    {
        if (IsOwed)
            return;
        foreach (var season in _open.ToArray())
        {
            await owners.Season(season).FlushAsync(match);
            await owners.Contributions.CloseAsync(OpenSet.Of(season), match, CancellationToken.None);
            _open.Remove(season);
        }
    }

    private void TellPlayers(MatchSheet? before, SheetNote note, List<Task> told)
    {
        var changed = PlayersOf.Changed(before, note.Sheet);
        foreach (var player in _everyPlayer ?? [])
            changed.TryAdd(player, PlayersOf.TotalsIn(note.Sheet, player));
        foreach (var (player, totals) in changed)
            told.Add(owners.Player(player).TakeAsync(new TotalsNote(match, note.MatchVersion, totals)));
        _playersTold = changed.Keys;
    }

    private async Task TellOfFixtureAsync(MatchSheet? before, SheetNote note)
    {
        var fixture = FixtureOf(note.Sheet);
        if (_told is not null && FixtureOf(before) == fixture)
            return;
        // The directory is told last: until then it remembers the season that the match was in, also over a crash.
        var placed = before?.Season ?? (await owners.Names.FreshAsync(CancellationToken.None)).Fixture(match)?.Season;
        if (placed is not null && placed != fixture?.Season)
        {
            await owners.Season(placed).TakeAsync(note with { Sheet = null });
            await owners.Season(placed).FlushAsync(match);
        }
        await owners.Directory.PlaceAsync(new FixtureNote(match, note.MatchVersion, fixture, note.Sheet?.ChangedAt ?? default));
    }

    private static Fixture? FixtureOf(MatchSheet? sheet) =>
        sheet is null
            ? null
            : new Fixture(sheet.Id, sheet.Season, sheet.Round, sheet.Home, sheet.Away, sheet.Date, sheet.Kickoff);
}
