using System.Globalization;
using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Writing;

/// <summary>Names, days, minutes and scores as they are written in a language.</summary>
public sealed class AnswerWords(string lang, LeagueDirectory directory)
{
    private static readonly CultureInfo FrenchCulture = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    public string Lang { get; } = lang;

    public bool IsFrench => Lang == "fr";

    /// <summary>The sentence in the language of the answer.</summary>
    public string In(string english, string french) => IsFrench ? french : english;

    /// <summary>A team's name; in French countries keep no article here.</summary>
    public string Team(string? id)
    {
        var name = directory.Team(id)?.Name ?? id ?? "?";
        if (!IsFrench)
            return name;
        var french = French(name);
        return french is null ? name : Bare(french);
    }

    /// <summary>A team's name with the article that French gives countries ("le Brésil"); clubs have none.</summary>
    public string TheTeam(string? id)
    {
        var name = directory.Team(id)?.Name ?? id ?? "?";
        return IsFrench ? French(name) ?? name : name;
    }

    /// <summary>As <see cref="TheTeam"/> at the beginning of a sentence.</summary>
    public string StartTeam(string? id) => Upper(TheTeam(id));

    /// <summary>"a" or "ont", as the French name of a team wants it (les Pays-Bas ont).</summary>
    public string Have(string? id) => IsPlural(id) ? "ont" : "a";

    private bool IsPlural(string? id) => TheTeam(id).StartsWith("les ", StringComparison.Ordinal);

    /// <summary>The French verb in the number of the team's name.</summary>
    public string Verb(string? id, string singular, string plural) => IsPlural(id) ? plural : singular;

    /// <summary>"of the team": du Brésil, de la France, de l'Italie, des Pays-Bas, de Liverpool, d'Arsenal.</summary>
    public string OfTeam(string? id)
    {
        var name = TheTeam(id);
        return IsFrench ? Of(name) : name;
    }

    /// <summary>A name after "de". The article of a town counts as one: du Havre, des Herbiers, de La Rochelle.</summary>
    public static string Of(string name)
    {
        if (name.StartsWith("le ", StringComparison.OrdinalIgnoreCase))
            return "du " + name[3..];
        if (name.StartsWith("les ", StringComparison.OrdinalIgnoreCase))
            return "des " + name[4..];
        return (IsElided(NameFolding.Fold(name)) ? "d'" : "de ") + name;
    }

    // "d'Ypres", but "de York": before a vowel a y is none itself.
    private static bool IsElided(string name) =>
        name.Length > 0
        && (name[0] is 'a' or 'e' or 'i' or 'o' or 'u' || (name[0] == 'y' && name.Length > 1 && !IsVowel(name[1])));

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    public string Player(string? id)
    {
        if (directory.Player(id) is not { } player)
            return id ?? "?";
        var name = player.Name.Replace("\u00AD", "", StringComparison.Ordinal);
        // "A. Griezmann" reads better as "Antoine Griezmann", where the full name begins so.
        if (name.Length > 3 && name[1] == '.' && player.FullName is { } full)
        {
            var first = full.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
            if (first.Length > 2 && NameFolding.Fold(first)[0] == NameFolding.Fold(name)[0])
                return $"{first} {name[2..].Trim()}";
        }
        return name;
    }

    public string Competition(string? id) => directory.Competition(id)?.Name ?? id ?? "?";

    /// <summary>A season with its competition, each word once ("Premier League 2017-18", "2010 FIFA Men's World Cup").</summary>
    public string Season(string? id)
    {
        if (directory.Season(id) is not { } season)
            return id ?? "?";
        // In French the year comes last: "en Coupe du monde 1998".
        if (IsFrench && season.Name.Length > 5 && season.Name[..4].All(char.IsAsciiDigit) && season.Name[4] == ' ')
            return $"{season.Name[5..]} {season.Name[..4]}";
        var competition = Competition(season.Competition);
        var missing = NameFolding.Words(competition).Except(NameFolding.Words(season.Name), StringComparer.Ordinal).Count();
        return missing == 0 || !char.IsAsciiDigit(season.Name[0]) || season.Name.Length > 9
            ? season.Name
            : $"{competition} {season.Name}";
    }

    /// <summary>As <see cref="Season"/>, for use inside an English sentence.</summary>
    public string TheSeason(string? id) => In("the " + Season(id), Season(id));

    public string Day(DateOnly day) =>
        IsFrench
            ? (day.Day == 1 ? "1er " : day.Day.ToString(FrenchCulture) + " ") + day.ToString("MMMM yyyy", FrenchCulture)
            : day.ToString("d MMMM yyyy", EnglishCulture);

    /// <summary>"March 2018", "mars 2018".</summary>
    public string Month(DateOnly day) => day.ToString("MMMM yyyy", IsFrench ? FrenchCulture : EnglishCulture);

    public string On(DateOnly day) => In("on " + Day(day), "le " + Day(day));

    /// <summary>67' or 90+4'.</summary>
    public static string Minute(MatchTime time) => time.ToString();

    /// <summary>2-1.</summary>
    public static string Score(int one, int two) => string.Create(CultureInfo.InvariantCulture, $"{one}-{two}");

    /// <summary>One thing or several: "1 goal", "2 goals".</summary>
    public string Count(int n, string one, string many, string un, string plusieurs) =>
        string.Create(CultureInfo.InvariantCulture, $"{n} {(IsFrench ? (n > 1 ? plusieurs : un) : n == 1 ? one : many)}");

    /// <summary>"a, b and c".</summary>
    public string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count switch
        {
            0 => "",
            1 => all[0],
            _ => string.Join(", ", all.Take(all.Count - 1)) + In(" and ", " et ") + all[^1],
        };
    }

    public string Ordinal(int n)
    {
        if (IsFrench)
            return n == 1 ? "1er" : $"{n}e";
        var suffix = (n % 100) is >= 11 and <= 13
            ? "th"
            : (n % 10) switch
            {
                1 => "st",
                2 => "nd",
                3 => "rd",
                _ => "th",
            };
        return $"{n}{suffix}";
    }

    public string Number(double value) => value.ToString("0.##", IsFrench ? FrenchCulture : CultureInfo.InvariantCulture);

    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string? French(string name)
    {
        if (NameLexicon.FrenchCountry(name) is { } exact)
            return exact;
        const string Women = " women";
        return name.EndsWith(Women, StringComparison.Ordinal) && NameLexicon.FrenchCountry(name[..^Women.Length]) is { } country
            ? country + " (femmes)"
            : null;
    }

    private static string Bare(string name) =>
        name.StartsWith("l'", StringComparison.Ordinal) ? name[2..]
        : name.StartsWith("le ", StringComparison.Ordinal) || name.StartsWith("la ", StringComparison.Ordinal) ? name[3..]
        : name.StartsWith("les ", StringComparison.Ordinal) ? name[4..]
        : name;
}
