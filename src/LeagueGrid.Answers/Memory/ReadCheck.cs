using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Ports;

namespace LeagueGrid.Answers.Memory;

/// <summary>Says whether everything that an answer read would still be read the same.</summary>
public sealed class ReadCheck(ILeagueReader league, PassageLookup passages)
{
    /// <summary>Beyond this many matches or seasons computing anew costs no more than looking.</summary>
    private const int MostReads = 64;

    public async ValueTask<bool> StandsAsync(KeptAnswer kept, CancellationToken cancel) =>
        await league.DirectoryAsync(cancel) is var directory
        && directory.Version == kept.Directory
        && directory.Links.Version == kept.Links
        && await StandsAsync(kept.Read, Moment.Now, cancel);

    /// <summary>Facets of the directory (teams, players, availability) are not looked at: its version stands for them.</summary>
    public async ValueTask<bool> StandsAsync(ReadRecord read, Moment moment, CancellationToken cancel)
    {
        if (read.Facets.Count + read.Searches.Count > MostReads)
            return false;
        using var first = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var looks = read
            .Facets.Select(facet => StandsAsync(facet, moment, first.Token))
            .Concat(read.Searches.Select(search => StandsAsync(search, first.Token)))
            .ToList();
        var stands = true;
        await foreach (var look in Task.WhenEach(looks))
        {
            if (stands && look.IsCompletedSuccessfully && !await look)
            {
                stands = false;
                await first.CancelAsync();
            }
        }
        if (stands)
            await Task.WhenAll(looks);
        return stands;
    }

    private async Task<bool> StandsAsync(FacetRead facet, Moment moment, CancellationToken cancel)
    {
        var slash = facet.Subject.IndexOf('/', StringComparison.Ordinal);
        var id = facet.Subject[(slash + 1)..];
        var version = facet.Subject.AsSpan(0, Math.Max(slash, 0)) switch
        {
            "match" => (await league.MatchAsync(id, moment, cancel))?.VersionOf(facet.Aspects) ?? 0,
            "season" => (await league.SeasonAsync(id, moment, cancel))?.VersionOf(facet.Aspects) ?? 0,
            _ => facet.Version,
        };
        return version == facet.Version;
    }

    private async Task<bool> StandsAsync(SearchRead search, CancellationToken cancel)
    {
        var reader = new RecordingReader(league, passages, search.Query.Moment);
        await reader.SearchAsync(search.Query, cancel);
        return reader.Record().Searches is [var again] && again.Found.SequenceEqual(search.Found);
    }
}
