using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace LeagueGrid.Server.Reading;

/// <summary>Query parameters as OpenAPI tells them. They are read by <see cref="QueryText"/>, which refuses what binding would pass over.</summary>
public static class QueryParameters
{
    public static OpenApiParameter After { get; } = Query("after", "The 'next' of the page before.", JsonSchemaType.String);
    public static OpenApiParameter AfterSeq { get; } = Query("after", "A 'seq'.", JsonSchemaType.Integer);
    public static OpenApiParameter Limit { get; } = Query("limit", "1 to 500; 100 unless told.", JsonSchemaType.Integer);

    public static OpenApiParameter LiveTable { get; } = Query("live", "true counts matches in play.", JsonSchemaType.Boolean);

    public static OpenApiParameter LiveOnly { get; } = Query("live", "true keeps matches in play.", JsonSchemaType.Boolean);

    public static OpenApiParameter Everything { get; } =
        Query("everything", "true writes the whole index anew.", JsonSchemaType.Boolean);

    public static OpenApiParameter Date { get; } =
        Query("date", "The UTC day of the kick-off, as YYYY-MM-DD.", JsonSchemaType.String);

    public static OpenApiParameter Team { get; } = Query("team", "Id of a team.", JsonSchemaType.String);

    public static OpenApiParameter SearchText { get; } =
        Query("q", "A name or a part of it.", JsonSchemaType.String, required: true);

    public static OpenApiParameter Minute { get; } = Query("minute", "0 to 200.", JsonSchemaType.Integer, required: true);

    public static OpenApiParameter Mode { get; } =
        Query(
            "mode",
            "happened: what is known today of everything up to the minute; known: what the grid knew then.",
            JsonSchemaType.String,
            required: true,
            "happened",
            "known"
        );

    public static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder endpoint, params OpenApiParameter[] parameters) =>
        endpoint.AddOpenApiOperationTransformer(
            (operation, _, _) =>
            {
                operation.Parameters ??= [];
                foreach (var parameter in parameters)
                    operation.Parameters.Add(parameter);
                return Task.CompletedTask;
            }
        );

    /// <summary>What every read model of one thing answers.</summary>
    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder endpoint) =>
        endpoint
            .Produces<T>()
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static OpenApiParameter Query(
        string name,
        string description,
        JsonSchemaType type,
        bool required = false,
        params string[] words
    ) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = description,
            Required = required,
            Schema = new OpenApiSchema
            {
                Type = type,
                Enum = words.Length == 0 ? null : [.. words.Select(word => (JsonNode)word)],
            },
        };
}
