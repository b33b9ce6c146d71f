using System.Globalization;
using System.Text.Json;

namespace LeagueGrid.Core.Feed.Parsing;

/// <summary>
/// Walks the fields of one JSON object of a feed line. The first field that does not fit is remembered and the walk goes
/// on to the end, because a line that is no JSON further on is <c>malformed-json</c> whatever stood before.
/// A field that is <c>null</c> counts as absent (shapes §1).
/// </summary>
internal ref struct FieldReader
{
    public const int MaxText = 1000;
    public const int MaxId = 256;
    public const int MaxList = 1000;
    private const int LongestName = 32;

    private readonly Span<char> _scratch;
    private Utf8JsonReader _json;
    private int _nameLength;

    public FieldReader(ReadOnlySpan<byte> line, Span<char> scratch)
    {
        _json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 64 });
        _scratch = scratch;
    }

    public static int ScratchLength => LongestName;

    public Refusal? Refusal { get; private set; }

    public string? Id { get; private set; }

    public long Rev { get; private set; } = 1;

    public DateTimeOffset? At { get; private set; }

    /// <summary>Name of the field at hand; empty for one too long to be ours.</summary>
    public readonly ReadOnlySpan<char> Name => _scratch[.._nameLength];

    public readonly JsonTokenType Token => _json.TokenType;

    public bool OpensObject() => _json.Read() && _json.TokenType == JsonTokenType.StartObject;

    /// <summary>Reads to the end of the input: anything but white space there throws.</summary>
    public void Finish()
    {
        while (_json.Read())
            _json.Skip();
    }

    /// <summary>Steps to the next field of an item that has a value; what every item has is taken on the way.</summary>
    public bool NextOfItem()
    {
        while (Next())
        {
            switch (Name)
            {
                case "kind":
                    Skip();
                    break;
                case "id":
                    Id = Identifier();
                    break;
                case "rev":
                    Rev = Whole(1, long.MaxValue) ?? 1;
                    break;
                case "at":
                    At = Instant();
                    break;
                default:
                    return true;
            }
        }
        return false;
    }

    /// <summary>Steps to the next field of the object that has a value. False at its end.</summary>
    public bool Next()
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            _nameLength = _json.ValueSpan.Length <= LongestName ? _json.CopyString(_scratch) : 0;
            _json.Read();
            if (_json.TokenType != JsonTokenType.Null)
                return true;
        }
        return false;
    }

    /// <summary>Steps to the next element of a list. False at its end.</summary>
    public bool NextElement() => _json.Read() && _json.TokenType != JsonTokenType.EndArray;

    public void Skip() => _json.Skip();

    /// <summary>Notes that the field at hand does not fit, and passes over its value.</summary>
    public void Reject(string name, string expected)
    {
        Refusal ??= new Refusal(Feed.Refusal.InvalidField, $"The field '{name}' must be {expected}.");
        _json.Skip();
    }

    /// <summary>Notes a field without which the item says nothing.</summary>
    public void Miss(string name) => Refusal ??= new Refusal(Feed.Refusal.MissingField, $"The field '{name}' is missing.");

    /// <summary>An id: 1 to 256 characters, not blank, without control characters.</summary>
    public string? Identifier() => Identifier(Name.ToString());

    /// <summary>An id of something else than the item: many items share it, so its text is made once.</summary>
    public string? Reference()
    {
        if (_json.TokenType != JsonTokenType.String || _json.ValueIsEscaped)
            return Identifier();
        if (SharedIds.Find(_json.ValueSpan, out var place) is { } kept)
            return kept;
        var id = Identifier();
        if (id is not null)
            SharedIds.Keep(id, place);
        return id;
    }

    public string? Identifier(string field)
    {
        var id = RawText(field);
        if (id is null)
            return null;
        if (IsIdentifier(id))
            return id;
        Reject(field, "1 to 256 characters, not blank, without control characters");
        return null;
    }

    /// <summary>A dot or two alone would be eaten as a step in a path and never be found again.</summary>
    private static bool IsIdentifier(string id)
    {
        if (id.Length > MaxId || string.IsNullOrWhiteSpace(id) || id is "." or "..")
            return false;
        foreach (var c in id)
            if (char.IsControl(c))
                return false;
        return true;
    }

    /// <summary>One line of text, up to 1,000 characters.</summary>
    public string? Text()
    {
        var text = RawText();
        if (text is not { Length: > MaxText })
            return text;
        Reject(Name.ToString(), "at most 1,000 characters");
        return null;
    }

    /// <summary>A name by which something is shown: text that is not blank.</summary>
    public string? Title()
    {
        var text = Text();
        if (text is null || !string.IsNullOrWhiteSpace(text))
            return text;
        Reject(Name.ToString(), "text that is not blank");
        return null;
    }

    /// <summary>Text as long as the line allows.</summary>
    public string? RawText() => RawText(null);

    private string? RawText(string? field)
    {
        if (_json.TokenType == JsonTokenType.String)
            return _json.GetString();
        Reject(field ?? Name.ToString(), "text");
        return null;
    }

    /// <summary>One of a closed set of words.</summary>
    public string? Word(scoped ReadOnlySpan<string> words) => Word(null, words);

    public string? Word(string? field, scoped ReadOnlySpan<string> words)
    {
        if (_json.TokenType == JsonTokenType.String)
            foreach (var word in words)
                if (_json.ValueTextEquals(word))
                    return word;
        Reject(field ?? Name.ToString(), $"one of {string.Join(", ", words!)}");
        return null;
    }

    public int? Whole(int min, int max) => (int?)Number(null, min, max);

    public long? Whole(long min, long max) => Number(null, min, max);

    /// <summary>A whole number within a list.</summary>
    public int? Element(string field, int min, int max) => (int?)Number(field, min, max);

    /// <summary>A whole number, however it is written (<c>3</c>, <c>3.0</c>).</summary>
    private long? Number(string? field, long min, long max)
    {
        if (_json.TokenType == JsonTokenType.Number)
        {
            if (_json.TryGetInt64(out var whole) && whole >= min && whole <= max)
                return whole;
            if (_json.TryGetDecimal(out var number) && decimal.IsInteger(number) && number >= min && number <= max)
                return (long)number;
        }
        Reject(
            field ?? Name.ToString(),
            max == long.MaxValue
                ? $"a whole number from {min}"
                : string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}")
        );
        return null;
    }

    public double? Fraction()
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetDouble(out var number) && number is >= 0 and <= 1)
            return number;
        Reject(Name.ToString(), "a number from 0 to 1");
        return null;
    }

    public bool? Flag()
    {
        if (_json.TokenType is JsonTokenType.True or JsonTokenType.False)
            return _json.GetBoolean();
        Reject(Name.ToString(), "true or false");
        return null;
    }

    /// <summary>ISO 8601; UTC where no offset is given, so that no machine's time zone creeps in.</summary>
    public DateTimeOffset? Instant()
    {
        if (_json.TokenType == JsonTokenType.String && _json.TryGetDateTime(out var time))
        {
            if (time.Kind == DateTimeKind.Unspecified)
                return new DateTimeOffset(time, TimeSpan.Zero);
            if (_json.TryGetDateTimeOffset(out var instant))
                return instant.ToUniversalTime();
        }
        Reject(Name.ToString(), "a time in ISO 8601");
        return null;
    }

    public DateOnly? Day()
    {
        Span<char> day = stackalloc char[10];
        if (
            _json.TokenType == JsonTokenType.String
            && _json.ValueSpan.Length == 10
            && DateOnly.TryParseExact(
                day[.._json.CopyString(day)],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
            return date;
        Reject(Name.ToString(), "a day as YYYY-MM-DD");
        return null;
    }

    /// <summary>True where a list opens; false after noting that none does.</summary>
    public bool OpensList(string field)
    {
        if (_json.TokenType == JsonTokenType.StartArray)
            return true;
        Reject(field, "a list");
        return false;
    }

    /// <summary>True where an object opens; false after noting that none does.</summary>
    public bool OpensObject(string field)
    {
        if (_json.TokenType == JsonTokenType.StartObject)
            return true;
        Reject(field, "an object");
        return false;
    }

    /// <summary>A list of one-line texts; null after noting what is wrong with it.</summary>
    public IReadOnlyList<string>? Texts(string field) => Strings(field, ids: false);

    public IReadOnlyList<string>? Identifiers(string field) => Strings(field, ids: true);

    private List<string>? Strings(string field, bool ids)
    {
        if (!OpensList(field))
            return null;
        var list = new List<string>();
        while (NextElement())
        {
            var text = ids ? Identifier(field) : RawText(field);
            if (text is { Length: > MaxText })
                Reject(field, "texts of at most 1,000 characters");
            else if (text is not null && Fits(list.Count, field))
                list.Add(text);
        }
        return list;
    }

    /// <summary>False, after noting it, where a list is full; what follows is passed over.</summary>
    public bool Fits(int count, string field)
    {
        if (count < MaxList)
            return true;
        Reject(field, "a list of at most 1,000 entries");
        return false;
    }

    /// <summary>Takes back what was noted since <paramref name="before"/> and gives it: for a field that may turn out not to matter.</summary>
    public Refusal? SetAside(Refusal? before)
    {
        var noted = ReferenceEquals(Refusal, before) ? null : Refusal;
        Refusal = before;
        return noted;
    }

    public void Note(Refusal refusal) => Refusal ??= refusal;
}
