using System.Globalization;
using System.Text;
using LeagueGrid.Core.Feed;

namespace LeagueGrid.Grains.Texts;

/// <summary>The list of all texts: a hash with a field a subject, which only a reconciling pass reads as a whole.</summary>
internal static class TextCatalogue
{
    public const string Owner = "texts";

    public static ReadOnlyMemory<byte> Write(long rev) => Encoding.UTF8.GetBytes(rev.ToString(CultureInfo.InvariantCulture));

    public static long ReadRev(ReadOnlyMemory<byte> value) =>
        long.Parse(Encoding.UTF8.GetString(value.Span), CultureInfo.InvariantCulture);

    public static string SubjectOf(FeedItem item) =>
        item is RemoveItem remove ? $"{remove.TargetKind}/{remove.TargetId}" : $"{item.Kind}/{item.Id}";
}
