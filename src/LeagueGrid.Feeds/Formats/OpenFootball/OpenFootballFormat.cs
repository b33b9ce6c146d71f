using System.Text.Json;
using System.Text.RegularExpressions;
using LeagueGrid.Feeds.Formats.Reading;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Formats.OpenFootball;

/// <summary>
/// openfootball's JSON: league seasons (<c>2024-25_en.1.json</c> or <c>2024-25/en.1.json</c>, without scorers) and World
/// Cups (<c>1990.json</c>, <c>1990.worldcup.json</c> or <c>1990/worldcup.json</c>, with scorers where somebody wrote them
/// down). Seasons of a folder that overlap come interleaved; one file is held at a time beside what is not yet due.
/// </summary>
public static partial class OpenFootballFormat
{
    public static IEnumerable<TimedItem> Read(FormatSource source)
    {
        var chronicle = new Chronicle();
        foreach (
            var (path, _) in source
                .Files(".json")
                .Select(path => (path, First: FirstDay(source, path)))
                .Where(f => f.First is not null)
                .OrderBy(f => f.First)
        )
        {
            if (Load(source, path) is not { Matches: { Length: > 0 } matches } file)
                continue;
            var days = matches.Select(match => SourceDates.Day(match.Date)).OfType<DateOnly>().ToList();
            var (first, last) = (days.Min(), days.Max());
            foreach (var item in chronicle.Before(Begin(first)))
                yield return item;
            var league = LeagueName().Match(path.Replace('\\', '/'));
            if (league.Success)
                new OpenFootballSeason(
                    source,
                    path,
                    chronicle,
                    league.Groups["season"].Value,
                    league.Groups["code"].Value,
                    file.Name
                ).Take(matches, first, last);
            else
                new OpenFootballWorldCup(source, path, chronicle).Take(matches, first, last);
        }
        foreach (var item in chronicle.Rest())
            yield return item;
    }

    /// <summary>The earliest instant at which anything of a season that starts on this day is told.</summary>
    internal static DateTimeOffset Begin(DateOnly first) => new(first.AddDays(-3), TimeOnly.MinValue, TimeSpan.Zero);

    private static DateOnly? FirstDay(FormatSource source, string path) =>
        path.EndsWith(".truth.json", StringComparison.Ordinal)
            ? null
            : Load(source, path)?.Matches?.Min(match => SourceDates.Day(match.Date));

    private static OpenFootballFile? Load(FormatSource source, string path)
    {
        using var stream = source.Open(path);
        try
        {
            return JsonSerializer.Deserialize<OpenFootballFile>(stream, OpenFootballFile.Options);
        }
        catch (JsonException fault)
        {
            source.Refused.Add(path, 0, "not an openfootball file", fault.Message);
            return null;
        }
    }

    [GeneratedRegex(
        @"(?<season>\d{4}(-\d{2})?)[_/](?<code>[a-z]+\.\d)\.json$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex LeagueName();
}
