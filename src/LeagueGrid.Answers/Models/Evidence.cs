using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Models.Grounding;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Models;

/// <summary>
/// What a model's text may stand on: the draft and whatever its function calls brought. Sources are told before the first
/// sentence; what is found after that can no longer be cited, so nothing may stand on it.
/// </summary>
internal sealed class Evidence
{
    private readonly Lock _gate = new();
    private readonly GroundingCheck _check;
    private readonly List<Source> _sources = [];
    private readonly List<FacetRead> _facets = [];
    private readonly List<SearchRead> _searches = [];
    private bool _closed;

    public Evidence(MadeDraft made)
    {
        _check = new GroundingCheck(made.Asked.Question);
        foreach (var source in made.Draft.Sources)
            Take(source, source.Index);
        foreach (var text in made.Draft.Texts)
            _check.Add(text.Text, text.Cites);
    }

    /// <summary>What was read for the function calls.</summary>
    public ReadRecord Read
    {
        get
        {
            lock (_gate)
                return new ReadRecord([.. _facets], [.. _searches]);
        }
    }

    /// <summary>Takes what a function found; gives the sources under the indexes that they have in this answer.</summary>
    public IReadOnlyList<Source> Add(IReadOnlyList<CitedText> texts, IReadOnlyList<Source> sources, ReadRecord read)
    {
        lock (_gate)
        {
            _facets.AddRange(read.Facets);
            _searches.AddRange(read.Searches);
            var places = new Dictionary<int, int>();
            foreach (var source in sources)
            {
                var known = _sources.Find(one => one.Ref == source.Ref && one.Text == source.Text);
                if (known is not null)
                    places[source.Index] = known.Index;
                else if (!_closed)
                    places[source.Index] = Take(source, _sources.Count == 0 ? 1 : _sources.Max(one => one.Index) + 1);
            }
            foreach (var text in texts)
                if (text.Cites.Count > 0 && text.Cites.All(places.ContainsKey))
                    _check.Add(text.Text, [.. text.Cites.Select(cite => places[cite])]);
            return
            [
                .. sources
                    .Where(source => places.ContainsKey(source.Index))
                    .Select(source => source with { Index = places[source.Index] }),
            ];
        }
    }

    public Grounds? Check(string sentence)
    {
        lock (_gate)
            return _check.Check(sentence);
    }

    /// <summary>All that may be cited from now on.</summary>
    public IReadOnlyList<Source> Close()
    {
        lock (_gate)
        {
            _closed = true;
            return [.. _sources];
        }
    }

    private int Take(Source source, int index)
    {
        _sources.Add(source with { Index = index });
        _check.Add(source.Title, [index]);
        _check.Add(source.Text, [index]);
        // The day on which it came about may be spoken of.
        _check.Add(source.At.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), [index]);
        return index;
    }
}
