namespace LeagueGrid.Core.Passages;

/// <summary>An article or a document as one raw passage under <c>article/{id}</c> or <c>document/{id}</c>; Knowledge cuts it.</summary>
public static class TextPassages
{
    /// <param name="at">When the item came about (<see cref="ReceivedItem.At"/>).</param>
    public static PassageSet Of(TextItem item, DateTimeOffset at)
    {
        var subject = $"{item.Kind}/{item.Id}";
        var passage = new Passage
        {
            Id = subject,
            Subject = subject,
            Kind = item is DocumentItem document ? document.DocType : PassageKinds.News,
            Lang = item.Lang ?? "",
            Title = item.Title,
            Text = item.Body,
            Version = item.Rev,
            At = (item as ArticleItem)?.PublishedAt ?? at,
            KnownAt = item is ArticleItem ? at : null,
            Source = (item as ArticleItem)?.Source,
            Url = item.Url,
            About = item.About,
            Format = item.Format,
        };
        return new PassageSet(subject, item.Rev, [passage]);
    }
}
