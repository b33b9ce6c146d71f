using System.Numerics.Tensors;
using LeagueGrid.Knowledge;
using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Embedding.Onnx;
using LeagueGrid.Knowledge.Index;
using LeagueGrid.Knowledge.Settings;
using LeagueGrid.Tests.Knowledge.Stage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using Xunit;

namespace LeagueGrid.Tests.Knowledge.Embedding;

/// <summary>The <c>onnx</c> provider as it is configured, with models that the real runtime loads.</summary>
public sealed class OnnxEmbeddingsTests(GarnetFixture store) : IClassFixture<GarnetFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_has_the_mean_of_its_own_pieces_at_length_one()
    {
        using var model = TinyModel.Write();
        using var generator = Open(model);
        var vector = Assert.Single(await EmbedAsync(generator, "Goals"));
        string[] pieces = ["[CLS]", "goal", "##s", "[SEP]"];
        var mean = new float[TinyModel.Size];
        foreach (var piece in pieces)
            TensorPrimitives.Add(mean, TinyModel.VectorOf(piece), mean);
        Assert.Equal(1f, TensorPrimitives.CosineSimilarity<float>(mean, vector), 5);
        Assert.Equal(1f, TensorPrimitives.Norm<float>(vector), 5);
    }

    [Fact]
    public async Task A_text_has_the_same_vector_whatever_is_in_its_batch()
    {
        using var model = TinyModel.Write();
        using var generator = Open(model);
        string[] texts = ["goal", "keeper saves a late goal and saves and saves", "", "late saved goals", "goal"];
        var together = await EmbedAsync(generator, texts);
        for (var i = 0; i < texts.Length; i++)
        {
            var single = Assert.Single(await EmbedAsync(generator, texts[i]));
            Assert.All(single.Zip(together[i]), pair => Assert.Equal(pair.First, pair.Second, 6));
        }
    }

    [Fact]
    public async Task Texts_that_do_not_fit_into_one_run_come_back_in_order()
    {
        using var model = TinyModel.Write();
        using var generator = Open(model);
        var words = Enumerable
            .Range(1, 300)
            .Select(i => string.Join(' ', Enumerable.Repeat(i % 2 == 0 ? "goal" : "late", i)))
            .ToArray();
        var many = await EmbedAsync(generator, words);
        foreach (var i in new[] { 0, 7, 150, 299 })
            Assert.All(
                Assert.Single(await EmbedAsync(generator, words[i])).Zip(many[i]),
                pair => Assert.Equal(pair.First, pair.Second, 5)
            );
    }

    [Fact]
    public async Task What_is_beyond_the_models_reach_is_left_out()
    {
        using var model = TinyModel.Write(most: 4);
        using var generator = Open(model);
        var vectors = await EmbedAsync(generator, "late goal", "late goal keeper saves");
        Assert.Equal(vectors[0], vectors[1]);
    }

    [Fact]
    public async Task Capitals_and_accents_are_folded_as_the_model_folds_them()
    {
        using var model = TinyModel.Write();
        using var generator = Open(model);
        var vectors = await EmbedAsync(generator, "Éjéré", "ejere");
        Assert.Equal(vectors[1], vectors[0]);
    }

    [Fact]
    public async Task A_tokenizer_in_json_and_a_vocabulary_in_lines_cut_alike()
    {
        using var lines = TinyModel.Write();
        using var json = TinyModel.Write(asJson: true);
        using var first = Open(lines);
        using var second = Open(json);
        Assert.Equal(await EmbedAsync(first, "late saves, unknown words"), await EmbedAsync(second, "late saves, unknown words"));
    }

    [Fact]
    public async Task A_model_may_take_less_and_give_a_whole_sentence()
    {
        using var model = TinyModel.Write(sentences: true, inputs: ["input_ids"]);
        using var generator = Open(model);
        var vector = Assert.Single(await EmbedAsync(generator, "goal"));
        Assert.Equal(TinyModel.Size, vector.Length);
        Assert.Equal(1f, TensorPrimitives.Norm<float>(vector), 5);
    }

    [Theory]
    [InlineData("folder", "no such folder")]
    [InlineData("model.onnx", "no model.onnx")]
    [InlineData("vocab.txt", "neither vocab.txt nor tokenizer.json")]
    [InlineData("bytes", "cannot be loaded")]
    [InlineData("words", "no vocabulary of word pieces")]
    [InlineData("json", "config.json is no JSON")]
    [InlineData("inputs", "wants pixel_values")]
    public async Task A_folder_that_cannot_work_stops_the_start_and_says_why(string broken, string reason)
    {
        using var model = broken == "inputs" ? TinyModel.Write(inputs: ["input_ids", "pixel_values"]) : TinyModel.Write();
        var folder = broken == "folder" ? Path.Combine(model.Folder, "absent") : model.Folder;
        if (broken is "model.onnx" or "vocab.txt")
            File.Delete(Path.Combine(folder, broken));
        if (broken is "bytes")
            File.WriteAllText(Path.Combine(folder, "model.onnx"), "no model");
        if (broken is "words")
            File.WriteAllText(Path.Combine(folder, "vocab.txt"), "goal\nkeeper\n");
        if (broken is "json")
            File.WriteAllText(Path.Combine(folder, "config.json"), "{");
        await using var services = Services(await store.OpenAsync(), folder);
        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<Embedder>());
        Assert.Contains("LeagueGrid:Embedding:Path", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_no_longer_wanted_stops()
    {
        using var model = TinyModel.Write();
        using var generator = Open(model);
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            generator.GenerateAsync(["goal"], cancellationToken: gone.Token)
        );
    }

    [Fact]
    public async Task Another_model_builds_its_index_beside_the_old_one()
    {
        using var model = TinyModel.Write(seed: 1);
        using var other = TinyModel.Write(seed: 2);
        var redis = await store.OpenAsync();
        var league = new FakeLeague();
        league.Say("article/a", 1, "The keeper saved a late goal.");
        await using var old = Services(redis, model.Folder);
        await using var @new = Services(redis, other.Folder);
        Assert.NotEqual(Space(old), Space(@new));
        foreach (var services in new[] { old, @new })
        {
            await using var room = await Room.OpenAsync(redis, league, Generator(services));
            await WaitForIndexAsync(room, redis);
            Assert.Equal(1, await room.InUse.Current!.CountAsync(Cancel));
            Assert.Equal([Space(services)], (await new PassageStore(redis).SpacesAsync()).Keys);
        }
    }

    private static async Task WaitForIndexAsync(Room room, IConnectionMultiplexer redis)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        late.CancelAfter(TimeSpan.FromSeconds(20));
        while (room.InUse.Current is null || (await new PassageStore(redis).SpacesAsync()).Count > 1)
            await Task.Delay(20, late.Token);
    }

    private static OnnxEmbeddings Open(TinyModel model) =>
        OnnxEmbeddings.Open(new EmbeddingOptions { Provider = "onnx", Path = model.Folder });

    private static string Space(ServiceProvider services) => services.GetRequiredService<Embedder>().Space;

    private static IEmbeddingGenerator<string, Embedding<float>> Generator(ServiceProvider services) =>
        services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();

    private static async Task<float[][]> EmbedAsync(OnnxEmbeddings generator, params string[] texts) =>
        [.. (await generator.GenerateAsync(texts, cancellationToken: Cancel)).Select(vector => vector.Vector.ToArray())];

    private static ServiceProvider Services(IConnectionMultiplexer redis, string folder)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton(redis);
        services.AddKnowledge();
        services.Configure<KnowledgeOptions>(options =>
            options.Embedding = new EmbeddingOptions { Provider = "onnx", Path = folder }
        );
        return services.BuildServiceProvider();
    }
}
