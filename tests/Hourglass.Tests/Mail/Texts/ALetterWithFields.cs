using Hourglass.Mail.Texts;

namespace Hourglass.Tests.Mail.Texts;

public sealed class ALetterWithFields
{
    private static readonly LetterLayout Layout = new("The House");

    [Theory]
    [InlineData("Hello {{person.fist-name}}", "person.fist-name", 1)]
    [InlineData("Hello\n\nand {{person.first-name}}\n{{company}}", "company", 4)]
    [InlineData("{{7*7}}", "7*7", 1)]
    [InlineData("{{ 1..1000000 | array.size }}", "1..1000000 | array.size", 1)]
    [InlineData("{{ 'A' * 200000000 }}", "'A' * 200000000", 1)]
    [InlineData("{{ env \"DB_PASSWORD\" }}", "env \"DB_PASSWORD\"", 1)]
    [InlineData("{{ ''.GetType() }}", "''.GetType()", 1)]
    [InlineData("{{}}", "", 1)]
    public void Is_refused_when_nobody_knows_one_of_them(string text, string name, int line)
    {
        var refused = Assert.Throws<RefusedException>(() => LetterText.Check(text, ["person.first-name"]));

        Assert.Equal(("letter.unknown-field", name, line), (refused.Code, refused.Details[0], refused.Details[1]));
    }

    [Theory]
    [InlineData("Hello\n{{person.first-name", 2)]
    [InlineData("{{person.first-name}\n}", 1)]
    [InlineData("{{person.first-name}} {{{{", 1)]
    public void Is_refused_when_a_brace_stays_open(string text, int line)
    {
        var refused = Assert.Throws<RefusedException>(() => LetterText.Check(text, ["person.first-name"]));

        Assert.Equal(("letter.open-field", line), (refused.Code, refused.Details[0]));
    }

    [Theory]
    [InlineData("{% for x in y %}")]
    [InlineData("${7*7} #{x} <%= x %> @(x) }}")]
    public void Reads_other_peoples_template_languages_as_plain_text(string text) => Assert.Contains(text, Written(text).Text);

    [Fact]
    public void Says_before_it_leaves_what_would_be_empty() => Assert.Equal(
        ["person.title", "company.name"],
        LetterText.Missing("{{person.title}} {{person.name}} {{company.name}} {{person.title}} {{person.phone|none}}", MergeFields.Of(("person.title", " "), ("person.name", "Ann"), ("company.name", null), ("person.phone", null))));

    [Theory]
    [InlineData(null, "Hello there!")]
    [InlineData("Ann", "Hello Ann!")]
    public void Writes_the_fallback_when_the_value_is_empty(string? name, string line) =>
        Assert.StartsWith(line, Written("Hello {{person.first-name|there}}!", ("person.first-name", name)).Text);

    [Theory]
    [InlineData("<b>Ivan</b>", "&lt;b&gt;Ivan&lt;/b&gt;")]
    [InlineData("**Ivan** [x](http://evil.example)", "**Ivan** [x](http://evil.example)")]
    [InlineData("# Ivan", "# Ivan")]
    [InlineData("{{contact.email}} {{name}}", "{{contact.email}} {{name}}")]
    [InlineData("\" onfocus=alert(1) x=\"", "&quot; onfocus=alert(1) x=&quot;")]
    [InlineData("\ue0000\ue001", "\ue0000\ue001")]
    [InlineData("locked http://evil.example", "locked http://evil.example")]
    public void Shows_a_value_as_it_is_and_reads_nothing_into_it(string value, string html)
    {
        var written = Written("Dear {{name}}", ("name", value));

        Assert.Contains($"<p>Dear {html}</p>", written.Html);
        Assert.Contains($"Dear {value}", written.Text);
    }

    [Fact]
    public void Takes_a_private_mark_in_the_text_for_nothing() => Assert.Contains("<p>0 Ann</p>", Written("\ue0000\ue001 {{name}}", ("name", "Ann")).Html);

    [Theory]
    [InlineData("https://house.example/r/1?a=b&c=d", "href=\"https://house.example/r/1?a=b&amp;c=d\"")]
    [InlineData("javascript:alert(1)", "<a>Open</a>")]
    [InlineData("data:text/html;base64,PHNjcmlwdD4=", "<a>Open</a>")]
    [InlineData("//evil.example", "<a>Open</a>")]
    [InlineData("https://x.example/\"><script>alert(1)</script>", "href=\"https://x.example/%22%3E%3Cscript%3Ealert(1)%3C/script%3E\"")]
    public void Lets_a_value_be_a_link_only_when_it_is_one(string value, string html)
    {
        var written = Written("[Open]({{room.link}})", ("room.link", value)).Html;

        Assert.Contains(html, written.Replace("<a href=\"\">", "<a>"));
        Assert.DoesNotContain("<script", written);
    }

    [Fact]
    public void Escapes_a_value_inside_a_link() => Assert.Contains(
        "href=\"https://house.example/?q=a%26b%3D%22c%22\"", Written("[Open](https://house.example/?q={{name}})", ("name", "a&b=\"c\"")).Html);

    [Fact]
    public void Keeps_the_subject_on_one_line_and_whole_characters()
    {
        var family = "👨‍👩‍👧‍👦";
        var written = LetterText.Render("Hi {{name}}", "x", MergeFields.Of(("name", "Ann\r\nBcc: evil@x.example " + string.Concat(Enumerable.Repeat(family, 60)))), Layout, "en");

        Assert.StartsWith("Hi Ann Bcc: evil@x.example", written.Subject);
        Assert.InRange(written.Subject.Length, 150, 200);
        Assert.EndsWith($"{family}…", written.Subject);
    }

    private static WrittenLetter Written(string text, params (string, string?)[] fields) => LetterText.Render("Subject", text, MergeFields.Of(fields), Layout, "en");
}
