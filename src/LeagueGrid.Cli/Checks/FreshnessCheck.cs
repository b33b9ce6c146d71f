using System.Globalization;
using System.Text.RegularExpressions;
using LeagueGrid.Client;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Questions;
using LeagueGrid.Feeds.Pace;
using LeagueGrid.Feeds.Simulation;

namespace LeagueGrid.Cli.Checks;

/// <summary>
/// Asks right after each acknowledged item and holds the answer beside what was told until then: score, scorers, cards or
/// place in the table. An answer that differs is stale; a number in it that none of its sources has is invented.
/// </summary>
public sealed partial class FreshnessCheck(LeagueGridClient feeding, LeagueGridClient asking)
{
    private const int MostShown = 20;
    private const int BatchItems = 500;

    private readonly ToldSoFar _told = new();
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);

    public int Asked { get; private set; }
    public int Stale { get; private set; }
    public int Invented { get; private set; }
    public int Correcting { get; private set; }

    /// <summary>The first that were wrong: question, answer, and what is wrong with it.</summary>
    public List<string> Findings { get; } = [];

    public string Summary =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Asked} asks ({string.Join(", ", _asked.OrderBy(one => one.Key).Select(one => $"{one.Value} {one.Key}"))}): {Stale} stale, {Invented} with a number that is not in its sources, {Correcting} said that the facts disagree"
        );

    public bool IsFresh => Stale == 0 && Invented == 0;

    /// <summary>Sends items of a feed, each event by itself with a question behind it, until so many were asked.</summary>
    public async Task RunAsync(string name, IEnumerator<TimedItem> feed, int asks, CancellationToken cancel)
    {
        var waiting = new List<FeedItem>();
        while (Asked < asks && feed.MoveNext())
        {
            var item = feed.Current.Item;
            waiting.Add(item);
            // Definitions, line-ups and news go with the event that follows them.
            if (item is not (EventItem or RetractItem) && waiting.Count < BatchItems)
                continue;
            await feeding.IngestAsync(name, waiting.Select(one => (ReadOnlyMemory<byte>)FeedWriter.ToLine(one)), cancel: cancel);
            waiting.ForEach(_told.Take);
            waiting.Clear();
            await AskAboutAsync(item, cancel);
            if (Asked % BatchItems == 0)
                await Console.Error.WriteLineAsync(Summary);
        }
        await feeding.IngestAsync(name, waiting.Select(one => (ReadOnlyMemory<byte>)FeedWriter.ToLine(one)), cancel: cancel);
    }

    private async Task AskAboutAsync(FeedItem item, CancellationToken cancel)
    {
        var match = item switch
        {
            EventItem happened => happened.Match,
            RetractItem retract => retract.Match,
            _ => null,
        };
        if (match is null || !_told.HasBegun(match))
            return;
        var fixture = _told.Match(match);
        var (home, away) = (_told.Team(fixture.Home), _told.Team(fixture.Away));
        var type = (item as EventItem)?.Type ?? item.Kind;
        var about = type switch
        {
            "goal" or "var" => Asked % 2 == 0 ? "score" : "scorers",
            "card" => "cards",
            "match-end" => "place",
            _ => ((string[])["score", "scorers", "cards", "place"])[Asked % 4],
        };
        var wrong = about switch
        {
            "score" => await AskAsync(
                $"What is the score between {home} and {away}?",
                text => Score(text, home, away, _told.Score(match)),
                cancel
            ),
            "scorers" => await AskAsync(
                $"Who scored in {home} against {away}?",
                text => People(text, fixture, _told.Goals(match)),
                cancel
            ),
            "cards" => await AskAsync(
                $"Which cards were shown in {home} against {away}?",
                text => People(text, fixture, _told.Cards(match)),
                cancel
            ),
            _ => await AskAsync(
                $"Where are {home} in the table?",
                text => Place(text, _told.Place(fixture.Season, fixture.Home)),
                cancel
            ),
        };
        _asked[about] = _asked.GetValueOrDefault(about) + 1;
        if (wrong is not null && Findings.Count < MostShown)
            Findings.Add($"after {item.Kind} {item.Id} rev {item.Rev}: {wrong}");
    }

    private async Task<string?> AskAsync(string question, Func<string, string?> judge, CancellationToken cancel)
    {
        var sources = new List<string>();
        AnswerPart.Completed? done = null;
        await foreach (var part in asking.AskAsync(new AskRequest { Question = question }, cancel))
        {
            if (part is AnswerPart.Failed failed)
                throw new HttpRequestException($"{failed.Code}: {failed.Message}");
            if (part is AnswerPart.SourcePart source)
                sources.Add($"{source.Title} {source.Text}");
            done = part as AnswerPart.Completed ?? done;
        }
        Asked++;
        var text = done?.Text ?? "";
        if (done?.Status == AnswerStatus.Correcting)
        {
            Correcting++;
            return null;
        }
        var supported = sources.Append(question).SelectMany(NumbersOf).ToHashSet();
        if (NumbersOf(text).FirstOrDefault(number => !supported.Contains(number), -1) is var number and >= 0)
        {
            Invented++;
            return $"'{question}' gave '{text}', and no source has {number}: {string.Join(" | ", sources)}";
        }
        if (judge(text) is not { } truth)
            return null;
        Stale++;
        return $"'{question}' gave '{text}' ({done?.Status}, {done?.Engine}), in truth {truth}";
    }

    private static string? Score(string text, string home, string away, GoalsPair score)
    {
        // What stood at half-time is told too, and is not the score.
        var said = HalfTime().Replace(text, "");
        var inOrder = string.Create(CultureInfo.InvariantCulture, $"{home} {score.Home}-{score.Away} {away}");
        if (said.Contains(inOrder, StringComparison.Ordinal))
            return null;
        var (more, less) = (Math.Max(score.Home, score.Away), Math.Min(score.Home, score.Away));
        var ahead = score.Home >= score.Away ? home : away;
        var behind = ahead == home ? away : home;
        var isTold = Regex.IsMatch(said, $@"(?<![\d-]){more}-{less}(?![\d-])", RegexOptions.None, TimeSpan.FromSeconds(1));
        var isOfThem =
            more == less
            || said.IndexOf(ahead, StringComparison.Ordinal) is var first and >= 0
                && (said.IndexOf(behind, StringComparison.Ordinal) is var second && (second < 0 || first < second));
        return isTold && isOfThem ? null : inOrder;
    }

    /// <summary>Everybody who did it is named with his minute, and nobody else of the two squads is.</summary>
    private string? People(string text, MatchItem match, IReadOnlyList<EventItem> did)
    {
        var names = did.Select(e => e.Player).OfType<string>().Select(_told.Player).ToHashSet(StringComparer.Ordinal);
        var others = _told
            .Squads(match)
            .Where(name => !names.Contains(name) && !names.Any(one => one.Contains(name, StringComparison.Ordinal)));
        var minutes = did.Where(e => e.Player is not null)
            .Select(e => new MatchTime(e.Period, e.Minute, null, e.AddedMinute).ToString());
        var isTold =
            names.All(name => text.Contains(name, StringComparison.Ordinal))
            && minutes.All(minute => text.Contains(minute, StringComparison.Ordinal))
            && !others.Any(name => text.Contains(name, StringComparison.Ordinal));
        return isTold
            ? null
            : string.Join(
                ", ",
                did.Select(e =>
                    $"{(e.Player is { } id ? _told.Player(id) : "somebody")} {new MatchTime(e.Period, e.Minute, null, e.AddedMinute)}"
                )
            );
    }

    private static string? Place(string text, (int Points, int Best, int Worst) truth)
    {
        var place = Ordinal().Match(text) is { Success: true } found ? Number(found) : 0;
        var points = Points().Match(text) is { Success: true } said ? Number(said) : -1;
        return place >= truth.Best && place <= truth.Worst && points == truth.Points
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"place {truth.Best} to {truth.Worst} with {truth.Points} points");
    }

    private static IEnumerable<int> NumbersOf(string text) => Digits().Matches(text).Select(Number);

    private static int Number(Capture digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\((?:half-time|HT)[^)]*\)", RegexOptions.None, 1000)]
    private static partial Regex HalfTime();

    [GeneratedRegex(@"\d{1,3}(?=(?:st|nd|rd|th)\b)", RegexOptions.None, 1000)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\d{1,3}(?= points?\b)", RegexOptions.None, 1000)]
    private static partial Regex Points();

    [GeneratedRegex(@"\d{1,9}", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
