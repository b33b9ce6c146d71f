using System.Net;
using LeagueGrid.IntegrationTests.Processes;
using Xunit;

namespace LeagueGrid.IntegrationTests.Starts;

public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-start-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_second_server_on_the_same_folder_ends_and_names_it()
    {
        await using var first = await ServerProcess.StartAsync($"--LeagueGrid:Data={_folder}");
        var (code, said) = await ServerProcess.RefusedAsync(
            "--environment=Development",
            "--urls=http://127.0.0.1:0",
            $"--LeagueGrid:Data={_folder}"
        );
        Assert.NotEqual(0, code);
        Assert.Contains(_folder, said, StringComparison.Ordinal);
        Assert.Contains("LeagueGrid:Data", said, StringComparison.Ordinal);
        using var ready = await first.Http.GetAsync(
            new Uri("/health/ready", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Fact]
    public async Task A_port_in_use_ends_the_start_in_one_sentence()
    {
        await using var first = await ServerProcess.StartAsync($"--LeagueGrid:Data={Path.Combine(_folder, "one")}");
        var (code, said) = await ServerProcess.RefusedAsync(
            "--environment=Development",
            $"--urls={first.Address}",
            $"--LeagueGrid:Data={Path.Combine(_folder, "two")}",
            "--LeagueGrid:Demo=false"
        );
        Assert.NotEqual(0, code);
        Assert.Contains("port is in use", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LeagueGrid:Keys", "--environment=Production")]
    [InlineData("LeagueGrid:Limits:BodyBytes", "--LeagueGrid:Limits:BodyBytes=lots")]
    [InlineData("LeagueGrid:Index", "--LeagueGrid:Index=alphabetical")]
    [InlineData("LeagueGrid:Model", "--LeagueGrid:Model:Provider=oracle")]
    [InlineData("LeagueGrid:Redis", "--LeagueGrid:Redis=,,,")]
    public async Task A_setting_that_cannot_be_ends_the_start_and_is_named(string named, string setting)
    {
        var (code, said) = await ServerProcess.RefusedAsync(
            setting.StartsWith("--environment", StringComparison.Ordinal) ? setting : "--environment=Development",
            "--urls=http://127.0.0.1:0",
            $"--LeagueGrid:Data={_folder}",
            "--LeagueGrid:Demo=false",
            setting
        );
        Assert.NotEqual(0, code);
        Assert.Contains(named, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_of_a_request_never_stands_in_the_log()
    {
        await using var server = await ServerProcess.StartAsync(
            $"--LeagueGrid:Data={_folder}",
            "--Logging:LogLevel:Default=Debug",
            "--Logging:LogLevel:Microsoft=Information"
        );
        using var taken = await server.IngestAsync("{}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MultiStatus, taken.StatusCode);
        using var negotiated = await server.Http.PostAsync(
            new Uri($"/hubs/league/negotiate?access_token={ServerProcess.Key}", UriKind.Relative),
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.OK, negotiated.StatusCode);
        Assert.DoesNotContain(ServerProcess.Key, server.Said, StringComparison.Ordinal);
    }
}
