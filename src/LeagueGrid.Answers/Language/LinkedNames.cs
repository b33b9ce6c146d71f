using System.Collections.Concurrent;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>
/// The names found in questions that are asked again and again, as those are that somebody follows: they mean the same until a
/// definition comes or changes. To find them is the dearest part of understanding.
/// </summary>
internal sealed class LinkedNames
{
    /// <summary>More than are followed at once on a busy evening; beyond it all are found anew.</summary>
    private const int Most = 5_000;

    private readonly ConcurrentDictionary<string, Linked> _found = new(StringComparer.Ordinal);

    public IReadOnlyList<Mention> Of(string question, LeagueDirectory directory, Func<IReadOnlyList<Mention>> link)
    {
        // Read before the names are: what comes meanwhile makes it another version.
        var (version, links) = (directory.Version, directory.Links.Version);
        if (
            _found.TryGetValue(question, out var found)
            && ReferenceEquals(found.Directory, directory)
            && found.Version == version
            && found.Links == links
        )
            return found.Mentions;
        var mentions = link();
        if (_found.Count >= Most)
            _found.Clear();
        _found[question] = new Linked(directory, version, links, mentions);
        return mentions;
    }

    private sealed record Linked(LeagueDirectory Directory, long Version, long Links, IReadOnlyList<Mention> Mentions);
}
