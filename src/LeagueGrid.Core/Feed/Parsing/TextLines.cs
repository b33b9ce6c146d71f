namespace LeagueGrid.Core.Feed.Parsing;

/// <summary>Prose, and the word that takes any item away again.</summary>
internal static class TextLines
{
    public static ArticleItem? Article(ref FieldReader fields)
    {
        var text = new Prose();
        DateTimeOffset? publishedAt = null;
        string? source = null;
        while (fields.NextOfItem())
        {
            switch (fields.Name)
            {
                case "publishedAt":
                    publishedAt = fields.Instant();
                    break;
                case "source":
                    source = fields.Title();
                    break;
                default:
                    text.Read(ref fields);
                    break;
            }
        }
        text.Check(ref fields);
        if (publishedAt is null)
            fields.Miss("publishedAt");
        if (source is null)
            fields.Miss("source");
        if (fields.Id is null || fields.Refusal is not null)
            return null;
        return new ArticleItem
        {
            Id = fields.Id,
            Rev = fields.Rev,
            At = fields.At,
            Title = text.Title!,
            Body = text.Body!,
            Format = text.Format,
            Lang = text.Lang,
            About = text.About,
            Url = text.Url,
            PublishedAt = publishedAt!.Value,
            Source = source!,
        };
    }

    public static DocumentItem? Document(ref FieldReader fields)
    {
        var text = new Prose();
        string? docType = null;
        while (fields.NextOfItem())
        {
            if (fields.Name is "docType")
                docType = fields.Word(FeedWords.DocumentTypes);
            else
                text.Read(ref fields);
        }
        text.Check(ref fields);
        if (docType is null)
            fields.Miss("docType");
        if (fields.Id is null || fields.Refusal is not null)
            return null;
        return new DocumentItem
        {
            Id = fields.Id,
            Rev = fields.Rev,
            At = fields.At,
            Title = text.Title!,
            Body = text.Body!,
            Format = text.Format,
            Lang = text.Lang,
            About = text.About,
            Url = text.Url,
            DocType = docType!,
        };
    }

    public static RemoveItem? Remove(ref FieldReader fields)
    {
        string? kind = null,
            target = null;
        var given = false;
        while (fields.NextOfItem())
        {
            if (fields.Name is not "target" || !fields.OpensObject("target"))
            {
                fields.Skip();
                continue;
            }
            given = true;
            while (fields.Next())
            {
                switch (fields.Name)
                {
                    case "kind":
                        kind = fields.Word(ItemKinds.Words.AsSpan(0, ItemKinds.Words.Length - 1));
                        break;
                    case "id":
                        target = fields.Identifier();
                        break;
                    default:
                        fields.Skip();
                        break;
                }
            }
        }
        if (!given)
            fields.Miss("target");
        if (kind is null)
            fields.Miss("target.kind");
        if (target is null)
            fields.Miss("target.id");
        if (fields.Id is null || fields.Refusal is not null)
            return null;
        return new RemoveItem
        {
            Id = fields.Id,
            Rev = fields.Rev,
            At = fields.At,
            TargetKind = kind!,
            TargetId = target!,
        };
    }

    /// <summary>What articles and documents share.</summary>
    private struct Prose()
    {
        public string? Title;
        public string? Body;
        public string Format = "text";
        public string? Lang;
        public string? Url;
        public IReadOnlyList<string> About = [];

        public void Read(ref FieldReader fields)
        {
            switch (fields.Name)
            {
                case "title":
                    Title = fields.Title();
                    break;
                case "body":
                    Body = fields.RawText();
                    break;
                case "format":
                    Format = fields.Word(FeedWords.Formats) ?? Format;
                    break;
                case "lang":
                    Lang = Language(ref fields);
                    break;
                case "url":
                    Url = fields.Text();
                    break;
                case "about":
                    About = fields.Identifiers("about") ?? About;
                    break;
                default:
                    fields.Skip();
                    break;
            }
        }

        public readonly void Check(ref FieldReader fields)
        {
            if (Title is null)
                fields.Miss("title");
            if (Body is null)
                fields.Miss("body");
        }

        private static string? Language(ref FieldReader fields)
        {
            var text = fields.Text();
            if (text is { Length: 2 } && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]))
                return text.ToLowerInvariant();
            if (text is not null)
                fields.Reject("lang", "a language of two letters");
            return null;
        }
    }
}
