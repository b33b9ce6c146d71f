using LeagueGrid.Core.Matches;

namespace LeagueGrid.Core.Conservation;

/// <summary>
/// What must hold on the sheet of a match however its items came: its goals add up to its score, nobody is on the pitch and off
/// it, nobody is cautioned a second time before the first. Between an item and its correction it may not; then no answer
/// may repeat what contradicts itself.
/// </summary>
public static class SheetConservation
{
    /// <summary>The aspects of the sheet that contradict themselves.</summary>
    public static Aspects Broken(MatchSheet sheet)
    {
        var broken = Aspects.None;
        if (!GoalsAddUp(sheet))
            broken |= Aspects.Score | Aspects.Goals;
        if (!EachIsOnOrOff(sheet))
            broken |= Aspects.Lineups | Aspects.Substitutions;
        if (!CautionsComeInOrder(sheet))
            broken |= Aspects.Cards;
        return broken;
    }

    /// <summary>Score and goals agree, where the goals are told.</summary>
    public static bool GoalsAddUp(MatchSheet sheet)
    {
        if (!sheet.GoalsKnown || (sheet.Goals.Count == 0 && sheet.Status is MatchStatus.Awarded))
            return true;
        var home = 0;
        foreach (var goal in sheet.Goals)
            if (goal.For == Side.Home)
                home++;
        return home == sheet.Score.Home && sheet.Goals.Count - home == sheet.Score.Away;
    }

    /// <summary>
    /// Whoever is on the pitch came as often as he went and once more, and was not sent off; whoever is not, went as often as
    /// he came. Nobody plays for both sides.
    /// </summary>
    public static bool EachIsOnOrOff(MatchSheet sheet)
    {
        if (sheet.Substitutions.Count == 0 && sheet.HomeLineup is null && sheet.AwayLineup is null)
            return true;
        return Holds(sheet, Side.Home) && Holds(sheet, Side.Away) && NobodyIsOnBothSides(sheet);
    }

    /// <summary>Nobody is shown a second yellow card without a first, and nobody is sent off twice.</summary>
    public static bool CautionsComeInOrder(MatchSheet sheet)
    {
        for (var i = 0; i < sheet.Cards.Count; i++)
        {
            var card = sheet.Cards[i];
            if (card.Color == CardColor.Yellow || card.Player is null)
                continue;
            var cautioned = false;
            for (var j = 0; j < i; j++)
            {
                if (sheet.Cards[j].Player != card.Player)
                    continue;
                if (sheet.Cards[j].Color != CardColor.Yellow)
                    return false;
                cautioned = true;
            }
            if (card.Color == CardColor.SecondYellow && !cautioned)
                return false;
        }
        return true;
    }

    private static bool Holds(MatchSheet sheet, Side side)
    {
        var lineup = side == Side.Home ? sheet.HomeLineup : sheet.AwayLineup;
        // How often each came, less how often he went.
        var stays = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in lineup?.Starters ?? [])
            if (!stays.TryAdd(place.Player, 1))
                return false;
        foreach (var change in sheet.Substitutions)
        {
            if (change.Side != side)
                continue;
            if (change.On is { } on)
                stays[on] = stays.GetValueOrDefault(on) + 1;
            if (change.Off is { } off)
                stays[off] = stays.GetValueOrDefault(off) - 1;
        }
        // Without a line-up it is not known who was there from the start.
        if (lineup is null)
            return stays.Values.All(stay => stay is >= -1 and <= 1);
        var sentOff = sheet
            .Cards.Where(card => card.Side == side && card.Color != CardColor.Yellow)
            .Select(card => card.Player)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var playing = lineup.OnPitch.ToHashSet(StringComparer.Ordinal);
        return playing.Count <= lineup.Starters.Count
            && !playing.Overlaps(sentOff)
            && stays.All(one =>
                sentOff.Contains(one.Key) ? one.Value is 0 or 1 : one.Value == (playing.Contains(one.Key) ? 1 : 0)
            );
    }

    private static bool NobodyIsOnBothSides(MatchSheet sheet) =>
        sheet is not { HomeLineup: { } home, AwayLineup: { } away }
        || !home.OnPitch.Any(player => away.OnPitch.Contains(player, StringComparer.Ordinal));
}
