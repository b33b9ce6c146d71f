using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Passages;
using LeagueGrid.Core.Ports;

namespace LeagueGrid.Tests.Knowledge.Stage;

/// <summary>A league that says what the test tells it to say, and remembers what it was told to publish.</summary>
internal sealed class FakeLeague : IPassageSource, ILiveUpdates
{
    private readonly ConcurrentDictionary<string, PassageSet> _sets = new(StringComparer.Ordinal);

    public ConcurrentQueue<LeagueChange> Changes { get; } = new();

    /// <summary>Subjects that cannot be read.</summary>
    public ConcurrentDictionary<string, Exception> Broken { get; } = new(StringComparer.Ordinal);

    public IEnumerable<Passage> All => _sets.Values.SelectMany(LeagueGrid.Knowledge.Documents.Chunking.Cut);

    public PassageSet Say(PassageSet set) => _sets[set.Subject] = set;

    public PassageSet Say(string subject, long version, params string[] texts) =>
        Say(
            new PassageSet(
                subject,
                version,
                [
                    .. texts.Select(
                        (text, i) =>
                            new Passage
                            {
                                Id = $"{subject}#{i}",
                                Subject = subject,
                                Kind = "news",
                                Lang = "en",
                                Title = "Report",
                                Text = text,
                                Version = version,
                                At = DateTimeOffset.UnixEpoch,
                            }
                    ),
                ]
            )
        );

    public void Remove(string subject) => _sets.TryRemove(subject, out _);

    public ValueTask<PassageSet?> ReadAsync(string subject, CancellationToken cancel) =>
        Broken.TryGetValue(subject, out var fault) ? throw fault : new(_sets.GetValueOrDefault(subject));

    public async IAsyncEnumerable<(string Subject, long Version)> SubjectsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.Yield();
        foreach (var set in _sets.Values)
            yield return (set.Subject, set.Version);
    }

    public void Publish(TopicUpdate update) { }

    public void Publish(LeagueChange change) => Changes.Enqueue(change);
}
