using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LeagueGrid.Feeds.Databases;

/// <summary>
/// How a row becomes a feed item: the map file of <c>docs/sources.md</c>. What a row says is written as a line of the feed and read by the
/// feed's own parser, so a database is held to the same rules as any other feed.
/// </summary>
public sealed partial class RowMap
{
    private readonly RowMapFile _file;

    private RowMap(RowMapFile file) => _file = file;

    /// <summary>The source counts revisions itself.</summary>
    public bool CountsRevisions => _file.Fields.ContainsKey("rev");

    /// <exception cref="InvalidDataException">The text is no map; the message says where.</exception>
    public static RowMap Parse(string yaml)
    {
        RowMapFile? file;
        try
        {
            file = new DeserializerBuilder()
                .WithNamingConvention(CamelCaseNamingConvention.Instance)
                .WithDuplicateKeyChecking()
                .Build()
                .Deserialize<RowMapFile?>(yaml);
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException(
                $"The map is not valid at line {fault.Start.Line}: {(fault.InnerException ?? fault).Message}",
                fault
            );
        }
        if (file is null || string.IsNullOrEmpty(file.Kind))
            throw new InvalidDataException("The map names no 'kind'.");
        file.CheckFields();
        return new RowMap(file);
    }

    /// <exception cref="InvalidDataException">A column of the map is not in the query.</exception>
    internal void Check(IReadOnlyCollection<string> columns)
    {
        foreach (var column in Sources().SelectMany(source => source.Columns).Append(_file.Removed).OfType<string>())
            if (!columns.Contains(column, StringComparer.OrdinalIgnoreCase))
                throw new InvalidDataException($"The map names the column '{column}', which the query does not give.");
    }

    internal (FeedItem? Item, RowProblem? Problem) Read(DatabaseRow row)
    {
        try
        {
            var line = Line(row);
            if (_file.Removed is { } column && row.Value(column) is { } gone && IsTrue(gone))
                line = Removal(line);
            var parsed = FeedParser.Parse(Encoding.UTF8.GetBytes(line.ToJsonString()));
            return parsed.Item is { } item
                ? (item, null)
                : (null, new RowProblem(ColumnOf(parsed.Refusal!), parsed.Refusal!.Message));
        }
        catch (RowFault fault)
        {
            return (null, new RowProblem(fault.Column, fault.Message));
        }
    }

    private JsonObject Line(DatabaseRow row)
    {
        var line = new JsonObject { ["kind"] = _file.Kind };
        foreach (var (field, value) in _file.Constants)
            Put(line, field, Constant(field, value));
        foreach (var (field, column) in _file.Fields)
            Put(line, field, row.Json(column, FieldKinds.Find(field)!.Value));
        foreach (var (field, template) in _file.Templates)
            Put(line, field, Filled(template, row) is { } text ? JsonValue.Create(text) : null);
        foreach (var (field, list) in _file.Lists)
            Put(line, field, list.Of(row, FieldKinds.Find(field)!.Value));
        foreach (var (field, column) in _file.Json)
            Put(line, field, row.Parsed(column));
        return line;
    }

    // What is taken away is named by kind and id alone.
    private JsonObject Removal(JsonObject line) =>
        new()
        {
            ["kind"] = "remove",
            ["id"] = $"remove-{_file.Kind}-{line["id"]}",
            ["target"] = new JsonObject { ["kind"] = _file.Kind, ["id"] = line["id"]?.DeepClone() },
        };

    private static bool IsTrue(object value) => value is not (false or 0L or 0 or (short)0 or "0" or "f" or "false" or "no");

    private static void Put(JsonObject line, string field, JsonNode? value)
    {
        if (value is null)
            return;
        if (field.IndexOf('.') is var dot and > 0)
        {
            var name = field[..dot];
            if (line[name] is not JsonObject inner)
                line[name] = inner = [];
            inner[field[(dot + 1)..]] = value;
            return;
        }
        line[field] = value;
    }

    private static JsonNode? Constant(string field, object value) =>
        value is List<object> list
            ? new JsonArray([.. list.Select(entry => (JsonNode?)JsonValue.Create(entry.ToString()))])
            : FieldKinds.Find(field) switch
            {
                FieldKind.Number or FieldKind.Flag => JsonNode.Parse(value.ToString()!),
                _ => JsonValue.Create(value.ToString()),
            };

    /// <summary>Null where a column of the template is NULL: half an id would be the id of something else.</summary>
    private static string? Filled(string template, DatabaseRow row)
    {
        var complete = true;
        var text = Placeholder()
            .Replace(
                template,
                match =>
                {
                    var value = row.Text(match.Groups["column"].Value);
                    complete &= value is not null;
                    return value ?? "";
                }
            );
        return complete ? text : null;
    }

    /// <summary>The parser names the field; people know the column.</summary>
    private string? ColumnOf(Refusal refusal)
    {
        if (QuotedName().Match(refusal.Message) is not { Success: true } named)
            return null;
        var field = named.Groups["field"].Value;
        var columns = Sources().Where(source => source.Field == field).SelectMany(source => source.Columns);
        return string.Join(", ", columns) is { Length: > 0 } found ? found : field;
    }

    private IEnumerable<(string Field, IEnumerable<string> Columns)> Sources()
    {
        foreach (var (field, column) in _file.Fields.Concat(_file.Json))
            yield return (field, [column]);
        foreach (var (field, template) in _file.Templates)
            yield return (field, Placeholder().Matches(template).Select(match => match.Groups["column"].Value));
        foreach (var (field, list) in _file.Lists)
            yield return (field, list.Column is { } column ? [column] : list.Columns);
    }

    [GeneratedRegex(@"\{(?<column>[^{}]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("'(?<field>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QuotedName();
}
