namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>What is known of a person who is named only by a superlative: "How old is the top scorer?"</summary>
public static class NestedPlan
{
    public static Plan Plan { get; } =
        new("nested", Fit, ["ask.age", "fact.", "op.", "metric.", "ask.height", "avail."], RunAsync);

    private static readonly string[] Facts =
    [
        "ask.age",
        "ask.height",
        "fact.birth",
        "fact.height",
        "fact.nationality",
        "fact.position",
        "fact.availability",
    ];

    private static double Fit(Inquiry q) =>
        q.Asked.HasAny(Facts)
        && TotalsPlan.Metric(q) is { } metric
        && Leaders.IsSuperlative(q, metric)
        && !q.Asked.Players.Any()
        && !q.Asked.HasAny("ref.person", "ref.people")
            ? 2.9
            : 0;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        if (await TotalsPlan.Plan.RunAsync(q, cancel) is not { People: [var only] } leader)
            return null;
        if (await PersonPlan.OfPeopleAsync(q, [only], cancel) is not { } person)
            return null;
        foreach (var text in leader.Texts)
            person.Say(text.Text, [.. text.Cites.Select(cite => person.Cite(leader.Sources[cite - 1]))]);
        return person;
    }
}
