namespace LeagueGrid.Feeds.Sources;

/// <summary>A source turned the reading away, and perhaps said when to come again.</summary>
public sealed class SourceRefusedException(string message, TimeSpan? retryAfter = null) : Exception(message)
{
    public TimeSpan? RetryAfter => retryAfter;
}
