using System.Globalization;
using System.Text.Json;
using LeagueGrid.Feeds.Formats.Reading;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Formats.StatsBomb;

/// <summary>
/// StatsBomb's open-data layout: <c>matches/COMPETITION/SEASON.json</c>, <c>events/MATCH.json</c>, <c>lineups/MATCH.json</c>. The path
/// is the folder that holds them, or one event file. Kick-off times are taken as UTC, as the files name no zone. A match
/// without an event file comes as its result; one match is held at a time.
/// </summary>
public static class StatsBombFormat
{
    public static IEnumerable<TimedItem> Read(FormatSource source)
    {
        var (root, only) = source.IsFolder
            ? (Root(source.Path), null)
            : (Root(Path.GetDirectoryName(source.Path)!), NumberOf(source.Path));
        if (!source.IsFolder && only is null)
        {
            source.Refused.Add(source.Path, 0, "an event file is named by the number of its match");
            yield break;
        }
        var chronicle = new Chronicle();
        var revisions = new Revisions(chronicle);
        foreach (var (kickoff, _, path, place) in Fixtures(source, root, only).Order())
        {
            foreach (var item in chronicle.Before(kickoff.AddMinutes(-StatsBombMatch.MinutesBefore)))
                yield return item;
            if (Load<SbMatch[]>(source, path) is { } matches)
                new StatsBombMatch(source, chronicle, revisions, matches[place], kickoff).Take(
                    Load<SbEvent[]>(source, Path.Combine(root, "events", $"{matches[place].MatchId}.json")),
                    Load<SbLineup[]>(source, Path.Combine(root, "lineups", $"{matches[place].MatchId}.json"))
                );
        }
        foreach (var item in chronicle.Rest())
            yield return item;
    }

    /// <summary>Only where each match stands is kept: a whole archive has thousands.</summary>
    private static IEnumerable<(DateTimeOffset Kickoff, long Match, string Path, int Place)> Fixtures(
        FormatSource source,
        string root,
        long? only
    )
    {
        var found = false;
        var folder = Path.Combine(root, "matches");
        if (!Directory.Exists(folder))
        {
            source.Refused.Add(folder, 0, "there is no folder 'matches' beside the events: teams and dates are not known");
            yield break;
        }
        foreach (
            var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        )
        foreach (var (place, match) in (Load<SbMatch[]>(source, path) ?? []).Index())
        {
            if (only is not null && match.MatchId != only)
                continue;
            found = true;
            if (SourceDates.Day(match.MatchDate) is not { } day)
                source.Refused.Add(path, place + 1, "date is not a day", match.MatchDate);
            else
                yield return (Kickoff(day, match.KickOff), match.MatchId, path, place);
        }
        if (!found && only is not null)
            source.Refused.Add(
                source.Path,
                0,
                "no file of matches has this match",
                only.Value.ToString(CultureInfo.InvariantCulture)
            );
    }

    private static DateTimeOffset Kickoff(DateOnly day, string? time) =>
        new(day, TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out var clock) ? clock : TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The folder itself, its <c>data</c>, or the one above <c>events</c>.</summary>
    private static string Root(string folder) =>
        Directory.Exists(Path.Combine(folder, "data", "matches")) ? Path.Combine(folder, "data")
        : Path.GetFileName(folder) is "events" or "lineups" or "matches" ? Path.GetDirectoryName(folder)!
        : folder;

    private static long? NumberOf(string path) =>
        long.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static T? Load<T>(FormatSource source, string path)
        where T : class
    {
        if (!File.Exists(path))
            return null;
        using var stream = source.Open(path);
        try
        {
            return JsonSerializer.Deserialize<T>(stream, StatsBombJson.Options);
        }
        catch (JsonException fault)
        {
            source.Refused.Add(path, 0, "cannot be read", fault.Message);
            return null;
        }
    }
}
