namespace LeagueGrid.Benchmarks.League;

/// <summary>Invented names, all different, that no question confuses with another.</summary>
public static class SampleNames
{
    private static readonly string[] Fronts =
    [
        "Alder",
        "Bracken",
        "Calder",
        "Dun",
        "Elm",
        "Farn",
        "Glen",
        "Hazel",
        "Ister",
        "Jarrow",
        "Kestrel",
        "Lang",
        "Morven",
        "Nether",
        "Orrin",
        "Pember",
    ];

    private static readonly string[] Ends =
    [
        "moor",
        "ford",
        "wick",
        "stead",
        "haven",
        "thorpe",
        "mere",
        "combe",
        "ridge",
        "burgh",
        "dale",
        "minster",
        "holt",
        "bourne",
        "gate",
        "worth",
    ];

    private static readonly string[] Given =
    [
        "Anselm",
        "Bruno",
        "Corin",
        "Darius",
        "Emeric",
        "Florian",
        "Gideon",
        "Henrik",
        "Ilario",
        "Joachim",
        "Kasimir",
        "Leander",
        "Matteus",
        "Niklas",
        "Orlando",
        "Piet",
    ];

    private static readonly string[] Openings =
    [
        "Vel",
        "Tor",
        "Mar",
        "Sun",
        "Dra",
        "Kol",
        "Bes",
        "Rin",
        "Hal",
        "Gor",
        "Pav",
        "Lum",
        "Fer",
        "Zan",
        "Qua",
        "Wol",
    ];

    private static readonly string[] Middles = ["da", "re", "mi", "so", "la", "ti", "no", "ku"];

    private static readonly string[] Closings = ["nov", "rin", "sel", "mont", "gard", "vek", "lund", "quist"];

    /// <summary>Up to 256 different ones.</summary>
    public static string Town(int number) => Fronts[number / Ends.Length % Fronts.Length] + Ends[number % Ends.Length];

    /// <summary>Up to 16,384 different ones; the surname alone is one of 1,024.</summary>
    public static string Player(int number) => $"{Given[number / 1024 % Given.Length]} {Surname(number % 1024)}";

    private static string Surname(int number) => Openings[number / 64] + Middles[number / 8 % 8] + Closings[number % 8];
}
