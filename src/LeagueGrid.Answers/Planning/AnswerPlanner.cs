using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// Answers questions out of the league's facts and prose, without any model: types the words, weighs the families of
/// queries that they fit, carries out the best until one comes to something. Safe for any number of callers at once.
/// </summary>
public sealed partial class AnswerPlanner(ILeagueReader league, PassageLookup passages)
{
    /// <summary>How far behind the best a liked family may fit and still go first.</summary>
    private const double LikedAhead = 1.2;

    private readonly QuestionReader _questions = new();

    public async Task<DraftAnswer> AnswerAsync(QuestionContext context, CancellationToken cancel)
    {
        var reader = new RecordingReader(league, passages, context.Moment, context.Names);
        var directory = await reader.DirectoryAsync(cancel);
        context = context with
        {
            Question = Preambles.WithoutAside(
                Preambles.Without(
                    Preambles.WithAskingFirst(
                        Preambles.WithVerbSaid(Preambles.WithoutOrder(Hearsay.Without(Clauses.Plain(context.Question))))
                    ),
                    directory
                ),
                directory
            ),
        };
        var whole = Understand(context, directory, reader);
        if (await DescribedTeams.NamedAsync(whole.Inquiry, cancel) is var (named, leans))
            whole = Understand(
                context with
                {
                    Question = named,
                    Turns = leans ? context.Turns : [],
                    Lang = whole.Inquiry.Lang,
                },
                directory,
                reader
            );
        if (DatedMonths.Named(whole.Inquiry) is { } dated)
            whole = Understand(context with { Question = dated, Lang = whole.Inquiry.Lang }, directory, reader);
        if (BeyondAnother.Of(whole.Inquiry) is { } held)
        {
            var sum = Understand(context with { Question = BeyondAnother.SumAsked(whole.Inquiry, held) }, directory, reader);
            if ((await FindAsync(sum.Inquiry, liked: null, cancel)).Finding is { Value: { } value })
                whole = Understand(
                    context with
                    {
                        Question = BeyondAnother.Bounded(whole.Inquiry, held, (int)Math.Round(value)),
                        Lang = whole.Inquiry.Lang,
                    },
                    directory,
                    reader
                );
        }
        // Another edition than the one spoken of is meant, and nobody knows which.
        if (whole.Inquiry.Before is { Seasons.Count: > 0 } or { Match: not null } && FollowUps.IsAdrift(whole.Inquiry.Asked))
            return Draft(context, whole.Inquiry, Unknowns.Plain(whole.Inquiry, "edition"), whole.Understood);
        var (finding, plan) = Compounds.Of(whole.Inquiry.Asked) is { Count: > 1 } questions
            ? await OfPartsAsync(context, whole.Inquiry, questions, cancel)
            : await FindOrReadAsync(whole.Inquiry, context.LikedPlan, cancel);
        return Draft(context, whole.Inquiry, finding, whole.Understood) with { Plan = plan };
    }

    private (Inquiry Inquiry, string Understood) Understand(
        QuestionContext context,
        LeagueDirectory directory,
        RecordingReader reader
    )
    {
        var understood = FollowUps.Complete(context, _questions, directory);
        var asked = _questions.Read(understood, directory, context.Now);
        var lang = context.Lang is "fr" or "en" ? context.Lang : LanguageOf(context, asked);
        return (new Inquiry(context, asked, directory, reader, lang), understood);
    }

    private static string LanguageOf(QuestionContext context, TypedQuestion asked) =>
        asked.Tokens.Count <= 3 && context.Turns.Count > 0 && context.Turns[^1].Lang is { } before
            ? before
            : QuestionLanguage.Of(context.Question);

    // A family that fits much worse than one whose answer was refused would answer by passing over more.
    private const double Close = 0.6;

    // Below this a family of queries fits by little more than a name.
    private const double Guess = 0.45;
    private const int FewWords = 6;

    // What the league does not know may have been written.
    private static async ValueTask<(Finding Finding, string? Plan)> FindOrReadAsync(
        Inquiry inquiry,
        string? liked,
        CancellationToken cancel
    )
    {
        var found = await FindAsync(inquiry, liked, cancel);
        if (found.Finding is not { Status: AnswerStatus.Unknown or AnswerStatus.Ambiguous, Sources.Count: 0 })
            return found;
        if (
            await TextPlan.InsteadAsync(inquiry, found.Finding.Status, cancel) is { } prose
            && Relevance.ProseAnswers(inquiry, prose)
        )
            return (prose, TextPlan.Plan.Name);
        return await Fitness.OfPlansAsync(inquiry, cancel) is { } fitness ? (fitness, PersonPlan.Plan.Name) : found;
    }

    private static async ValueTask<(Finding Finding, string? Plan)> FindAsync(
        Inquiry inquiry,
        string? liked,
        CancellationToken cancel
    )
    {
        var (finding, plan) = await UncheckedAsync(inquiry, liked, cancel);
        return (Contradictions.Checked(inquiry, finding), plan);
    }

    private static async ValueTask<(Finding Finding, string? Plan)> UncheckedAsync(
        Inquiry inquiry,
        string? liked,
        CancellationToken cancel
    )
    {
        await RefereeNames.FindAsync(inquiry, cancel);
        await CoachNames.FindAsync(inquiry, cancel);
        await ClubsOfSquads.FindAsync(inquiry, cancel);
        await inquiry.Matches.FindPlacesAsync(cancel);
        await inquiry.Matches.FindLiveAsync(cancel);
        var strange = inquiry.Asked.Unexplained;
        // The game as such: the league has nothing to say of it, though it knows all the words.
        var generality = GeneralQuestions.Of(inquiry);
        if (await TextPlan.OfStoryOnAsync(inquiry, cancel) is { } story)
            return (story, TextPlan.Plan.Name);
        if (await TextPlan.OfGameOnAsync(inquiry, cancel) is { } further)
            return (further, TextPlan.Plan.Name);
        if (generality != Generality.None && await TextPlan.OfGameAsync(inquiry, generality, cancel) is { } general)
            return (general, TextPlan.Plan.Name);
        if (generality == Generality.Surely)
            return (Unknowns.Plain(inquiry, "rule"), null);
        // Words that no query knows are either prose's business, or nobody's.
        if (
            (
                strange.Count > 0
                || (
                    inquiry.Asked.Has("ask.where")
                    && inquiry.Matches.Slate is null
                    && !inquiry.Asked.Has("time.if-so")
                    && !(inquiry.Roles.Count > 0 && inquiry.Asked.HasAny("time.next", "fact.fixtures"))
                    && !inquiry.Asked.Competitions.Any()
                    && !NamesMatch(inquiry)
                    && !AsksForGround(inquiry)
                )
            ) && await TextPlan.OfStrangeAsync(inquiry, strange, cancel) is { } prose
        )
            return (prose, TextPlan.Plan.Name);
        // Where a thing is that only prose could know.
        if (
            strange.Count > 0
            && inquiry.Asked.Has("ask.where")
            && inquiry.Roles.Count > 0
            && !inquiry.Asked.HasKind("metric.")
            && !inquiry.Asked.Has("time.if-so")
        )
            return (Unknowns.Plain(inquiry, "where"), null);
        if (
            inquiry.Asked.HasStrangeName && inquiry.Matches.Live is null
            || inquiry.Asked.HasStrangeNoun
            || strange.Count > Math.Max(2, inquiry.Asked.Tokens.Count / 4)
        )
            return await TextPlan.OfRulesAsync(inquiry, cancel) is { } rule
                ? (rule, TextPlan.Plan.Name)
                : (Unknowns.Plain(inquiry, "strange"), null);
        var weakest = inquiry.Asked.Tokens.Count <= FewWords ? 0 : Guess;
        var fits = PlanBook
            .All.Select(plan => (plan, Fit: plan.Weigh(inquiry)))
            .Where(one => one.Fit > weakest)
            .OrderByDescending(one => one.plan.Name == liked ? one.Fit * LikedAhead : one.Fit);
        var neglected = false;
        double? refused = null;
        foreach (var (plan, fit) in fits)
        {
            if (fit < refused * Close)
                break;
            inquiry.Asked.StartHeeding();
            if (await plan.RunAsync(inquiry, cancel) is { } finding)
            {
                if (
                    plan.Neglects(inquiry.Asked, finding.Match is not null || inquiry.Matches.Pair is not null)
                    || !SlateCheck.KeepsTo(inquiry, plan, finding)
                    || !Relevance.Answers(inquiry, plan, finding)
                )
                {
                    neglected = true;
                    refused ??= fit;
                    continue;
                }
                return (finding, plan.Name);
            }
        }
        if (neglected)
            return (Unknowns.Plain(inquiry, "neglected"), null);
        return
            (await TextPlan.RunAsync(inquiry, cancel) ?? await TextPlan.OfRulesAsync(inquiry, cancel)) is { } text
            && Relevance.ProseAnswers(inquiry, text)
            ? (text, TextPlan.Plan.Name)
            : (Unknowns.Plain(inquiry), null);
    }

    // A team alone may stand for the match that it plays just now; its camp, its tour and its move are elsewhere.
    private static bool NamesMatch(Inquiry inquiry) =>
        inquiry.Matches.IsMatchQuestion
        && (
            inquiry.Matches.Pair is not null
            || inquiry.Matches.LeansOnMatch
            || inquiry.Asked.HasKind("stage.")
            || inquiry.Roles.Any(role => role.Team.Kind == MentionKind.Ground)
        );

    // Where a team plays is told by its definition; where anything else is, by prose.
    private static bool AsksForGround(Inquiry inquiry) =>
        inquiry.Roles is [var only]
        && inquiry
            .Asked.Tokens.Where((_, i) => i < only.Team.First || i >= only.Team.End)
            .All(token => Cues.OfGrounds.Has(token.Text))
        && Inquiry.Ids(only.Team).Any(id => inquiry.Directory.Team(id)?.Venue is not null);

    // A man is spoken of until another team than his is asked of.
    private static IReadOnlyList<string> StillSpokenOf(Inquiry inquiry) =>
        inquiry.Before is not { People: { Count: > 0 } people } ? []
        : inquiry.Roles.Count == 0 ? people
        : people.Any(id =>
            inquiry.Directory.Player(id)?.Team is { } own && inquiry.Roles.Any(role => Inquiry.Ids(role.Team).Contains(own))
        )
            ? people
        : [];

    private static DraftAnswer Draft(QuestionContext context, Inquiry inquiry, Finding finding, string understood)
    {
        var reader = inquiry.Reader;
        var entities = finding
            .Entities.Concat(
                inquiry.Asked.Mentions.SelectMany(mention =>
                    mention.Best.Ids.Take(1).Select(id => new EntityKey(mention.Best.Kind, id))
                )
            )
            .Distinct()
            .ToList();
        var turns = finding.Status is AnswerStatus.Answered or AnswerStatus.Correcting || inquiry.Before is null;
        return new DraftAnswer
        {
            Status = finding.Status,
            Lang = inquiry.Lang,
            Texts = finding.Texts,
            Sources = finding.Sources,
            Read = reader.Record(),
            Query = finding.Query,
            Entities = entities,
            AsOf = reader.AsOf == default ? context.Now : reader.AsOf,
            Turn = new ConversationTurn
            {
                Question = context.Question,
                Status = finding.Status,
                Understood = understood,
                // What nothing was found of leaves the talk where it was.
                Entities = entities.Count > 0 || inquiry.Before is null ? entities : inquiry.Before.Entities,
                Match = finding.Match ?? (turns ? null : inquiry.Before?.Match),
                Seasons = finding.Seasons.Count > 0 ? finding.Seasons : inquiry.Before?.Seasons ?? [],
                People = finding.People.Count > 0 ? finding.People : StillSpokenOf(inquiry),
                Lang = inquiry.Lang,
                Times = [.. finding.Times.Select(time => time.ToString())],
            },
        };
    }
}
