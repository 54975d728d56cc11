using Hourglass.Mail.Texts;

namespace Hourglass.Tests.Mail.Texts;

public sealed class ALetterToRead
{
    private static readonly LetterLayout Layout = new("The House & Sons")
    {
        Colour = "#aa2233",
        Logo = new Uri("https://house.example/logo.png"),
        Imprint = "1 Main Street",
        Preferences = new Uri("https://house.example/p/1"),
        Unsubscribe = new Uri("https://house.example/u/1"),
    };

    [Fact]
    public void Stands_in_the_frame_of_the_house()
    {
        var html = Written("Hello", "en").Html;

        Assert.All(
            ["border-top:4px solid #aa2233", "src=\"https://house.example/logo.png\"", "The House &amp; Sons", "1 Main Street", "prefers-color-scheme:dark", "href=\"https://house.example/u/1\"", "Unsubscribe"],
            part => Assert.Contains(part, html));
        Assert.DoesNotContain("<table", html);
    }

    [Fact]
    public void Speaks_the_language_of_whoever_gets_it() => Assert.Contains("Отписаться: https://house.example/u/1", Written("Привет", "ru").Text);

    [Fact]
    public void Reads_well_without_HTML() => Assert.Equal(
        """
        Offer

        Dear Ann,
        here is what we found (https://house.example/r/1):

        1. less waiting
        2. fewer returns

           as you said

        - calls
          - on Monday

        > We want it.
        > Really.

        Write to me@house.example or see https://house.example

        ----------------------------------------

            x = 1 < 2

        ----------------------------------------
        The House & Sons
        1 Main Street
        Choose which letters you get: https://house.example/p/1
        Unsubscribe: https://house.example/u/1

        """.ReplaceLineEndings("\n"),
        Written(
            """
            # Offer

            Dear **Ann**,
            here is [what we found](https://house.example/r/1):

            1. less waiting
            2. fewer returns

               as you said

            * calls
              * on Monday

            > We want it.
            > *Really*.

            Write to [me@house.example](mailto:me@house.example) or see https://house.example

            ***

                x = 1 < 2
            """.ReplaceLineEndings("\n"), "en").Text);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](<java&#x73;cript:alert(1)>)")]
    [InlineData("[x](vbscript:x) [y](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("![x\" onerror=\"alert(1)](https://x.example/\"onerror=alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<a href=\"//evil\">x</a><form action=//evil><base href=//evil><meta http-equiv=refresh><iframe srcdoc=x>")]
    [InlineData("<p style=\"position:fixed;inset:0\">x</p>")]
    [InlineData("```<script>\nalert(1)\n```")]
    public void Holds_no_code_whatever_was_typed(string text)
    {
        var html = Body(Written(text, "en").Html);
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);

        Assert.All(document.Body!.QuerySelectorAll("*"), element =>
        {
            Assert.Contains(element.LocalName, LetterSanitizer.Tags);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.LocalName, LetterSanitizer.Attributes));
            Assert.True(element.GetAttribute("href") is null or "" || element.GetAttribute("href")!.StartsWith("http", StringComparison.Ordinal), element.OuterHtml);
        });
    }

    [Fact]
    public void Passes_a_wall_that_lets_through_exactly_what_we_list()
    {
        Assert.Equal(["a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "strong", "ul"], LetterSanitizer.Wall.AllowedTags.Order());
        Assert.Equal(["alt", "href", "src", "start"], LetterSanitizer.Wall.AllowedAttributes.Order());
        Assert.Equal(["http", "https", "mailto", "tel"], LetterSanitizer.Wall.AllowedSchemes.Order());
        Assert.Empty(LetterSanitizer.Wall.AllowedCssProperties);
        Assert.Empty(LetterSanitizer.Wall.AllowedAtRules);
        Assert.False(LetterSanitizer.Wall.AllowDataAttributes || LetterSanitizer.Wall.AllowCssCustomProperties || LetterSanitizer.Wall.KeepChildNodes);
    }

    [Fact]
    public void Loses_style_svg_math_template_and_noscript_at_the_wall() => Assert.Equal(
        "<p>a</p>", LetterSanitizer.Clean("<p class=x style=color:red data-x=1>a</p><style>*{}</style><svg><a></a></svg><math></math><template><p>x</p></template><noscript><p>x</p></noscript>"));

    private static string Body(string html)
    {
        const string from = "<div dir=\"auto\">";
        var start = html.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return html[start..html.IndexOf("<div class=\"foot\"", StringComparison.Ordinal)].TrimEnd()[..^"</div>".Length];
    }

    private static WrittenLetter Written(string text, string language) => LetterText.Render("Subject", text, MergeFields.Of(), Layout, language);
}
