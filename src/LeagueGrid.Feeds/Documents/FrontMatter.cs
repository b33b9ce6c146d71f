using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LeagueGrid.Feeds.Documents;

/// <summary>What an author says of a text at its top, between two lines of <c>---</c>. Words of other tools are passed over.</summary>
public sealed class FrontMatter
{
    private const int MostCharacters = 16 << 10;

    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .IgnoreUnmatchedProperties()
        .Build();

    public string? Id { get; set; }
    public string? Title { get; set; }
    public string? Lang { get; set; }
    public string? DocType { get; set; }
    public string? Url { get; set; }
    public List<string>? About { get; set; }

    /// <summary>The front matter and the text below it; an empty one where there is none.</summary>
    /// <exception cref="InvalidDataException">It opens and never ends, or is no YAML.</exception>
    public static (FrontMatter Matter, string Body) Split(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal) && !text.StartsWith("---\r\n", StringComparison.Ordinal))
            return (new FrontMatter(), text);
        var start = text.IndexOf('\n') + 1;
        for (var line = start; line < text.Length && line < MostCharacters; )
        {
            var next = text.IndexOf('\n', line) is var end and >= 0 ? end + 1 : text.Length;
            if (text.AsSpan(line, next - line).TrimEnd() is "---")
                return (Parse(text[start..line]), text[next..].TrimStart('\r', '\n'));
            line = next;
        }
        throw new InvalidDataException("The front matter has no end.");
    }

    private static FrontMatter Parse(string yaml)
    {
        try
        {
            return Yaml.Deserialize<FrontMatter?>(yaml) ?? new FrontMatter();
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException($"The front matter is not valid at line {fault.Start.Line + 1}.", fault);
        }
    }
}
