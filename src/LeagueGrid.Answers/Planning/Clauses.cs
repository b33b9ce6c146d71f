using System.Text.RegularExpressions;
using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

/// <summary>Clauses that tell by the way when or as whose word a thing is asked: "once this match is done", "according to the Gazette".</summary>
internal static partial class Clauses
{
    /// <summary>The question with such clauses put plainly, or left out where they narrow nothing.</summary>
    public static string Plain(string question)
    {
        var source = NamedSource().Match(question);
        if (source.Success && Tokenizer.Tokenize(source.Value).Any(token => Cues.PaperNoun.Has(token)))
            question = question[source.Length..];
        question = Reporting()
            .Replace(
                question,
                asked => Tokenizer.Tokenize(asked.Value).Any(token => Cues.PaperNoun.Has(token)) ? "latest on " : asked.Value
            );
        question = ReportingFrench()
            .Replace(
                question,
                asked =>
                    Tokenizer.Tokenize(asked.Value).Any(token => Cues.PaperNoun.Has(token))
                        ? "quelles nouvelles de "
                        : asked.Value
            );
        question = Silenced().Replace(question, "scored against ");
        question = PutBehind().Replace(question, "${who} scored against ${team}");
        question = PutPast().Replace(question, "${who} scored ${n} goals against");
        question = PutPastFrench().Replace(question, "${who} a marqué ${n} buts contre ");
        question = ToldGoals().Replace(question, "");
        question = OfAll().Replace(question, "${how} ${whom}");
        question = Asker().Replace(question, "");
        question = HostSeeing().Replace(question, seen => IsHosting(seen) ? $"were there in {Edition(seen)}" : seen.Value);
        question = HostHeading().Replace(question, heading => IsHosting(heading) ? $"In {Edition(heading)} " : heading.Value);
        question = HalfOfYear().Replace(question, HalfNamed);
        question = YearOver().Replace(question, "at the end of ${year}");
        question = YearOverFrench().Replace(question, "à la fin de ${year}");
        question = Provisional().Replace(question, "if it stays like this");
        question = ProvisionalFrench().Replace(question, "si ça reste comme ça");
        var later = AfterThisMatch().Match(question);
        if (!later.Success)
            return question;
        var rest = question[later.Length..];
        // What comes after it, in the words of whoever names no day.
        return Tokenizer.Tokenize(rest).Any(token => Cues.NextOne.Has(token))
            ? rest
            : $"{rest.TrimEnd('?', ' ', '.')} {(QuestionLanguage.Of(question) == "fr" ? "après ce soir" : "after tonight")}?";
    }

    // "How many of the 20 teams", "combien des 20 clubs"
    [GeneratedRegex(
        @"\b(?<how>how many|combien) (of (the|these|all) |des |de ces )(\d{1,3} |\w+teen |ten |twenty |vingt |dix-huit )?(league'?s )?(?<whom>teams|sides|clubs|players|goalscorers|scorers|équipes|equipes|joueurs|buteurs)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OfAll();

    private static string Edition(Match named) => $"{named.Groups["country"].Value} {named.Groups["year"].Value}";

    private static bool IsHosting(Match named) =>
        Hosts.Hosted(
            named.Groups["country"].Value,
            int.Parse(named.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
        );

    // "How many goals did Qatar 2022 see?"
    [GeneratedRegex(
        @"\bdid (?<country>[A-ZÀ-Ý][\w' ]{2,20}?) (?<year>(19|20)\d\d) (see|have|produce|bring|feature|serve up|throw up)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex HostSeeing();

    // "My dad asks: ...", "Grand-père demande : ..."
    [GeneratedRegex(
        @"^[^:?!.]{2,40}?\b(asks|is asking|wants to know|would like to know|demande|veut savoir|voudrait savoir|aimerait savoir)\s*:\s*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Asker();

    // "Brazil 2014: who was sent off?", "Qatar 2022 from first game to last": the tournament there.
    [GeneratedRegex(
        @"^(?<country>[A-ZÀ-Ý][\w' ]{2,20}?) (?<year>(19|20)\d\d)(\s*[:,;–-]\s+|\s+(?=from|all|overall|in total|through))",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex HostHeading();

    private static string HalfNamed(Match half) =>
        (half.Groups["french"].Success, half.Groups["second"].Success) switch
        {
            (false, false) => $"between January and June {half.Groups["year"].Value}",
            (false, true) => $"between July and December {half.Groups["year"].Value}",
            (true, false) => $"entre janvier et juin {half.Groups["year"].Value}",
            (true, true) => $"entre juillet et décembre {half.Groups["year"].Value}",
        };

    // "in the first half of 2022", "au second semestre 2022": of the year, and of no match.
    [GeneratedRegex(
        @"\b((in|during|over|for) (the )?(first|(?<second>second)) half of (the year )?|(?<french>(au|pendant le|lors du|dans la|sur la) (premier|première|(?<second>second|seconde|deuxième)) (semestre|moitié)( de l'année)?( de)? ))(?<year>(19|20)\d\d)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex HalfOfYear();

    // "According to tonight's Gazette, ..."
    [GeneratedRegex(
        @"^(selon|d['’]après|according to|as reported (by|in)|per)\s+[^,?]{3,70},\s*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NamedSource();

    // "What's the Gazette reporting about ..."
    [GeneratedRegex(
        @"^what(\s+is|['’]s|\s+are|\s+does|\s+do|\s+has|\s+have|\s+did)\s+(the\s+)?[^,?]{3,30}?\s+(reporting|report|reported|saying|say|said|writing|write|written)\s+(about|on|of)\s+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Reporting();

    // "Que dit la Gazette de ..."
    [GeneratedRegex(
        @"^(que|qu['’]est-ce que)\s+(dit|disent|écrit|écrivent|raconte|racontent)\s+(la|le|les)\s+[^,?]{3,30}?\s+(de|sur|à propos de|au sujet de)\s+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ReportingFrench();

    // "Who silenced Anfield?", "Qui a fait taire le public lensois ?": who scored against those who are at home there.
    [GeneratedRegex(
        @"\b(silenced|quietened|hushed)\s+(the\s+)?(home\s+)?(crowd\s+(at|of)\s+)?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Silenced();

    // "Who put Lens behind?"
    [GeneratedRegex(@"^(?<who>who|which player)\s+put\s+(?<team>[^,?]{2,30}?)\s+behind\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PutBehind();

    // "Which American put five past Thailand?": one man did; of "who" and "which team" a whole side is meant too.
    [GeneratedRegex(
        @"^(?<who>(which|what)\s+(?!team|side|club|country|nation|other|of\b)[\w'’-]+(\s+(player|striker|forward|man|woman|substitute))?)\s+put\s+(?<n>two|three|four|five|six|seven|[2-7])\s+(goals\s+)?past\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PutPast();

    // "Qui a passé trois buts à l'Espagne ?"
    [GeneratedRegex(
        @"^(?<who>qui|quel(le)?\s+(?!équipe|equipe|club|pays|nation|sélection|selection)[\w'’-]+)\s+(a|avait)\s+(passé|mis|planté|infligé|enfilé)\s+(?<n>deux|trois|quatre|cinq|six|sept|[2-7])\s+buts\s+(à\s+(?=la\b|l['’]|\p{Lu})|au\s+(?=\p{Lu})|aux\s+(?=\p{Lu}))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PutPastFrench();

    // "With only 30 goals in 38 games, where did Nice finish?": told of the team whose place is asked for.
    [GeneratedRegex(
        @"^(with|avec)\s+[^,?]*\d[^,?]*,\s*(?=((in )?(what|which) (place|position|spot)|where did|where do|where does|à quelle (place|position)|où (a|ont|finit|finissait|termin\w+))\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ToldGoals();

    // "When 2017 came to a close": on its last day.
    [GeneratedRegex(
        @"\b(when|as|once)\s+(?<year>(19|20)\d\d)\s+(came to (a close|an end)|drew to (a close|an end)|ended|closed|was over|gave way to \d{4})\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex YearOver();

    // "Quand 2017 s'est achevée", "au moment où 2017 s'achevait"
    [GeneratedRegex(
        @"\b(quand|lorsque|au moment où)\s+(l['’]année\s+)?(?<year>(19|20)\d\d)\s+(s['’]est (achevée?|terminée?|finie?)|s['’]achevait|s['’]acheva|se terminait|a pris fin|prenait fin|touchait à sa fin)(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex YearOverFrench();

    // "if the whistle blew everywhere right now", "if results stand", "were it all to end this minute"
    [GeneratedRegex(
        @"\b(if|should|were|assuming|supposing|say)\b(?=[^,?]*\b(now|minute|moment|everywhere|like this|as (it|they) (is|are)|stand|stands|stood|hold|holds|held|all round|tonight)\b)[^,?]*\b(blew|blows|blown|end|ends|ended|ending|finish|finishes|finished|stop|stops|stopped|stand|stands|stood|stay|stays|stayed|hold|holds|held|remain|remains|over|done)\b([^,?]*?\b(now|right now|this minute|this moment|at this moment|everywhere|like this|as it is|as they are|all round|tonight)\b)*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Provisional();

    // "si tous les arbitres sifflaient la fin maintenant", "si tout se terminait là"
    [GeneratedRegex(
        @"\b(si|s['’]il)\b(?=[^,?]*\b(sifflai\w*|termin\w*|finiss\w*|arrêt\w*|rest\w*|en l['’]état)\b)[^,?]*?\b(maintenant|là|tout de suite|ainsi|comme ça|en l['’]état|à l['’]instant|partout|immédiatement)(?!\w)(\s+(maintenant|partout|là))?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ProvisionalFrench();

    // "Once this Saltreach match is done, who ... next": of what comes after it.
    [GeneratedRegex(
        @"^(once|after|as soon as|une fois|après)\s+([^,?]*\b(this|tonight's|ce|cette)\b)[^,?]*\b(match|game|tie|one|fixture|rencontre|whistle)\b[^,?]*,\s*(?=(and\s+|et\s+)?(who|whom|what|when|where|which|qui|contre|quel|quelle|quand|où)\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex AfterThisMatch();
}
