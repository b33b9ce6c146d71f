namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>One family of typed queries: how well the words fit it, and how it is carried out.</summary>
/// <param name="Fit">0: not this; higher: more of the words that only this family explains.</param>
/// <param name="RunAsync">Null where it comes to nothing.</param>
public sealed record Plan(string Name, Func<Inquiry, double> Fit, Func<Inquiry, CancellationToken, ValueTask<Finding?>> RunAsync);
