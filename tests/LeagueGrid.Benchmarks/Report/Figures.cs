using System.Globalization;

namespace LeagueGrid.Benchmarks.Report;

/// <summary>Numbers as people read them: three digits that say something.</summary>
public static class Figures
{
    public static string Of(double value) =>
        Math.Abs(value) switch
        {
            >= 1000 => value.ToString("#,0", CultureInfo.InvariantCulture),
            >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
            >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
            >= 0.01 or 0 => value.ToString("0.00#", CultureInfo.InvariantCulture),
            _ => value.ToString("G2", CultureInfo.InvariantCulture),
        };
}
