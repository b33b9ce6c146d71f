namespace LeagueGrid.Core.Feed.Parsing;

/// <summary>Who and what there is: competitions, seasons, teams, players and whether they can play.</summary>
internal static class DefinitionLines
{
    public static CompetitionItem? Competition(ref FieldReader fields)
    {
        string? name = null;
        string? country = null;
        string? type = null;
        IReadOnlyList<string>? aliases = null;
        while (fields.NextOfItem())
        {
            switch (fields.Name)
            {
                case "name":
                    name = fields.Title();
                    break;
                case "country":
                    country = fields.Text();
                    break;
                case "type":
                    type = fields.Word(FeedWords.CompetitionTypes);
                    break;
                case "aliases":
                    aliases = fields.Texts("aliases");
                    break;
                default:
                    fields.Skip();
                    break;
            }
        }
        if (name is null)
            fields.Miss("name");
        if (type is null)
            fields.Miss("type");
        if (fields.Id is null || fields.Refusal is not null)
            return null;
        return new CompetitionItem
        {
            Id = fields.Id,
            Rev = fields.Rev,
            At = fields.At,
            Name = name!,
            Country = country,
            Type = type!,
            Aliases = aliases ?? [],
        };
    }

    public static SeasonItem? Season(ref FieldReader fields)
    {
        string? competition = null;
        string? name = null;
        DateOnly? startsOn = null;
        DateOnly? endsOn = null;
        PointsRule? points = null;
        IReadOnlyList<string>? tieBreakers = null;
        SuspensionRules? suspensions = null;
        while (fields.NextOfItem())
        {
            switch (fields.Name)
            {
                case "competition":
                    competition = fields.Reference();
                    break;
                case "name":
                    name = fields.Title();
                    break;
                case "startsOn":
                    startsOn = fields.Day();
                    break;
                case "endsOn":
                    endsOn = fields.Day();
                    break;
                case "points":
                    points = Points(ref fields);
                    break;
                case "tieBreakers":
                    tieBreakers = TieBreakers(ref fields);
                    break;
                case "suspensions":
                    suspensions = SuspensionLines.Read(ref fields);
                    break;
                default:
                    fields.Skip();
                    break;
            }
        }
        if (competition is null)
            fields.Miss("competition");
        if (name is null)
            fields.Miss("name");
        if (fields.Id is null || fields.Refusal is not null)
            return null;
        return new SeasonItem
        {
            Id = fields.Id,
            Rev = fields.Rev,
            At = fields.At,
            Competition = competition!,
            Name = name!,
            StartsOn = startsOn,
            EndsOn = endsOn,
            Points = points,
            TieBreakers = tieBreakers,
            Suspensions = suspensions,
        };
    }

    private static PointsRule? Points(ref FieldReader fields)
    {
        if (!fields.OpensObject("points"))
            return null;
        int? win = null,
            draw = null,
            loss = null;
        while (fields.Next())
        {
            switch (fields.Name)
            {
                case "win":
                    win = fields.Whole(0, 1000);
                    break;
                case "draw":
                    draw = fields.Whole(0, 1000);
                    break;
                case "loss":
                    loss = fields.Whole(0, 1000);
                    break;
                default:
                    fields.Skip();
                    break;
            }
        }
        if (win is null)
            fields.Miss("points.win");
        if (draw is null)
            fields.Miss("points.draw");
        if (loss is null)
            fields.Miss("points.loss");
        return win is null || draw is null || loss is null ? null : new PointsRule(win.Value, draw.Value, loss.Value);
    }

    private static List<string>? TieBreakers(ref FieldReader fields)
    {
        if (!fields.OpensList("tieBreakers"))
            return null;
        var list = new List<string>();
        while (fields.NextElement())
            if (fields.Fits(list.Count, "tieBreakers") && fields.Word("tieBreakers", TieBreaker.Words) is { } word)
                list.Add(word);
        return list;
    }

    public static TeamItem? Team(ref FieldReader fields)
    {
        string? name = null;
        string? shortName = null;
        IReadOnlyList<string>? aliases = null;
        string? country = null;
        string? venue = null;
        int? founded = null;
        string? coach = null;
        while (fields.NextOfItem())
        {
            switch (fields.Name)
            {
                case "name":
                    name = fields.Title();
                    break;
                case "shortName":
                    shortName = fields.Text();
                    break;
                case "aliases":
                    aliases = fields.Texts("aliases");
                    break;
                case "country":
                    country = fields.Text();
                    break;
                case "venue":
                    venue = fields.Text();
                    break;
                case "founded":
                    founded = fields.Whole(1, 9999);
                    break;
                case "coach":
                    coach = fields.Text();
                    break;
                default:
                    fields.Skip();
                    break;
            }
        }
        if (name is null)
            fields.Miss("name");
        if (fields.Id is null || fields.Refusal is not null)
            return null;
        return new TeamItem
        {
            Id = fields.Id,
            Rev = fields.Rev,
            At = fields.At,
            Name = name!,
            ShortName = shortName,
            Aliases = aliases ?? [],
            Country = country,
            Venue = venue,
            Founded = founded,
            Coach = coach,
        };
    }

    public static PlayerItem? Player(ref FieldReader fields)
    {
        string? name = null;
        string? fullName = null;
        IReadOnlyList<string>? aliases = null;
        DateOnly? birthDate = null;
        string? nationality = null;
        string? position = null;
        int? heightCm = null;
        string? team = null;
        int? shirtNumber = null;
        while (fields.NextOfItem())
        {
            switch (fields.Name)
            {
                case "name":
                    name = fields.Title();
                    break;
                case "fullName":
                    fullName = fields.Text();
                    break;
                case "aliases":
                    aliases = fields.Texts("aliases");
                    break;
                case "birthDate":
                    birthDate = fields.Day();
                    break;
                case "nationality":
                    nationality = fields.Text();
                    break;
                case "position":
                    position = fields.Text();
                    break;
                case "heightCm":
                    heightCm = fields.Whole(1, 300);
                    break;
                case "team":
                    team = fields.Reference();
                    break;
                case "shirtNumber":
                    shirtNumber = fields.Whole(0, 999);
                    break;
                default:
                    fields.Skip();
                    break;
            }
        }
        if (name is null)
            fields.Miss("name");
        if (fields.Id is null || fields.Refusal is not null)
            return null;
        return new PlayerItem
        {
            Id = fields.Id,
            Rev = fields.Rev,
            At = fields.At,
            Name = name!,
            FullName = fullName,
            Aliases = aliases ?? [],
            BirthDate = birthDate,
            Nationality = nationality,
            Position = position,
            HeightCm = heightCm,
            Team = team,
            ShirtNumber = shirtNumber,
        };
    }

    public static AvailabilityItem? Availability(ref FieldReader fields)
    {
        string? player = null;
        string? status = null;
        string? reason = null;
        DateOnly? since = null;
        DateOnly? expectedReturn = null;
        string? source = null;
        while (fields.NextOfItem())
        {
            switch (fields.Name)
            {
                case "player":
                    player = fields.Reference();
                    break;
                case "status":
                    status = fields.Word(FeedWords.Availabilities);
                    break;
                case "reason":
                    reason = fields.Text();
                    break;
                case "since":
                    since = fields.Day();
                    break;
                case "expectedReturn":
                    expectedReturn = fields.Day();
                    break;
                case "source":
                    source = fields.Text();
                    break;
                default:
                    fields.Skip();
                    break;
            }
        }
        if (player is null)
            fields.Miss("player");
        if (status is null)
            fields.Miss("status");
        if (fields.Id is null || fields.Refusal is not null)
            return null;
        return new AvailabilityItem
        {
            Id = fields.Id,
            Rev = fields.Rev,
            At = fields.At,
            Player = player!,
            Status = status!,
            Reason = reason,
            Since = since,
            ExpectedReturn = expectedReturn,
            Source = source,
        };
    }
}
