using System.Globalization;
using System.Text.RegularExpressions;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>
/// Scores as people say them, written as figures: "three-nil", "2 all", "won four one", "trois buts à zéro", "2 à 1",
/// "un partout". What is no score ("two to three goals", "de 3 à 5 buts") stays as it is.
/// </summary>
internal static class SpokenScores
{
    private static readonly Dictionary<string, int> Values = Words();
    private static readonly string Number = $@"(?:\d{{1,2}}|{string.Join('|', Values.Keys.Select(Regex.Escape))})";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex[] Forms =
    [
        // "three-nil", "8 nil"
        Form($@"(?<home>{Number})[ -](?<away>nil|nothing|zip)"),
        // "two all", "nil-all": not "two all the same"
        Form($@"(?<both>{Number})[ -]all(?!\s+(?:the|of|his|her|their|in|those|these|told|season)\b)"),
        // "four-all in the derby", "finished two all in May"
        Form($@"(?<both>{Number})-all(?=\s+in\b)"),
        Form($@"(?<=\b(?:finished|ended|finish|end|drew|draw|it|was|a) )(?<both>{Number}) all(?=\s+in\b)"),
        Form($@"(?<both>{Number})[ -]apiece(?=\s*(?:[?.,]|$|at\b|draw|after\b))"),
        Form($@"(?<both>{Number}) partout"),
        // "three-one": a hyphen joins no two numbers else
        Form($@"(?<home>{Unit()})-(?<away>{Unit()})"),
        // "won four one", "finished 4 2", "a two one win"
        Form(
            $@"(?<=\b(?:finished|ended|finish|end|won|win|lost|lose|beat|beaten|it|score) )(?<home>{Number}) (?<away>{Number})(?=\s*(?:[?.,]|$|at\b|in\b|to\b|against\b|away\b|on\b))"
        ),
        Form(
            $@"(?<home>{Number}) (?<away>{Number})(?= (?:win|victory|defeat|loss|draw|scoreline|thriller|thrashing|drubbing)\b)"
        ),
        // "4 goals to 2", "by three goals to one", "won 4 to 2"
        Form($@"(?<home>{Number}) goals? to (?<away>{Number}|nil)"),
        Form(
            $@"(?<=\b(?:finished|ended|won|win|lost|lose|score of) )(?<home>{Number}) to (?<away>{Number}|nil)(?! (?:minutes|goals|points|matches|games)\b)"
        ),
        // "3 à 0", "trois buts à zéro": not "de 3 à 5 buts"
        Form(
            $@"(?<!(?<!score )\b(?:de|entre|des|journées|journees) )(?<home>{Number})(?: buts?)? [àa] (?<away>{Number})(?! (?:minutes|buts|points|matchs|journées|ans)\b)"
        ),
    ];

    /// <summary>The text with its scores in figures.</summary>
    public static string Written(string text)
    {
        foreach (var form in Forms)
            text = form.Replace(text, InFigures);
        return text;
    }

    private static string InFigures(Match match) =>
        match.Groups["both"] is { Success: true } both
            ? $"{Value(both.Value)}-{Value(both.Value)}"
            : $"{Value(match.Groups["home"].Value)}-{Value(match.Groups["away"].Value)}";

    private static int Value(string word) =>
        int.TryParse(word, CultureInfo.InvariantCulture, out var figure)
            ? figure
            : Values.GetValueOrDefault(NameFolding.Fold(word));

    private static string Unit() =>
        string.Join('|', Values.Where(word => word.Value < 10).Select(word => Regex.Escape(word.Key)));

    private static Regex Form(string pattern) =>
        new(
            $@"(?<![\w'-]){pattern}(?![\w'-])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled,
            Patience
        );

    // The first word of each number is its name; the others ("once", "pair") tell how often.
    private static Dictionary<string, int> Words()
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
        {
            ["nil"] = 0,
            ["un"] = 1,
            ["zéro"] = 0,
        };
        foreach (var line in LexiconFile.Lines("numbers.en.txt").Concat(LexiconFile.Lines("numbers.fr.txt")))
            if (
                line.Split('=', 2, StringSplitOptions.TrimEntries) is [var name, var names]
                && name.StartsWith("number.", StringComparison.Ordinal)
                && int.Parse(name.AsSpan("number.".Length), CultureInfo.InvariantCulture) is < 16 and var value
            )
                words.TryAdd(names.Split(',')[0], value);
        return words;
    }
}
