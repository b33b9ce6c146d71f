using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace LeagueGrid.Tests.Server.Configuration;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("LeagueGrid:Cluster:Role", "captain")]
    [InlineData("LeagueGrid:Cluster:SiloPort", "70000")]
    [InlineData("LeagueGrid:Cluster:SiloPort", "eleven")]
    [InlineData("LeagueGrid:Cluster:AdvertisedIp", "here")]
    [InlineData("LeagueGrid:Cluster:Id", " ")]
    [InlineData("LeagueGrid:Limits:BodyBytes", "0")]
    [InlineData("LeagueGrid:Limits:AsksPerMinute", "-1")]
    [InlineData("LeagueGrid:Demo", "perhaps")]
    [InlineData("LeagueGrid:Jwt:Authority", "ftp://issuer")]
    [InlineData("LeagueGrid:Origins:0", "https://example.org/")]
    [InlineData("LeagueGrid:Keys:0:Key", "short")]
    [InlineData("LeagueGrid:Data", " ")]
    public void A_value_that_cannot_be_stops_the_start_and_is_named(string setting, string value)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read("Development", (setting, value)));
        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_with_a_right_that_is_none_is_named_by_its_place()
    {
        var refused = Assert.Throws<StartRefusedException>(() =>
            Read("Development", ("LeagueGrid:Keys:0:Key", "0123456789abcdef"), ("LeagueGrid:Keys:0:Rights:0", "everything"))
        );
        Assert.Contains("LeagueGrid:Keys:0:Rights:0", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_Development_nothing_starts_without_keys_or_an_issuer()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read("Production"));
        Assert.Contains("LeagueGrid:Keys", refused.Message, StringComparison.Ordinal);
        Assert.Contains("LeagueGrid:Jwt:Authority", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_cannot_be_is_named_by_its_place()
    {
        var refused = Assert.Throws<StartRefusedException>(() =>
            Read(
                "Development",
                ("LeagueGrid:Sources:0:Name", "rules"),
                ("LeagueGrid:Sources:0:Kind", "documents"),
                ("LeagueGrid:Sources:0:Path", "rules"),
                ("LeagueGrid:Sources:1:Name", "news"),
                ("LeagueGrid:Sources:1:Kind", "news"),
                ("LeagueGrid:Sources:1:Url", "ftp://news.example")
            )
        );
        Assert.Equal("LeagueGrid:Sources:1:Url is an http or https address of a feed.", refused.Message);
    }

    [Fact]
    public void An_issuer_without_an_audience_is_refused() =>
        Assert.Contains(
            "LeagueGrid:Jwt:Audience",
            Assert
                .Throws<StartRefusedException>(() => Read("Production", ("LeagueGrid:Jwt:Authority", "https://issuer.example")))
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("gateway")]
    [InlineData("silo")]
    public void A_part_of_a_cluster_needs_a_store_that_others_share(string role) =>
        Assert.Contains(
            "LeagueGrid:Redis",
            Assert.Throws<StartRefusedException>(() => Read("Development", ("LeagueGrid:Cluster:Role", role))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Development_starts_with_nothing_set()
    {
        var settings = Read("Development");
        Assert.True(settings.IsEmbedded);
        Assert.Equal(".leaguegrid", settings.Data);
    }

    private static GridSettings Read(string environment, params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
            .Build()
            .ReadSettings(new Somewhere(environment));

    private sealed class Somewhere(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "test";
        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
