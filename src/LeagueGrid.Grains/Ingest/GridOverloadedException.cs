namespace LeagueGrid.Grains.Ingest;

/// <summary>The grid cannot take items at this moment (contract: <c>503</c> with <c>Retry-After</c>). Nothing of the call counts as acknowledged.</summary>
[GenerateSerializer, Alias("lg.overloaded")]
public sealed class GridOverloadedException(string message, Exception? inner = null) : Exception(message, inner);
