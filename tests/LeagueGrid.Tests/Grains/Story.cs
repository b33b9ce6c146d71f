namespace LeagueGrid.Tests.Grains;

/// <summary>A small league, told as feed lines under ids of its own, so that stories share a store without meeting.</summary>
internal sealed class Story
{
    private readonly string _own = Guid.NewGuid().ToString("N")[..8];

    /// <summary>The id that the grid knows by this short one.</summary>
    public string this[string id] => $"{id}-{_own}";

    public string[] Definitions =>
        [
            $$"""{"kind":"competition","id":"{{this["c-1"]}}","name":"League","type":"league"}""",
            $$"""{"kind":"season","id":"{{this["s-1"]}}","competition":"{{this["c-1"]}}","name":"League 2021"}""",
            Team("t-1", "Reds"),
            Team("t-2", "Blues"),
            Player("p-1", "Ann One", "t-1"),
            Player("p-2", "Bea Two", "t-2"),
        ];

    public string Team(string id, string name, int rev = 1) =>
        $$"""{"kind":"team","id":"{{this[id]}}","rev":{{rev}},"name":"{{name}}"}""";

    public string Player(string id, string name, string team, int rev = 1) =>
        $$"""{"kind":"player","id":"{{this[id]}}","rev":{{rev}},"name":"{{name}}","team":"{{this[team]}}"}""";

    public string Match(string id = "m-1", string season = "s-1", int rev = 1) =>
        $$"""{"kind":"match","id":"{{this[id]}}","rev":{{rev}},"season":"{{this[season]}}","home":"{{this["t-1"]}}","away":"{{this["t-2"]}}","kickoff":"2026-03-01T15:00:00Z"}""";

    public string Start(string match = "m-1") => Mark($"{match}-start", 1, "period-start", match);

    public string End(string match = "m-1") => Mark($"{match}-end", 90, "match-end", match);

    public string Goal(string id, int minute, string match = "m-1", int rev = 1, string? at = null) =>
        $$"""{"kind":"event","id":"{{this[id]}}","rev":{{rev}},{{At(at)}}"match":"{{this[match]}}","period":{{Period(minute)}},"minute":{{minute}},"type":"goal","team":"{{this["t-1"]}}","player":"{{this["p-1"]}}"}""";

    public string Pass(string id, int minute, string match = "m-1") =>
        $$"""{"kind":"event","id":"{{this[id]}}","match":"{{this[match]}}","period":{{Period(minute)}},"minute":{{minute}},"type":"pass","team":"{{this["t-1"]}}","player":"{{this["p-1"]}}","completed":true}""";

    public string Retract(string id, string @event, string match = "m-1") =>
        $$"""{"kind":"retract","id":"{{this[id]}}","match":"{{this[match]}}","event":"{{this[@event]}}","reason":"VAR"}""";

    public string Remove(string id, string kind, string target) =>
        $$"""{"kind":"remove","id":"{{this[id]}}","target":{"id":"{{this[target]}}","kind":"{{kind}}" } }""";

    public string Article(string id, string body, int rev = 1) =>
        $$"""{"kind":"article","id":"{{this[id]}}","rev":{{rev}},"title":"News","body":"{{body}}","publishedAt":"2026-03-01T10:00:00Z","source":"paper"}""";

    public string Availability(string id, string status, string player = "p-1") =>
        $$"""{"kind":"availability","id":"{{this[id]}}","player":"{{this[player]}}","status":"{{status}}"}""";

    public string Lineup(string match = "m-1") =>
        $$"""{"kind":"lineup","id":"{{this["l-1"]}}","match":"{{this[match]}}","team":"{{this["t-1"]}}","formation":"4-3-3","starters":[{"player":"{{this["p-1"]}}","shirtNumber":9}],"bench":[]}""";

    public string Result(string id) =>
        $$"""{"kind":"result","id":"{{this[id]}}","season":"{{this["s-1"]}}","home":"{{this["t-1"]}}","away":"{{this["t-2"]}}","date":"2026-03-08","fullTime":[1,0],"goals":[{"team":"{{this["t-1"]}}","player":"{{this["p-1"]}}","minute":5}]}""";

    private string Mark(string id, int minute, string type, string match) =>
        $$"""{"kind":"event","id":"{{this[id]}}","match":"{{this[match]}}","period":{{Period(minute)}},"minute":{{minute}},"type":"{{type}}"}""";

    private static int Period(int minute) => minute > 45 ? 2 : 1;

    private static string At(string? at) => at is null ? "" : $"\"at\":\"{at}\",";
}
