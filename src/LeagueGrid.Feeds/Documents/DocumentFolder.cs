using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LeagueGrid.Feeds.Sources;

namespace LeagueGrid.Feeds.Documents;

/// <summary>
/// A folder of Markdown, HTML and text. The scan is the truth; the watcher only says that a scan is due, since watchers lose events.
/// A file that is gone takes its document away; one that cannot be read is reported, and what was known of it stays.
/// </summary>
public sealed class DocumentFolder : ISource, IDisposable
{
    private const int PageFiles = 100;
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(200);

    private readonly string _root;
    private readonly string? _only;
    private readonly DocumentDefaults _defaults;
    private readonly FileSystemWatcher? _watcher;
    private readonly Channel<bool> _noticed = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <param name="path">A folder, or one file.</param>
    /// <exception cref="DirectoryNotFoundException">There is nothing at the path.</exception>
    public DocumentFolder(string path, DocumentDefaults defaults, bool watch = false)
    {
        var full = Path.GetFullPath(path);
        _only = File.Exists(full) ? full : null;
        _root = Path.TrimEndingDirectorySeparator(_only is null ? full : Path.GetDirectoryName(full)!);
        _defaults = defaults;
        CheckThere();
        if (!watch)
            return;
        _watcher = new FileSystemWatcher(_root) { IncludeSubdirectories = true };
        _watcher.Changed += (_, _) => _noticed.Writer.TryWrite(true);
        _watcher.Created += (_, _) => _noticed.Writer.TryWrite(true);
        _watcher.Deleted += (_, _) => _noticed.Writer.TryWrite(true);
        _watcher.Renamed += (_, _) => _noticed.Writer.TryWrite(true);
        _watcher.Error += (_, _) => _noticed.Writer.TryWrite(true);
        _watcher.EnableRaisingEvents = true;
    }

    public async Task ChangedAsync(CancellationToken cancel)
    {
        await _noticed.Reader.ReadAsync(cancel);
        // An editor writes in several steps.
        await Task.Delay(Settle, cancel);
        while (_noticed.Reader.TryRead(out _)) { }
    }

    public async IAsyncEnumerable<SourcePage> ReadAsync(
        SourceState known,
        bool afresh,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        CheckThere();
        var ids = new Dictionary<string, string>();
        var seen = new HashSet<string>();
        foreach (var files in Files().Order(StringComparer.Ordinal).Chunk(PageFiles))
        {
            List<SourceEntry> entries = [];
            List<SourceProblem> problems = [];
            foreach (var path in files)
            {
                seen.Add(path);
                try
                {
                    var item = await ItemAsync(path, cancel);
                    if (ids.TryAdd(item.Id, path))
                        entries.Add(new SourceEntry(item, path));
                    else
                        problems.Add(new SourceProblem(path, "id", $"has the id '{item.Id}' of {ids[item.Id]}"));
                }
                catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
                {
                    problems.Add(new SourceProblem(path, null, fault.Message));
                }
            }
            yield return new SourcePage(entries, problems);
        }
        if (_only is null)
            yield return new SourcePage([.. Gone(known, ids, seen)], []);
    }

    public void Dispose() => _watcher?.Dispose();

    // A file whose id changed is there no longer under the old one; a broken file is there.
    private static IEnumerable<SourceEntry> Gone(SourceState known, Dictionary<string, string> ids, HashSet<string> seen)
    {
        var read = ids.Values.ToHashSet();
        foreach (var (id, path) in known.Standing("document"))
            if (!ids.ContainsKey(id) && (path is null || !seen.Contains(path) || read.Contains(path)))
                yield return new SourceEntry(
                    new RemoveItem
                    {
                        Id = $"remove-{id}",
                        TargetKind = "document",
                        TargetId = id,
                    },
                    path
                );
    }

    private async Task<DocumentItem> ItemAsync(string path, CancellationToken cancel)
    {
        var file = new FileInfo(Path.Combine(_root, path));
        if (file.ResolveLinkTarget(returnFinalTarget: true) is { } target)
        {
            if (!target.FullName.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new InvalidDataException("The link leads out of the folder.");
            file = new FileInfo(target.FullName);
        }
        if (file.Length > FeedParser.MaxLine)
            throw new InvalidDataException($"The file is too large ({file.Length} bytes; at most 1 MiB).");
        return DocumentFile.Read(path, await File.ReadAllBytesAsync(file.FullName, cancel), _defaults);
    }

    private IEnumerable<string> Files()
    {
        if (_only is not null)
            return [Path.GetFileName(_only)];
        // A folder that may not be entered stops the reading: passed over, it would look as if its files were gone.
        var everything = new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false };
        return Below(_root, everything).Where(path => DocumentFile.FormatOf(path) is not null);
    }

    // Linked folders are passed over: they may lead in a circle.
    private IEnumerable<string> Below(string folder, EnumerationOptions options)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", options))
            yield return Path.GetRelativePath(_root, file).Replace('\\', '/');
        foreach (var inner in new DirectoryInfo(folder).EnumerateDirectories("*", options))
            if (inner.LinkTarget is null)
                foreach (var file in Below(inner.FullName, options))
                    yield return file;
    }

    // An unmounted folder is not an empty one: nothing may be taken away for it.
    private void CheckThere()
    {
        if (!Directory.Exists(_root) || (_only is not null && !File.Exists(_only)))
            throw new DirectoryNotFoundException($"There is nothing at {_only ?? _root}.");
    }
}
