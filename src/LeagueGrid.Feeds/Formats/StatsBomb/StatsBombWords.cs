using LeagueGrid.Feeds.Formats.Reading;

namespace LeagueGrid.Feeds.Formats.StatsBomb;

/// <summary>StatsBomb's words in those of the contract.</summary>
internal static class StatsBombWords
{
    public static string Color(string card) =>
        card switch
        {
            "Yellow Card" => "yellow",
            "Second Yellow" => "second-yellow",
            _ => "red",
        };

    /// <summary>A save counts as one even where the ball went against the post; a shot that missed anyway stays off target.</summary>
    public static string ShotOutcome(string outcome) =>
        outcome switch
        {
            "Saved" or "Saved to Post" => "saved",
            "Blocked" => "blocked",
            "Post" => "post",
            _ => "off-target",
        };

    public static string? BodyPart(string? part) => part is null ? null : SourceIds.Slug(part);

    public static string? Position(string? position) =>
        position switch
        {
            null => null,
            "Goalkeeper" => "goalkeeper",
            _ when position.Contains("Back", StringComparison.Ordinal) => "defender",
            _ when position.Contains("Midfield", StringComparison.Ordinal) => "midfielder",
            _ => "forward",
        };

    /// <summary>What an event that is no goal, shot or change is called: sometimes it is two things, a pass and a corner.</summary>
    public static IEnumerable<EventItem> Meanings(SbEvent e, EventItem item)
    {
        switch (e.Type.Name)
        {
            case "Pass":
                yield return item with
                {
                    Type = "pass",
                    Completed = e.Pass?.Outcome is null,
                };
                if (e.Pass?.Type?.Name == "Corner")
                    yield return item with
                    {
                        Id = $"{item.Id}-corner",
                        Type = "corner",
                    };
                if (e.Pass?.Outcome?.Name == "Pass Offside")
                    yield return item with
                    {
                        Id = $"{item.Id}-offside",
                        Type = "offside",
                        Player = null,
                    };
                break;
            case "Dribble":
                yield return item with
                {
                    Type = "dribble",
                    Completed = e.Dribble?.Outcome?.Name == "Complete",
                };
                break;
            case "Foul Committed":
                yield return item with
                {
                    Type = "foul",
                };
                break;
            case "Duel" when e.Duel?.Type?.Name == "Tackle":
                yield return item with
                {
                    Type = "tackle",
                };
                break;
            case "Goal Keeper":
                var action = e.Goalkeeper?.Type?.Name ?? "";
                yield return item with
                {
                    Type = action.Contains("Saved", StringComparison.Ordinal) ? "save" : "goal-keeper",
                };
                break;
            case "Bad Behaviour" when e.BadBehaviour?.Card is not null:
                break;
            default:
                yield return item with
                {
                    Type = SourceIds.Slug(e.Type.Name),
                };
                break;
        }
    }
}
