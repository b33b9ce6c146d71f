using System.Diagnostics.Metrics;
using LeagueGrid.Feeds.Opening;
using LeagueGrid.Feeds.Sources;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeagueGrid.Tests.Feeds.Sources;

public sealed class SourceRunnerTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_source_that_fails_stops_no_other_and_comes_in_when_it_is_there()
    {
        _folder.Write("good/one.md", "# One");
        var grid = new RememberingGrid();
        var came = new TaskCompletionSource();
        var cancel = TestContext.Current.CancellationToken;
        await using var runner = SourceRunner.Start(
            [Documents("good", "good"), Documents("late", "late")],
            _folder["state"],
            async (feed, items, stop) =>
            {
                var receipt = await grid.Sink(feed, items, stop);
                (feed == "good" ? came : new TaskCompletionSource()).TrySetResult();
                return receipt;
            },
            TimeProvider.System,
            NullLogger<SourceRunner>.Instance
        );
        await came.Task.WaitAsync(cancel);
        await UntilAsync(() => runner.Health is [{ Healthy: true, Items: 1 }, { Healthy: false, LastError: not null }], cancel);

        _folder.Write("late/two.md", "# Two");
        await UntilAsync(() => runner.Health[1] is { Healthy: true, Items: 1, LastSuccess: not null }, cancel);
        Assert.Equal(["one", "two"], grid.Ids);
    }

    [Fact]
    public async Task Every_reading_is_measured()
    {
        _folder.Write("docs/one.md", "# One");
        var counted = new Dictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == SourceInstruments.MeterName)
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        void Count(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            // Tests run side by side; only this test's source is looked at.
            foreach (var tag in tags)
                if (tag is { Key: "source", Value: "measured" })
                    lock (counted)
                        counted[instrument.Name] = value;
        }
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Count(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Count(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Count(instrument, value, tags));
        listener.Start();

        await using var runner = SourceRunner.Start(
            [Documents("measured", "docs")],
            _folder["state"],
            new RememberingGrid().Sink,
            TimeProvider.System,
            NullLogger<SourceRunner>.Instance
        );
        await UntilAsync(() => runner.Health[0].LastSuccess is not null, TestContext.Current.CancellationToken);
        await UntilAsync(
            () =>
            {
                listener.RecordObservableInstruments();
                lock (counted)
                    return counted.Count == 5;
            },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(1, counted["leaguegrid.source.items"]);
    }

    [Fact]
    public void A_pause_grows_with_failures_and_stays_bounded()
    {
        var every = TimeSpan.FromSeconds(10);
        Assert.Equal(TimeSpan.FromSeconds(10), Backoff.After(1, every, 0));
        Assert.Equal(TimeSpan.FromSeconds(80), Backoff.After(3, every, 1));
        Assert.Equal(Backoff.Most, Backoff.After(1000, every, 1));
        Assert.Equal(TimeSpan.FromHours(2), Backoff.After(9, TimeSpan.FromHours(2), 1));
        Assert.Equal(TimeSpan.FromMinutes(5), Backoff.After(1, every, 0, TimeSpan.FromMinutes(5)));
        Assert.Equal(TimeSpan.FromHours(1), Backoff.After(1, every, 0, TimeSpan.FromDays(300)));
    }

    [Theory]
    [InlineData("Name", "a/b", "documents")]
    [InlineData("Path", "ok", "documents")]
    [InlineData("Url", "ok", "news")]
    [InlineData("Map", "ok", "sql")]
    [InlineData("Kind", "ok", "ftp")]
    public void Settings_that_cannot_work_are_named(string setting, string name, string kind) =>
        Assert.Contains(
            setting,
            new SourceSettings
            {
                Name = name,
                Kind = kind,
                Url = "file:///etc/passwd",
            }
                .Problems()
                .Select(problem => problem.Setting)
        );

    private SourceSettings Documents(string name, string path) =>
        new()
        {
            Name = name,
            Kind = SourceSettings.Documents,
            Path = _folder[path],
            EverySeconds = 0.1,
        };

    // Health is written after the grid took the items, so it is looked at until it says so.
    private static async Task UntilAsync(Func<bool> holds, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (!holds())
            await Task.Delay(20, limit.Token);
    }
}
