using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning;

/// <summary>Asks back which one is meant, naming the candidates in full.</summary>
public static class Asking
{
    private const int Most = 8;

    public static Finding Which(Inquiry q, IReadOnlyList<NamedThing> between)
    {
        var finding = new Finding("ambiguous|" + string.Join(',', between.Select(one => one.Ids[0])))
        {
            Status = AnswerStatus.Ambiguous,
        };
        var names = new List<string>();
        foreach (var option in between.Take(Most))
        {
            var id = option.Ids[0];
            finding.Entities.Add(new EntityKey(option.Kind, id));
            q.Reader.NoteEntity(new EntityKey(option.Kind, id), 0);
            var team = option.Kind == "player" && q.Directory.Player(id)?.Team is { } t ? $" ({q.Team(t)})" : "";
            names.Add(
                (
                    option.Kind == "player" ? q.Player(id)
                    : option.Kind == "team" ? q.Team(id)
                    : option.Name
                ) + team
            );
        }
        return finding.Say(q.Words.In($"Which one do you mean: {Or(q, names)}?", $"De qui parlez-vous : {Or(q, names)} ?"));
    }

    public static Finding WhichMatch(Inquiry q, IReadOnlyList<MatchSheet> matches)
    {
        var words = new DeedWords(q);
        var finding = new Finding("ambiguous|" + string.Join(',', matches.Select(sheet => sheet.Id)))
        {
            Status = AnswerStatus.Ambiguous,
        };
        var some = matches.OrderByDescending(sheet => sheet.Date).Take(4).Select(words.MatchOn).ToList();
        return finding.Say(
            q.Words.In(
                $"Which match do you mean? There are several, the latest ones being {Or(q, some)}.",
                $"De quel match parlez-vous ? Il y en a plusieurs ; les derniers : {Or(q, some)}."
            )
        );
    }

    private static string Or(Inquiry q, List<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + q.Words.In(" or ", " ou ") + names[^1];
}
