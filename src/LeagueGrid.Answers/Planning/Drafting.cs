namespace LeagueGrid.Answers.Planning;

/// <summary>Makes the draft of the facts writer: what every answer stands on, with a language model and without.</summary>
public delegate Task<DraftAnswer> Drafting(QuestionContext context, CancellationToken cancel);
