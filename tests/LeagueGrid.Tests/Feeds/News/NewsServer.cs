using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LeagueGrid.Tests.Feeds.News;

/// <summary>A news site on loopback: it gives its feed with an ETag, and 304 to those who have it.</summary>
internal sealed class NewsServer : IDisposable
{
    private readonly HttpListener _listener = new();

    public NewsServer()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        }
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        // Not waited for at the end: a listener closed before its first wait never ends it.
        _ = Task.Run(ServeAsync);
    }

    public Uri Address { get; }

    public string Feed { get; set; } = "";

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public string? RetryAfter { get; set; }

    public DateTimeOffset? Modified { get; set; }

    public bool Tags { get; set; } = true;

    public List<HttpStatusCode> Answers { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                Answer(await _listener.GetContextAsync());
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
        {
            // Closed by the test.
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var response = context.Response;
        var tag = $"\"{Feed.GetHashCode(StringComparison.Ordinal):x}\"";
        var has =
            (Tags && context.Request.Headers["If-None-Match"] == tag)
            || (Modified is { } modified && context.Request.Headers["If-Modified-Since"] == modified.ToString("r"));
        var status = Status is HttpStatusCode.OK && has ? HttpStatusCode.NotModified : Status;
        response.StatusCode = (int)status;
        if (Tags)
            response.AddHeader("ETag", tag);
        if (Modified is { } changed)
            response.AddHeader("Last-Modified", changed.ToString("r"));
        if (RetryAfter is not null)
            response.AddHeader("Retry-After", RetryAfter);
        Answers.Add(status);
        if (status is HttpStatusCode.OK)
            response.OutputStream.Write(Encoding.UTF8.GetBytes(Feed));
        response.Close();
    }
}
