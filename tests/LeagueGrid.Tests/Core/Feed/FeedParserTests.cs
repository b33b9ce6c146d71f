using System.Text;

namespace LeagueGrid.Tests.Core.Feed;

public sealed class FeedParserTests
{
    private const string Goal =
        """{"kind":"event","id":"e-1","match":"m-1","period":1,"minute":12,"type":"goal","team":"t-1","player":"p-9"}""";

    private static ParsedLine Parse(string line) => FeedParser.Parse(Encoding.UTF8.GetBytes(line));

    private static string? CodeOf(string line) => Parse(line).Refusal?.Code;

    private static string With(string field, string value) => Goal[..^1] + $",\"{field}\":{value}}}";

    private static string Instead(string field, string value) =>
        Goal.Replace(
            $"\"{field}\":{Goal.Split($"\"{field}\":")[1].Split([',', '}'])[0]}",
            $"\"{field}\":{value}",
            StringComparison.Ordinal
        );

    [Fact]
    public void A_goal_is_read_field_by_field()
    {
        var item = Assert.IsType<EventItem>(Parse(With("assist", "\"p-8\"")).Item);
        Assert.Equal(("e-1", 1L, "m-1", 1, 12), (item.Id, item.Rev, item.Match, item.Period, item.Minute));
        Assert.Equal(("goal", "t-1", "p-9", "p-8"), (item.Type, item.Team, item.Player, item.Assist));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"kind":"team","id":""")]
    [InlineData("""{"kind":"team","id":"t","name":"N"} x""")]
    [InlineData("""{"kind":"team","id":"t","name":"N"}{}""")]
    [InlineData("""{"kind":"team","id":"t","name":"A\ud800"}""")]
    [InlineData("""{"kind":"team","id":"t","name":"A\udc00\ud800B"}""")]
    [InlineData("""{"kind":"team","id":"t","name":"N","x\ud801":1}""")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public void What_is_no_JSON_object_is_malformed(string line) => Assert.Equal(Refusal.MalformedJson, CodeOf(line));

    [Theory]
    [InlineData(new byte[] { 0xff, 0xfe })]
    [InlineData(new byte[] { 0xc3, 0x28 })]
    [InlineData(new byte[] { 0xed, 0xa0, 0x80 })]
    [InlineData(new byte[] { 0xc0, 0xaf })]
    public void Bytes_that_are_not_UTF8_are_malformed(byte[] bytes)
    {
        byte[] line = [.. "{\"kind\":\"team\",\"id\":\"t\",\"name\":\"A"u8, .. bytes, .. "\"}"u8];
        Assert.Equal(Refusal.MalformedJson, FeedParser.Parse(line).Refusal?.Code);
    }

    [Fact]
    public void Nesting_over_64_levels_is_malformed()
    {
        Assert.Equal(Refusal.MalformedJson, CodeOf(With("x", new string('[', 20_000) + new string(']', 20_000))));
        Assert.Equal(Refusal.MalformedJson, CodeOf(With("x", new string('[', 64) + new string(']', 64))));
        Assert.Null(CodeOf(With("x", new string('[', 63) + new string(']', 63))));
    }

    [Fact]
    public void A_pair_of_surrogates_is_a_character_however_it_is_written() =>
        Assert.Equal("A😀", Assert.IsType<TeamItem>(Parse("""{"kind":"team","id":"t","name":"A\uD83D\ude00"}""").Item).Name);

    [Fact]
    public void A_line_over_a_mebibyte_is_too_large_and_not_looked_into()
    {
        var parsed = Parse(With("x", "\"" + new string('x', 1 << 20) + "\""));
        Assert.Equal((Refusal.TooLarge, null), (parsed.Refusal?.Code, parsed.Id));
    }

    [Theory]
    [InlineData("""{"kind":"stadium","id":"x","name":"N"}""", Refusal.UnknownKind)]
    [InlineData("""{"kind":7,"id":"x"}""", Refusal.InvalidField)]
    [InlineData("""{"kind":null,"id":"x"}""", Refusal.MissingField)]
    [InlineData("{}", Refusal.MissingField)]
    [InlineData("""{"kind":"team","name":"N"}""", Refusal.MissingField)]
    [InlineData("""{"kind":"team","id":"","name":"N"}""", Refusal.InvalidField)]
    [InlineData("""{"kind":"team","id":"  ","name":"N"}""", Refusal.InvalidField)]
    [InlineData("""{"kind":"team","id":"a\u0000b","name":"N"}""", Refusal.InvalidField)]
    [InlineData("""{"kind":"team","id":"..","name":"N"}""", Refusal.InvalidField)]
    [InlineData("""{"kind":"team","id":{"a":1},"name":"N"}""", Refusal.InvalidField)]
    [InlineData("""{"kind":"team","id":"x","name":["N"]}""", Refusal.InvalidField)]
    [InlineData("""{"kind":"team","id":"x","name":null}""", Refusal.MissingField)]
    [InlineData("""{"kind":"team","id":"x","name":"N","aliases":["a",null]}""", Refusal.InvalidField)]
    [InlineData("""{"kind":"lineup","id":"x","match":"m","team":"t","starters":"x","bench":[]}""", Refusal.InvalidField)]
    [InlineData(
        """{"kind":"lineup","id":"x","match":"m","team":"t","starters":[{"shirtNumber":1}],"bench":[]}""",
        Refusal.MissingField
    )]
    [InlineData("""{"kind":"remove","id":"x","target":"x"}""", Refusal.InvalidField)]
    [InlineData("""{"kind":"remove","id":"x","target":{"kind":"stadium","id":"y"}}""", Refusal.InvalidField)]
    [InlineData("""{"kind":"remove","id":"x","target":{"kind":"event"}}""", Refusal.MissingField)]
    [InlineData("""{"kind":"season","id":"x","competition":"c","name":"N","tieBreakers":["coin"]}""", Refusal.InvalidField)]
    [InlineData("""{"kind":"season","id":"x","competition":"c","name":"N","points":{"win":3,"draw":1}}""", Refusal.MissingField)]
    [InlineData("""{"kind":"season","id":"x","competition":"c","name":"N","startsOn":"2021-02-31"}""", Refusal.InvalidField)]
    [InlineData("""{"kind":"availability","id":"x","player":"p","status":"tired"}""", Refusal.InvalidField)]
    [InlineData("""{"kind":"document","id":"x","title":"T","body":"B","docType":"poem"}""", Refusal.InvalidField)]
    [InlineData("""{"kind":"document","id":"x","title":"T","body":"B","docType":"bio","lang":"eng"}""", Refusal.InvalidField)]
    [InlineData("""{"kind":"document","id":"x","title":"T","body":"B","docType":"bio","format":"pdf"}""", Refusal.InvalidField)]
    [InlineData("""{"kind":"article","id":"x","title":"T","body":"B","publishedAt":"soon","source":"S"}""", Refusal.InvalidField)]
    [InlineData(
        """{"kind":"result","id":"x","season":"s","home":"a","away":"b","date":"2020-01-01","fullTime":[1]}""",
        Refusal.InvalidField
    )]
    [InlineData(
        """{"kind":"result","id":"x","season":"s","home":"a","away":"b","date":"2020-01-01","fullTime":[1,2,3]}""",
        Refusal.InvalidField
    )]
    [InlineData(
        """{"kind":"result","id":"x","season":"s","home":"a","away":"b","date":"2020-01-01","fullTime":[1,-2]}""",
        Refusal.InvalidField
    )]
    [InlineData(
        """{"kind":"match","id":"x","season":"s","home":"a","away":"a","kickoff":"2020-01-01T15:00:00Z"}""",
        Refusal.InvalidField
    )]
    [InlineData(
        """{"kind":"match","id":"x","season":"s","home":"a","away":"b","kickoff":"2020-01-01T15:00:00Z","status":"rained off"}""",
        Refusal.InvalidField
    )]
    public void A_line_that_breaks_the_contract_is_refused_with_its_code(string line, string code) =>
        Assert.Equal(code, CodeOf(line));

    [Theory]
    [InlineData("minute", "-1")]
    [InlineData("minute", "201")]
    [InlineData("minute", "2147483648")]
    [InlineData("minute", "1e308")]
    [InlineData("minute", "1e999")]
    [InlineData("minute", "true")]
    [InlineData("minute", "1.5")]
    [InlineData("minute", "{}")]
    [InlineData("minute", "\"10\"")]
    [InlineData("period", "0")]
    [InlineData("period", "6")]
    public void A_number_out_of_range_is_invalid(string field, string value) =>
        Assert.Equal(Refusal.InvalidField, CodeOf(Instead(field, value)));

    [Theory]
    [InlineData("addedMinute", "-2")]
    [InlineData("second", "60")]
    [InlineData("second", "-1")]
    [InlineData("rev", "0")]
    [InlineData("rev", "1.5")]
    [InlineData("rev", "9223372036854775808")]
    [InlineData("xg", "1e999")]
    [InlineData("xg", "-1")]
    [InlineData("at", "\"yesterday\"")]
    [InlineData("penalty", "1")]
    public void A_further_field_out_of_range_is_invalid(string field, string value) =>
        Assert.Equal(Refusal.InvalidField, CodeOf(With(field, value)));

    [Theory]
    [InlineData("match")]
    [InlineData("period")]
    [InlineData("minute")]
    [InlineData("type")]
    public void An_event_without_a_required_field_says_which_is_missing(string field)
    {
        var refusal = Parse(Instead(field, "null")).Refusal;
        Assert.Equal(Refusal.MissingField, refusal?.Code);
        Assert.Contains(field, refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("card")]
    [InlineData("substitution")]
    [InlineData("shootout-kick")]
    [InlineData("shot")]
    [InlineData("var")]
    [InlineData("pass")]
    public void An_event_without_what_its_type_needs_is_refused(string type) =>
        Assert.Equal(Refusal.MissingField, CodeOf(Instead("type", $"\"{type}\"")));

    [Fact]
    public void An_unknown_type_is_never_refused_for_a_field_of_another_type()
    {
        var item = Parse(With("color", "\"blue\"").Replace("\"goal\"", "\"bicycle-kick\"", StringComparison.Ordinal)).Item;
        Assert.Equal("bicycle-kick", Assert.IsType<EventItem>(item).Type);
    }

    [Fact]
    public void A_refusal_carries_the_id_where_one_was_read()
    {
        Assert.Equal("e-1", Parse(Instead("minute", "\"ten\"")).Id);
        Assert.Equal("x", Parse("""{"id":"x","kind":"stadium"}""").Id);
    }

    [Fact]
    public void Long_names_and_long_lists_are_invalid()
    {
        var x = new string('x', 1001);
        Assert.Equal(Refusal.InvalidField, CodeOf($$"""{"kind":"team","id":"t","name":"{{x}}"}"""));
        Assert.Equal(Refusal.InvalidField, CodeOf($$"""{"kind":"team","id":"{{x[..257]}}","name":"N"}"""));
        Assert.Null(CodeOf($$"""{"kind":"team","id":"{{x[..256]}}","name":"{{x[..1000]}}"}"""));
        var many = string.Join(',', Enumerable.Repeat("\"a\"", 1001));
        Assert.Equal(Refusal.InvalidField, CodeOf($$"""{"kind":"team","id":"t","name":"N","aliases":[{{many}}]}"""));
    }

    [Fact]
    public void Times_are_taken_to_UTC_and_stand_for_UTC_where_they_name_no_zone()
    {
        var told = Assert.IsType<EventItem>(Parse(With("at", "\"2026-03-01T16:00:00+01:00\"")).Item);
        var untold = Assert.IsType<EventItem>(Parse(With("at", "\"2026-03-01T15:00:00\"")).Item);
        Assert.Equal(told.At, untold.At);
        Assert.Equal(TimeSpan.Zero, told.At!.Value.Offset);
    }

    [Fact]
    public void A_revision_may_be_a_time_in_milliseconds() =>
        Assert.Equal(1_772_370_000_000, Parse(With("rev", "1772370000000")).Item!.Rev);
}
