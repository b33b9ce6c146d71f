using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Contracts;

namespace LeagueGrid.Grains.Matches;

/// <summary>A match at a moment, as it is shown.</summary>
internal static class MatchStories
{
    public static MatchStory? Of(MatchState state) =>
        state.ToSheet() is { } sheet
            ? new MatchStory(sheet, [.. state.Timeline().Select(moment => new StoryMoment(moment.Event, moment.ScoreAfter))])
            : null;

    public static MatchView? View(MatchState state, LeagueDirectory names) => Of(state) is { } story ? View(story, names) : null;

    public static MatchView View(MatchStory story, LeagueDirectory names, MomentView? asOf = null) =>
        MatchViews.Match(story.Sheet, [.. story.Timeline.Select(moment => (moment.Event, moment.ScoreAfter))], names, asOf);

    public static bool IsNow(Moment moment, string match) => moment.Cutoff is null && moment.Match != match;

    /// <summary>The match as it stood at the moment, out of its log.</summary>
    public static MatchState At(string match, IEnumerable<ReceivedItem> log, Moment moment)
    {
        var known = moment.Cutoff is { } cutoff ? log.Where(item => item.At <= cutoff) : log;
        if (moment.Match != match)
            return MatchHistory.Replay(match, known);
        return moment.Known
            ? MatchHistory.Known(match, known, moment.Minute)
            : MatchHistory.Happened(match, known, moment.Minute);
    }
}
