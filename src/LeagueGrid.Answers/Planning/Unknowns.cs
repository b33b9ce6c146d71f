using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning;

/// <summary>Says what is not known, and what is known nearby. Never a number that stands neither in the question nor in a source.</summary>
public static class Unknowns
{
    public static Finding About(Inquiry q, MatchSheet sheet, string metric)
    {
        var words = new DeedWords(q);
        var finding = new Finding("unknown|" + metric + "|" + sheet.Id) { Status = AnswerStatus.Unknown, Match = sheet.Id };
        finding.Seasons.Add(sheet.Season);
        if (sheet.Status is MatchStatus.Scheduled)
        {
            var fixture = finding.Cite(q.Of(sheet, $"{words.Pair(sheet)}, {q.Words.Day(sheet.Date)}"));
            return finding.Say(
                q.Words.In(
                    $"That is not known yet: {words.Pair(sheet)} ({q.Words.Day(sheet.Date)}) has not been played.",
                    $"On ne le sait pas encore : {words.Pair(sheet)} ({q.Words.Day(sheet.Date)}) n'a pas été joué."
                ),
                fixture
            );
        }
        var cite = finding.Cite(q.Of(sheet, $"{words.Match(sheet)}, {q.Words.Day(sheet.Date)}"));
        return finding
            .Say(
                q.Words.In(
                    "I don't know: nothing in the data says that about this match.",
                    "Je ne sais pas : rien dans les données ne le dit pour ce match."
                )
            )
            .Say(q.Words.In($"What is known: {words.MatchOn(sheet)}.", $"Ce que l'on sait : {words.MatchOn(sheet)}."), cite);
    }

    public static Finding Plain(Inquiry q, string query = "unknown") =>
        new Finding(query) { Status = AnswerStatus.Unknown }.Say(
            q.Words.In("I don't know: nothing in the data says that.", "Je ne sais pas : rien dans les données ne le dit.")
        );
}
