using System.Text.RegularExpressions;
using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Puts the one spoken of before in the place of "they", "their", "he": the rest of the question is then read as it stands.</summary>
public static partial class Pronouns
{
    private static readonly HashSet<string> OfTeam = new(StringComparer.Ordinal) { "they", "them", "their", "ils", "elles" };

    private static readonly HashSet<string> OfPerson = new(StringComparer.Ordinal) { "he", "him", "his", "she", "her" };

    public static string Resolve(QuestionContext context, TypedQuestion now, LeagueDirectory directory)
    {
        var before = context.Turns[^1];
        // Of a match that was told, the teams are known; the one man that it was about is not, where he is asked for again.
        if (before.Match is not null)
            return now.Has("ask.count") && !now.Players.Any() && People(before, directory) is [{ } man]
                ? Replace(context.Question, now, OfPerson, man.FullName ?? man.Name)
                : context.Question;
        if (
            !now.Teams.Any()
            && now.Tokens.Any(token => OfTeam.Contains(token.Text))
            && People(before, directory) is var people
            && people.Count <= 1
            && (
                Teams(before, directory) is [{ } only] ? only
                : people is [{ Team: { } own }] ? directory.Team(own)
                : null
            )
                is { } team
        )
            return Replace(context.Question, now, OfTeam, team.Name);
        if (!now.Teams.Any() && Teams(before, directory) is [{ } one, { } two])
            return OfTwo()
                .Replace(context.Question, before.Lang == "fr" ? $"{one.Name} et {two.Name}" : $"{one.Name} and {two.Name}");
        if (!now.Players.Any() && People(before, directory) is [{ } player])
            return Replace(context.Question, now, OfPerson, player.FullName ?? player.Name);
        return context.Question;
    }

    [GeneratedRegex(
        @"\b(those two|these two|the two of them|both of them|ces deux(-là)?( équipes)?|ces deux équipes|les deux équipes)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OfTwo();

    // Several sources may each have an id for one team or player: who has the same name was spoken of once.
    private static List<TeamItem> Teams(ConversationTurn before, LeagueDirectory directory) =>
        [
            .. before
                .Entities.Where(entity => entity.Kind == "team")
                .Select(entity => directory.Team(entity.Id))
                .OfType<TeamItem>()
                .DistinctBy(team => team.Name, StringComparer.Ordinal),
        ];

    private static List<PlayerItem> People(ConversationTurn before, LeagueDirectory directory) =>
        [
            .. before
                .People.Select(directory.Player)
                .OfType<PlayerItem>()
                .DistinctBy(player => player.FullName ?? player.Name, StringComparer.Ordinal),
        ];

    private static string Replace(string question, TypedQuestion now, HashSet<string> pronouns, string name)
    {
        if (!now.Tokens.Any(token => pronouns.Contains(token.Text)))
            return question;
        // "When did they get their first win?": named once, the rest is theirs.
        var first = now.Tokens.ToList().FindIndex(token => pronouns.Contains(token.Text));
        var words = now.Tokens.Select(
            (token, i) =>
                i != first ? token.Original
                : Cues.Possessive.Has(token.Text) ? name + "'s"
                : name
        );
        return string.Join(' ', words) + (question.TrimEnd().EndsWith('?') ? "?" : "");
    }
}
