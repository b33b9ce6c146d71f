using LeagueGrid.Feeds.Formats.Reading;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Formats.Wyscout;

/// <summary>
/// Wyscout's public data set: season files (<c>*.jsonl</c>, one line a match) and event files (<c>events/ID.json</c>, one
/// file a match). Of a folder the season files come first, as their ids are revised by the event files. An event file
/// knows neither its kick-off nor its season: they come from the season file beside or above it that has the match, else
/// from <see cref="FormatOptions.Kickoff"/>, else the match stands at midnight of 1 January 2000, and is reported.
/// </summary>
public static class WyscoutFormat
{
    public static IEnumerable<TimedItem> Read(FormatSource source) =>
        source
            .Files(".jsonl")
            .Where(IsSeason)
            .SelectMany(file => WyscoutSeasonFile.Read(source, file))
            .Concat(ReadEvents(source));

    private static IEnumerable<TimedItem> ReadEvents(FormatSource source)
    {
        var seasons = new Dictionary<string, WyscoutSeason>(StringComparer.Ordinal);
        foreach (
            var file in source
                .Files(".json")
                .Where(file => !IsSeason(file) && !file.EndsWith(".truth.json", StringComparison.Ordinal))
        )
        foreach (var item in WyscoutEventFile.Read(source, file, match => SeasonOf(file, match, seasons)))
            yield return item;
    }

    private static bool IsSeason(string file) => file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    private static WyscoutSeason? SeasonOf(string file, long match, Dictionary<string, WyscoutSeason> seasons)
    {
        var folder = Path.GetDirectoryName(file);
        for (var up = 0; up < 2 && folder is not null; up++, folder = Path.GetDirectoryName(folder))
            foreach (var candidate in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
            {
                // A source of its own: what is wrong in a file that was only looked into is not the caller's business.
                if (!seasons.TryGetValue(candidate, out var season))
                    seasons[candidate] = season = new WyscoutSeason(new FormatSource(candidate), candidate);
                if (season.Find(match) is not null)
                    return season;
            }
        return null;
    }
}
