using LeagueGrid.Answers.Planning;

namespace LeagueGrid.Tests.Answers.Planning;

public sealed class SquadListTests
{
    [Fact]
    public void Numbers_names_and_clubs_are_read_whatever_stops_the_clubs_hold()
    {
        var squad = SquadList.Read(
            "Coach: Ann Hill.\nGoalkeepers: 1 Eva Holm (Real Madrid C. F.), 12 Ida Berg.\nForwards: 9 Liv Moe (FC St. Pauli, Hamburg)."
        );
        Assert.Equal(
            [
                new SquadMember(1, "Eva Holm", "Goalkeepers", "Real Madrid C. F."),
                new SquadMember(12, "Ida Berg", "Goalkeepers", null),
                new SquadMember(9, "Liv Moe", "Forwards", "FC St. Pauli, Hamburg"),
            ],
            squad
        );
    }

    [Fact]
    public void Lists_without_numbers_on_one_line_are_read_too()
    {
        var squad = SquadList.Read("Goalkeepers: Ángel Bossio, Juan Botasso. Defenders: José Della Torre.");
        Assert.Equal(["Ángel Bossio", "Juan Botasso", "José Della Torre"], squad.Select(member => member.Name));
        Assert.Equal("Defenders", squad[2].Role);
    }
}
