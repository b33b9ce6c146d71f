using System.Runtime.CompilerServices;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Following;

/// <summary>
/// What the words of a question can mean, and what is defined of those whom its answer read, boiled down to a number: of
/// all definitions that come and change only those that alter it concern the question.
/// </summary>
internal static class AnswerMeaning
{
    /// <summary>Equal to no meaning.</summary>
    public const long Unsure = long.MinValue;

    public static long Of(IEnumerable<string> words, ReadRecord read, LeagueDirectory directory)
    {
        var sum = directory.Links.Version.GetHashCode();
        foreach (var word in words)
        foreach (var key in directory.WithWord(word))
            sum += HashCode.Combine(word, key, Definition(key, directory));
        foreach (var facet in read.Facets)
        {
            var slash = facet.Subject.IndexOf('/', StringComparison.Ordinal);
            // The directory as a whole was read: every change of it counts.
            sum +=
                slash < 0
                    ? HashCode.Combine(facet.Subject, directory.Version)
                    : HashCode.Combine(
                        facet.Subject,
                        Definition(new EntityKey(facet.Subject[..slash], facet.Subject[(slash + 1)..]), directory)
                    );
        }
        return sum;
    }

    /// <summary>Items are immutable: a definition that changed is another object.</summary>
    private static int Definition(EntityKey key, LeagueDirectory directory) =>
        key.Kind switch
        {
            "competition" => IdentityOf(directory.Competition(key.Id)),
            "season" => IdentityOf(directory.Season(key.Id)),
            "team" => IdentityOf(directory.Team(key.Id)),
            "player" => HashCode.Combine(
                IdentityOf(directory.Player(key.Id)),
                IdentityOf(directory.AvailabilityOf(key.Id)?.Item)
            ),
            "match" => IdentityOf(directory.Fixture(key.Id)),
            _ => 0,
        };

    private static int IdentityOf(object? item) => item is null ? 0 : RuntimeHelpers.GetHashCode(item);
}
