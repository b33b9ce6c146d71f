using System.Text.Json;

namespace LeagueGrid.Core.Feed.Writing;

internal static class TextFields
{
    public static void Write(Utf8JsonWriter json, TextItem item)
    {
        json.WriteString("title"u8, item.Title);
        json.WriteString("body"u8, item.Body);
        if (item.Format != "text")
            json.WriteString("format"u8, item.Format);
        switch (item)
        {
            case ArticleItem article:
                json.WriteInstant("publishedAt"u8, article.PublishedAt);
                json.WriteString("source"u8, article.Source);
                break;
            case DocumentItem document:
                json.WriteString("docType"u8, document.DocType);
                break;
        }
        json.WriteText("url"u8, item.Url);
        json.WriteText("lang"u8, item.Lang);
        json.WriteTexts("about"u8, item.About);
    }

    public static void Write(Utf8JsonWriter json, RemoveItem item)
    {
        json.WriteStartObject("target"u8);
        json.WriteString("kind"u8, item.TargetKind);
        json.WriteString("id"u8, item.TargetId);
        json.WriteEndObject();
    }
}
