namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>How much of a question a piece of text speaks of.</summary>
public static class Overlap
{
    /// <summary>Share of the question's words and notions that the text has, 0 to 1.</summary>
    public static double Of(string question, string text)
    {
        var units = QueryUnits.Of(new SearchQuery { Text = question }).Units;
        var terms = Terms.Of(text);
        var (found, all) = (0.0, 0.0);
        foreach (var unit in units)
        {
            var weight = unit.IsLight ? LightWeight : 1;
            found += weight * unit.In(terms);
            all += weight;
        }
        return all == 0 ? 0 : found / all;
    }

    /// <summary>Whether a question has a word of its own that tells what it is about.</summary>
    public static bool SaysAnything(string question) =>
        QueryUnits.Of(new SearchQuery { Text = question }).Units.Any(unit => !unit.IsLight);

    private const double LightWeight = 0.3;
}
