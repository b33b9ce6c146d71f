using System.Text.Json.Nodes;

namespace LeagueGrid.Feeds.Databases;

/// <summary>The map file as it is written. Each part says where a field of the item comes from.</summary>
internal sealed class RowMapFile
{
    public string Kind { get; set; } = "";

    /// <summary>Field: column.</summary>
    public Dictionary<string, string> Fields { get; set; } = [];

    /// <summary>Field: value, the same in every row.</summary>
    public Dictionary<string, object> Constants { get; set; } = [];

    /// <summary>Field: text with <c>{column}</c> in it; mostly ids.</summary>
    public Dictionary<string, string> Templates { get; set; } = [];

    public Dictionary<string, RowList> Lists { get; set; } = [];

    /// <summary>Field: a column that holds JSON of the shape that the field has in the contract.</summary>
    public Dictionary<string, string> Json { get; set; } = [];

    /// <summary>A column that is true, or not NULL, in rows that no longer hold.</summary>
    public string? Removed { get; set; }

    public void CheckFields()
    {
        var named = Fields.Keys.Concat(Constants.Keys).Concat(Templates.Keys).Concat(Lists.Keys).Concat(Json.Keys).ToList();
        foreach (var field in named)
            if (FieldKinds.Find(field) is null && !Json.ContainsKey(field))
                throw new InvalidDataException($"The map fills '{field}', which no item has.");
        if (named.GroupBy(field => field).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InvalidDataException($"The map fills '{twice.Key}' twice.");
        if (!named.Contains("id"))
            throw new InvalidDataException("The map gives no 'id' (by a field or a template).");
        foreach (var (field, list) in Lists)
            if (list.Column is null == (list.Columns.Count == 0))
                throw new InvalidDataException($"The list '{field}' comes from one 'column' or from several 'columns'.");
    }
}

/// <summary>A list out of one column, split, or out of one column an entry (a score is a list of two).</summary>
internal sealed class RowList
{
    public string? Column { get; set; }

    public string Separator { get; set; } = ",";

    public List<string> Columns { get; set; } = [];

    /// <summary>Entries of a list that is not of numbers are text. Null where nothing is said, or not all of a list of columns.</summary>
    public JsonArray? Of(DatabaseRow row, FieldKind kind)
    {
        if (Column is null)
        {
            var values = Columns.ConvertAll(column => row.Json(column, kind));
            return values.Contains(null) ? null : new JsonArray([.. values]);
        }
        var parts = row.Value(Column) switch
        {
            null => null,
            string[] array => array,
            _ => row.Text(Column)!.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        };
        return parts is null ? null : new JsonArray([.. parts.Select(part => (JsonNode?)JsonValue.Create(part))]);
    }
}
