using System.Globalization;
using System.Text.Json;
using LeagueGrid.Feeds.Formats.Reading;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Formats.Wyscout;

/// <summary>
/// An event file: every touch of one match. Its definitions, goals and marks carry revision 2, because they know more than
/// the season file, which gives the same ids. The kick-off, the sides and short names come from the season file.
/// </summary>
internal sealed class WyscoutEventFile
{
    private static readonly DateTimeOffset NoKickoff = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly EventFile _file;
    private readonly WyscoutSeason? _season;
    private readonly Chronicle _chronicle;
    private readonly MatchItem _match;
    private readonly Dictionary<long, string> _teams = [];
    private readonly Dictionary<long, string> _players = [];
    private int _kicks;

    private WyscoutEventFile(EventFile file, WyscoutSeason? season, FormatOptions options)
    {
        _file = file;
        _season = season;
        _chronicle = season?.Begin() ?? new Chronicle();
        var number = file.Events[0].MatchId;
        var fixture = season?.Find(number);
        DefineTeams(fixture?.Match);
        _match = fixture is { } known
            ? season!.Fixture(known.Match, known.Kickoff)
            : Unscheduled(number, options.Kickoff ?? NoKickoff);
        DefinePlayers();
    }

    public static IEnumerable<TimedItem> Read(FormatSource source, string path, Func<long, WyscoutSeason?> seasonOf)
    {
        EventFile? file;
        using (var stream = source.Open(path))
        {
            try
            {
                file = JsonSerializer.Deserialize<EventFile>(stream, WyscoutJson.Events);
            }
            catch (JsonException fault)
            {
                source.Refused.Add(path, 0, "not a Wyscout event file", fault.Message);
                return [];
            }
        }
        if (file is null || file.Events.Length == 0 || file.Teams.Count != 2)
        {
            source.Refused.Add(path, 0, "no events, or not two teams");
            return [];
        }
        var season = seasonOf(file.Events[0].MatchId);
        if (season is null && source.Options.Kickoff is null)
            source.Refused.Add(path, 0, "no season file has this match: its kick-off is not known", $"{file.Events[0].MatchId}");
        return new WyscoutEventFile(file, season, source.Options).Play();
    }

    /// <summary>The names of the season file hold: at times the two lists differ.</summary>
    private void DefineTeams(SeasonMatch? match)
    {
        var names = _file.Teams.ToDictionary(
            t => long.Parse(t.Key, CultureInfo.InvariantCulture),
            t => WyscoutJson.Unescape(t.Value.Team.Name)
        );
        if (match is not null)
            foreach (var (number, name) in names.ToList())
                if (name != match.Home && name != match.Away)
                    names[number] = names.ContainsValue(match.Home) ? match.Away : match.Home;
        foreach (var (number, name) in names)
        {
            var team = _file.Teams[number.ToString(CultureInfo.InvariantCulture)].Team;
            var country = WyscoutJson.Unescape(team.Area?.Name);
            _teams[number] = _chronicle.Define(
                new TeamItem
                {
                    Id = WyscoutSeason.TeamId(name),
                    Rev = 2,
                    Name = name,
                    Country = country.Length > 0 ? country : null,
                }
            );
        }
    }

    private MatchItem Unscheduled(long number, DateTimeOffset kickoff)
    {
        // The file lists the home side first.
        var sides = _teams.Values.ToArray();
        var competition = _chronicle.Define(
            new CompetitionItem
            {
                Id = "wy-c-unknown",
                Name = "Wyscout matches",
                Type = "cup",
            }
        );
        var season = _chronicle.Define(
            new SeasonItem
            {
                Id = "wy-s-unknown",
                Competition = competition,
                Name = "Matches without a season",
            }
        );
        return new MatchItem
        {
            Id = $"wy-{number}",
            Season = season,
            Home = sides[0],
            Away = sides[1],
            Kickoff = kickoff,
        };
    }

    private void DefinePlayers()
    {
        var busy = _file.Events.CountBy(e => e.PlayerId).ToDictionary();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, squad) in _file.Players)
        {
            if (!_teams.TryGetValue(long.Parse(number, CultureInfo.InvariantCulture), out var team))
                continue;
            // Of two namesakes in one squad the busier has the plain id, as the season file counts him.
            foreach (
                var player in squad
                    .Select(entry => entry?.Player)
                    .OfType<WyscoutPlayer>()
                    .OrderByDescending(p => busy.GetValueOrDefault(p.WyId))
            )
            {
                var item = Player(player, team, taken);
                _chronicle.Define(item);
                _chronicle.At(_match.Kickoff.AddMinutes(-10), item);
                _players[player.WyId] = item.Id;
            }
        }
    }

    private PlayerItem Player(WyscoutPlayer player, string team, HashSet<string> taken)
    {
        var name = WyscoutJson.Unescape(player.ShortName);
        var full = string.Join(
            ' ',
            new[] { player.FirstName, player.MiddleName, player.LastName }
                .Select(WyscoutJson.Unescape)
                .Where(part => part.Length > 0)
        );
        var id = _season?.PlayerId(name, team["wy-t-".Length..]) ?? $"wy-p-{player.WyId}";
        if (!taken.Add(id))
            taken.Add(id += $"-{player.WyId}");
        var nationality = WyscoutJson.Unescape(player.PassportArea?.Name);
        var position = player.Role?.Name?.ToLowerInvariant();
        return new PlayerItem
        {
            Id = id,
            Rev = 2,
            Name = name,
            FullName = full.Length > 0 && full != name ? full : null,
            BirthDate = SourceDates.Day(player.BirthDate),
            Nationality = nationality.Length > 0 ? nationality : null,
            Position = string.IsNullOrEmpty(position) ? null : position,
            HeightCm = player.Height is > 0 ? player.Height : null,
            Team = team,
        };
    }

    private IEnumerable<TimedItem> Play()
    {
        _chronicle.At(_match.Kickoff.AddMinutes(-10), _match);
        var last = new SortedDictionary<int, double>();
        for (var i = 0; i < _file.Events.Length; i++)
        {
            var e = _file.Events[i];
            var period = WyscoutItems.Period(e.MatchPeriod);
            if (period == 0)
                continue;
            if (!last.ContainsKey(period))
                _chronicle.At(When(period, 0), WyscoutItems.PeriodStart(_match.Id, period));
            last[period] = Math.Max(e.EventSec, last.GetValueOrDefault(period));
            Take(e, i, period);
        }
        foreach (var (period, seconds) in last)
            _chronicle.At(When(period, seconds + 1), WyscoutItems.PeriodEnd(_match.Id, period, seconds) with { Rev = 2 });
        if (last.Count > 0 && last.Last() is var (final, end))
            _chronicle.At(When(final, end + 1), WyscoutItems.MatchEnd(_match.Id, final, end) with { Rev = 2 });
        return _chronicle.Rest();
    }

    private void Take(WyscoutEvent e, int index, int period)
    {
        var team = _teams.GetValueOrDefault(e.TeamId);
        var player = _players.GetValueOrDefault(e.PlayerId);
        var tenths = Math.Round(e.EventSec, 1);
        if (period == PlayClock.ShootoutPeriod)
        {
            // Only the kicks count: the keepers' saves tell of the same kicks again.
            if (e.SubEventName == "Penalty")
                At(e, period, WyscoutItems.Kick(_match.Id, ++_kicks, team, player, e.Has(WyscoutMeaning.GoalTag)));
            return;
        }
        if (e.Has(WyscoutMeaning.OwnGoalTag))
        {
            At(e, period, WyscoutItems.Goal(_match.Id, period, tenths, team, player, penalty: false, own: true));
            return;
        }
        if (WyscoutMeaning.IsAttempt(e) && e.Has(WyscoutMeaning.GoalTag))
        {
            var goal = WyscoutItems.Goal(_match.Id, period, tenths, team, player, e.SubEventName == "Penalty", own: false);
            At(e, period, goal with { Rev = 2, BodyPart = WyscoutMeaning.BodyPartOf(e) ?? "other", Assist = Assist(e, index) });
            return;
        }
        if (WyscoutMeaning.Of(e) is { } meaning)
        {
            var item = WyscoutItems.Event($"wy-{e.Id}", _match.Id, period, e.EventSec, meaning.Type);
            At(
                e,
                period,
                item with
                {
                    Team = team,
                    Player = player,
                    Outcome = meaning.Outcome,
                    BodyPart = meaning.BodyPart,
                    Completed = meaning.Completed,
                }
            );
        }
        if (e.EventName == "Foul" && player is not null)
            foreach (var color in WyscoutMeaning.Cards(e))
                At(e, period, WyscoutItems.Card(_match.Id, period, tenths, team, player, color));
    }

    /// <summary>The last pass of the side within a minute that carries the tag of an assist.</summary>
    private string? Assist(WyscoutEvent goal, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            var e = _file.Events[i];
            if (e.MatchPeriod == goal.MatchPeriod && goal.EventSec - e.EventSec >= 60)
                return null;
            if (e.TeamId == goal.TeamId && e.MatchPeriod == goal.MatchPeriod && e.Has(WyscoutMeaning.AssistTag))
                return _players.GetValueOrDefault(e.PlayerId);
        }
        return null;
    }

    private void At(WyscoutEvent e, int period, EventItem item) => _chronicle.At(When(period, e.EventSec), item);

    private DateTimeOffset When(int period, double seconds) => _match.Kickoff + PlayClock.SinceKickoff(period, seconds);
}
