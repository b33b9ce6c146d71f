using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>A time that the words name by how it lies to now.</summary>
public enum SlateTime
{
    /// <summary>While the matches are being played.</summary>
    InPlay = 0,
    Today = 1,
    Yesterday = 2,
    LastNight = 3,
    Tomorrow = 4,
    Weekend = 5,
    LastWeekend = 6,
    NextWeekend = 7,
    Weekday = 8,
    Round = 9,
    LastRound = 10,
    NextRound = 11,
}

/// <summary>
/// The matches of such a time: today's, last night's, those of this round, those in play. Whatever is counted or told then is
/// of them alone.
/// </summary>
public sealed class Slate(SlateTime time, IReadOnlyList<Fixture> fixtures, DateOnly from, DateOnly to)
{
    private readonly HashSet<string> _ids = fixtures.Select(fixture => fixture.Id).ToHashSet(StringComparer.Ordinal);

    public SlateTime Time { get; } = time;

    public IReadOnlyList<Fixture> Fixtures { get; } = fixtures;

    public DateOnly From { get; } = from;

    public DateOnly To { get; } = to;

    /// <summary>Nothing of it has been played when the question is asked.</summary>
    public bool LiesAhead => Time is SlateTime.Tomorrow or SlateTime.NextWeekend or SlateTime.NextRound;

    public bool Holds(string match) => _ids.Contains(match);

    /// <summary>As an answer says it: "today (28 November 2026)", "in round 18".</summary>
    public string Label(Writing.AnswerWords w)
    {
        var days = From == To ? w.Day(From) : $"{w.Day(From)} - {w.Day(To)}";
        return Time switch
        {
            SlateTime.InPlay => w.In("in the matches being played", "dans les matchs en cours"),
            SlateTime.Today => w.In($"today ({days})", $"aujourd'hui ({days})"),
            SlateTime.Yesterday => w.In($"yesterday ({days})", $"hier ({days})"),
            SlateTime.LastNight => w.In($"last night ({days})", $"hier soir ({days})"),
            SlateTime.Tomorrow => w.In($"tomorrow ({days})", $"demain ({days})"),
            SlateTime.Weekend => w.In($"this weekend ({days})", $"ce week-end ({days})"),
            SlateTime.LastWeekend => w.In($"last weekend ({days})", $"le week-end dernier ({days})"),
            SlateTime.NextWeekend => w.In($"next weekend ({days})", $"le week-end prochain ({days})"),
            SlateTime.Weekday => w.On(From),
            _ => Fixtures.Count > 0 && Stages.Number(Fixtures[0].Round) is { } n
                ? w.In($"in round {n}", $"lors de la {(n == 1 ? "1re" : $"{n}e")} journée")
                : w.In($"in that round ({days})", $"lors de cette journée ({days})"),
        };
    }
}
