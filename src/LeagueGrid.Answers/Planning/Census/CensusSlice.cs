using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Census;

/// <summary>The part of a match that a question speaks of: a half, extra time, stoppage time, a range of minutes.</summary>
public sealed record CensusSlice
{
    public static readonly CensusSlice Whole = new();

    /// <summary>The first and last period; 1 and 2 are the halves, 3 and 4 extra time.</summary>
    public (int First, int Last)? Periods { get; init; }

    public int? From { get; init; }
    public int? To { get; init; }

    /// <summary>One minute named by itself: also as 94 for 90+4.</summary>
    public int? Exact { get; init; }

    public bool Stoppage { get; init; }

    public bool IsWhole => this == Whole;

    public bool Fits(MatchTime time) =>
        (Periods is not var (first, last) || (time.Period >= first && time.Period <= last))
        && (From is null || time.Minute >= From)
        && (To is null || time.Minute <= To)
        && (Exact is null || time.Minute == Exact || time.Minute + (time.AddedMinute ?? 0) == Exact)
        && (!Stoppage || time.AddedMinute > 0);

    /// <summary>The slice that the words name.</summary>
    public static CensusSlice Of(TypedQuestion asked)
    {
        var slice = Whole;
        if (asked.Has("time.first-half"))
            slice = slice with { Periods = (1, 1) };
        else if (asked.Has("time.second-half"))
            slice = slice with { Periods = (2, 2) };
        else if (asked.Has("time.extra-time") && !asked.Has("metric.extra-time-matches") && !LeadsThere(asked))
            slice = slice with { Periods = (3, 4) };
        else if (asked.Has("time.full-time") && asked.HasWord("normal", "regulation", "reglementaire"))
            slice = slice with { Periods = (1, 2) };
        if (asked.Has("time.stoppage"))
            slice = slice with { Stoppage = true };
        return Range(asked, slice);
    }

    // "took them to extra time": scored before it.
    private static bool LeadsThere(TypedQuestion asked) =>
        asked.Find("time.extra-time") is { First: > 0 } concept && Cues.IntoExtraTime.Has(asked.Tokens[concept.First - 1]);

    private static CensusSlice Range(TypedQuestion asked, CensusSlice slice)
    {
        var minutes = asked.MinutesAt;
        if (minutes.Count == 0)
            return slice;
        var (value, at) = minutes[0];
        if (minutes.Count == 2)
            return slice with { From = Math.Min(value, minutes[1].Value), To = Math.Max(value, minutes[1].Value) };
        if (minutes.Count > 2)
            return slice;
        var end = slice.Periods switch
        {
            (1, 1) => 45,
            (3, 4) => 120,
            _ => 90,
        };
        switch (WordBefore(asked, at))
        {
            case "after" or "apres" or "past" or "beyond":
                return slice with { From = value + 1 };
            case "from" or "since" or "depuis" or "partir":
                return slice with { From = value };
            case "before" or "avant":
                return slice with { To = value - 1 };
            case "within"
            or "inside"
            or "first"
            or "opening"
            or "by"
            or "until"
            or "jusqu"
            or "premieres"
            or "premiers"
            or "premier"
            or "under":
                return slice.Periods is (2, 2) ? slice with { To = 45 + value }
                    : slice.Periods is null ? slice with { To = value, Periods = value <= 45 ? (1, 1) : null }
                    : slice with { To = value };
            case "last" or "final" or "closing" or "dernieres" or "derniers" or "dernier":
                return slice with { From = end - value + 1, Periods = slice.Periods ?? (2, 2) };
            default:
                return slice with { Exact = value };
        }
    }

    private static string WordBefore(TypedQuestion asked, int at)
    {
        // "les dix dernières minutes": French puts it behind.
        if (at + 1 < asked.Tokens.Count && Cues.EndsOfTable.Has(asked.Tokens[at + 1]))
            return asked.Tokens[at + 1].Text;
        for (var i = at - 1; i >= 0; i--)
            if (!Cues.BeforeMinute.Has(asked.Tokens[i]))
                return asked.Tokens[i].Text;
        return "";
    }

    /// <summary>The slice in words, for use after a count.</summary>
    public string Say(AnswerWords w)
    {
        var parts = new List<string>();
        if (Exact is { } exact)
            parts.Add(w.In($"in minute {exact}", $"à la {exact}e minute"));
        else if (From is { } from && To is { } to)
            parts.Add(w.In($"between minutes {from} and {to}", $"entre la {from}e et la {to}e minute"));
        else if (From is { } since)
            parts.Add(w.In($"from minute {since} on", $"à partir de la {since}e minute"));
        else if (To is { } until)
            parts.Add(w.In($"up to minute {until}", $"jusqu'à la {until}e minute"));
        else if (Periods is { } periods)
            parts.Add(
                periods switch
                {
                    (1, 1) => w.In("in the first half", "en première mi-temps"),
                    (2, 2) => w.In("in the second half", "en seconde mi-temps"),
                    (3, 4) => w.In("in extra time", "en prolongation"),
                    _ => w.In("in normal time", "dans le temps réglementaire"),
                }
            );
        if (Stoppage)
            parts.Add(w.In("in stoppage time", "dans le temps additionnel"));
        return string.Join(' ', parts);
    }
}
