using System.Text.RegularExpressions;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>What sort of thing a question asks for.</summary>
public enum AnswerKind
{
    Any = 0,

    /// <summary>A day, a year, a length of time.</summary>
    Time = 1,
    Number = 2,
    Place = 3,
    Person = 4,

    /// <summary>What something is or means.</summary>
    Meaning = 5,

    /// <summary>What somebody said.</summary>
    Quote = 6,

    /// <summary>What holds in a certain case.</summary>
    Condition = 7,

    /// <summary>Whether something still holds.</summary>
    Still = 8,

    /// <summary>Why.</summary>
    Reason = 9,

    /// <summary>Whether something may, must or can be.</summary>
    Whether = 10,

    /// <summary>Since when something is so.</summary>
    Since = 11,

    /// <summary>How long.</summary>
    Duration = 12,

    /// <summary>What comes of something: how play goes on, what the punishment is.</summary>
    Consequence = 13,

    /// <summary>What somebody has to do.</summary>
    Duty = 14,

    /// <summary>The hour of the day.</summary>
    Clock = 15,

    /// <summary>What somebody or something is called.</summary>
    Name = 16,

    /// <summary>A sum of money.</summary>
    Money = 17,

    /// <summary>How something came to be.</summary>
    Origin = 18,
}

/// <summary>Reads the kind off a question's words, and says whether a sentence offers a thing of that kind.</summary>
public static class AnswerKinds
{
    private static readonly Regex StillPattern = Patterns.Linear(
        @"\b(still|any ?more|any longer|encore|toujours|nowadays|these days)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex StillValuePattern = Patterns.Linear(
        @"\b(since|until|no longer|not any more|abolish\w*|scrapped|removed|replaced|depuis|jusqu\w*|à partir d\w+|supprim\w+|aboli\w*|remplac\w+|today|aujourd\w*|désormais|ne \w+ plus|n'\w+ plus)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex NegationPattern = Patterns.Linear(
        @"\b(not|no|never|nobody|nothing|cannot|without|ne|ni|jamais|rien|aucun|aucune|sans)\b|n['’](t|y|en|a|est|ont|\w)",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex ConditionPattern = Patterns.Linear(
        @"\b(if|si|s'il|s’il|unless|lorsque|in case)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex ConditionValuePattern = Patterns.Linear(
        @"\b(if|when|unless|once|si|s'il|s’il|s'ils|lorsque|lorsqu|quand|sauf|only)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex TimePattern = Patterns.Linear(
        @"^\W*(since when|when|what (year|day|date)|how (long|soon|quickly)|until when|quand|depuis (quand|quelle|combien)|en quelle|quelle (annee|année|date)|combien de temps|jusqu.{1,3}quand)\b|\b(since when|depuis quand|how (long|soon|quickly)|(in|on|from|by|since|until|at) (which|what) (year|day|date|month|season|century|moment|point|minute|time)|(en|depuis|à partir de|jusqu.à) (quelle|quel) (année|date|saison|jour|mois|siècle|moment|minute)|en combien de temps|à quelle (date|vitesse)|quel jour|quelle durée)\b|\b(when|quand)\W*$",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex ClockPattern = Patterns.Linear(
        @"\b((at|by|until|from) )?(what|which) (time|hour)\b|\b(à |a )?quelle heure\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex ClockValuePattern = Patterns.Linear(
        @"\b(\d{1,2}([:.h]\d\d)? ?(am|pm|a\.m|p\.m|o.clock|heures?|h)\b|noon|midnight|midday|midi|minuit|in the (morning|afternoon|evening)|du (matin|soir)|de l.après-midi|at (\d|six|seven|eight|nine|ten|eleven|twelve|five|four|three|two|one)\b|half past|quarter (to|past)|before (noon|midnight|six|seven|eight|nine|ten))",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex SincePattern = Patterns.Linear(
        @"\b(since (when|what|which)|depuis (quand|quelle?)|à partir de quand|dès quand)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex SinceValuePattern = Patterns.Linear(
        @"\b(since|from|depuis|dès|à partir d[eu]|in force) (the |le |la |l'|early |late )?(\d|\p{L}+ (\d|(1[89]|20)\d\d)|january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex DurationPattern = Patterns.Linear(
        @"\b(how (long|quickly|soon)|combien de temps|quelle (est la )?durée|en combien de (secondes|minutes|jours))\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex DurationValuePattern = Patterns.Linear(
        @"\b(\d+|\p{L}+)( \p{L}+)?[ -](seconds?|minutes?|hours?|days?|weeks?|months?|years?|seasons?|match(es)?|games?|secondes?|heures?|jours?|semaines?|mois|ans|années|saisons?|matchs?)\b|\b(until|till|jusqu|rest of the season|immediately|at once|aussitôt|immédiatement)",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex ConsequencePattern = Patterns.Linear(
        @"\b(what happens|what becomes of|que devien\w+|what (does|do|did|will|would|must|can) (\w+ ){1,3}(get|receive|risk|face|expect|pay|lose)\b|what (punishment|sanction)|how (is|are) .+ punished|que (reçoi\w+|pren\w+|risqu\w+|encour\w+|per\w+) |qu.est-ce qu.(il|elle|on|ils|un \w+|une \w+) (prend|reçoit|risque|encourt)|what follows|what now|what then|what('s| is) the (punishment|sanction|penalty|restart|decision)|what does the ref\w* (give|award|decide|do)|how (does|do|is|must) (play|the game|the match) (restart\w*|resume\w*|go on|continue)|que se passe|qu.arrive|que risque|quelle (est la )?(sanction|punition|décision)|comment (reprend|repart)|que (fait|siffle|accorde|décide) l.arbitre|et maintenant)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex ConsequenceValuePattern = Patterns.Linear(
        @"\b(gives away|is (given|awarded|taken|retaken|repeated|cautioned|booked|sent off|stopped|restarted|abandoned|disallowed|dropped)|are (given|awarded|cautioned|booked)|restarts?|price|(is|are|be) punished|penalised|goes on|continues?|thrown out|struck from|takes the punishment|coup franc|penalty|averti\w*|exclue?s?|expulsée?s?|accordée?|reprend|sanctionnée?s?|refusée?s?|corner|free kick|goal kick|throw-in|dropped ball|balle à terre|coup de pied|cautioned|is out|loses?|lost|pays?|fined?|stands|replayed|leaves?|retaken|banned|suspended|match perdu|perd|paie|amende|suspendue?s?)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex NumberPattern = Patterns.Linear(
        @"\b(how (many|much|few|far|tall|old|often|wide|high|heavy|big|large|deep|thick|broad|fast|hot|cold|expensive)|number of|nombre de|combien|quelle distance|a quelle distance|à quelle distance|(what|which) (\w+ )?(size|width|height|weight|length|temperature|sum|amount|percentage|share|capacity|distance|fee|price|salary|number|position|place|rank|measurements?|dimensions?)|what (is|are|was|were|'s) (the |its |their )?(\w+ )?(dimensions?|measurements?|size|width|height|weight|length|capacity|fee|price|attendance|record (crowd|attendance|gate|fee))|(sort|kind) of money|what (will|does|did|would|do|might|could) .+ (cost|weigh|measure|earn)\b|(quelle|quelles) (\w+ )*(taille|hauteur|largeur|longueur|somme|capacité|contenance|jauge|part|température|dimensions?|affluence|place|position)|quel (\w+ )*(poids|montant|prix|pourcentage|salaire|rang|record d.affluence|numéro))\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex MoneyPattern = Patterns.Linear(
        @"\bhow much .*\b(pay|pays|paid|cost|costs|money|fee|charge|spend|spent|bid|offer|offered|earn|earns|worth|fined|rent|want|wants|wanted|asking|demand|demands|demanded|price|refused|rejected|turned down)\b|\bwhat (\w+ )?(price|fee|sum|amount|salary)\b|\bat what price\b|\b(sort|kind|amount|sum) of money\b|\bwhat (fee|price|salary|sum|rent)\b|\bcombien d.argent\b|\bcombien ([^d].*)?\b(coût\w+|pay\w+|pai\w+|vers\w+|offr\w+|offert\w*|propos\w+|gagn\w+|vaut|demand\w+|réclam\w+|exig\w+|refus\w+)\b|\bquel (prix|montant|salaire|loyer)\b|\bwhat('s| is| was| are| were) (the |his |her |its |their )?(\w+ )?(fee|fees|price|cost|salary|rent|fine|wages|prize money)\b|\bquel (est|était) le (prix|montant|salaire|loyer|coût)\b|\bquelle (somme|amende|indemnité)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex MoneyValuePattern = Patterns.Linear(
        @"[£€$]|\b(euros?|pounds?|dollars?|francs?|crowns?|florins?|marks?|couronnes?|livres?|pence|cents?|centimes?|shillings?|guineas?|guinées?|lire|pesetas?|roubles?|roubl\w+|yen|ducats?|thalers?|millions?|thousand|mille|free|nothing|gratuit\w*|symbolique)\b|\d{1,3}([ ,.]\d{3})+\b|\d{5,}",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex PlacePattern = Patterns.Linear(
        @"^\W*((and|so|but|et|mais) )?(where|o[uù])\b|\b(which|what|quelle) (city|town|ville|stadium)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex PersonPattern = Patterns.Linear(
        @"^\W*((and|so|but|et|mais) )?((by|of|from|after|for|to|de|à|par|pour) )?(who|whom|whose|qui)\b|\b(after|by|from) whom\b|\bwho(se)? .+ (named|called) after\b|\bnamed (after|for) (who|whom)\b|\b(which|what|quel|quelle|quels|quelles) (\w+ )?(clubs?|players?|joueurs?|teams?|sides?|coach|équipes?|entraîneur|match(es|s)?|games?|opponents?|adversaires?|goalkeepers?|strikers?|defenders?|midfielders?|gardiens?|attaquants?|défenseurs?|manager|captain|capitaine|president|président)\b|\b(against|contre|chez|for|pour|to|with|avec) (who|whom|qui)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex NamePattern = Patterns.Linear(
        @"\bwhat('s| is| was| are| were) (the )?names? of\b|\bwhat (is|are|was|were) .+ called\b|\bcomment s.appel\w+|\bquel (est|était) le (sur)?nom\b|\b(what|which|quel) (nick|sur)?n(ame|om)\b|\bwhat('s| is| was) .+ (nick)?name\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex NamingPattern = Patterns.Linear(
        @"\b(names?|named|nicknamed) |\b(called|christened|nicknamed|known as|answers to|goes by)\b|\b(baptis\w+|surnomm\w+|nomm[eé]\w*|appel[lé]\w*|prénomm\w+|répond au nom)\b",
        RegexOptions.IgnoreCase
    );

    // "By the season-ticket holders", "the vicar": somebody without a name.
    private static readonly Regex RoleValuePattern = Patterns.Linear(
        @"\bby (the|a|an|his|her|their) \p{L}+|\bpar (le |la |les |l'|un |une |son |sa )\p{L}+|\b(referee|captain|doctor|vicar|mayor|president|chairman|owners?|coach(es)?|goalkeeper|keeper|opponents?|organisers?|players?|players|fans|supporters|holders|members|committee|clubs?|teams?|sides?|brothers?|arbitre|capitaine|médecin|maire|président|propriétaire|entraîneur|gardien|adversaires?|organisateurs?|joueurs?|abonnés|membres|frères?|commission)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex MeaningPattern = Patterns.Linear(
        @"\b(explain|define|tell me about|talk about|parle[- ]moi de|parlez[- ]moi de|describe|what (is|are|does .* mean)|what's|meaning of|explique|expliquer|c.est quoi|qu.est[- ]ce que|définition|en quoi consiste)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex ReasonPattern = Patterns.Linear(
        @"\b(why|how come|for what reasons?|what for|what('s| is| was) the reason|what caused|because of what|à cause de quoi|pourquoi|pour quelles? (raisons?|fautes?|motifs?))\b|^\W*(for )?(what|which) (\w+ )?(earns?|gets|brings|causes?|leads to|makes?|made|caused)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex ReasonValuePattern = Patterns.Linear(
        @"\b(because|therefore|(that|which) is why|reasons?|so that|since|out of|thanks to|due to|owing to|so that|in order to|to (avoid|prevent|keep|encourage)|after|parce qu|car|donc|c'est pourquoi|raisons?|puisqu\w*|en raison|à cause|grâce|faute de|afin|pour (éviter|que|protester|gagner)|de peur)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex DutyPattern = Patterns.Linear(
        @"\bwhat (must|does|do|did|will|would|should) .*(have to|need to|be forced to|be made to) do\b|\bwhat (must|should) .* do\b|\b(que|qu.est-ce que?) (doit|doivent|devra|devront|faut-il)\b.*\bfaire\b|\bque (doit|doivent|devra)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex DutyValuePattern = Patterns.Linear(
        @"\b(has to|have to|had to|must|is to|are to|obliged|forced|doit|doivent|devra|devront|obligée?s?|contrainte?s?)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex WhetherPattern = Patterns.Linear(
        @"^\W*((and|so|but|et|mais|then) )*(can|could|may|might|must|is|are|does|do|did|will|has|have|was|were|should|peut|doit|faut|est-ce)\b|\b(peut|peuvent|doit|doivent|faut)[- ](on|il|elle|ils|elles)\b|\b(allowed|permitted|compulsory|autorisée?s?|permise?s?|obligatoire|le droit)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex WhetherValuePattern = Patterns.Linear(
        @"\b(no|nobody|not|never|option|refuse|may|can|cannot|must|allowed|permitted|forbidden|prohibited|compulsory|obliged|optional|no longer|no offen[cs]e|need not|peut|peuvent|doit|doivent|interdite?s?|autorisée?s?|permise?s?|obligatoires?|droit|aucune?|jamais|personne|pas)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex QuotePattern = Patterns.Linear(
        @"\bwhat (did|does|do|has|have)\b.*\b(say|said|tell|told|think|reply|answer|make of)\b|\bqu.a (dit|déclaré|répondu)\b|\bque (dit|disait|répond|répondait|pense|pensait|déclare)\b|\bqu.en (dit|pense)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex TimeValuePattern = Patterns.Linear(
        @"\b((1[89]|20)\d\d|\d{1,2}(st|nd|rd|th)?\s+\p{L}{3,9}|(january|february|march|april|june|july|august|september|october|november|december|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|(\d+|\p{L}+) (seconds?|minutes?|hours?|days?|weeks?|months?|years?|secondes?|heures?|jours?|semaines?|mois|ans)|next (week|month|season|spring|summer|autumn|winter|year)|\d{4}-\d\d-\d\d)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex NumberValuePattern = Patterns.Linear(
        @"\d|\b(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{L}+teen|\p{L}+teenth|twentieth|fifty|sixty|seventy|eighty|ninety|double|\p{L}+ième|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|hundred|thousand|million|once|twice|half|dozen|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille|moitié|douzaine)\b|\b(one|a single|un|une|un seul|une seule) (metre|meter|yard|foot|match|game|goal|point|second|minute|hour|day|week|month|year|season|time|player|substitute|substitution|change|kick|warning|mètre|but|seconde|heure|jour|semaine|mois|an|saison|fois|joueur|remplaçant|remplacement|changement|tir|avertissement)s?\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex PlaceValuePattern = Patterns.Linear(
        @"\b([Ii]n|[Aa]t|[Tt]o|[Nn]ear|[Ff]rom|à|au|aux|en|dans|chez|vers|de) \p{Lu}"
    );

    // "behind the goal", "devant la poste": a place without a name.
    private static readonly Regex SpotValuePattern = Patterns.Linear(
        @"\b(in|at|on|to|near|behind|beside|from|outside|inside|under|above|opposite|between) (the|a|an|his|her|their|its|each)\b|\b(dans|devant|derrière|sur|sous|près|chez|face|jusqu.à|à|au|aux) (de |d')?(la |le |l'|les |un |une |leur |son |sa )?\p{L}",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex NameValuePattern = Patterns.Linear(@"[\p{Ll}\d,;] \p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+");

    // Days and months are written like names.
    private static readonly Regex CalendarPattern = Patterns.Linear(
        @"\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter)\b"
    );

    private static readonly Regex SayingPattern = Patterns.Linear(
        "^(say|says|said|saying|tell|told|dit|dire|disait|declare|declarait|affirme|comment|comments|think|thinks|thought|reply|replied|answer|answered|pense|pensait|repond|repondait|repondu)$"
    );

    private static readonly Regex QuoteValuePattern = Patterns.Linear("[\"“”«»]");

    /// <summary>By the sentence that asks, where others tell what it is about; by all of it where that one says nothing.</summary>
    public static AnswerKind Of(string question) =>
        AskingSentence(question) is { } asking && OfSentence(asking) is var kind && kind != AnswerKind.Any
            ? kind
            : OfSentence(question);

    private static string? AskingSentence(string question)
    {
        var sentences = Documents.Sentences.Of(question);
        for (var i = sentences.Count - 1; i >= 0 && sentences.Count > 1; i--)
            if (question[sentences[i].Start + sentences[i].Length - 1] == '?')
                return question.Substring(sentences[i].Start, sentences[i].Length);
        return null;
    }

    private static AnswerKind OfSentence(string question) =>
        QuotePattern.IsMatch(question) ? AnswerKind.Quote
        : SincePattern.IsMatch(question) ? AnswerKind.Since
        : DurationPattern.IsMatch(question) ? AnswerKind.Duration
        : ClockPattern.IsMatch(question) ? AnswerKind.Clock
        : TimePattern.IsMatch(question) ? AnswerKind.Time
        : MoneyPattern.IsMatch(question) ? AnswerKind.Money
        : NumberPattern.IsMatch(question) ? AnswerKind.Number
        : DutyPattern.IsMatch(question) ? AnswerKind.Duty
        : ConsequencePattern.IsMatch(question) ? AnswerKind.Consequence
        : OriginPattern.IsMatch(question) ? AnswerKind.Origin
        : PlacePattern.IsMatch(question) ? AnswerKind.Place
        : NamePattern.IsMatch(question) ? AnswerKind.Name
        : PersonPattern.IsMatch(question) ? AnswerKind.Person
        : ReasonPattern.IsMatch(question) ? AnswerKind.Reason
        : MeaningPattern.IsMatch(question) ? AnswerKind.Meaning
        : StillPattern.IsMatch(question) ? AnswerKind.Still
        : ConditionPattern.IsMatch(question) ? AnswerKind.Condition
        : WhetherPattern.IsMatch(question) ? AnswerKind.Whether
        : AnswerKind.Any;

    private static readonly Regex AskingPattern = Patterns.Linear(
        @"\b(how (many|much|long|often|far|old)|when|who|where|why|which|what|combien|quand|qui|où|pourquoi|quel|quelle|quels|quelles)\b",
        RegexOptions.IgnoreCase
    );

    /// <summary>"How many, and in how many?" wants two things, which two sentences may tell.</summary>
    public static bool AsksTwice(string question)
    {
        var asks = 0;
        foreach (var _ in AskingPattern.EnumerateMatches(question))
            asks++;
        return asks > 1;
    }

    private static readonly Regex OriginPattern = Patterns.Linear(
        @"\bhow (did|has|have) .+ (end up|ended up|come (to|by|about|into)|get (its|their|his|her|the)|become)\b|\bhow (did|has) .+ come about\b|\bcomment .+ (devenue?s?|s.est retrouvée?|en est arrivée?|se sont retrouvée?s|est née?|est venue?)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex DeniedFuturePattern = Patterns.Linear(
        @"\b(will not|won.t|ne \p{L}+ra(ient)? (pas|plus)|ne \p{L}+ront (pas|plus)|n['’]\p{L}+ra (pas|plus))\b",
        RegexOptions.IgnoreCase
    );

    /// <summary>Whether a sentence says that something will not be.</summary>
    public static bool DeniesFuture(ReadOnlySpan<char> sentence) => DeniedFuturePattern.IsMatch(sentence);

    /// <summary>What fails to be asks for a sentence that also says what is not.</summary>
    public static bool IsNegated(ReadOnlySpan<char> text) => NegationPattern.IsMatch(text);

    /// <summary>"In which year?" asks for a time, and for no text that says "year".</summary>
    public static bool IsAskedValue(AnswerKind kind, ReadOnlySpan<char> foldedWord) =>
        (
            kind is AnswerKind.Time or AnswerKind.Since or AnswerKind.Duration
            && foldedWord
                is "year"
                    or "date"
                    or "day"
                    or "annee"
                    or "jour"
                    or "moment"
                    or "quickly"
                    or "soon"
                    or "century"
                    or "siecle"
        ) || (kind == AnswerKind.Quote && SayingPattern.IsMatch(foldedWord));

    /// <summary>Whether a sentence names somebody or something, days and months apart.</summary>
    public static bool HasName(ReadOnlySpan<char> sentence)
    {
        foreach (var found in NameValuePattern.EnumerateMatches(sentence))
            if (!CalendarPattern.IsMatch(sentence.Slice(found.Index, found.Length)))
                return true;
        return false;
    }

    /// <summary>Whether a sentence shows on its face that it tells a thing of that kind.</summary>
    public static bool IsTold(AnswerKind kind) =>
        kind
            is AnswerKind.Time
                or AnswerKind.Since
                or AnswerKind.Duration
                or AnswerKind.Number
                or AnswerKind.Money
                or AnswerKind.Place
                or AnswerKind.Person
                or AnswerKind.Name
                or AnswerKind.Duty
                or AnswerKind.Clock
                or AnswerKind.Consequence
                or AnswerKind.Reason;

    /// <summary>1 where the sentence offers such a thing, else 0.</summary>
    public static double Fit(AnswerKind kind, ReadOnlySpan<char> sentence) =>
        kind switch
        {
            // What a sentence opens with dates all of it.
            AnswerKind.Time => TimeValuePattern.IsMatch(sentence[..Math.Min(sentence.Length, 24)]) ? 1.5
            : TimeValuePattern.IsMatch(sentence) ? 1
            : 0,
            AnswerKind.Clock => ClockValuePattern.IsMatch(sentence) ? 1.5 : 0,
            AnswerKind.Consequence => ConsequenceValuePattern.IsMatch(sentence) ? 1 : 0,
            AnswerKind.Duration => DurationValuePattern.IsMatch(sentence) ? 1.25
            : TimeValuePattern.IsMatch(sentence) ? 0.5
            : 0,
            AnswerKind.Since => SinceValuePattern.IsMatch(sentence) ? 2
            : TimeValuePattern.IsMatch(sentence) ? 0.75
            : 0,
            AnswerKind.Money => MoneyValuePattern.IsMatch(sentence) ? 1 : 0,
            AnswerKind.Number => NumberValuePattern.IsMatch(sentence) ? 1 : 0,
            AnswerKind.Place => PlaceValuePattern.IsMatch(sentence) ? 1
            : SpotValuePattern.IsMatch(sentence) ? 0.6
            : 0,
            AnswerKind.Person => HasName(sentence) ? 1
            : RoleValuePattern.IsMatch(sentence) ? 0.6
            : 0,
            AnswerKind.Name => NamingPattern.IsMatch(sentence) ? 2
            : HasName(sentence) || QuoteValuePattern.IsMatch(sentence) ? 1
            : 0,
            AnswerKind.Still => StillValuePattern.IsMatch(sentence) ? 1.5 : 0,
            AnswerKind.Reason => ReasonValuePattern.IsMatch(sentence) || Glossary.IsOfAilment(sentence) ? 1 : 0,
            AnswerKind.Condition => ConditionValuePattern.IsMatch(sentence) ? 0.5 : 0,
            AnswerKind.Whether => WhetherValuePattern.IsMatch(sentence) ? 0.75 : 0,
            AnswerKind.Duty => DutyValuePattern.IsMatch(sentence) ? 2 : 0,
            AnswerKind.Quote => QuoteValuePattern.IsMatch(sentence) ? 1 : 0,
            _ => 0,
        };
}
