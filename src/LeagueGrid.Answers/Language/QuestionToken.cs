namespace LeagueGrid.Answers.Language;

/// <summary>A word of the question: folded for comparing, with what the asker wrote.</summary>
/// <param name="Text">Folded: lower case, without accents.</param>
/// <param name="Original">As written.</param>
/// <param name="Capital">Begins with a capital although no sentence starts there: a hint at a name.</param>
/// <param name="Start">Begins a sentence.</param>
public readonly record struct QuestionToken(string Text, string Original, bool Capital, bool Start = false)
{
    /// <summary>Written with 's: "Germany's".</summary>
    public bool Possessive { get; init; }

    /// <summary>A comma, a colon or a semicolon stands before it.</summary>
    public bool AfterComma { get; init; }

    public bool IsNumber => Text.Length > 0 && char.IsAsciiDigit(Text[0]);
}
