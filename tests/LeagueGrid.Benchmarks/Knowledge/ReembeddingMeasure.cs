using LeagueGrid.Benchmarks.League;
using LeagueGrid.Benchmarks.Report;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Passages;

namespace LeagueGrid.Benchmarks.Knowledge;

/// <summary>How little of a match is embedded again as it is played, even if no two events ever came together.</summary>
public static class ReembeddingMeasure
{
    public static Task RunAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        var league = new SampleLeague(20);
        var directory = new LeagueDirectory();
        foreach (var (item, i) in league.Definitions().Select((item, i) => (item, i)))
            directory.Apply(new DirectoryChange(i + 1, item, null, null, DateTimeOffset.UnixEpoch));
        var match = league.Match(0);
        var state = new MatchState(match.Id);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var (naive, changed) = (0L, 0L);
        foreach (var item in match.Beginning().Concat(match.Play(1700)))
        {
            cancel.ThrowIfCancellationRequested();
            if (MatchRules.Decide(state, item).Outcome is not Outcome.Accepted)
                continue;
            state.Apply(new ReceivedItem(item, ReadOnlyMemory<byte>.Empty, DateTimeOffset.UnixEpoch, "bench"));
            foreach (var passage in MatchPassages.Of(state.ToSheet()!, directory).Passages)
            {
                naive++;
                var content = $"{passage.Title}\n{passage.Text}\n{string.Join(',', passage.About)}";
                if (known.GetValueOrDefault(passage.Id) == content)
                    continue;
                known[passage.Id] = content;
                changed++;
            }
        }
        table.Add(
            new Measured(
                "passages embedded over a match / all of the match after each event",
                "passages",
                naive,
                changed,
                Better.Lower,
                AimedRatio: 0.03,
                Note: "1,700 events, each indexed on its own: the worst case, since what comes together is indexed together"
            )
        );
        return Task.CompletedTask;
    }
}
