using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>
/// "in qualifying for Euro 2008", "les éliminatoires du Mondial 2018": the matches that led to an edition of a cup, which
/// were played in the years before it.
/// </summary>
internal static class Qualifiers
{
    private const string Qualifying = "qual.qualifying";

    // How long before a cup its qualifying begins, where no edition before it is known.
    private const int YearsBefore = 3;

    /// <summary>Takes a cup beside the word for the competition in which teams qualify for it, where the league has one.</summary>
    public static void Name(
        IReadOnlyList<QuestionToken> tokens,
        List<Concept> concepts,
        List<Mention> mentions,
        LeagueDirectory directory
    )
    {
        if (concepts.Find(concept => concept.Name == Qualifying) is not { Name: not null } word)
            return;
        for (var i = 0; i < mentions.Count; i++)
        {
            var cup = mentions[i];
            if (cup.Best.Kind != "competition" || !AreBeside(tokens, word, cup) || Leading(cup, directory) is not { } leading)
                continue;
            mentions[i] = cup with { Options = [leading] };
            // The word is part of the name then, and narrows nothing further.
            concepts.RemoveAll(concept => concept.First < word.End && concept.End > word.First);
            concepts.Add(word with { Name = "filler.qualifying" });
            return;
        }
    }

    /// <summary>The days of the qualifying for the edition named; null where none is named, or the year is one of the calendar.</summary>
    public static (DateOnly From, DateOnly To)? SpanOf(TypedQuestion asked, LeagueDirectory directory)
    {
        if (asked.Time.Years is not [var year] || asked.Competitions.ToList() is not [var cup] || !IsLeading(cup.Best.Name))
            return null;
        var at = Enumerable.Range(0, asked.Tokens.Count).FirstOrDefault(i => asked.Tokens[i].Text == $"{year}", -1);
        // "World Cup qualifying in 2017" is of the calendar, "in 2018 World Cup qualifying" is not.
        if (at < 0 || at >= cup.End && Cues.InACountry.Has(asked.Tokens[at - 1]) || !IsPartOf(asked.Tokens, cup, at))
            return null;
        var editions = Editions(cup.Best.Name, directory);
        var last = editions.FindLast(edition => edition.From.Year < year && edition.From.Year >= year - YearsBefore - 1);
        var own = editions.Find(edition => IsOf(edition, year));
        var from = last.Name is null ? new DateOnly(year - YearsBefore, 1, 1) : last.To.AddDays(1);
        var to = own.Name is null ? new DateOnly(year, 12, 31) : own.From.AddDays(-1);
        return from <= to ? (from, to) : null;
    }

    private static bool IsLeading(string competition) =>
        competition.EndsWith("qualification", StringComparison.OrdinalIgnoreCase)
        || competition.EndsWith("qualifying", StringComparison.OrdinalIgnoreCase);

    private static NamedThing? Leading(Mention cup, LeagueDirectory directory)
    {
        if (IsLeading(cup.Best.Name))
            return cup.Best;
        var all = directory
            .Competitions.Where(one =>
                IsLeading(one.Name)
                && cup.Options.Any(option =>
                    option.Kind == "competition" && one.Name.StartsWith(option.Name + " ", StringComparison.OrdinalIgnoreCase)
                )
            )
            .ToList();
        return all.Count == 0 ? null : new NamedThing("competition", all[0].Name, [.. all.Select(one => one.Id)], cup.Best.Score);
    }

    // "qualifying for the 2026 World Cup", "2018 World Cup qualifying", "qualifiers to Euro 2016"
    private static bool AreBeside(IReadOnlyList<QuestionToken> tokens, Concept word, Mention cup)
    {
        if (cup.First <= word.First && cup.End >= word.End)
            return true;
        var (from, to) = word.End <= cup.First ? (word.End, cup.First) : (cup.End, word.First);
        for (var i = from; i < to; i++)
            if (!tokens[i].IsNumber && !Cues.QualifyingFor.Has(tokens[i]))
                return false;
        return true;
    }

    // The year belongs to the cup's name: it stands inside, beside, or with nothing but small words between.
    private static bool IsPartOf(IReadOnlyList<QuestionToken> tokens, Mention cup, int at)
    {
        var (from, to) = at < cup.First ? (at + 1, cup.First) : (cup.End, at);
        for (var i = from; i < to; i++)
            if (!Cues.QualifyingFor.Has(tokens[i]))
                return false;
        return true;
    }

    private static List<(string Name, DateOnly From, DateOnly To)> Editions(string leading, LeagueDirectory directory) =>
        [
            .. directory
                .Competitions.Where(one => !IsLeading(one.Name) && leading.StartsWith(one.Name + " ", StringComparison.Ordinal))
                .SelectMany(one =>
                    directory.SeasonsOfCompetition(one.Id).Select(season => (one.Name, Days: Days(season, directory)))
                )
                .Where(one => one.Days.Count > 0)
                .Select(one => (one.Name, one.Days.Min(), one.Days.Max()))
                .OrderBy(one => one.Item2),
        ];

    private static List<DateOnly> Days(string season, LeagueDirectory directory) =>
        [.. directory.FixturesOfSeason(season).Select(id => directory.Fixture(id)!.Date)];

    private static bool IsOf((string Name, DateOnly From, DateOnly To) edition, int year) =>
        edition.From.Year == year || Hosts.IsPostponed(edition.Name, year, edition.From.Year);
}
