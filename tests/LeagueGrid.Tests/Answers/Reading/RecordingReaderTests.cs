using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Season;
using LeagueGrid.Tests.Answers.Stage;

namespace LeagueGrid.Tests.Answers.Reading;

public sealed class RecordingReaderTests
{
    private readonly LeagueStage _stage = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_matches_of_a_season_are_read_in_one_call_and_each_is_noted_by_itself()
    {
        string[] matches = [_stage.Kickoff("m-1"), _stage.Kickoff("m-2"), _stage.Kickoff("m-3")];
        var league = new CountingLeague(_stage);
        var reader = new RecordingReader(league, (_, _) => new([]), Moment.Now);
        foreach (var match in matches)
            await reader.MatchAsync(match, Aspects.Score, Cancel);
        Assert.Equal((1, 0), (league.Seasons, league.Matches));
        Assert.Equal(["match/m-1", "match/m-2", "match/m-3"], reader.Record().Facets.Select(facet => facet.Subject));
    }

    [Fact]
    public async Task A_late_viewer_reads_each_match_as_he_sees_it()
    {
        var at = DateTimeOffset.UnixEpoch.AddHours(1);
        var match = _stage.Kickoff("m-1");
        _stage.Goal(match, "g-1", Side.Home, "Ann", at);
        var league = new CountingLeague(_stage);
        var reader = new RecordingReader(league, (_, _) => new([]), new Moment(at.AddMinutes(-1)));
        Assert.Equal(0, (await reader.MatchAsync(match, Aspects.Score, Cancel))!.Score.Home);
        Assert.Equal((0, 1), (league.Seasons, league.Matches));
    }

    [Fact]
    public async Task What_turns_out_to_have_been_looked_at_is_noted_with_its_version()
    {
        var match = _stage.Kickoff("m-1");
        _stage.Goal(match, "g-1", Side.Home, "Ann");
        _stage.Pass(match, "p-1");
        var reader = new RecordingReader(_stage, (_, _) => new([]), Moment.Now);
        await reader.MatchAsync(match, Aspects.Score, Cancel);
        Assert.Equal(1, Assert.Single(reader.Record().Facets).Version);
        reader.Widen(Aspects.Lineups, Aspects.Statistics);
        Assert.Equal(Aspects.Score, Assert.Single(reader.Record().Facets).Aspects);
        reader.Widen(Aspects.Score, Aspects.Statistics);
        Assert.Equal(new FacetRead("match/m-1", Aspects.Score | Aspects.Statistics, 2), Assert.Single(reader.Record().Facets));
    }

    private sealed class CountingLeague(ILeagueReader league) : ILeagueReader
    {
        public int Seasons { get; private set; }

        public int Matches { get; private set; }

        public ValueTask<LeagueDirectory> DirectoryAsync(CancellationToken cancel) => league.DirectoryAsync(cancel);

        public ValueTask<SeasonBook?> SeasonAsync(string season, Moment moment, CancellationToken cancel)
        {
            Seasons++;
            return league.SeasonAsync(season, moment, cancel);
        }

        public ValueTask<MatchSheet?> MatchAsync(string match, Moment moment, CancellationToken cancel)
        {
            Matches++;
            return league.MatchAsync(match, moment, cancel);
        }

        public ValueTask<IReadOnlyList<EventItem>?> EventsAsync(string match, Moment moment, CancellationToken cancel) =>
            league.EventsAsync(match, moment, cancel);
    }
}
