using System.Text.Json;
using System.Text.Unicode;
using LeagueGrid.Core.Feed.Parsing;

namespace LeagueGrid.Core.Feed;

/// <summary>What a line came to: an item, or a refusal beside the id where one could be read.</summary>
public readonly record struct ParsedLine(FeedItem? Item, string? Id, Refusal? Refusal);

/// <summary>Reads one line of a feed (contract §1). Whatever the bytes are, the outcome is an item or a refusal, never a fault.</summary>
public static class FeedParser
{
    /// <summary>Longest line that is looked into, in bytes.</summary>
    public const int MaxLine = 1 << 20;

    public static ParsedLine Parse(ReadOnlyMemory<byte> line) => Parse(line.Span);

    public static ParsedLine Parse(ReadOnlySpan<byte> line)
    {
        if (line.Length > MaxLine)
            return new ParsedLine(null, null, new Refusal(Refusal.TooLarge, "A line may have up to 1 MiB."));
        if (line.StartsWith("\uFEFF"u8))
            line = line[3..];
        if (!Utf8.IsValid(line) || EscapedText.HasLoneSurrogate(line))
            return Malformed(null, "The line is not UTF-8.");

        Span<char> scratch = stackalloc char[FieldReader.ScratchLength];
        var fields = new FieldReader(line, scratch);
        try
        {
            var kind = ItemKinds.Find(line, out var refusal);
            if (!fields.OpensObject())
            {
                fields.Skip();
                fields.Finish();
                return Malformed(null, "An item is a JSON object.");
            }
            var item = refusal is null ? Read(kind, ref fields) : PassOver(ref fields, refusal);
            fields.Finish();
            if (fields.Id is null)
                fields.Miss("id");
            return fields.Refusal is null
                ? new ParsedLine(item, item!.Id, null)
                : new ParsedLine(null, fields.Id, fields.Refusal);
        }
        catch (JsonException fault)
        {
            return Malformed(fields.Id, $"Not JSON at byte {fault.BytePositionInLine}.");
        }
    }

    private static FeedItem? Read(ItemKind kind, ref FieldReader fields) =>
        kind switch
        {
            ItemKind.Event => EventLine.Read(ref fields),
            ItemKind.Retract => MatchLines.Retract(ref fields),
            ItemKind.Lineup => MatchLines.Lineup(ref fields),
            ItemKind.Match => MatchLines.Match(ref fields),
            ItemKind.Result => ResultLine.Read(ref fields),
            ItemKind.Competition => DefinitionLines.Competition(ref fields),
            ItemKind.Season => DefinitionLines.Season(ref fields),
            ItemKind.Team => DefinitionLines.Team(ref fields),
            ItemKind.Player => DefinitionLines.Player(ref fields),
            ItemKind.Availability => DefinitionLines.Availability(ref fields),
            ItemKind.Article => TextLines.Article(ref fields),
            ItemKind.Document => TextLines.Document(ref fields),
            _ => TextLines.Remove(ref fields),
        };

    /// <summary>An item whose kind says nothing to us still gives its id.</summary>
    private static FeedItem? PassOver(ref FieldReader fields, Refusal refusal)
    {
        fields.Note(refusal);
        while (fields.NextOfItem())
            fields.Skip();
        return null;
    }

    private static ParsedLine Malformed(string? id, string message) => new(null, id, new Refusal(Refusal.MalformedJson, message));
}
