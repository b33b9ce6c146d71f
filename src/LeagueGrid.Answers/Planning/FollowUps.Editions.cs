using System.Globalization;
using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;

namespace LeagueGrid.Answers.Planning;

// Follow-ups that move to another edition: "the season before", "et quatre ans plus tard ?", "the next World Cup".
public static partial class FollowUps
{
    /// <summary>Words that tell another edition by the one spoken of.</summary>
    /// <param name="Steps">How far it lies, back in time below nought.</param>
    /// <param name="InYears">Counted in years and not in editions.</param>
    private readonly record struct EditionShift(int First, int End, int Steps, bool InYears);

    private const int FewestYearsOfCup = 4;

    /// <summary>The words still speak of an edition beside one that nobody knows.</summary>
    public static bool IsAdrift(TypedQuestion asked) => Shift(asked, ones: false) is not null;

    // "And four years later?": the question before, of another year.
    private static string? YearsOn(string before, TypedQuestion now)
    {
        var text = string.Join(' ', now.Tokens.Select(token => token.Text));
        var later =
            text.Contains("later", StringComparison.Ordinal)
            || text.Contains("plus tard", StringComparison.Ordinal)
            || text.Contains("apres", StringComparison.Ordinal);
        var earlier =
            text.Contains("earlier", StringComparison.Ordinal)
            || text.Contains("plus tot", StringComparison.Ordinal)
            || text.Contains("avant", StringComparison.Ordinal);
        if (
            now.Tokens.Count > LongestMove
            || now.Numbers is not [var (by, _)]
            || later == earlier
            || !now.Tokens.Any(token => Cues.Years.Has(token))
        )
            return null;
        var years = Tokenizer.Tokenize(before).Where(token => token is { IsNumber: true, Text.Length: 4 }).ToList();
        return years is [var year] && int.TryParse(year.Text, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? before.Replace(year.Text, $"{(later ? value + by : value - by)}", StringComparison.Ordinal)
            : null;
    }

    // The question of the edition meant: what it asks anew, or else what was asked before.
    private static string? OfOtherEdition(Talk talk)
    {
        if (
            Shift(talk.Now, ones: talk.Match is not { } match || StageOf(talk.Directory, match) is "final") is not { } shift
            || talk.Season is not { } season
            || Target(talk, season, shift) is not { } target
        )
            return null;
        var rest = Talk.Join(talk.Now, i => i < shift.First || i >= shift.End);
        var whole = talk;
        while (whole.Read(rest) is var said && IsBare(said) && said.Has("ask.who") && !whole.Then.Has("ask.who"))
        {
            if (whole.Earlier() is not { } earlier)
                break;
            whole = earlier;
        }
        var left = whole.Leaving(rest + "?");
        var asked = IsBare(left.Now) ? OfMatchBefore(whole) : Complete(left.Context, left.Questions, left.Directory);
        return OfEdition(WithoutEdition(talk.Read(asked)), target, talk);
    }

    // "who won it": "who won UEFA Euro 2004"
    private static string OfEdition(string asked, string target, Talk talk)
    {
        var words = talk.Read(asked);
        var it = words.Has("fact.who-won") ? words.Tokens.ToList().FindIndex(token => Cues.ItOrThe.Has(token)) : -1;
        return it > 0 && words.Tokens[it].Text == "it" ? Talk.Join(words, i => i < it) + $" {target}?"
            : it >= 0 && words.Tokens[it].Text == "l" ? Talk.Join(words, i => i != it) + $" {target} ?"
            : asked + (talk.French ? " en " : " in ") + target;
    }

    // "Who scored?", where it was of a final: "who scored in the final".
    private static string OfMatchBefore(Talk talk)
    {
        var text = talk.Then.Question;
        return
            talk.Match is { } match && !talk.Then.HasKind("stage.") && !talk.Then.Teams.Any() && Stages.Of(match.Round) is "final"
            ? text.TrimEnd('?', ' ') + (talk.French ? " en finale" : " in the final")
            : text;
    }

    // Nothing but words that lead over: "and", "what about", "c'était qui".
    private static bool IsBare(TypedQuestion rest) =>
        rest.Mentions.Count == 0
        && rest.Tokens.Count <= LongestMove
        && rest.Concepts.All(c => c.Kind is "ref" or "rel" || c.Name == "ask.who")
        && rest.Time.IsEmpty;

    private static string WithoutEdition(TypedQuestion asked) =>
        Talk.Join(
                asked,
                i =>
                    !(asked.Used[i] && (asked.Tokens[i].IsNumber || asked.Concepts.Any(c => c.Kind == "month" && c.Covers(i))))
                    && !asked.Concepts.Any(c => c.Kind == "month" && c.Covers(i))
                    && !asked.Competitions.Any(cup => cup.Covers(i))
                    && !asked.Concepts.Any(c => c.Name == "ref.season" && c.Covers(i))
            )
            .TrimEnd('?', ' ');

    private static string? Target(Talk talk, SeasonItem season, EditionShift shift)
    {
        if (shift.Steps == 0)
            return null;
        // "at the World Cup a year later", after a match of another cup: in its edition of that year.
        if (
            talk.Now.Competitions.FirstOrDefault(other => other.End <= shift.First || other.First >= shift.End) is { } named
            && !Inquiry.Ids(named, "competition").Contains(season.Competition)
        )
            return shift.InYears && talk.Match is { } told
                ? $"{named.Best.Name} {Written(new SeasonYears(told.Date.Year + shift.Steps, told.Date.Year + shift.Steps))}"
                : null;
        if (talk.Directory.Competition(season.Competition) is not { } cup || SeasonScope.YearsOf(season) is not { } years)
            return null;
        if (!shift.InYears && Neighbour(talk, season, cup, shift.Steps) is { } next)
            return $"{cup.Name} {Written(next)}";
        var by = shift.InYears || cup.Type == "league" ? shift.Steps : shift.Steps * FewestYearsOfCup;
        return $"{cup.Name} {Written(new SeasonYears(years.First + by, years.Last + by))}";
    }

    // A league has a season every year; of a cup the next edition is whichever was played next.
    private static SeasonYears? Neighbour(Talk talk, SeasonItem season, CompetitionItem cup, int steps)
    {
        if (cup.Type == "league")
            return null;
        var editions = talk
            .Directory.SeasonsOfCompetition(cup.Id)
            .Select(talk.Directory.Season)
            .OfType<SeasonItem>()
            .Where(one => SeasonScope.YearsOf(one) is not null)
            .OrderBy(one => SeasonScope.YearsOf(one)!.Value.First)
            .ToList();
        var at = editions.FindIndex(one => one.Id == season.Id) + steps;
        return at >= 0 && at < editions.Count ? SeasonScope.YearsOf(editions[at]) : null;
    }

    internal static string Written(SeasonYears years) =>
        years.First == years.Last
            ? years.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{years.First}-{years.Last % 100:00}");

    private static EditionShift? Shift(TypedQuestion asked, bool ones)
    {
        for (var i = 0; i < asked.Tokens.Count; i++)
            if ((Counted(asked, i) ?? Adjoining(asked, i, ones)) is { } shift)
                return shift;
        return null;
    }

    // "four years earlier", "un an plus tard", "two editions before"
    private static EditionShift? Counted(TypedQuestion asked, int at)
    {
        var tokens = asked.Tokens;
        var years = Cues.Years.Has(tokens[at]);
        if (!years && !Cues.EditionUnit.Has(tokens[at]) || at == 0)
            return null;
        var by = NumberAt(asked, at - 1);
        if (by == 0 && Cues.JustOne.Has(tokens[at - 1]))
            by = 1;
        var end = at + 1;
        if (end < tokens.Count && Cues.MoreBefore.Has(tokens[end]))
            end++;
        // "the final four years before": how many cannot be told, but it is another edition.
        var untold = by == 0 && years && at > 1;
        if (by == 0 && !untold || end >= tokens.Count || Direction(tokens[end].Text) is not { } way || !Closes(asked, end))
            return null;
        return new EditionShift(at - 1, PastPointer(asked, end + 1), way * by, years);
    }

    private static int NumberAt(TypedQuestion asked, int at) =>
        asked.NumbersNamed.FirstOrDefault(number => number.At == at) is { Value: > 0 } named ? named.Value
        : asked.Concepts.FirstOrDefault(c => c.Kind == "number" && c.First == at) is { Name: { } name }
        && int.TryParse(name["number.".Length..], CultureInfo.InvariantCulture, out var value)
            ? value
        // "the final four years later": the number stands in a phrase that is none here.
        : Lexicon
            .English.Find([asked.Tokens[at]])
            .Concat(Lexicon.French.Find([asked.Tokens[at]]))
            .FirstOrDefault(c => c.Kind == "number")
            is { Name: { } alone }
        && int.TryParse(alone["number.".Length..], CultureInfo.InvariantCulture, out var said)
            ? said
        : 0;

    // "the season before", "the previous edition", "la saison d'avant", "le Mondial suivant"
    private static EditionShift? Adjoining(TypedQuestion asked, int at, bool ones)
    {
        var tokens = asked.Tokens;
        var cup = asked.Competitions.FirstOrDefault(one => one.First == at);
        var standing = ones && Cues.EditionOne.Has(tokens[at]);
        if (
            !Cues.EditionUnit.Has(tokens[at])
            && !Cues.OneYear.Has(tokens[at])
            && cup is null
            && !standing
            && !Cues.EditionAlone.Has(tokens[at])
        )
            return null;
        // "la précédente", "la suivante"
        if (ones && at > 0 && Cues.EditionAlone.Has(tokens[at]) && Cues.EditionArticle.Has(tokens[at - 1]))
            return new EditionShift(at - 1, at + 1, Direction(tokens[at].Text) ?? 1, InYears: false);
        var years = Cues.OneYear.Has(tokens[at]);
        var (first, end) = (at, cup?.End ?? at + 1);
        if (at > 1 && Cues.EditionArticle.Has(tokens[at - 2]) && Cues.Neighbouring.Has(tokens[at - 1]))
            return new EditionShift(at - 2, end, Direction(tokens[at - 1].Text) ?? 1, years);
        var alone = standing && Cues.StandingOne.Has(tokens[at]);
        if (!alone && (at == 0 || !Cues.EditionArticle.Has(tokens[at - 1])))
            return null;
        if (end < tokens.Count && tokens[end].Text == "d")
            end++;
        if (end >= tokens.Count || Direction(tokens[end].Text) is not { } way || !Closes(asked, end))
            return null;
        return new EditionShift(alone ? first : first - 1, PastPointer(asked, end + 1), way, years);
    }

    private static int PastPointer(TypedQuestion asked, int at) =>
        at < asked.Tokens.Count && Cues.PointingBack.Has(asked.Tokens[at]) ? at + 1 : at;

    private static int? Direction(string word) =>
        Cues.Earlier.Has(word) ? -1
        : Cues.Later.Has(word) ? 1
        : null;

    // "the season before they won it" is told by what follows; "before that", "d'avant" and the end of the words tell no more.
    private static bool Closes(TypedQuestion asked, int at) =>
        !Cues.BeforeOrAfterIt.Has(asked.Tokens[at])
        || asked.Tokens[at - 1].Text is "d"
        || at + 1 == asked.Tokens.Count
        || Cues.PointingBack.Has(asked.Tokens[at + 1])
        || Cues.QuestionWord.Has(asked.Tokens[at + 1])
        || asked.Tokens[at + 1].Start;
}
