namespace LeagueGrid.Feeds.Databases;

/// <summary>What a field of the feed holds, so that a database's own types come out as the contract's.</summary>
internal enum FieldKind
{
    Text,
    Number,
    Flag,
    Day,
    Instant,
    List,
}

/// <summary>The fields of contract §1 that a column can fill.</summary>
internal static class FieldKinds
{
    private static readonly Dictionary<string, FieldKind> Known = Words(
        (
            FieldKind.Text,
            "id name shortName fullName country type competition season round home away venue referee status coach nationality "
                + "position team match player assist bodyPart outcome color off on severity decision about event reason source "
                + "title body format lang url docType formation target.kind target.id"
        ),
        (
            FieldKind.Number,
            "rev founded heightCm shirtNumber period minute second addedMinute xg points.win points.draw points.loss "
                + "fullTime halfTime extraTime penalties"
        ),
        (FieldKind.Flag, "penalty ownGoal scored completed"),
        (FieldKind.Day, "startsOn endsOn birthDate since expectedReturn date"),
        (FieldKind.Instant, "at kickoff publishedAt"),
        (FieldKind.List, "aliases tieBreakers starters bench goals")
    );

    public static FieldKind? Find(string field) => Known.TryGetValue(field, out var kind) ? kind : null;

    private static Dictionary<string, FieldKind> Words(params ReadOnlySpan<(FieldKind Kind, string Names)> groups)
    {
        var all = new Dictionary<string, FieldKind>();
        foreach (var (kind, names) in groups)
        foreach (var name in names.Split(' '))
            all.Add(name, kind);
        return all;
    }
}
