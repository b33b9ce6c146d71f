using System.Text.RegularExpressions;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The words of a source in an answer: as they stand, or between quotation marks and led in where its language is another.</summary>
public static partial class Quotation
{
    /// <summary>The same, told of whom or what it is where neither the question nor the sentences say so.</summary>
    public static string LedIn(Inquiry q, FoundPassage found)
    {
        var words = Of(q, found);
        if (found.Passage.Kind is not (PassageKinds.Bio or PassageKinds.History))
            return words;
        var told = NameFolding.Words($"{q.Asked.Question} {words}").ToHashSet(StringComparer.Ordinal);
        return NameFolding.Words(found.Passage.Title).Any(word => word.Length >= NameLength && told.Contains(word))
            ? words
            : $"{found.Passage.Title}{q.Words.In(": ", " : ")}{words}";
    }

    private const int NameLength = 4;

    public static string Of(Inquiry q, FoundPassage found)
    {
        var excerpt = found.Excerpt!;
        var passage = found.Passage;
        if (passage.Lang == q.Lang)
            return excerpt;
        var who = passage.Source is { Length: > 0 } source && passage.Kind == PassageKinds.News ? source : null;
        var words = Glossary.Of(excerpt, q.Lang);
        var gloss = words.Count == 0 ? "" : $" ({string.Join(", ", words)})";
        return q.Words.In(
            $"{who ?? $"“{passage.Title}”"}, in {Language(passage, "French", "English", "another language")}{gloss}: “{excerpt}”",
            $"{who ?? $"« {passage.Title} »"}, en {Language(passage, "français", "anglais", "langue étrangère")}{gloss} : « {excerpt} »"
        );
    }

    /// <summary>Whether a sentence says of something that it is not known.</summary>
    public static bool SaysUnknown(string sentence) => Unknown().IsMatch(sentence);

    /// <summary>Whether it tells how long something lasts.</summary>
    public static bool TellsDuration(string sentence) => Duration().IsMatch(sentence);

    /// <summary>Whether it tells when or for how long.</summary>
    public static bool TellsTime(string sentence) => TellsDuration(sentence) || Day().IsMatch(sentence);

    [GeneratedRegex(
        @"\b\d{1,2}(st|nd|rd|th|er)? (of )?(january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b|\b(january|february|march|april|may|june|july|august|september|october|november|december) \d|\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tomorrow|tonight|today|demain|aujourd'hui|next (week|month|season)|(semaine|mois|saison) (prochaine?))\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Day();

    [GeneratedRegex(
        @"\b(is|are|was|were) (not|n't) (yet )?(known|clear|decided|announced|disclosed|revealed|published)\b|\bunknown\b|\b(gave|given|set) no (date|reason|details)\b|\bwill not be (published|disclosed|revealed)\b|\b(n'est pas|n'a pas été|pas encore) (connue?|précisée?|communiquée?|fixée?|décidée?)\b|\bon ignore\b|\baucune date\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Unknown();

    [GeneratedRegex(
        @"\b(\d+|an?|two|three|four|five|six|seven|eight|nine|ten|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|several|plusieurs|few)[ -]((more|autres) )?(days?|weeks?|months?|seasons?|jours?|semaines?|mois|saisons?)\b|\b(until|rest of the season|jusqu.|reste de la saison)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Duration();

    private static string Language(Passage passage, string french, string english, string other) =>
        passage.Lang switch
        {
            "fr" => french,
            "en" => english,
            _ => other,
        };
}
