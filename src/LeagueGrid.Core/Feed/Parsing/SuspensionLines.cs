namespace LeagueGrid.Core.Feed.Parsing;

/// <summary>What cards cost in a season.</summary>
internal static class SuspensionLines
{
    private const int MostMatches = 100;
    private const int MostCards = 1000;

    public static SuspensionRules? Read(ref FieldReader fields)
    {
        if (!fields.OpensObject("suspensions"))
            return null;
        int? red = null,
            secondYellow = null;
        List<YellowLimit>? yellows = null;
        while (fields.Next())
        {
            switch (fields.Name)
            {
                case "red":
                    red = fields.Whole(0, MostMatches);
                    break;
                case "secondYellow":
                    secondYellow = fields.Whole(0, MostMatches);
                    break;
                case "yellows":
                    yellows = Yellows(ref fields);
                    break;
                default:
                    fields.Skip();
                    break;
            }
        }
        return new SuspensionRules(red ?? 0, secondYellow ?? 0, yellows ?? []);
    }

    private static List<YellowLimit>? Yellows(ref FieldReader fields)
    {
        if (!fields.OpensList("yellows"))
            return null;
        var limits = new List<YellowLimit>();
        while (fields.NextElement())
            if (fields.OpensObject("yellows") && fields.Fits(limits.Count, "yellows") && Limit(ref fields) is { } limit)
                limits.Add(limit);
        return limits;
    }

    private static YellowLimit? Limit(ref FieldReader fields)
    {
        int? cards = null,
            matches = null;
        while (fields.Next())
        {
            switch (fields.Name)
            {
                case "cards":
                    cards = fields.Whole(1, MostCards);
                    break;
                case "matches":
                    matches = fields.Whole(0, MostMatches);
                    break;
                default:
                    fields.Skip();
                    break;
            }
        }
        if (cards is null)
            fields.Miss("yellows.cards");
        if (matches is null)
            fields.Miss("yellows.matches");
        return cards is null || matches is null ? null : new YellowLimit(cards.Value, matches.Value);
    }
}
