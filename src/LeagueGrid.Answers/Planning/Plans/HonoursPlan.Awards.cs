using LeagueGrid.Answers.Writing;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The awards of a tournament, as its document tells them.</summary>
public static partial class HonoursPlan
{
    private static readonly string[] Awards =
    [
        "golden-ball",
        "silver-ball",
        "bronze-ball",
        "golden-boot",
        "silver-boot",
        "bronze-boot",
        "golden-glove",
        "best-young-player",
        "fair-play",
    ];

    private static async ValueTask<Finding?> AwardAsync(Inquiry q, CancellationToken cancel)
    {
        var award = q.Asked.Values("award").OrderBy(name => Array.IndexOf(Awards, name)).First();
        // "best young player" holds "best player" too; "top scorer award" is told by goals where no document tells it.
        award = q.Asked.Has("award.best-young-player") ? "best-young-player" : award;
        // "third behind X and Y for the Golden Ball"
        if (award is "golden-ball" or "golden-boot" && q.Asked.HasAny("fact.third", "fact.runner-up"))
            award = (q.Asked.Has("fact.third") ? "bronze" : "silver") + award["golden".Length..];
        if (q.Asked.Time.Years.Count > 1)
            return await AwardsAsync(q, award, cancel);
        var label = award.Replace('-', ' ');
        foreach (var season in Cups(q).AsEnumerable().Reverse().Take(q.Asked.Time.IsEmpty ? 1 : 6))
        {
            if (await DocumentAsync(q, season, "history", label, cancel) is not { } document)
                continue;
            var lines = document
                .Passage.Text.Split('\n', StringSplitOptions.TrimEntries)
                .Where(line => line.StartsWith(label + ":", StringComparison.OrdinalIgnoreCase))
                .ToList();
            if (lines.Count == 0)
                continue;
            var finding = new Finding($"award|{award}|{season.Id}");
            finding.Seasons.Add(season.Id);
            var names = lines
                .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim().TrimEnd('.'))
                .ToList();
            foreach (var name in names)
                if (q.Names.Named(name.Split('(')[0].Trim(), "player") is [var player, ..])
                    finding.People.AddRange(player.Ids);
            var cite = finding.Cite(TextPlan.SourceOf(q, document with { Excerpt = string.Join(' ', lines) }));
            return finding.Say(
                q.Words.In(
                    $"{AnswerWords.Upper(label)} ({q.Words.Season(season.Id)}): {q.Words.List(names)}.",
                    $"{French(award)} ({q.Words.Season(season.Id)}) : {q.Words.List(names)}."
                ),
                cite
            );
        }
        return award == "golden-boot"
            ? null
            : await TextPlan.FindAsync(q, [], 0.6, cancel) ?? Unknowns.Plain(q, "award|" + award);
    }

    // Of several editions: a sentence each.
    private static async ValueTask<Finding?> AwardsAsync(Inquiry q, string award, CancellationToken cancel)
    {
        var label = award.Replace('-', ' ');
        var finding = new Finding($"awards|{award}|{string.Join(',', q.Asked.Time.Years)}");
        foreach (var season in Cups(q))
        {
            if (await DocumentAsync(q, season, "history", label, cancel) is not { } document)
                continue;
            var names = document
                .Passage.Text.Split('\n', StringSplitOptions.TrimEntries)
                .Where(line => line.StartsWith(label + ":", StringComparison.OrdinalIgnoreCase))
                .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim().TrimEnd('.'))
                .ToList();
            if (names.Count == 0)
                continue;
            finding.Seasons.Add(season.Id);
            var cite = finding.Cite(TextPlan.SourceOf(q, document with { Excerpt = $"{label}: {string.Join(", ", names)}" }));
            finding.Say(
                q.Words.In(
                    $"{AnswerWords.Upper(label)} ({q.Words.Season(season.Id)}): {q.Words.List(names)}.",
                    $"{French(award)} ({q.Words.Season(season.Id)}) : {q.Words.List(names)}."
                ),
                cite
            );
        }
        return finding.Texts.Count > 0 ? finding : Unknowns.Plain(q, "award|" + award);
    }

    private static string French(string award) =>
        award switch
        {
            "golden-ball" => "Meilleur joueur, Ballon d'or du tournoi",
            "silver-ball" => "Ballon d'argent",
            "bronze-ball" => "Ballon de bronze",
            "golden-boot" => "Soulier d'or",
            "silver-boot" => "Soulier d'argent",
            "bronze-boot" => "Soulier de bronze",
            "golden-glove" => "Meilleur gardien, Gant d'or",
            "best-young-player" => "Meilleur jeune joueur",
            _ => "Prix du fair-play",
        };
}
