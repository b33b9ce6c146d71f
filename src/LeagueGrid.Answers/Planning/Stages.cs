namespace LeagueGrid.Answers.Planning;

/// <summary>Reads what stage of a competition a round is, whatever words the source has for it.</summary>
public static class Stages
{
    public static string? Of(string? round)
    {
        if (round is null)
            return null;
        var text = round.ToLowerInvariant();
        if (text.Contains("semi", StringComparison.Ordinal))
            return "semi-final";
        if (text.Contains("quarter", StringComparison.Ordinal))
            return "quarter-final";
        if (text.Contains("third", StringComparison.Ordinal) || text.Contains("3rd", StringComparison.Ordinal))
            return "third-place";
        if (text.Contains("round of 32", StringComparison.Ordinal) || text.Contains("last 32", StringComparison.Ordinal))
            return "round-of-32";
        if (
            text.Contains("round of 16", StringComparison.Ordinal)
            || text.Contains("eighth", StringComparison.Ordinal)
            || text.Contains("last 16", StringComparison.Ordinal)
        )
            return "round-of-16";
        if (
            text.StartsWith("second round group", StringComparison.Ordinal)
            || text.StartsWith("second group", StringComparison.Ordinal)
        )
            return "second-group";
        if (text.Contains("group", StringComparison.Ordinal))
            return "group";
        if (text.StartsWith("final round", StringComparison.Ordinal) || text.StartsWith("final group", StringComparison.Ordinal))
            return "final-round";
        if (text.Contains("final", StringComparison.Ordinal))
            return "final";
        return
            text.Contains("match", StringComparison.Ordinal)
            || text.Contains("week", StringComparison.Ordinal)
            || text.StartsWith("round", StringComparison.Ordinal)
            || text.StartsWith("journ", StringComparison.Ordinal)
            || text.All(char.IsAsciiDigit)
            ? "matchday"
            : null;
    }

    /// <summary>The letter or number of a group ("C" of "Group C").</summary>
    public static string? Group(string? round)
    {
        if (round is null)
            return null;
        var at = round.IndexOf("Group ", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : round[(at + 6)..].Split(' ')[0];
    }

    public static bool IsKnockout(string? stage) =>
        stage is "final" or "semi-final" or "quarter-final" or "round-of-16" or "round-of-32" or "third-place";

    /// <summary>The number of a matchday ("14" of "Matchday 14").</summary>
    public static int? Number(string? round) =>
        round is not null
        && int.TryParse(round.AsSpan(round.LastIndexOf(' ') + 1), System.Globalization.CultureInfo.InvariantCulture, out var n)
            ? n
            : null;
}
