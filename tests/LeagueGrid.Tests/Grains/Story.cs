namespace LeagueGrid.Tests.Grains;

/// <summary>A small league, told as feed lines.</summary>
internal static class Story
{
    public static string[] Definitions { get; } =
    [
        """{"kind":"competition","id":"c-1","name":"League","type":"league"}""",
        """{"kind":"season","id":"s-1","competition":"c-1","name":"League 2021"}""",
        Team("t-1", "Reds"),
        Team("t-2", "Blues"),
        Player("p-1", "Ann One", "t-1"),
        Player("p-2", "Bea Two", "t-2"),
    ];

    public static string Team(string id, string name, int rev = 1) =>
        $$"""{"kind":"team","id":"{{id}}","rev":{{rev}},"name":"{{name}}"}""";

    public static string Player(string id, string name, string team, int rev = 1) =>
        $$"""{"kind":"player","id":"{{id}}","rev":{{rev}},"name":"{{name}}","team":"{{team}}"}""";

    public static string Match(string id = "m-1", string season = "s-1", int rev = 1) =>
        $$"""{"kind":"match","id":"{{id}}","rev":{{rev}},"season":"{{season}}","home":"t-1","away":"t-2","kickoff":"2026-03-01T15:00:00Z"}""";

    public static string Start(string match = "m-1") => Event($"{match}-start", 1, "period-start", match, period: 1);

    public static string End(string match = "m-1") => Event($"{match}-end", 90, "match-end", match);

    public static string Goal(
        string id,
        int minute,
        string match = "m-1",
        string team = "t-1",
        string player = "p-1",
        int rev = 1
    ) =>
        $$"""{"kind":"event","id":"{{id}}","rev":{{rev}},"match":"{{match}}","period":{{(minute > 45 ? 2 : 1)}},"minute":{{minute}},"type":"goal","team":"{{team}}","player":"{{player}}"}""";

    public static string Pass(string id, int minute, string match = "m-1") =>
        $$"""{"kind":"event","id":"{{id}}","match":"{{match}}","period":{{(minute > 45 ? 2 : 1)}},"minute":{{minute}},"type":"pass","team":"t-1","player":"p-1","completed":true}""";

    public static string Retract(string id, string @event, string match = "m-1") =>
        $$"""{"kind":"retract","id":"{{id}}","match":"{{match}}","event":"{{@event}}","reason":"VAR"}""";

    public static string Remove(string id, string kind, string target) =>
        $$"""{"kind":"remove","id":"{{id}}","target":{"id":"{{target}}","kind":"{{kind}}" } }""";

    private static string Event(string id, int minute, string type, string match, int? period = null) =>
        $$"""{"kind":"event","id":"{{id}}","match":"{{match}}","period":{{period ?? (minute > 45 ? 2 : 1)}},"minute":{{minute}},"type":"{{type}}"}""";
}
