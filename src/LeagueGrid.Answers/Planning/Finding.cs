using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning;

/// <summary>What a query came to: sentences with what each stands on, and what the conversation may lean on next.</summary>
public sealed class Finding(string query)
{
    private readonly List<CitedText> _texts = [];
    private readonly List<Source> _sources = [];

    public string Status { get; set; } = AnswerStatus.Answered;

    /// <summary>The resolved query in its canonical form.</summary>
    public string Query { get; set; } = query;

    public IReadOnlyList<CitedText> Texts => _texts;

    /// <summary>All that is told, in one.</summary>
    public string Text => string.Concat(_texts.Select(one => one.Text));

    public IReadOnlyList<Source> Sources => _sources;
    public List<EntityKey> Entities { get; } = [];
    public List<string> People { get; } = [];

    /// <summary>The one number that it comes to, where it comes to one.</summary>
    public double? Value { get; set; }

    /// <summary>What that is per match, where matches were counted.</summary>
    public double? Average { get; set; }

    public string? Match { get; set; }
    public List<string> Seasons { get; } = [];
    public List<MatchTime> Times { get; } = [];

    /// <summary>Adds a source, or more events to the one of the same ref and text, and gives its index.</summary>
    public int Cite(Source source)
    {
        var same = _sources.FindIndex(one => one.Ref == source.Ref && one.Text == source.Text);
        if (same >= 0)
        {
            if (source.Events is { Count: > 0 } more)
                _sources[same] = _sources[same] with
                {
                    Events = [.. (_sources[same].Events ?? []).Union(more, StringComparer.Ordinal)],
                };
            return _sources[same].Index;
        }
        var index = _sources.Count + 1;
        _sources.Add(source with { Index = index });
        return index;
    }

    /// <summary>Adds a sentence.</summary>
    public Finding Say(string text, params IReadOnlyList<int> cites)
    {
        if (text.Length > 0)
            _texts.Add(new CitedText((_texts.Count > 0 ? " " : "") + text, [.. cites.Distinct()]));
        return this;
    }
}
