using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;
using LeagueGrid.Feeds.Identity;
using LeagueGrid.Server.Identities;
using Xunit;

namespace LeagueGrid.Tests.Server.Identities;

public sealed class DecidingTests
{
    private static readonly EntityKey A = new("team", "a");
    private static readonly EntityKey B = new("team", "b");
    private static readonly EntityKey C = new("team", "c");

    [Fact]
    public void A_split_parts_an_id_from_everything_that_it_was_taken_for()
    {
        var splits = Deciding.Split(
            A,
            null,
            EntityLinks.Of([
                [A, B],
            ]),
            [new IdentityDecision(IdentityVerb.Join, C, A)]
        );
        Assert.Equal([B, C], splits.Select(split => split.Other));
        Assert.All(splits, split => Assert.Equal((IdentityVerb.Split, A), (split.Verb, split.One)));
    }

    [Fact]
    public void A_join_takes_back_splits_between_all_that_the_ids_stand_for()
    {
        var split = new IdentityDecision(IdentityVerb.Split, C, B);
        var (joins, forgotten) = Deciding.Join(
            [A, C],
            "one club",
            EntityLinks.Of([
                [A, B],
            ]),
            [split]
        );
        Assert.Equal(new IdentityDecision(IdentityVerb.Join, A, C, "one club"), Assert.Single(joins));
        Assert.Equal(split, Assert.Single(forgotten));
    }

    [Fact]
    public void An_id_that_stands_alone_cannot_be_split() => Assert.Empty(Deciding.Split(A, null, EntityLinks.None, []));

    [Fact]
    public void Answers_count_linked_teams_as_one_whatever_they_are_called()
    {
        var directory = new LeagueDirectory();
        directory.Apply(new DirectoryChange(1, new TeamItem { Id = "a", Name = "Redford" }, null, null, default));
        directory.Apply(new DirectoryChange(2, new TeamItem { Id = "b", Name = "Crimson Rovers" }, null, null, default));
        var names = new NameMatcher(directory, false);
        Assert.NotEqual(names.KeyOfTeam("a"), names.KeyOfTeam("b"));

        directory.Links = EntityLinks.Of([
            [A, B],
        ]);
        Assert.Equal(names.KeyOfTeam("a"), names.KeyOfTeam("b"));
    }
}
