using System.Text;
using CsCheck;

namespace LeagueGrid.Tests.Core.Feed;

public sealed class FeedRoundTripTests
{
    private static readonly byte[][] Seeds =
    [
        """{"kind":"event","id":"e","rev":2,"at":"2026-03-01T15:20:06Z","match":"m","period":1,"minute":12,"type":"goal","team":"t","xg":0.5}"""u8.ToArray(),
        """{"kind":"result","id":"r","season":"s","home":"a","away":"b","date":"2020-01-01","fullTime":[1,2],"goals":[{"team":"a","player":"p","minute":3}]}"""u8.ToArray(),
        """{"kind":"season","id":"s","competition":"c","name":"N\u00e9\ud83d\ude00","points":{"win":2,"draw":1,"loss":0},"tieBreakers":["wins"]}"""u8.ToArray(),
        """{"kind":"lineup","id":"l","match":"m","team":"t","starters":[{"player":"p","shirtNumber":1}],"bench":[]}"""u8.ToArray(),
        """{"kind":"remove","id":"x","target":{"kind":"event","id":"e"}}"""u8.ToArray(),
    ];

    [Theory]
    [InlineData("euro-2016-germany-italy.ndjson")]
    [InlineData("premier-league-2017-18.ndjson")]
    [InlineData("world-cups-1930-2010.ndjson")]
    [InlineData("bundesliga-2024-25.ndjson")]
    [InlineData("internationals-1990-2017.ndjson")]
    public void Every_real_item_survives_being_written_and_read_again(string file)
    {
        foreach (var item in SharedData.Canonical(file))
        {
            var line = FeedWriter.ToLine(item);
            var again = FeedParser.Parse(line);
            Assert.Null(again.Refusal);
            Assert.True(FeedContent.Same(item, again.Item!), Encoding.UTF8.GetString(line));
        }
    }

    [Fact]
    public void Formatting_alone_does_not_make_other_content()
    {
        var one = Parse("""{"kind":"team","id":"t","rev":1,"name":"Köln","aliases":["FC"],"coach":null}""");
        var other = Parse("""{ "aliases":["FC"], "name":"K\u00f6ln", "id":"t", "kind":"team" }""");
        Assert.True(FeedContent.Same(one, other));
    }

    [Theory]
    [InlineData("""{"kind":"team","id":"t","name":"Koln","aliases":["FC"]}""")]
    [InlineData("""{"kind":"team","id":"t","name":"Köln","aliases":["FC","Effzeh"]}""")]
    [InlineData("""{"kind":"team","id":"t","name":"Köln","aliases":["FC"],"rev":2}""")]
    [InlineData("""{"kind":"competition","id":"t","name":"Köln","aliases":["FC"],"type":"cup"}""")]
    public void Another_value_makes_other_content(string line) =>
        Assert.False(FeedContent.Same(Parse("""{"kind":"team","id":"t","name":"Köln","aliases":["FC"]}"""), Parse(line)));

    [Fact]
    public void No_mutant_of_a_line_makes_the_parser_throw()
    {
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Int[0, 1 << 20], Gen.Byte, Gen.Int[0, 4])
            .Array[1, 4]
            .Sample(
                steps =>
                {
                    var line = Seeds[steps[0].Item1].ToList();
                    foreach (var (_, at, value, how) in steps)
                        Mutate(line, at, value, how);
                    var parsed = FeedParser.Parse(line.ToArray());
                    return parsed.Item is null == parsed.Refusal is not null;
                },
                iter: 100_000
            );
    }

    private static void Mutate(List<byte> line, int at, byte value, int how)
    {
        if (line.Count == 0)
            return;
        at %= line.Count;
        switch (how)
        {
            case 0:
                line[at] = value;
                break;
            case 1:
                line.RemoveAt(at);
                break;
            case 2:
                line.Insert(at, "{}[]\",:\\u0e-9"u8[value % 12]);
                break;
            case 3:
                line.RemoveRange(at, Math.Min(line.Count - at, value));
                break;
            default:
                line.AddRange(line.GetRange(0, at));
                break;
        }
    }

    private static FeedItem Parse(string line) => FeedParser.Parse(Encoding.UTF8.GetBytes(line)).Item!;
}
