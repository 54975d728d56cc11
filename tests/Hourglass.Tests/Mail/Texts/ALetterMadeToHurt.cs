using Hourglass.Mail.Texts;

namespace Hourglass.Tests.Mail.Texts;

/// <summary>What is timed runs alone.</summary>
[CollectionDefinition(nameof(ByTheClock), DisableParallelization = true)]
public sealed class ByTheClock;

[Collection(nameof(ByTheClock))]
public sealed class ALetterMadeToHurt
{
    private const int Longest = 20_000;

    public static TheoryData<string, string> Bombs => new()
    {
        { "quotes", new string('>', Longest) },
        { "quotes apart", Repeated("> ") },
        { "lists", Repeated("- ") },
        { "numbered lists", Repeated("1. ") },
        { "stairs", string.Concat(Enumerable.Range(0, 270).Select(i => new string(' ', i) + "- a\n")) },
        { "brackets", new string('[', Longest) },
        { "brackets line by line", Repeated("[\n") },
        { "open links", Repeated("[a](") },
        { "links in links", Repeated("[a](b") },
        { "images", Repeated("![") },
        { "closed brackets", Repeated("[]") },
        { "stars", new string('*', Longest) },
        { "stars apart", Repeated("*a ") },
        { "stars and lines", Repeated("*a_b ") },
        { "mixed emphasis", Repeated("*a **b ") },
        { "backticks", string.Concat(Enumerable.Range(1, 280).Select(i => new string('`', i) + " ")) },
        { "entities", Repeated("&amp;") },
        { "angles", new string('<', Longest) },
        { "addresses", Repeated("http://a.b ") },
        { "address after address", Repeated("www.") },
        { "fields", Repeated("{{name}}") },
        { "braces", new string('{', Longest) },
        { "definitions", string.Concat(Enumerable.Range(0, 3000).Select(i => $"[{i}]: /x\n")) },
        { "headings", Repeated("a\n=\n") },
        { "one word", new string('a', Longest) },
        { "nested emphasis", string.Concat(Enumerable.Repeat("*_", 10_000)) + string.Concat(Enumerable.Repeat("_*", 10_000)) },
        { "all marks allowed", string.Concat(Enumerable.Repeat("*a ", 790)) + new string('a', 17_000) },
        { "all links allowed", string.Concat(Enumerable.Repeat("http://a.bc ", 790)) },
        { "all headings allowed", string.Concat(Enumerable.Repeat("a\n=\n", 499)) },
        { "all brackets allowed", string.Concat(Enumerable.Repeat("[\n", 790)) },
        { "all emphasis allowed", string.Concat(Enumerable.Repeat("*a **b ", 260)) },
        { "zalgo", "a" + new string('\u0301', Longest - 1) },
    };

    [Theory, MemberData(nameof(Bombs))]
    public void Is_written_quickly_or_refused(string kind, string text)
    {
        var fields = MergeFields.Of(("name", new string('"', 100)));
        Write("Hello **you**", fields); // the first letter of a process pays for everybody's start
        var before = Environment.CpuUsage.TotalTime;

        Write(text, fields);

        var spent = Environment.CpuUsage.TotalTime - before;
        // 50 ms on a quiet machine; the whole process is counted, with its garbage and its compiler.
        Assert.True(spent < TimeSpan.FromMilliseconds(200), $"{kind}: {spent.TotalMilliseconds} ms");
    }

    [Fact]
    public void Is_refused_when_it_is_longer_than_letters_are() =>
        Assert.Equal("letter.text.too-long", Assert.Throws<RefusedException>(() => LetterText.Check(new string('a', 10_000_000), [])).Code);

    [Fact]
    public void Is_refused_when_its_values_are_books() =>
        Assert.Equal("letter.value-too-long", Assert.Throws<RefusedException>(() => Render("{{name}}", MergeFields.Of(("name", new string('a', 10_001))))).Code);

    [Fact]
    public void Is_refused_when_it_comes_out_bigger_than_mail_should_be() =>
        Assert.Equal("letter.too-big", Assert.Throws<RefusedException>(() => Render(string.Concat(Enumerable.Repeat("{{name}} ", 500)), MergeFields.Of(("name", new string('<', 10_000))))).Code);

    [Fact]
    public void Is_refused_when_a_value_holds_half_a_character() =>
        Assert.Equal("text.broken", Assert.Throws<RefusedException>(() => Render("{{name}}", MergeFields.Of(("name", "\ud800")))).Code);

    private static void Write(string text, MergeFields fields)
    {
        try
        {
            Assert.InRange(Render(text, fields).Html.Length, 1, 4_000_000);
        }
        catch (RefusedException refused)
        {
            Assert.StartsWith("letter.", refused.Code);
        }
    }

    private static WrittenLetter Render(string text, MergeFields fields) => LetterText.Render("Subject", text, fields, new LetterLayout("House"), "en");

    private static string Repeated(string part) => string.Concat(Enumerable.Repeat(part, Longest / part.Length));
}
