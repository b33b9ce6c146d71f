using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Tests.Answers.Writing;

public sealed class AnswerWordsTests
{
    private readonly LeagueDirectory _directory = new();
    private readonly AnswerWords _english;
    private readonly AnswerWords _french;
    private long _version;

    public AnswerWordsTests() => (_english, _french) = (new AnswerWords("en", _directory), new AnswerWords("fr", _directory));

    [Theory]
    [InlineData(67, null, "67'")]
    [InlineData(90, 7, "90+7'")]
    [InlineData(45, 2, "45+2'")]
    [InlineData(120, 1, "120+1'")]
    public void A_minute_in_added_time_is_told_as_such(int minute, int? added, string written) =>
        Assert.Equal(written, AnswerWords.Minute(new MatchTime(2, minute, null, added)));

    [Fact]
    public void A_score_has_a_plain_hyphen() => Assert.Equal("10-0", AnswerWords.Score(10, 0));

    [Theory]
    [InlineData("Brazil", "le Brésil", "du Brésil", "Brésil")]
    [InlineData("France", "la France", "de la France", "France")]
    [InlineData("Germany", "l'Allemagne", "de l'Allemagne", "Allemagne")]
    [InlineData("Netherlands", "les Pays-Bas", "des Pays-Bas", "Pays-Bas")]
    [InlineData("United States", "les États-Unis", "des États-Unis", "États-Unis")]
    [InlineData("Arsenal", "Arsenal", "d'Arsenal", "Arsenal")]
    [InlineData("Évian", "Évian", "d'Évian", "Évian")]
    [InlineData("Liverpool", "Liverpool", "de Liverpool", "Liverpool")]
    [InlineData("York City", "York City", "de York City", "York City")]
    [InlineData("Ypres", "Ypres", "d'Ypres", "Ypres")]
    [InlineData("Le Havre", "Le Havre", "du Havre", "Le Havre")]
    [InlineData("Les Herbiers", "Les Herbiers", "des Herbiers", "Les Herbiers")]
    [InlineData("La Rochelle", "La Rochelle", "de La Rochelle", "La Rochelle")]
    public void French_gives_countries_their_article_and_joins_it_with_de(string name, string the, string of, string bare)
    {
        Define(new TeamItem { Id = "t", Name = name });
        Assert.Equal((the, of, bare), (_french.TheTeam("t"), _french.OfTeam("t"), _french.Team("t")));
        Assert.Equal((name, name, name), (_english.TheTeam("t"), _english.OfTeam("t"), _english.Team("t")));
    }

    [Fact]
    public void A_sentence_begins_with_a_capital_and_its_verb_agrees_with_the_country()
    {
        Define(new TeamItem { Id = "nl", Name = "Netherlands" });
        Define(new TeamItem { Id = "it", Name = "Italy" });
        Assert.Equal(
            "Les Pays-Bas ont, L'Italie a",
            $"{_french.StartTeam("nl")} {_french.Have("nl")}, {_french.StartTeam("it")} {_french.Have("it")}"
        );
        Assert.Equal("mènent", _french.Verb("nl", "mène", "mènent"));
    }

    [Theory]
    [InlineData(1, "1st", "1er")]
    [InlineData(2, "2nd", "2e")]
    [InlineData(3, "3rd", "3e")]
    [InlineData(11, "11th", "11e")]
    [InlineData(12, "12th", "12e")]
    [InlineData(21, "21st", "21e")]
    [InlineData(112, "112th", "112e")]
    public void Places_are_ordinals(int place, string english, string french) =>
        Assert.Equal((english, french), (_english.Ordinal(place), _french.Ordinal(place)));

    [Fact]
    public void Days_are_written_out_and_the_first_of_a_month_is_premier_in_French()
    {
        var (first, other) = (new DateOnly(2018, 8, 1), new DateOnly(2018, 2, 15));
        Assert.Equal(("on 1 August 2018", "le 1er août 2018"), (_english.On(first), _french.On(first)));
        Assert.Equal(("15 February 2018", "15 février 2018"), (_english.Day(other), _french.Day(other)));
    }

    [Fact]
    public void The_last_of_a_list_is_joined_by_a_word()
    {
        Assert.Equal(("", "Kane", "Kane and Son"), (_english.List([]), _english.List(["Kane"]), _english.List(["Kane", "Son"])));
        Assert.Equal("Kane, Son et Alli", _french.List(["Kane", "Son", "Alli"]));
    }

    [Theory]
    [InlineData(0, "0 goals", "0 but")]
    [InlineData(1, "1 goal", "1 but")]
    [InlineData(2, "2 goals", "2 buts")]
    public void None_is_many_in_English_and_one_in_French(int count, string english, string french) =>
        Assert.Equal(
            (english, french),
            (_english.Count(count, "goal", "goals", "but", "buts"), _french.Count(count, "goal", "goals", "but", "buts"))
        );

    [Fact]
    public void A_fraction_has_the_sign_of_its_language() =>
        Assert.Equal(("2.35", "2,35"), (_english.Number(2.35), _french.Number(2.35)));

    [Fact]
    public void A_season_says_its_competition_once_and_in_French_its_year_last()
    {
        Define(
            new CompetitionItem
            {
                Id = "l",
                Name = "Harbour League",
                Type = "league",
            }
        );
        Define(
            new SeasonItem
            {
                Id = "l-1",
                Competition = "l",
                Name = "2030-31",
            }
        );
        Define(
            new SeasonItem
            {
                Id = "c-1",
                Competition = "l",
                Name = "2030 Harbour Cup",
            }
        );
        Assert.Equal("Harbour League 2030-31", _french.Season("l-1"));
        Assert.Equal("the Harbour League 2030-31", _english.TheSeason("l-1"));
        Assert.Equal(("2030 Harbour Cup", "Harbour Cup 2030"), (_english.Season("c-1"), _french.Season("c-1")));
    }

    [Fact]
    public void A_player_whose_first_name_is_known_is_not_called_by_its_letter()
    {
        Define(
            new PlayerItem
            {
                Id = "p",
                Name = "A. Griezmann",
                FullName = "Antoine Griezmann",
            }
        );
        Assert.Equal("Antoine Griezmann", _english.Player("p"));
    }

    private void Define(FeedItem item) =>
        _directory.Apply(new DirectoryChange(++_version, item, null, null, DateTimeOffset.UnixEpoch));
}
