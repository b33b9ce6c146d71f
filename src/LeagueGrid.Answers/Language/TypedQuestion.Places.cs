namespace LeagueGrid.Answers.Language;

/// <summary>Words that turned out to name something once the league's matches were looked at: grounds, referees, clubs, tournaments.</summary>
public sealed partial class TypedQuestion
{
    /// <summary>Words that turned out to name where a match was played.</summary>
    public HashSet<string> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Referees whom the words name, as the data writes them.</summary>
    public List<string> Referees { get; } = [];

    /// <summary>A country is named for the tournament that was played there.</summary>
    public bool AtTournament { get; private set; }

    /// <summary>Takes the name of a country as that of a tournament played there.</summary>
    public void TakeTournament(Mention mention, IReadOnlyList<int> years)
    {
        for (var i = mention.First; i < mention.End; i++)
            Used[i] = true;
        AtTournament |= years.Count > 0;
        if (Time.IsEmpty && years.Count > 0)
            Time = Time with { Years = years };
    }

    /// <summary>Takes words as the name of a referee.</summary>
    public void TakeReferee(string name, IReadOnlyCollection<string> words)
    {
        Referees.Add(name);
        for (var i = 0; i < Tokens.Count; i++)
            Used[i] |= words.Contains(Tokens[i].Text);
        Mentions = [.. Mentions.Where(m => !Enumerable.Range(m.First, m.Count).All(i => words.Contains(Tokens[i].Text)))];
    }

    /// <summary>Clubs whom the words name, as a squad's list writes them.</summary>
    public List<string> Clubs { get; } = [];

    /// <summary>Takes words as the name of a club that only a squad's list holds.</summary>
    public void TakeClub(string name, IReadOnlyCollection<string> words)
    {
        Clubs.Add(name);
        for (var i = 0; i < Tokens.Count; i++)
            Used[i] |= words.Contains(Tokens[i].Text);
    }

    /// <summary>Takes a word as the name of a place.</summary>
    public void TakePlace(string word)
    {
        Places.Add(word);
        Mentions = [.. Mentions.Where(m => !Enumerable.Range(m.First, m.Count).Any(i => Tokens[i].Text == word))];
        for (var i = 0; i < Tokens.Count; i++)
            Used[i] |= Tokens[i].Text == word;
    }
}
