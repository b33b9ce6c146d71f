using System.Collections.Frozen;
using System.Globalization;

namespace LeagueGrid.Answers.Language;

/// <summary>Countries that stand for a tournament played there: "in Mexico", "Italia 90", "China 2007: who won?".</summary>
public static class Hosts
{
    private static readonly Lazy<FrozenDictionary<string, (int[] Men, int[] Women)>> ByCountry = new(Load);

    /// <summary>The tournament that a mention of a country stands for, as the years that it may be; none where a team is meant.</summary>
    public static IReadOnlyList<int> YearsOf(Mention mention, IReadOnlyList<QuestionToken> tokens, bool women, bool alone)
    {
        var next = mention.End < tokens.Count ? tokens[mention.End].Text : "";
        if (
            mention.Best.Kind != "team"
            || tokens[mention.End - 1].Possessive
            || mention.Kind is MentionKind.Derby or MentionKind.Ground
            || mention.Kind is MentionKind.Demonym && !(next.Length == 2 && Year(next) is not null)
            || !ByCountry.Value.TryGetValue(Country(mention.Best.Name), out var hosted)
        )
            return [];
        var years = women ? hosted.Women : hosted.Men;
        // Two digits are a year only beside the country: "the 64 matches in Russia".
        var named = tokens
            .Where((token, i) => token.IsNumber && (token.Text.Length > 2 || i == mention.End))
            .Select(token => Year(token.Text))
            .OfType<int>()
            .ToList();
        // "Canada 2015" can only be the women's.
        if (named.Count > 0 && !named.Exists(years.Contains))
            years = women ? hosted.Men : hosted.Women;
        if (years.Length == 0 || named.Count > 0 && !named.Exists(years.Contains))
            return [];
        var before = mention.First == 0 ? "" : tokens[mention.First - 1].Text;
        if (before is "the" or "les" or "la" && mention.First > 1)
        {
            // "in the England squad", "in the Japan game"
            if (Cues.OfATeam.Has(next) || Cues.Games.Has(next))
                return [];
            before = tokens[mention.First - 2].Text;
        }
        // "the Qatar World Cup"
        if (Cues.CupBeside.Has(next) && named.Count == 0 && mention.First > 0 && Cues.BeforeHost.Has(tokens[mention.First - 1]))
            return years;
        // "in Sweden", but neither "in Sweden v Brazil" nor "in Sweden's group"
        if (
            Cues.InACountry.Has(before)
            && !Cues.Against.Has(next)
            && !(Cues.AndOr.Has(next) && NamesAnother(tokens, mention.End + 1))
            // "in Japan - Ghana" names a match.
            && !(mention.End < tokens.Count && NamesCountry(tokens, mention.End))
            // "in France 4-3 Argentina"
            && !IsScore(next)
        )
            return [.. years.Where(year => named.Count == 0 || named.Contains(year))];
        // "which World Cup had more goals, Canada in 2015 or France in 2019"
        if (
            Cues.InOnly.Has(next)
            && mention.End + 1 < tokens.Count
            && Year(tokens[mention.End + 1].Text) is { } then
            && years.Contains(then)
            && (IsOneOfTwo(tokens, before, mention.End + 2) || LeadsTo(tokens, mention.First))
        )
            return [then];
        // "Mexico 1986: who …", "China 2007, women: …"
        return
            Year(next) is { } own
            && years.Contains(own)
            && (
                Cues.AtATournament.Has(before)
                || Cues.LeftATournament.Has(before)
                || (mention.First == 0 && IsHeading(tokens, mention.End + 1))
                || IsOneOfTwo(tokens, before, mention.End + 1)
                // "Russia 2018's only goalless draw"
                || tokens[mention.End].Possessive
                // "stoichkov shirt number usa 94": the name beside it says of whom it is asked.
                || (next.Length == 2 && !alone)
                || (alone && next.Length == 4 && tokens.Any(token => Cues.Scorer.Has(token)))
            )
            ? [own]
            : [];
    }

    private static readonly Lazy<FrozenSet<(string, int, int)>> Postponed = new(() =>
        LexiconFile
            .Lines("postponed.txt")
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(parts =>
                (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture))
            )
            .ToFrozenSet()
    );

    /// <summary>The edition that goes by one year was played in another ("Euro 2020").</summary>
    public static bool IsPostponed(string competition, int named, int played) =>
        Postponed.Value.Contains((competition, named, played));

    /// <summary>A tournament of the year was played in the country of this team.</summary>
    public static bool Hosted(string team, int year) =>
        ByCountry.Value.TryGetValue(Country(team), out var hosted)
        && (team.EndsWith(" women", StringComparison.OrdinalIgnoreCase) ? hosted.Women : hosted.Men).Contains(year);

    /// <summary>"the Copa América 1997, the one in Bolivia", "celle disputée au Chili": a place that tells which edition it was.</summary>
    public static bool IsEditionIn(IReadOnlyList<QuestionToken> tokens, Mention mention, IReadOnlyList<Mention> all)
    {
        if (
            mention is not { Best.Kind: "team", Kind: MentionKind.Name, First: > 1 }
            || !Cues.InOrBy.Has(tokens[mention.First - 1])
            || !all.Any(other => other.Best.Kind == "competition" && other.End < mention.First)
        )
            return false;
        var at = mention.First - 2;
        var held = Cues.WasHeld.Has(tokens[at]);
        if (held)
            at--;
        return at >= 0
            // "the Afcon held in Cameroon"
            && (
                Cues.Edition.Has(tokens[at]) || held && all.Any(other => other.Best.Kind == "competition" && other.End == at + 1)
            );
    }

    private const int WordsOfAJourney = 4;

    // "went to Russia in 2018 and Qatar in 2022", "took them to Germany in 2006"
    private static bool LeadsTo(IReadOnlyList<QuestionToken> tokens, int at) =>
        at > 1 && tokens[at - 1].Text == "to"
            ? tokens.Skip(Math.Max(0, at - 1 - WordsOfAJourney)).Take(Math.Min(WordsOfAJourney, at - 1)).Any(Cues.GoingTo.Has)
            : at > 4 && Cues.AndOr.Has(tokens[at - 1]) && Cues.InOnly.Has(tokens[at - 3]) && LeadsTo(tokens, at - 4);

    // "which tournament had more goals, Germany 2006 or South Africa 2010"
    private static bool IsOneOfTwo(IReadOnlyList<QuestionToken> tokens, string before, int behind) =>
        (Cues.OrThan.Has(before) || (behind < tokens.Count && Cues.OrThan.Has(tokens[behind])))
        && (tokens.Count(token => token.IsNumber && token.Text.Length == 4) == 2 || tokens.Any(token => Cues.Cup.Has(token)));

    // "in Sweden and Brazil", but not "in Sweden, and how many"; where nothing is written large, both may be names.
    private static bool NamesAnother(IReadOnlyList<QuestionToken> tokens, int at) =>
        at < tokens.Count && (tokens[at].Capital || !tokens.Any(token => token.Capital && !token.Start));

    private static bool NamesCountry(IReadOnlyList<QuestionToken> tokens, int at) =>
        NameLexicon.At(tokens, at).Any(entry => entry.Kind is AliasKind.Country or AliasKind.Demonym)
        || NameLexicon.FrenchCountry(tokens[at].Original) is not null;

    private static bool IsScore(string text) =>
        text.Length is 3 or 4 or 5 && text.Contains('-', StringComparison.Ordinal) && char.IsAsciiDigit(text[0]);

    // Behind "Mexico 1986" a question of its own begins, or nothing but what is asked of the tournament.
    private static bool IsHeading(IReadOnlyList<QuestionToken> tokens, int at) =>
        at >= tokens.Count || Cues.HeadingEnd.Has(tokens[at]);

    private static string Country(string name) =>
        NameLexicon.General(name.EndsWith(" women", StringComparison.OrdinalIgnoreCase) ? name[..^6] : name);

    private static int? Year(string text) =>
        int.TryParse(text.TrimStart('\''), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? text.TrimStart('\'').Length switch
            {
                4 when year is >= 1900 and < 2100 => year,
                2 => year > 29 ? 1900 + year : 2000 + year,
                _ => null,
            }
            : null;

    private static FrozenDictionary<string, (int[] Men, int[] Women)> Load() =>
        LexiconFile
            .Lines("hosts.txt")
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToFrozenDictionary(parts => parts[0], parts => (Years(parts[1]), Years(parts[2])), StringComparer.OrdinalIgnoreCase);

    private static int[] Years(string text) =>
        [
            .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(year => int.Parse(year, CultureInfo.InvariantCulture)),
        ];
}
