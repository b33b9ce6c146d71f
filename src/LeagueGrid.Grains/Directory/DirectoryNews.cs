using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace LeagueGrid.Grains.Directory;

/// <summary>What a round of the directory changed, by whom it concerns.</summary>
internal sealed class ChangedDefinitions
{
    public HashSet<string> Seasons { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Teams { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Players { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything that has something new to say, first definitions too.</summary>
    public HashSet<EntityKey> Spoken { get; } = [];

    /// <summary>Who is called otherwise than before.</summary>
    public HashSet<string> Renamed { get; } = new(StringComparer.Ordinal);

    public List<ReceivedItem> Availability { get; } = [];
    public ReceivedItem? Newest { get; private set; }

    /// <summary>To be called before the entry is applied. Who is new has no watchers yet, and need not be told.</summary>
    public void Note(DirectoryEntry entry, DirectoryBook book)
    {
        if (entry.Item is not { } received)
            return;
        Newest = received;
        var item = received.Item;
        var key = item is RemoveItem remove
            ? new EntityKey(remove.TargetKind, remove.TargetId)
            : new EntityKey(item.Kind, item.Id);
        var before = book.Mark(key);
        Spoken.Add(key);
        if (before?.Item is { } known && NamesOf(known) != NamesOf(item))
            Renamed.Add(key.Id);
        switch (key.Kind)
        {
            case "season" when before is not null:
                Seasons.Add(key.Id);
                break;
            case "team" when before is not null:
                Teams.Add(key.Id);
                Seasons.UnionWith(book.SeasonsOf(key.Id));
                break;
            case "player":
                if (before is not null)
                    Players.Add(key.Id);
                NoteSquad((before?.Item as PlayerItem)?.Team);
                NoteSquad((item as PlayerItem)?.Team);
                break;
            case "availability":
                NoteAvailability(before?.Item as AvailabilityItem, received);
                NoteAvailability(item as AvailabilityItem, received);
                break;
        }
    }

    private static (string?, string?) NamesOf(FeedItem item) =>
        item switch
        {
            TeamItem team => (team.Name, team.ShortName),
            PlayerItem player => (player.Name, player.FullName),
            SeasonItem season => (season.Name, null),
            _ => default,
        };

    private void NoteSquad(string? team)
    {
        if (team is not null)
            Teams.Add(team);
    }

    private void NoteAvailability(AvailabilityItem? report, ReceivedItem received)
    {
        if (report is null)
            return;
        Players.Add(report.Player);
        Spoken.Add(new EntityKey("player", report.Player));
        Availability.Add(received with { Item = report });
    }
}

/// <summary>Tells the owners whose read models show a definition that it changed, before the change is acknowledged.</summary>
internal sealed class DirectoryNews(IGrainFactory grains, ILiveUpdates live, IServiceProvider services)
{
    /// <summary>Who writes passages, in the processes that do.</summary>
    private readonly IPassageSink? _passages = services.GetService<IPassageSink>();

    public async Task TellAsync(ChangedDefinitions changed, long version)
    {
        if (changed.Newest is not { } newest)
            return;
        var told = new List<Task>();
        told.AddRange(changed.Seasons.Select(id => grains.GetGrain<ISeasonGrain>(id).RedefinedAsync()));
        told.AddRange(changed.Teams.Select(id => grains.GetGrain<ITeamGrain>(id).RedefinedAsync(version)));
        told.AddRange(changed.Players.Select(id => grains.GetGrain<IPlayerGrain>(id).RedefinedAsync(version)));
        await Task.WhenAll(told);
        foreach (var subject in changed.Spoken)
            _passages?.Announce(subject.Ref, version);
        foreach (var renamed in changed.Renamed)
            _passages?.AnnounceName(renamed);
        foreach (var report in changed.Availability)
            live.Publish(ChangeOf($"player/{((AvailabilityItem)report.Item).Player}", report, version));
        foreach (var season in changed.Seasons)
            live.Publish(ChangeOf($"season/{season}", newest, version));
        live.Publish(ChangeOf("directory", newest, version));
    }

    private static LeagueChange ChangeOf(string subject, ReceivedItem cause, long version) =>
        new()
        {
            Subject = subject,
            Aspects = Aspects.Info,
            Version = version,
            Cause = cause.Item.Id,
            CauseKind = cause.Item.Kind,
            At = cause.At,
        };
}
