using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>The match that is being played, and those of a time that the words name by how it lies to now.</summary>
public sealed partial class MatchFinder
{
    /// <summary>The match that the one team named is playing.</summary>
    public Fixture? Live { get; private set; }

    /// <summary>The match that the one team named is playing, whatever is asked of it.</summary>
    public Fixture? Playing { get; private set; }

    /// <summary>The matches of a time that the words name by how it lies to now: "today", "last night", "this round".</summary>
    public Slate? Slate { get; private set; }

    public async ValueTask FindLiveAsync(CancellationToken cancel)
    {
        Slate = await SlateFinder.FindAsync(inquiry, cancel);
        Live = await LiveMatch.FindAsync(inquiry, cancel);
        if (inquiry.Roles is [var (team, _)])
            Playing = Live ?? await LiveMatch.PlayingAsync(inquiry, Inquiry.Ids(team), cancel);
        // What was found before knew of neither.
        if (Slate is not null || Live is not null)
            _fixtures = null;
    }

    /// <summary>Counts the time that is named as heeded: its matches alone are looked at.</summary>
    public void KeepToSlate()
    {
        inquiry.Asked.Heed([TypedQuestion.NamedSlate]);
        inquiry.Asked.Heed(inquiry.Asked.Concepts.Where(concept => concept.Kind == "weekday").Select(concept => concept.Name));
        if (Slate is { Time: SlateTime.LastRound })
            inquiry.Asked.Heed(["time.last-day"]);
    }

    // Of two teams that are named the match is meant, whenever it is played.
    private List<Fixture> OfSlate(List<Fixture> list)
    {
        if (Slate is not { } slate)
            return list;
        KeepToSlate();
        return Narrow(list, fixture => slate.Holds(fixture.Id), strict: Pair is null);
    }
}
