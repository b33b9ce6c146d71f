namespace LeagueGrid.Feeds.Simulation;

/// <summary>Towns and people that do not exist: half of the league sounds English, half French.</summary>
internal static class InventedNames
{
    private static readonly string[] EnglishTowns =
    [
        "Thornmere",
        "Wexcombe",
        "Brackhaven",
        "Marlstow",
        "Hestwick",
        "Kelbourne",
        "Dunmarrow",
        "Aldenmoor",
        "Quenbury",
        "Fallowgate",
        "Saltreach",
        "Tarnleigh",
        "Cindermouth",
        "Oxmarsh",
    ];

    private static readonly string[] FrenchTowns =
    [
        "Belcastin",
        "Aubrenne",
        "Clairvoux",
        "Saint-Orvan",
        "Brévanche",
        "Fontarèze",
        "Mérivelle",
        "Châtelune",
        "Port-Alizan",
        "Cormeraie",
        "Lavandrac",
        "Roquesave",
        "Hautebruyac",
        "Vaudelys",
    ];

    private static readonly string[] EnglishSuffixes = ["United", "Town", "City", "Rovers", "Athletic", "Wanderers", "Albion"];
    private static readonly string[] FrenchPrefixes = ["Stade", "Racing", "Étoile", "AS", "FC", "Union", "Olympique"];

    private static readonly string[] EnglishFirst =
    [
        "Alfie",
        "Ben",
        "Callum",
        "Dexter",
        "Elliot",
        "Finn",
        "George",
        "Harvey",
        "Isaac",
        "Jude",
        "Kit",
        "Lewis",
        "Miles",
        "Ned",
        "Owen",
        "Piers",
        "Rory",
        "Silas",
        "Toby",
        "Wilf",
    ];

    private static readonly string[] FrenchFirst =
    [
        "Aurélien",
        "Bastien",
        "Cédric",
        "Damien",
        "Étienne",
        "Florian",
        "Gaël",
        "Hugo",
        "Ismaël",
        "Jérôme",
        "Kévin",
        "Loïc",
        "Mathis",
        "Noé",
        "Octave",
        "Pierrick",
        "Rémi",
        "Sacha",
        "Théo",
        "Yanis",
    ];

    private static readonly string[] EnglishRoots =
    [
        "Bram",
        "Cald",
        "Darn",
        "Esk",
        "Fenn",
        "Garr",
        "Hask",
        "Ister",
        "Kess",
        "Lorn",
        "Mard",
        "Norr",
        "Orm",
        "Pask",
        "Quill",
        "Rusk",
        "Sall",
        "Tarr",
        "Uld",
        "Wend",
    ];

    private static readonly string[] EnglishEnds =
    [
        "abey",
        "acre",
        "ander",
        "axton",
        "edge",
        "elow",
        "erby",
        "iman",
        "otham",
        "ule",
    ];

    private static readonly string[] FrenchRoots =
    [
        "Ardi",
        "Bouvi",
        "Casta",
        "Delmo",
        "Escau",
        "Fauve",
        "Garri",
        "Houda",
        "Jauve",
        "Lamou",
        "Marti",
        "Norma",
        "Orsi",
        "Pérou",
        "Quéri",
        "Rouvi",
        "Sauva",
        "Trébo",
        "Valla",
        "Verdi",
    ];

    private static readonly string[] FrenchEnds =
    [
        "bert",
        "caud",
        "gnac",
        "laire",
        "lin",
        "mond",
        "nelle",
        "rand",
        "tois",
        "vel",
    ];

    public static IReadOnlyList<(string Town, string Name, string ShortName, bool French)> Clubs(Chance chance, int clubs)
    {
        var english = chance.Shuffle(EnglishTowns);
        var french = chance.Shuffle(FrenchTowns);
        return
        [
            .. Enumerable
                .Range(0, clubs)
                .Select(n => n % 2 == 0 ? (Town: english[n / 2], French: false) : (Town: french[n / 2], French: true))
                .Select(town =>
                    (
                        town.Town,
                        town.French
                            ? $"{chance.Pick(FrenchPrefixes)} {town.Town}"
                            : $"{town.Town} {chance.Pick(EnglishSuffixes)}",
                        town.Town,
                        town.French
                    )
                ),
        ];
    }

    /// <summary>A name that is not yet in <paramref name="taken"/>.</summary>
    public static string Person(Chance chance, bool french, HashSet<string> taken)
    {
        while (true)
        {
            var name = french
                ? $"{chance.Pick(FrenchFirst)} {chance.Pick(FrenchRoots)}{chance.Pick(FrenchEnds)}"
                : $"{chance.Pick(EnglishFirst)} {chance.Pick(EnglishRoots)}{chance.Pick(EnglishEnds)}";
            if (taken.Add(name))
                return name;
        }
    }
}
