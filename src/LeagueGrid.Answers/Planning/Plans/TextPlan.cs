using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Passages;
using LeagueGrid.Core.Questions;
using LeagueGrid.Knowledge.Language;
using LeagueGrid.Knowledge.Retrieval;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Sentences out of news, rules and documents, as they stand there: what no facet of the league can say.</summary>
public static partial class TextPlan
{
    public static Plan Plan { get; } = new("text", _ => 0.05, [""], RunAsync);

    // An excerpt that bears out less of the question would be beside it.
    private const double Enough = 0.55;

    // Bears out so much that its own words need not be those of the question: it may be in the other language.
    private const double Sure = 0.8;

    // A question that leans on the one before is short.
    private const int LeaningWords = 9;

    // A sentence of a rule leans on the head that it stands under more than one of a report does.
    private const double RuleExcerpt = 0.7;

    // Rules are asked for in all sorts of words.
    private const double EnoughForRules = 0.42;

    public static ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel) => FindAsync(q, [], Enough, cancel);

    public static async ValueTask<Finding?> FindAsync(
        Inquiry q,
        IReadOnlyList<string> kinds,
        double enough,
        CancellationToken cancel,
        bool onlyOwnLanguage = false
    )
    {
        var query = QueryOf(q, kinds);
        var found = await q.Reader.SearchAsync(query, cancel);
        var best = found.FirstOrDefault(one =>
            one.Excerpt is not null
            && (!onlyOwnLanguage || one.Passage.Lang == q.Lang)
            && one.Score >= (IsHeaded(q, one) ? Math.Min(enough, EnoughOfHeaded) : enough)
            // The roll of a squad or of honours tells of no deeds.
            && !(one.Passage.Kind is PassageKinds.Other or PassageKinds.History && q.Asked.HasKind("metric."))
            && one.ExcerptCoverage >= (one.Passage.Kind == PassageKinds.Rule ? enough * RuleExcerpt : enough)
            && Mentions(q, one)
            && !IsAnotherEntry(q, one)
            && !LacksSum(q, one)
        );
        return best is null ? null : Quote(q, LastWord(q, found, best));
    }

    // What something costs, no sentence tells that has no sum; what it weighs, none that has no weight.
    private static bool LacksSum(Inquiry q, FoundPassage found) =>
        Measures.IsMissing(q.Asked.Question, found.Excerpt!)
        || AnswerKinds.Of(q.Asked.Question) is AnswerKind.Money && AnswerKinds.Fit(AnswerKind.Money, found.Excerpt!) == 0;

    /// <summary>A rule of the game, for a question about the game as such.</summary>
    public static ValueTask<Finding?> OfGameAsync(Inquiry q, Generality generality, CancellationToken cancel) =>
        FindAsync(q, ["rule"], generality == Generality.Barely ? Sure : EnoughForRules, cancel);

    /// <summary>"And from a corner?", after a question about the game as such: the rule spoken of before, or another.</summary>
    public static async ValueTask<Finding?> OfGameOnAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        if (
            asked.Mentions.Count > 0
            || q.Before is not { Match: null, Seasons.Count: 0, People.Count: 0, Understood: { } before }
        )
            return null;
        if (
            asked.Tokens.Count > LeaningWords
            || !Core.Names.NameFolding.Words(asked.Question).Any(word => Cues.Leaning.Has(word))
            || GeneralQuestions.Of(before) == Generality.None
        )
            return null;
        var found = await q.Reader.SearchAsync(QueryOf(q, ["rule"]) with { Text = asked.Question + " " + before }, cancel);
        if (found.FirstOrDefault(one => one.Excerpt is not null && one.Score >= EnoughForRules) is not { } best)
            return null;
        // Which text is meant, both questions say; which of its sentences, this one does.
        var own = await q.Reader.SearchAsync(QueryOf(q, ["rule"]), cancel);
        return Quote(q, own.FirstOrDefault(one => one.Excerpt is not null && one.Passage.Id == best.Passage.Id) ?? best);
    }

    /// <summary>A rule of the game or of a competition, where nobody is named.</summary>
    public static async ValueTask<Finding?> OfRulesAsync(Inquiry q, CancellationToken cancel)
    {
        if (q.Asked.Mentions.Count > 0 && !q.Asked.Competitions.Any())
            return null;
        if (await FindAsync(q, ["rule"], EnoughForRules, cancel) is { } rule)
            return rule;
        if (q.Before?.Understood is not { } before || q.Asked.Mentions.Count > 0)
            return null;
        // "Can he still be booked?": the rule spoken of before.
        var found = await q.Reader.SearchAsync(QueryOf(q, ["rule"]) with { Text = q.Asked.Question + " " + before }, cancel);
        return
            found.FirstOrDefault(one => one.Excerpt is not null && one.Score >= EnoughForRules && !LacksSum(q, one)) is { } best
            ? Quote(q, best)
            : null;
    }

    /// <summary>Where the league has nothing to say, or names too many: prose that has nearly all the words of the question.</summary>
    public static ValueTask<Finding?> InsteadAsync(Inquiry q, string status, CancellationToken cancel) =>
        // Which of several is meant, a text that has the words tells that no query explains.
        status == AnswerStatus.Ambiguous
        && q.Asked.Unexplained.Count > 0
            ? FindAsync(q, [], Enough, cancel)
        : q.Asked.Mentions.All(mention => mention.Best.Kind == "competition") && q.Before is not { People.Count: > 0 }
            ? FindAsync(q, ["rule", "history"], Sure, cancel, onlyOwnLanguage: true)
        : FindAsync(q, [], Sure, cancel);

    /// <summary>Prose that speaks of the words which no typed query knows.</summary>
    public static async ValueTask<Finding?> OfStrangeAsync(Inquiry q, IReadOnlyList<string> strange, CancellationToken cancel)
    {
        var isOfMatch = strange.Count == 0 && q.Matches.IsMatchQuestion;
        if (isOfMatch && !q.Asked.Has("ask.where"))
            return null;
        var found = await q.Reader.SearchAsync(QueryOf(q, []), cancel);
        var best = found.FirstOrDefault(one =>
            one.Excerpt is not null
            && Mentions(q, one)
            && !LacksSum(q, one)
            && Math.Min(one.Score, one.ExcerptCoverage) is var borne
            && (
                borne >= Sure
                || !isOfMatch
                    && (
                        (borne >= Enough || borne >= EnoughOfHeaded && IsHeaded(q, one))
                        && SaysNames(q, one)
                        && (
                            strange.Count == 0
                            || (one.Passage.Lang != q.Lang && !q.Asked.Has("fact.availability"))
                            || Says($"{one.Passage.Title} {one.Passage.Text}", strange)
                        )
                    )
            )
        );
        return best is null ? null : Quote(q, LastWord(q, found, best));
    }

    // A text under the head of whom is asked about, which tells such a thing, may tell it in other words.
    private const double EnoughOfHeaded = 0.36;

    private static bool IsHeaded(Inquiry q, FoundPassage found) =>
        AnswerKinds.Of(q.Asked.Question) is var kind
        && (!AnswerKinds.IsTold(kind) || AnswerKinds.Fit(kind, found.Excerpt!) > 0)
        && found.ExcerptCoverage >= Enough
        && Core.Names.NameFolding.Words(found.Passage.Title) is var title
        && StrangeNames(q).Any(name => title.Any(word => IsForm(word, name)));

    // Whom the question names the text must name somewhere.
    private static bool SaysNames(Inquiry q, FoundPassage found)
    {
        var text = $"{found.Passage.Title} {found.Passage.Text}";
        var words = Core.Names.NameFolding.Words(text);
        return StrangeNames(q)
            .All(name =>
                words.Any(word => IsForm(word, name))
                || Glossary.Speaks(text, name)
                || found.Passage.Lang != q.Asked.Lang && !q.Asked.Unexplained.Contains(name)
            );
    }

    private static IEnumerable<string> StrangeNames(Inquiry q)
    {
        var tokens = q.Asked.Tokens;
        for (var i = 0; i < tokens.Count; i++)
            if (
                tokens[i] is { Capital: true, Start: false, Possessive: false }
                && !q.Asked.Mentions.Any(mention => mention.Covers(i))
            )
                yield return tokens[i].Text;
    }

    private static bool IsForm(string word, string other) =>
        word.StartsWith(other[..Math.Min(other.Length, NameStem)], StringComparison.Ordinal)
        && Math.Abs(word.Length - other.Length) <= 2;

    private const int NameStem = 5;

    // What a text says somewhere is strange to it no more.
    private static bool Says(string text, IReadOnlyList<string> strange)
    {
        var words = Core.Names.NameFolding.Words(text);
        return strange.Count(word =>
                words.Any(other => other.StartsWith(word[..Math.Min(word.Length, 5)], StringComparison.Ordinal))
                || Glossary.Speaks(text, word)
            ) * 2
            >= strange.Count;
    }

    // A later report on the same that tells the same sort of thing takes the place of the one that says more of the question's words.
    private static FoundPassage LastWord(Inquiry q, IReadOnlyList<FoundPassage> found, FoundPassage best)
    {
        var kind = AnswerKinds.Of(q.Asked.Question);
        if (best.Passage.Kind != PassageKinds.News || !AnswerKinds.IsTold(kind) || best.Passage.About.Count == 0)
            return best;
        return found
                .Where(one =>
                    one.Excerpt is { } excerpt
                    && one.Passage.Kind == PassageKinds.News
                    && one.Passage.At > best.Passage.At
                    && Math.Min(one.Score, one.ExcerptCoverage) >= Enough
                    && best.Passage.About.All(one.Passage.About.Contains)
                    && AnswerKinds.Fit(kind, excerpt) > 0
                    && Mentions(q, one)
                )
                .MaxBy(one => one.Passage.At)
            ?? best;
    }

    private static Finding Quote(Inquiry q, FoundPassage best)
    {
        var finding = new Finding("text|" + q.Asked.Question.Trim().ToLowerInvariant())
        {
            // A source that says of what is asked that nobody knows it knows no more than we do.
            Status = !q.Asked.IsYesNo && Quotation.SaysUnknown(best.Excerpt!) ? AnswerStatus.Unknown : AnswerStatus.Answered,
        };
        finding.Say(RuleVerdict.Lead(q, best) + Quotation.LedIn(q, best), finding.Cite(SourceOf(q, best)));
        finding.Entities.Add(TextOf(best.Passage.Subject));
        foreach (var about in best.Passage.About)
            if (q.Directory.Player(about) is not null)
                finding.People.Add(about);
        return finding;
    }

    public static TextQuery QueryOf(Inquiry q, IReadOnlyList<string> kinds)
    {
        var about = q
            .Asked.Mentions.SelectMany(mention => mention.Options.Where(option => option.Score >= mention.Best.Score - 0.1))
            .SelectMany(option => option.Ids)
            .Distinct(StringComparer.Ordinal)
            .Take(24)
            .ToList();
        var mentions = q
            .Asked.Mentions.SelectMany(mention => q.Asked.Tokens.Skip(mention.First).Take(mention.Count))
            .Select(token => token.Text)
            .ToList();
        if (about.Count == 0 && q.Before is { } turn)
            about = [.. turn.People.Take(4)];
        return new TextQuery
        {
            Text = q.Asked.Question,
            Lang = q.Asked.Lang,
            About = about,
            Mentions = mentions,
            Kinds = kinds,
            PreferRecent = true,
        };
    }

    /// <summary>The newest that was written of the health of those who are named, whatever the words of the question.</summary>
    public static async ValueTask<Finding?> OfFitnessAsync(Inquiry q, CancellationToken cancel)
    {
        var query = QueryOf(q, ["news"]) with { Text = "injury", Mentions = [], AboutRequired = true };
        if (query.About.Count == 0)
            return null;
        var found = await q.Reader.SearchAsync(query, cancel);
        var newest = found.Where(one => one.Excerpt is { } said && Glossary.IsOfHealth(said)).MaxBy(one => one.Passage.At);
        if (newest is null)
            return null;
        // Of that report, the sentence that tells what is asked.
        var own = await q.Reader.SearchAsync(QueryOf(q, ["news"]) with { Subjects = [newest.Passage.Subject] }, cancel);
        return Quote(
            q,
            AnswerKinds.Of(q.Asked.Question) is var kind
            && AnswerKinds.IsTold(kind)
            && own.FirstOrDefault(one => one.Excerpt is { } said && AnswerKinds.Fit(kind, said) > 0) is { } better
                ? better
                : newest
        );
    }

    // A roll has many entries: "Coach: Jimmy Murphy" answers none who asks of something else, nor one of another player.
    private static bool IsAnotherEntry(Inquiry q, FoundPassage found)
    {
        if (found.Passage.Kind is not (PassageKinds.Other or PassageKinds.History))
            return false;
        var excerpt = Core.Names.NameFolding.Fold(found.Excerpt!);
        var words = Core.Names.NameFolding.Words(excerpt).ToHashSet(StringComparer.Ordinal);
        if (
            q.Asked.Players.Any(player =>
                !player.Best.Ids.Any(found.Passage.About.Contains)
                && !q
                    .Asked.Tokens.Skip(player.First)
                    .Take(player.Count)
                    .Any(token => excerpt.Contains(token.Text, StringComparison.Ordinal))
            )
            || q.Asked.Numbers.Any(number =>
                !words.Contains($"{number.Value}") && !words.Contains(q.Asked.Tokens[number.At].Text)
            )
        )
            return true;
        var colon = excerpt.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < LongestLabel
            && !Core
                .Names.NameFolding.Words(excerpt[..colon])
                .Any(label => q.Asked.Tokens.Any(token => label.Length > 3 && SameStem(label, token.Text)));
    }

    private const int LongestLabel = 30;
    private const int Stem = 4;

    private static bool SameStem(string one, string two) =>
        two.Length >= Stem && one.Length >= Stem && string.Equals(one[..Stem], two[..Stem], StringComparison.Ordinal);

    // A text about somebody else does not answer for those whom the question names.
    private static bool Mentions(Inquiry q, FoundPassage found)
    {
        // What was written of another day does not answer for today, nor for now.
        if (
            q.Asked.Has("time.now")
            && q.Asked.Mentions.Count == 0
            && found.Passage.Kind == PassageKinds.News
            && DateOnly.FromDateTime(found.Passage.At.UtcDateTime) < q.Today.AddDays(-1)
        )
            return false;
        if (
            q.Matches.Slate is { LiesAhead: false } slate
            && q.Asked.Mentions.Count == 0
            && found.Passage.Kind == PassageKinds.News
            && DateOnly.FromDateTime(found.Passage.At.UtcDateTime) < slate.From
        )
            return false;
        if (
            (q.Matches.Live ?? (Deciding.IsPresent(q.Asked) ? q.Matches.Playing : null)) is { } live
            && found.Passage.Kind == PassageKinds.News
            && !q.Asked.HasKind("avail.")
            && !q.Asked.HasAny("fact.availability", "fact.news")
            && DateOnly.FromDateTime(found.Passage.At.UtcDateTime) < live.Date
        )
            return false;
        var text = Core.Names.NameFolding.Fold(found.Passage.Title + " " + found.Passage.Text);
        foreach (var mention in q.Asked.Mentions)
        {
            var named = mention.Options.Any(option => option.Ids.Any(id => found.Passage.About.Contains(id)));
            var said = q
                .Asked.Tokens.Skip(mention.First)
                .Take(mention.Count)
                .Any(token => token.Text.Length > 2 && text.Contains(token.Text, StringComparison.Ordinal));
            if (!named && !said)
                return false;
        }
        return true;
    }

    public static Source SourceOf(Inquiry q, FoundPassage found)
    {
        var passage = found.Passage;
        q.Reader.Told(passage.At);
        return new Source(
            0,
            passage.Subject,
            passage.Title,
            found.Excerpt ?? passage.Text,
            passage.Version,
            passage.Events.Count == 0 ? null : passage.Events,
            passage.At,
            passage.Url
        );
    }
}
