namespace LeagueGrid.Server.Configuration;

/// <summary>A start that cannot go on, told to the operator in one line.</summary>
public sealed class StartRefusedException(string message, Exception? inner = null) : Exception(message, inner);
