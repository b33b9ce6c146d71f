using System.Text.RegularExpressions;
using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;

namespace LeagueGrid.Answers.Planning;

/// <summary>Puts the one spoken of before in the place of "they", "their", "he": the rest of the question is then read as it stands.</summary>
public static partial class Pronouns
{
    // "Who made way for him?": for the one man just told of.
    private static readonly string[] OfChanges = ["rel.came-on", "rel.went-off", "rel.replaced-by"];

    internal static string Resolve(Talk talk)
    {
        var (now, question) = (talk.Now, talk.Context.Question);
        if (!now.Players.Any() && OfHisTeam(now, talk.Directory.Team(talk.Person?.Team)) is { } his)
            return talk is { Match: not null, CountedOverSeason: true, Edition: { } edition }
                ? $"{his.TrimEnd('?')} {(talk.French ? "en" : "in")} {edition}?"
                : his;
        // Of a match that was told, the teams are known; the one man that it was about is not, where he is asked for again.
        if (talk.Before.Match is not null)
            return
                (now.Has("ask.count") || !now.HasKind("ask.") || now.HasAny(OfChanges))
                && !now.Players.Any()
                && talk.Person is { } man
                ? Replace(question, now, Cues.ManPronoun, man.FullName ?? man.Name)
                : question;
        // "when they met at the World Cup": both.
        if (
            !now.Teams.Any()
            && now.Has("fact.h2h")
            && now.HasWord(Cues.Meeting)
            && talk.ToldTeams() is [{ } met, { } other]
            && now.Tokens.Any(token => Cues.TeamPronoun.Has(token) && !Cues.Possessive.Has(token))
        )
            return Replace(
                question,
                now,
                Cues.TeamPronoun,
                talk.Before.Lang == "fr" ? $"{met.Name} et {other.Name}" : $"{met.Name} and {other.Name}"
            );
        if (
            !now.Teams.Any()
            && now.HasWord(Cues.TeamPronoun)
            && (talk.Person is not null || talk.People == 0)
            && talk.Team is { } team
        )
            return Replace(question, now, Cues.TeamPronoun, team.Name);
        if (!now.Teams.Any() && talk.ToldTeams() is [{ } one, { } two])
            return OfTwo()
                .Replace(question, talk.Before.Lang == "fr" ? $"{one.Name} et {two.Name}" : $"{one.Name} and {two.Name}");
        return !now.Players.Any() && talk.Person is { } player
            ? Replace(question, now, Cues.ManPronoun, player.FullName ?? player.Name)
            : question;
    }

    // "Who knocked his team out?", "son pays"
    private static string? OfHisTeam(TypedQuestion now, TeamItem? team)
    {
        for (var i = 0; team is not null && i + 1 < now.Tokens.Count; i++)
            if (Cues.ManPronoun.Has(now.Tokens[i]) && Cues.Possessive.Has(now.Tokens[i]) && Cues.TeamNoun.Has(now.Tokens[i + 1]))
                return Talk.Join(now, at => at < i) + $" {team.Name} " + Talk.Join(now, at => at > i + 1) + "?";
        return null;
    }

    [GeneratedRegex(
        @"\b(those two|these two|the two of them|both of them|ces deux(-là)?( équipes)?|ces deux équipes|les deux équipes)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OfTwo();

    private static string Replace(string question, TypedQuestion now, CueWords pronouns, string name)
    {
        // "When did they get their first win?": named once, the rest is theirs.
        var first = now.Tokens.ToList().FindIndex(token => pronouns.Has(token));
        if (first < 0 || IsImpersonal(now, first))
            return question;
        var words = now.Tokens.Select(token => token.Original).ToList();
        var pronoun = now.Tokens[first];
        if (Cues.ThirdPerson.Has(pronoun))
            // "Cavani, il en a mis combien ?", "Combien Cavani en a-t-il mis ?"
            words.Insert(BeforeVerb(now, first), name);
        else if (!Cues.Possessive.Has(pronoun))
            words[first] = name;
        else if (!Cues.EnglishPossessive.Has(pronoun))
            words.Add("pour " + name);
        else
            words[first] = name + "'s";
        return string.Join(' ', words) + (question.TrimEnd().EndsWith('?') ? "?" : "");
    }

    private static int BeforeVerb(TypedQuestion now, int pronoun)
    {
        var at = pronoun > 1 && now.Tokens[pronoun - 1].Text == "t" ? pronoun - 2 : pronoun - 1;
        return at >= 0 && Cues.Inverted.Has(now.Tokens[at]) ? at : pronoun;
    }

    // "il y a eu", "y a-t-il eu"
    internal static bool IsImpersonal(TypedQuestion now, int pronoun) =>
        Cues.ThirdPerson.Has(now.Tokens[pronoun])
        && Enumerable
            .Range(Math.Max(0, pronoun - 3), Math.Min(now.Tokens.Count, pronoun + 2) - Math.Max(0, pronoun - 3))
            .Any(i => Cues.Impersonal.Has(now.Tokens[i]));
}
