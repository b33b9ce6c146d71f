using System.Text.RegularExpressions;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Documents;

/// <summary>
/// Recognises text that addresses a machine or the reader as a command ("ignore previous instructions", "Assistant: …").
/// Such text is kept as data, but it is never quoted as an answer: from the first such sentence to the end of its
/// paragraph it says what somebody wants said, not what is so.
/// </summary>
public static class Directives
{
    private static readonly Regex RolePattern = Patterns.Linear(
        @"(^|[\r\n.!?>]\s*)[\[<#*\s]*(system|assistant|user|developer|human|ai|instructions?|systeme|système)\s*(prompt|message)?\s*[\]>*]*\s*:",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex OverridePattern = Patterns.Linear(
        @"\b(ignore[rz]?|disregard|forget|override|bypass|oubliez?|ne tenez pas compte|fais abstraction|faites abstraction)\b.{0,60}\b(instructions?|prompts?|rules?|guidelines?|context|consignes?|regles|règles|above|previous|prior|précédentes?|dessus)\b|\byou are now\b|\btu es (maintenant|désormais)\b|\bvous êtes (maintenant|désormais)\b|\bfrom now on,?\s+(you|your|answer|reply|respond|say|only|always|never|ignore|act|speak|write|pretend)\b|\b(à partir de maintenant|désormais),? (tu|vous|réponds|répondez|dis|dites)\b|\bsystem prompt\b|\bprompt système\b|\bact as (an?|the)\b|\bpretend (to be|that you)\b|\bjailbreak\b|\bdeveloper mode\b",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    );

    private static readonly Regex AnsweringPattern = Patterns.Linear(
        @"\b(answer|respond|reply|output|print|repeat|say)\b.{0,40}\b(every|all|any|each|only|exactly|nothing but)\b.{0,40}\b(questions?|words?|users?|prompts?|with|requests?)\b|\b(réponds|répondez|répondre|affiche|affichez|répète|répétez)\b.{0,40}\b(toutes?|tous|chaque|seulement|uniquement|exactement)\b|^\W*(tell|inform|dis|dites)\s+(every|all|each|the|à tous|à chaque|aux)\s*(users?|readers?|visitors?|utilisateurs?|lecteurs?)\b|\bwhen (you are )?asked\b.{0,60}\b(say|answer|reply|respond)\b",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    );

    private static readonly Regex TagPattern = Patterns.Linear(
        @"</?\s*(source|context|system|assistant|user|instructions?|im_start|im_end|document|tool)\b[^>]{0,80}>|<\|[^|]{1,40}\|>|\[/?INST\]",
        RegexOptions.IgnoreCase
    );

    /// <summary>For each sentence, whether it is a command or stands under one.</summary>
    public static bool[] Marked(string text, IReadOnlyList<Sentence> sentences)
    {
        var marked = new bool[sentences.Count];
        var under = -1;
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = text.AsSpan(sentences[i].Start, sentences[i].Length);
            if (sentences[i].Paragraph != under && IsDirective(sentence))
                under = sentences[i].Paragraph;
            marked[i] = sentences[i].Paragraph == under;
        }
        return marked;
    }

    public static bool IsDirective(ReadOnlySpan<char> sentence) =>
        RolePattern.IsMatch(sentence)
        || OverridePattern.IsMatch(sentence)
        || AnsweringPattern.IsMatch(sentence)
        || TagPattern.IsMatch(sentence);
}
