using System.Globalization;

namespace LeagueGrid.Answers.Language;

/// <summary>Scores, minutes, ordinals and counts that the words name.</summary>
public sealed partial class TypedQuestion
{
    private static bool Beside(int at, Concept concept) => at == concept.End || at == concept.First - 1;

    private void ReadNumbers(bool[] used)
    {
        var scores = new List<NamedScore>();
        var numbers = new List<(int, int)>();
        var ordinals = new List<(int, int)>();
        var minutes = new List<(int Value, int At)>();
        for (var i = 0; i < Tokens.Count; i++)
        {
            var text = Tokens[i].Text;
            if (!Tokens[i].IsNumber || used[i] || Mentions.Any(m => m.Covers(i)))
                continue;
            var parts = text.TrimEnd('s').TrimEnd('\'').Split(['-', ':'], StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && parts.All(part => part.Length is 1 or 2 && part.All(char.IsAsciiDigit)))
            {
                // "60-75 minutes"
                if (BesideMinute(i))
                {
                    used[i] = true;
                    minutes.AddRange(parts.Select(part => (int.Parse(part, CultureInfo.InvariantCulture), i)));
                    continue;
                }
                scores.Add(
                    new NamedScore(
                        int.Parse(parts[0], CultureInfo.InvariantCulture),
                        int.Parse(parts[1], CultureInfo.InvariantCulture),
                        i
                    )
                );
                used[i] = true;
                continue;
            }
            var digits = new string([.. text.TakeWhile(char.IsAsciiDigit)]);
            if (digits.Length is 0 or > 3)
                continue;
            var value = int.Parse(digits, CultureInfo.InvariantCulture);
            var suffix = text[digits.Length..];
            used[i] = true;
            if (suffix.StartsWith('+') || suffix.StartsWith('\'') || BesideMinute(i))
                minutes.Add((value, i));
            else if (suffix is "st" or "nd" or "rd" or "th" or "e" or "er" or "ere" or "eme" or "re")
                ordinals.Add((value, i));
            else
                numbers.Add((value, i));
        }
        foreach (var concept in Concepts)
        {
            if (concept.Name.StartsWith("number.", StringComparison.Ordinal))
            {
                var value = int.Parse(concept.Name.AsSpan(7), CultureInfo.InvariantCulture);
                if (BesideMinute(concept.End - 1))
                    minutes.Add((value, concept.First));
                else
                    numbers.Add((value, concept.First));
            }
            else if (concept.Name.StartsWith("ordinal.", StringComparison.Ordinal))
            {
                var value = int.Parse(concept.Name.AsSpan(8), CultureInfo.InvariantCulture);
                // "in the third minute"
                if (concept.End < Tokens.Count && Tokens[concept.End].Text == "minute")
                    minutes.Add((value, concept.First));
                else
                    ordinals.Add((value, concept.First));
            }
        }
        foreach (var number in numbers.Where(n => IsRoundsLeft(n.Item2)).Take(1).ToList())
        {
            RoundsLeft = number.Item1;
            numbers.Remove(number);
        }
        if (
            RoundsLeft is null
            && Find("stage.matchday") is { } round
            && numbers.Concat(ordinals).Where(n => Beside(n.Item2, round)).ToList() is [var day, ..]
        )
        {
            Matchday = day.Item1;
            UpToMatchday = IsUpTo(Math.Min(day.Item2, round.First));
            numbers.Remove(day);
            ordinals.Remove(day);
        }
        // "after ten rounds"
        else if (
            RoundsLeft is null
            && numbers.Find(n => n.Item2 + 1 < Tokens.Count && Cues.Rounds.Has(Tokens[n.Item2 + 1]) && IsUpTo(n.Item2))
                is { Item1: > 0 } rounds
        )
        {
            (Matchday, UpToMatchday) = (rounds.Item1, true);
            numbers.Remove(rounds);
        }
        // "Three nations took nine points": the nine are asked for.
        if (numbers.Count > 1)
            numbers.RemoveAll(n =>
                n.Item2 + 1 < Tokens.Count
                && Cues.Many.Has(Tokens[n.Item2 + 1])
                && numbers.Exists(other =>
                    other.Item2 > n.Item2 && Concepts.Any(c => c.Kind == "metric" && c.First == other.Item2 + 1)
                )
            );
        // "all four gentlemen": so many are expected, and none is asked for.
        numbers.RemoveAll(n => n.Item2 > 0 && Tokens[n.Item2 - 1].Text is "all" or "tous" && n.Item1 > 1);
        ReadHours(minutes);
        // "ten minutes to go": counted from the end.
        for (var i = 0; i < minutes.Count; i++)
            if (minutes[i] is { Value: < 45 } left && IsLeft(left.At))
                minutes[i] = (90 - left.Value, left.At);
        foreach (var (value, at) in numbers.Concat(ordinals).ToList())
            if (minutes.Exists(minute => Joined(at, minute.At)))
            {
                minutes.Add((value, at));
                numbers.Remove((value, at));
                ordinals.Remove((value, at));
            }
        (Scores, Numbers, Ordinals) = (scores, numbers, ordinals);
        MinutesAt = [.. minutes.OrderBy(minute => minute.At)];
    }

    /// <summary>
    /// Whether the words keep to so many first or last matches ("in their last five games"), which does not yet heed it; the
    /// last three meetings are all that is asked of.
    /// </summary>
    public bool NamesRun =>
        _numbers.Any(number =>
            number.Value > 1
            && Concepts.Any(c =>
                c.Name is "op.last" or "op.first" or "time.last-n" or "time.first-n"
                && (c.End == number.At || c.First == number.At + 1)
            )
            && Enumerable
                .Range(number.At + 1, 2)
                .Any(at => at < Tokens.Count && Concepts.Any(c => c.Name == "metric.matches" && c.First == at))
        );

    // "with three rounds left", "avec deux matchs à jouer", "à une journée de la fin"
    private bool IsRoundsLeft(int at) =>
        at > 0
        && Cues.WithOrAt.Has(Tokens[at - 1])
        && Enumerable
            .Range(at + 1, 2)
            .Any(i => i < Tokens.Count && (Cues.Games.Has(Tokens[i]) || Cues.MatchdayNoun.Has(Tokens[i])))
        && Enumerable
            .Range(at + 2, 6)
            .Any(i => i < Tokens.Count && (Cues.Remaining.Has(Tokens[i]) || Cues.ToTheEnd.Has(Tokens[i])));

    // "after 19 matchdays", "in the first ten rounds", "à l'issue de la 19e journée"
    private bool IsUpTo(int at)
    {
        while (at > 0 && (Cues.Article.Has(Tokens[at - 1]) || Cues.OfTheTeam.Has(Tokens[at - 1])))
            at--;
        return at > 0 && Cues.UpToRound.Has(Tokens[at - 1]);
    }

    private bool BesideMinute(int i) =>
        (i + 1 < Tokens.Count && Cues.Minute.Has(Tokens[i + 1]))
        // "les dix dernières minutes"
        || (i + 2 < Tokens.Count && Cues.EndsOfTable.Has(Tokens[i + 1]) && Cues.Minute.Has(Tokens[i + 2]))
        || (i > 0 && Tokens[i - 1].Text is "minute" or "minutes" && !(i > 1 && Tokens[i - 2].Text is "how" or "many"));

    // "between the 60th and 75th minutes": the one word tells what both are.
    private bool Joined(int one, int two)
    {
        var (from, to) = one < two ? (one, two) : (two, one);
        if (to - from is < 2 or > 5)
            return false;
        for (var i = from + 1; i < to; i++)
            if (!Cues.BetweenNumbers.Has(Tokens[i]))
                return false;
        return true;
    }

    private bool IsLeft(int at) =>
        at + 2 < Tokens.Count
        && Cues.Minute.Has(Tokens[at + 1])
        && (
            Cues.Remaining.Has(Tokens[at + 2])
            || at + 3 < Tokens.Count && Tokens[at + 2].Text is "to" or "from" && Tokens[at + 3].Text is "go" or "time" or "play"
        );

    // "on the hour", "after an hour", "à l'heure de jeu"
    private bool IsHour(int i) =>
        Tokens[i + 1].Text is "hour" or "heure"
        && Tokens[i].Text is "the" or "an" or "une" or "l"
        && i > 0
        && Cues.BeforeHour.Has(Tokens[i - 1]);

    // "the last quarter of an hour", "la dernière demi-heure"
    private void ReadHours(List<(int Value, int At)> minutes)
    {
        for (var i = 0; i + 1 < Tokens.Count; i++)
        {
            var (one, two) = (Tokens[i].Text, Tokens[i + 1].Text);
            var four = i + 3 < Tokens.Count ? Tokens[i + 3].Text : "";
            // "on the hour": the sixtieth minute.
            if (IsHour(i))
                minutes.Add((60, i));
            else if ((one == "quarter" && two == "of" && four == "hour") || (one == "quart" && two == "d"))
                minutes.Add((15, i));
            else if ((one is "half" or "demi") && two is "hour" or "heure")
                minutes.Add((30, i));
            else if (one == "half" && two == "an" && i + 2 < Tokens.Count && Tokens[i + 2].Text == "hour")
                minutes.Add((30, i));
        }
    }
}
