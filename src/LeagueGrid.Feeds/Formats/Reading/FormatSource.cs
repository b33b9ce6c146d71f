namespace LeagueGrid.Feeds.Formats.Reading;

/// <summary>What the files do not say and the caller may.</summary>
public sealed record FormatOptions
{
    /// <summary>Kick-off of a match whose file has none (a Wyscout event file without its season file).</summary>
    public DateTimeOffset? Kickoff { get; init; }

    /// <summary><c>men</c> or <c>women</c>: the tournaments to take from the World Cup database; null takes both.</summary>
    public string? Competition { get; init; }
    public DateOnly From { get; init; } = DateOnly.MinValue;
    public DateOnly To { get; init; } = DateOnly.MaxValue;
}

/// <summary>One reading of a file or folder: what was refused on the way, and how far it has come.</summary>
public sealed class FormatSource(string path, FormatOptions? options = null)
{
    private long _bytesRead;

    public string Path { get; } = System.IO.Path.GetFullPath(path);
    public FormatOptions Options { get; } = options ?? new FormatOptions();
    public RefusedRows Refused { get; } = new();

    public bool IsFolder => Directory.Exists(Path);

    /// <summary>Size of the file, or of the folder's files: what a progress bar runs towards. Files that are read twice run over it.</summary>
    public long BytesTotal =>
        IsFolder
            ? new DirectoryInfo(Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length)
            : new FileInfo(Path).Length;

    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>The file itself, or the files below the folder that end so, by name.</summary>
    public IEnumerable<string> Files(params IReadOnlyList<string> endings) =>
        !IsFolder
            ? [Path]
            : Directory
                .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
                .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                .Order(StringComparer.Ordinal);

    /// <summary>The named file of the folder; null where it is not there.</summary>
    public string? Find(string name)
    {
        var folder = IsFolder ? Path : System.IO.Path.GetDirectoryName(Path)!;
        return new[] { System.IO.Path.Combine(folder, name), System.IO.Path.Combine(folder, "csv", name) }.FirstOrDefault(
            File.Exists
        );
    }

    /// <summary>Unbuffered, as every reader has a buffer of its own: a match that is read by its place costs its own bytes.</summary>
    public Stream Open(string file) =>
        new CountedStream(
            new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1),
            count => Interlocked.Add(ref _bytesRead, count)
        );

    private sealed class CountedStream(FileStream inner, Action<long> read) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => inner.Length;
        public override long Position
        {
            get => inner.Position;
            set => inner.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            read(count);
            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void Flush() { }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
