using System.Text.RegularExpressions;
using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>How much the words of a question ask for the game as such (its rules and terms) rather than for what happened in it.</summary>
public enum Generality
{
    None = 0,

    /// <summary>It asks what a term means, or for a fact of the league: only a rule that has all its words answers it.</summary>
    Barely = 1,

    /// <summary>It may: a rule that speaks of all its words answers it, else the league does.</summary>
    Perhaps = 2,

    /// <summary>It does: where no rule answers it, nothing in the league does.</summary>
    Surely = 3,
}

/// <summary>Recognises questions about the rules and terms of the game, in English and French.</summary>
public static class GeneralQuestions
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    public static Generality Of(Inquiry q) =>
        Of(q.Asked) is var generality && generality != Generality.Surely && SpeaksOfSomebody(q) ? Generality.None : generality;

    // "Does he …?" after an answer about a player.
    private static bool SpeaksOfSomebody(Inquiry q) => q.Before is { People.Count: > 0 } && q.Asked.HasWord(Cues.Person);

    public static Generality Of(TypedQuestion asked)
    {
        var isNamed =
            asked.Mentions.Any(mention => mention.Best.Kind != "competition" && !IsPlace(asked, mention))
            || asked.Time.Years.Count > 0
            // "Combien de buts a-t-on marqués en 2018-19 ?"
            || asked.Time.Seasons.Count > 0 && asked.Has("ask.count") && asked.HasKind("metric.")
            // "on 13 May" is a day, and allows nobody anything.
            || asked.HasKind("month.") && asked.Time.HasDays
            || asked.NamesScore;
        return Of(asked.Question) switch
        {
            // "What if it stays like this?" is asked of the table.
            _ when asked.Has("time.if-so") => Generality.None,
            Generality.Surely when isNamed => Generality.Perhaps,
            Generality.Perhaps or Generality.Barely when isNamed => Generality.None,
            Generality.Barely when asked.HasKind("fact.") => Generality.None,
            var generality => generality,
        };
    }

    // "In Spain" the rules are others; no team is meant.
    private static bool IsPlace(TypedQuestion asked, Mention mention) =>
        mention is { Count: 1, First: > 0, Best.Kind: "team" }
        && asked.Tokens[mention.First - 1].Text is "in" or "en" or "au" or "aux";

    /// <summary>By the words alone, whoever they name.</summary>
    public static Generality Of(string question)
    {
        // Apostrophes and hyphens as spaces, no accents: one pattern for all spellings.
        var text = " " + string.Join(' ', NameFolding.Words(question)) + " ";
        return SurePattern.IsMatch(text) ? Generality.Surely
            : LikelyPattern.IsMatch(text) ? Generality.Perhaps
            : TermPattern.IsMatch(text) ? Generality.Barely
            : Generality.None;
    }

    // Linear in the question, whatever it is.
    private static readonly Regex SurePattern = new(
        @"^( (so|and|but|ok|please|et|mais|alors))* (explain|define|describe|explique|expliquez|expliquer|peux tu (m )?expliquer|definis)\b"
            + @"|\b(what does .+ mean|what is meant by|meaning of|definition|what happens (if|when|after|to)|what if|et si (un|une|le|la|l|les|on)\b|what follows|que se passe t il|qu arrive t il|what s the (decision|ruling|verdict)|what is the (decision|ruling|right decision|correct decision)|what does the (ref|referee) (give|do|decide|award|signal)|what (sign|signal|gesture) does|what should the (ref|referee)|how (does|do|will|should|must) (play|the game|the match) (restart|resume|continue|go on)|goal or no goal|que (fait|doit faire|decide|accorde|siffle) l arbitre|quelle decision|(but|goal) (valable|valide|valid|accorde|refuse)|comment (reprend|repart) (le jeu|la partie|le match)|que risque|que signifie|que veut dire|en quoi consiste|c est quoi|ca veut dire quoi|comment fonctionne|how does .+ work)\b"
            + @"|\b(rules?|laws? of the game|laws|regles?|lois du jeu|reglement|allowed|permitted|legal|illegal|forbidden|autorisee?s?|permise?s?|interdite?s?|a t on le droit|le droit de)\b"
            + @"|\b(may|must|should|cannot|can t|doit|doivent|peut on|faut il|doit on|\w+ t on|(est|prend|peut|doit|sort|met|compte|joue|tire|donne|siffle|accorde|perd|recoit|fait|dit|utilise|appelle|departage) on)\b"
            + @"|^( (so|and|but))* (can|could) (u|you|i|we|one|an?|the|it|somebody|someone|anyone|they|players?|goalkeepers?|keepers?|teams?|clubs?|subs|substitutes?|coaches|referees?|goals?)\b"
            + @"|\b(what now|what then|et maintenant) $"
            + @"|\bhow (wide|heavy|high|deep|thick|large|far)\b|\b(combien (pese|mesure)|quelle (hauteur|largeur|taille|dimension))\b",
        Options
    );

    private static readonly Regex TermPattern = new(@"^ what (is|was|are|were|s) the \w+ \w+( \w+)? $", Options);

    private static readonly Regex LikelyPattern = new(
        @"^( (so|and|but))* (does|do) |^( (so|and|but))* (is|are) (an?|it|there an?|there still|goals?|players?|substitutes?|cards?|penalties|the arms?|own goals?)\b"
            + @"|\b(does|do) .+ (count|counts|stand|apply|help|matter)\b|\b(does|do) .+ (have|need) to\b|\b(is|are) .+ (compulsory|mandatory|obligatory|optional|obligatoires?|facultati(f|ve)s?)\b"
            + @"|\bis (it|that|this) (an? )?(goal|foul|offside|handball|penalty|corner|throw in|goal kick|free kick|red|red card|yellow|yellow card|offence) $|\bhow (quickly|soon) (must|does|do|can|may|should)\b"
            + @"|^ (what|what s|what is|what are) (is |are |s )?(an?|the (difference|limit|maximum|minimum|punishment|penalty for|sanction|restart|distance|point of|purpose of|reason))\b"
            + @"|^ what (is|are|s) \w+( \w+)?( \w+)? $"
            + @"|\bhow (many|much|long|often|far|old) .+ (can|may|must|lead|leads|cost|costs|last|lasts|does an?|is an?|are there in)\b"
            + @"|\b(if|when) (two|three|several|some) (clubs|teams|sides|nations) (finish|are|end|tie|have)\b|\bsi (deux|trois|plusieurs) (clubs|equipes|nations) (finissent|terminent|sont|ont)\b"
            + @"|\bhow (is|are|do|does) .+ (decided|separated|settled|restarted|restart|taken|counted|awarded|calculated|given|punished|signalled|treated|ranked|sorted|shown)\b"
            + @"|\bhow long is (an?|the ban)\b|\bfrom (what|which) distance\b|\bat what distance\b|\bhow far\b"
            + @"|\b(which|what) (\w+ )?(situations|offences|offenses|cases|reasons|criteria|criterion)\b"
            + @"|\b(when|where|why|how|who|which \w+) (can|may|must|should) "
            + @"|\b(if|when) (you|we|one|i|it|the ball|a (player|team|goalkeeper|keeper|defender|goal))\b|\b(are|do) you (allowed|still|get)\b"
            + @"|\b(comment|quand|pourquoi|ou|que|qui|combien) (un|une|l arbitre|les arbitres|le gardien|un gardien|un joueur|une equipe) \w+( t)? (il|elle|ils)\b"
            + @"|\bwho has the (final|last) (say|word)\b|^ (what|which) (\w+ )?(earns?|gets?|brings?|causes?|leads? to|counts as) "
            + @"|\bwho (decides|makes|awards|chooses|signals|counts|gives|tells|measures|can|may|is allowed)\b"
            + @"|\b(when|why) (is|are|does|do) (an?|there|they|referees|players|goalkeepers)\b|\bwhat decides\b"
            + @"|^( (et|mais|alors))* (un|une|le|la|l|les|est ce qu un|est ce qu une|est ce que)\b.+ (peut|peuvent|compte|comptent|est il|est elle|sont ils|sont elles|vaut)\b"
            + @"|\b(peut il|peut elle|peuvent ils|compte t il|compte t elle|comptent ils|comptent elles|existe t il|existent ils)\b"
            + @"|\b(qu est ce que?|qu est ce qu un|qu est ce qu une|a quelle distance|dans quels? cas|quand (siffle|accorde|donne)|qui decide|comment (sont|est|reprend|se passe|departage|departager)|quelle est la (sanction|duree|distance|difference|peine)|pourquoi (un|une|l arbitre))\b"
            + @"|\bcombien de .+ (peut|peuvent|faut|a t on|autorise|coutent|valent)\b|\bcombien (vaut|valent|dure|de temps (un|une|l|le gardien|dure))\b",
        Options
    );
}
