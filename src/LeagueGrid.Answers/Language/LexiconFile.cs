using System.Reflection;

namespace LeagueGrid.Answers.Language;

/// <summary>The data files of the lexicon, which are part of the assembly.</summary>
internal static class LexiconFile
{
    /// <summary>The lines of a file, comments and empty lines left out.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream($"LeagueGrid.Answers.Language.Lexicons.{file}")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }
}
