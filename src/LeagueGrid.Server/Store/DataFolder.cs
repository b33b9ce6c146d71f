using LeagueGrid.Server.Configuration;

namespace LeagueGrid.Server.Store;

/// <summary>
/// The folder of the embedded store, held by one process at a time: two stores over one append-only file would each
/// overwrite what the other acknowledged.
/// </summary>
public sealed class DataFolder : IDisposable
{
    /// <summary>The kernel's limit is 108 bytes on Linux and 104 on macOS, the closing zero included.</summary>
    private const int LongestSocketPath = 100;

    private readonly FileStream _held;
    private string? _privateFolder;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        _held = held;
    }

    public string Path { get; }

    /// <exception cref="StartRefusedException">Another process holds the folder, or it cannot be written.</exception>
    public static DataFolder Hold(string folder)
    {
        var path = System.IO.Path.GetFullPath(folder);
        try
        {
            CreatePrivate(path);
            // The lock is the kernel's (flock): it goes with the process, however that ends, so no stale lock can stay.
            var held = new FileStream(
                System.IO.Path.Combine(path, "lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            return new DataFolder(path, held);
        }
        catch (IOException fault) when (File.Exists(System.IO.Path.Combine(path, "lock")))
        {
            throw new StartRefusedException(
                $"LeagueGrid:Data: another server already holds the data folder '{path}'. Stop it, or give this one a folder of its own.",
                fault
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"LeagueGrid:Data: the data folder '{path}' cannot be used: {fault.Message}", fault);
        }
    }

    /// <summary>Where the store listens: inside the folder, or in a folder of this run where that path is too long for a socket.</summary>
    public string SocketPath()
    {
        var inside = System.IO.Path.Combine(Path, "store.sock");
        if (System.Text.Encoding.UTF8.GetByteCount(inside) <= LongestSocketPath)
            return inside;
        // Made with mode 0700 under a name that nobody can foresee, so that no one else can stand in its place.
        _privateFolder ??= Directory.CreateTempSubdirectory("leaguegrid-").FullName;
        return System.IO.Path.Combine(_privateFolder, "store.sock");
    }

    public void Dispose()
    {
        _held.Dispose();
        if (_privateFolder is not null)
            Directory.Delete(_privateFolder, recursive: true);
    }

    private static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
