namespace LeagueGrid.Answers.Planning;

/// <summary>
/// The typed queries as functions that a language model can call. Every argument is plain text, resolved by the same
/// understanding as a question; every result is the draft of the facts writer, with its sources.
/// </summary>
public sealed class LeagueQueries(Drafting drafting)
{
    /// <summary>The score, status, scorers or another aspect of one match.</summary>
    /// <param name="teams">The two teams, or one.</param>
    /// <param name="about">What of the match: <c>score</c>, <c>scorers</c>, <c>cards</c>, <c>line-ups</c>, <c>timeline</c>, …</param>
    /// <param name="when">A date, season, competition or stage; empty for the current or latest one.</param>
    public Task<DraftAnswer> MatchAsync(
        QuestionContext context,
        string teams,
        string about,
        string when,
        CancellationToken cancel
    ) => AskAsync(context, $"{about} {teams} {when}", cancel);

    /// <summary>The table of a season, at a date if one is given.</summary>
    public Task<DraftAnswer> TableAsync(
        QuestionContext context,
        string competition,
        string season,
        string date,
        CancellationToken cancel
    ) => AskAsync(context, $"table {competition} {season} {date}", cancel);

    /// <summary>A metric (goals, assists, cards, clean sheets, …) of a player, team or everybody, in a scope, under an operation (total, most, first, compare, …).</summary>
    public Task<DraftAnswer> MetricAsync(
        QuestionContext context,
        string operation,
        string metric,
        string subject,
        string scope,
        CancellationToken cancel
    ) => AskAsync(context, $"{operation} {metric} {subject} {scope}", cancel);

    /// <summary>Sentences of news, rules and documents that match the words.</summary>
    public Task<DraftAnswer> AskAsync(QuestionContext context, string question, CancellationToken cancel) =>
        drafting(context with { Question = question }, cancel);
}
