namespace LeagueGrid.Feeds.Formats.Reading;

/// <summary>A row that could not be read: where it stands and why.</summary>
public sealed record RefusedRow(string File, long Row, string Reason);

/// <summary>
/// What a source contained and the league could not take, for the summary at the end. Every reason is counted, and
/// only the first rows of each are kept: a file that is wrong throughout must not fill the memory.
/// </summary>
public sealed class RefusedRows
{
    private const int ExamplesPerReason = 5;
    private readonly Dictionary<string, (long Count, List<RefusedRow> Examples)> _reasons = new(StringComparer.Ordinal);

    public long Count { get; private set; }

    /// <summary>By how often each came.</summary>
    public IReadOnlyList<(string Reason, long Count, IReadOnlyList<RefusedRow> Examples)> Reasons =>
        [
            .. _reasons
                .OrderByDescending(r => r.Value.Count)
                .Select(r => (r.Key, r.Value.Count, (IReadOnlyList<RefusedRow>)r.Value.Examples)),
        ];

    /// <param name="reason">The kind of fault, the same words for the same fault.</param>
    /// <param name="detail">What is particular to this row.</param>
    public void Add(string file, long row, string reason, string? detail = null)
    {
        Count++;
        var (count, examples) = _reasons.TryGetValue(reason, out var known) ? known : (0, []);
        if (examples.Count < ExamplesPerReason)
            examples.Add(new RefusedRow(Path.GetFileName(file), row, detail is null ? reason : $"{reason}: {detail}"));
        _reasons[reason] = (count + 1, examples);
    }
}
