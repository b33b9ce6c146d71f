using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Completes a question that leans on the one before: "And in La Liga?", "And Kane?".</summary>
public static class FollowUps
{
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "and",
        "et",
        "what",
        "how",
        "same",
        "also",
        "qu",
        "meme",
    };

    public static string Complete(QuestionContext context, QuestionReader questions, LeagueDirectory directory)
    {
        if (context.Turns.Count == 0 || context.Turns[^1].Understood is not { } before)
            return context.Question;
        var now = questions.Read(context.Question, directory, context.Now);
        // A question of its own asks for something; a remainder only names another thing.
        if (now.Tokens.Count == 0 || now.Tokens.Count > 9 || !Openers.Contains(now.Tokens[0].Text) && now.Tokens.Count > 4)
            return context.Question;
        var asks =
            now.HasKind("metric.")
            || now.HasKind("fact.")
            || now.Concepts.Any(c =>
                c.Name.StartsWith("ask.", StringComparison.Ordinal) && c.Name is not "ask.compare" && c.Name is not "ask.how"
            )
            || now.HasKind("rel.came")
            || now.HasKind("rel.went")
            || now.HasKind("award.");
        if (asks)
            return context.Question;
        var then = questions.Read(before, directory, context.Now);
        return Substitute(then, now) ?? context.Question;
    }

    // Puts what is named now in place of the thing of the same kind that was named then.
    private static string? Substitute(Asked then, Asked now)
    {
        var words = then.Tokens.Select(token => token.Original).ToList();
        var drop = new HashSet<int>();
        var done = false;
        var added = new List<string>();
        foreach (var mention in now.Mentions)
        {
            var said = string.Join(' ', now.Tokens.Skip(mention.First).Take(mention.Count).Select(token => token.Original));
            var kind = mention.Best.Kind;
            var same =
                then.Mentions.FirstOrDefault(other => other.Best.Kind == kind)
                ?? (kind == "team" ? null : then.Mentions.FirstOrDefault(other => kind == "player" && other.Is("player")));
            done = true;
            if (same is null)
            {
                added.Add(said);
                continue;
            }
            for (var i = same.First; i < same.End; i++)
                drop.Add(i);
            words[same.First] = said;
            drop.Remove(same.First);
        }
        if (!now.Time.IsEmpty)
        {
            done = true;
            for (var i = 0; i < then.Tokens.Count; i++)
                if (then.Used[i] && then.Tokens[i].IsNumber && then.Tokens[i].Text.Length >= 4)
                    drop.Add(i);
            added.AddRange(
                now.Tokens.Where(
                        (token, i) =>
                            now.Used[i]
                            || now.Concepts.Any(c => c.Covers(i) && c.Name.StartsWith("month.", StringComparison.Ordinal))
                    )
                    .Select(token => token.Original)
            );
        }
        foreach (
            var concept in now.Concepts.Where(c =>
                c.Name.StartsWith("stage.", StringComparison.Ordinal)
                || c.Name.StartsWith("time.", StringComparison.Ordinal)
                || c.Name.StartsWith("side.", StringComparison.Ordinal)
                || c.Name is "op.most" or "op.fewest"
                || c.Name.StartsWith("ordinal.", StringComparison.Ordinal)
            )
        )
        {
            done = true;
            var kind = concept.Name[..concept.Name.IndexOf('.', StringComparison.Ordinal)];
            foreach (var old in then.Concepts.Where(c => c.Name.StartsWith(kind + ".", StringComparison.Ordinal)))
                for (var i = old.First; i < old.End; i++)
                    drop.Add(i);
            added.Add(string.Join(' ', now.Tokens.Skip(concept.First).Take(concept.Count).Select(token => token.Original)));
        }
        return done
            ? string.Join(
                ' ',
                words.Where((_, i) => !drop.Contains(i)).Concat(added.Select(a => (now.Lang == "fr" ? "en " : "in ") + a))
            )
            : null;
    }
}
