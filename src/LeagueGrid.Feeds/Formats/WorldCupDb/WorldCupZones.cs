namespace LeagueGrid.Feeds.Formats.WorldCupDb;

/// <summary>Kick-off times are local: the zone of each host, and of the cities that lie in another than the rest.</summary>
internal static class WorldCupZones
{
    private static readonly Dictionary<string, string> Countries = new(StringComparer.Ordinal)
    {
        ["Argentina"] = "America/Argentina/Buenos_Aires",
        ["Australia"] = "Australia/Sydney",
        ["Brazil"] = "America/Sao_Paulo",
        ["Canada"] = "America/New_York",
        ["Chile"] = "America/Santiago",
        ["China"] = "Asia/Shanghai",
        ["England"] = "Europe/London",
        ["France"] = "Europe/Paris",
        ["Germany"] = "Europe/Berlin",
        ["Italy"] = "Europe/Rome",
        ["Japan"] = "Asia/Tokyo",
        ["Mexico"] = "America/Mexico_City",
        ["New Zealand"] = "Pacific/Auckland",
        ["Qatar"] = "Asia/Qatar",
        ["Russia"] = "Europe/Moscow",
        ["South Africa"] = "Africa/Johannesburg",
        ["South Korea"] = "Asia/Seoul",
        ["Spain"] = "Europe/Madrid",
        ["Sweden"] = "Europe/Stockholm",
        ["Switzerland"] = "Europe/Zurich",
        ["United States"] = "America/New_York",
        ["Uruguay"] = "America/Montevideo",
        ["West Germany"] = "Europe/Berlin",
    };

    private static readonly Dictionary<string, string> Cities = new(StringComparer.Ordinal)
    {
        ["Adelaide"] = "Australia/Adelaide",
        ["Brisbane"] = "Australia/Brisbane",
        ["Carson"] = "America/Los_Angeles",
        ["Chicago"] = "America/Chicago",
        ["Cuiabá"] = "America/Cuiaba",
        ["Dallas"] = "America/Chicago",
        ["Edmonton"] = "America/Edmonton",
        ["Ekaterinburg"] = "Asia/Yekaterinburg",
        ["Kaliningrad"] = "Europe/Kaliningrad",
        ["Los Angeles"] = "America/Los_Angeles",
        ["Manaus"] = "America/Manaus",
        ["Moncton"] = "America/Moncton",
        ["Palo Alto"] = "America/Los_Angeles",
        ["Pasadena"] = "America/Los_Angeles",
        ["Perth"] = "Australia/Perth",
        ["Portland"] = "America/Los_Angeles",
        ["Samara"] = "Europe/Samara",
        ["San Jose"] = "America/Los_Angeles",
        ["Stanford"] = "America/Los_Angeles",
        ["Vancouver"] = "America/Vancouver",
        ["Winnipeg"] = "America/Winnipeg",
        ["Yekaterinburg"] = "Asia/Yekaterinburg",
    };

    public static string? Of(string city, string country) =>
        Cities.GetValueOrDefault(city) ?? Countries.GetValueOrDefault(country);
}
