using Ganss.Xss;

namespace Hourglass.Mail.Texts;

/// <summary>The second wall: Markdown already writes no HTML of the author's, and this lets only what we list through.</summary>
internal static class LetterSanitizer
{
    public static readonly string[] Tags =
        ["a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "strong", "ul"];

    public static readonly string[] Attributes = ["alt", "href", "src", "start"];
    public static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public static readonly HtmlSanitizer Wall = Build();

    public static string Clean(string html) => Wall.Sanitize(html);

    private static HtmlSanitizer Build() => new(new HtmlSanitizerOptions
    {
        AllowedTags = Set(Tags),
        AllowedAttributes = Set(Attributes),
        AllowedSchemes = Set(Schemes),
        UriAttributes = Set(["href", "src"]),
        AllowedCssProperties = Set([]),
        AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
        AllowCssCustomProperties = false,
        AllowDataAttributes = false,
    });

    private static HashSet<string> Set(string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
}
