using CsCheck;
using Hourglass.Languages;
using Hourglass.Method;
using Hourglass.Method.Shipped;
using Hourglass.Method.Yaml;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Method;

public sealed class APlaybookInAFile
{
    [Fact]
    public void Comes_back_exactly_as_it_was_whatever_it_says() => Contents.Holds(content =>
    {
        var tidy = content.Tidied();
        var file = new PlaybookFile(new("Name: \"odd\" #1", "Имя\u00a0— «странное»"), PlaybookKind.People, tidy);
        var read = PlaybookFile.Read(file.Write());
        Assert.Equal((file.Name, file.Kind, MethodJson.Write(tidy)), (read.Name, read.Kind, MethodJson.Write(read.Content)));
    }, 300);

    [Fact]
    public void Is_written_the_same_from_what_was_read() => Assert.All(ShippedPlaybooks.Names, name =>
    {
        var written = ShippedPlaybooks.Of(name).Write();
        Assert.Equal(written, PlaybookFile.Read(written).Write());
    });

    [Theory]
    [InlineData("yaml.key-unknown", "colour: red", 4, 1)]
    [InlineData("yaml.key-unknown", "end: {days: 1, thinks: {en: a, ru: b}}", 4, 16)]
    [InlineData("yaml.not-one-of", "touches: [{key: a, title: {en: a, ru: b}, kind: pigeon}]", 4, 49)]
    [InlineData("yaml.key-missing", "features: [{en: only}]", 4, 12)]
    [InlineData("yaml.text-missing", "features: [{en: only, ru: ''}]", 4, 27)]
    [InlineData("yaml.not-a-number", "end: {days: soon}", 4, 13)]
    [InlineData("yaml.not-true-or-false", "touches: [{key: a, on-working-days: maybe}]", 4, 37)]
    [InlineData("yaml.not-a-time", "touches: [{key: a, at: noon}]", 4, 24)]
    [InlineData("yaml.not-a-list", "touches: {}", 4, 10)]
    [InlineData("yaml.not-a-map", "end: 3", 4, 6)]
    [InlineData("yaml.key-twice", "kind: people", 4, 1)]
    [InlineData("yaml.alias", "features: &a [*a]", 4, 11)]
    [InlineData("yaml.alias", "features: [*a]", 4, 12)]
    [InlineData("yaml.alias", "features: !!set {}", 4, 11)]
    [InlineData("yaml.broken", "features: [}", 4, 12)]
    [InlineData("yaml.too-deep", "end: [[[[[[[[[[[[[[]]]]]]]]]]]]]]", 4, 18)]
    [InlineData("yaml.several", "---\nmore: 1", 4, 1)]
    public void Is_refused_with_the_line_and_column_of_its_mistake(string code, string more, long line, long column)
    {
        var refused = Assert.Throws<RefusedException>(() => PlaybookFile.Read($"hourglass-playbook: 1\nname: {{en: a, ru: b}}\nkind: sales\n{more}\n"));

        Assert.Equal((code, line, column), (refused.Code, refused.Details[0], refused.Details[1]));
        Assert.StartsWith($"Line {line}, column {column}: ", Speech.English.Refusal(refused), StringComparison.Ordinal);
        Assert.StartsWith($"Строка {line}, столбец {column}: ", Speech.Russian.Refusal(refused), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "yaml.empty")]
    [InlineData("name: {en: a, ru: b}", "yaml.not-a-playbook")]
    [InlineData("hourglass-playbook: 2\nname: {en: a, ru: b}", "yaml.not-a-playbook")]
    public void Is_refused_when_it_is_none(string text, string code) => Assert.Equal(code, Assert.Throws<RefusedException>(() => PlaybookFile.Read(text)).Code);

    [Fact]
    public void Is_refused_when_it_is_a_bomb()
    {
        Assert.Equal("yaml.too-long", Assert.Throws<RefusedException>(() => PlaybookFile.Read(new string('a', 2_000_000))).Code);
        Assert.Equal("yaml.too-many", Assert.Throws<RefusedException>(() => PlaybookFile.Read("a: [" + string.Concat(Enumerable.Repeat("1,", 60_000)) + "]")).Code);
        Assert.Equal("yaml.too-deep", Assert.Throws<RefusedException>(() => PlaybookFile.Read(string.Concat(Enumerable.Repeat("- ", 100_000)))).Code);
        Assert.Equal("yaml.too-deep", Assert.Throws<RefusedException>(() => PlaybookFile.Read(new string('[', 500_000))).Code);
    }

    [Fact]
    public async Task Becomes_a_draft_and_goes_out_as_it_came()
    {
        await using var world = new World();
        await world.InitializeAsync();
        world.Me = world.Boss;
        var yaml = ShippedPlaybooks.Of("software-product").Write();

        var playbook = await world.Ask<PlaybookDesk, Playbook>(desk => desk.ImportAsync(yaml, default));

        Assert.Equal((0, "Software product"), (playbook.Published, playbook.NameEn));
        Assert.Equal(yaml, await world.Ask<PlaybookDesk, string>(desk => desk.ExportAsync(playbook.Id, PlaybookEdition.DraftNumber, default)));
        await world.Publish(playbook.Id);
        Assert.Equal(yaml, await world.Ask<PlaybookDesk, string>(desk => desk.ExportAsync(playbook.Id, 1, default)));
    }

    private static readonly string[] Nasty = ["null", "true", "~", "010", "1e3", "- dash", "a: b", "#no", "'quoted'", "\"said\"", "{{person.name}}", "*star", "&and", "!tag", "%per", "@at", "|", ">", "—", "«ёлочки»", "a\nb", "a\n\n  b\n c", "tab\tin", "a\u00a0b", "a\u2028b", "a\u0085b", "a  \nb", "🙂", "no\u00a0", "…", "[x]", "{y}", "a #b", "yes", "=", "<<", "2030-01-01", "\\n", "a,b", "?", "? a", "a:", "-"];

    private static readonly Gen<string> Words = Gen.OneOf(Gen.Int[0, Nasty.Length - 1].Select(i => Nasty[i]), Gen.String[Gen.Char.AlphaNumeric, 1, 20], Gen.String[1, 30]).Select(text => Clean(text));

    private static readonly Gen<Said> Saids = Gen.Select(Words, Words, (en, ru) => new Said(en, ru));

    private static readonly Gen<TouchPlan> Touches = Gen.Select(Gen.Select(Words, Saids, Gen.Enum<TouchKind>(), Gen.Enum<TouchAnchor>(), Gen.Enum<Stage>(), Gen.Int[-730, 730]),
        Gen.Select(Gen.Int[0, 1439], Gen.Bool, Saids.Array[0, 2], Gen.Enum<TouchFact>(), Gen.Bool, Words),
        (one, two) => new TouchPlan
        {
            Key = one.Item1,
            Title = one.Item2,
            Kind = one.Item3,
            Anchor = one.Item4,
            Stage = two.Item2 ? one.Item5 : null,
            Days = one.Item6,
            At = two.Item5 ? new TimeOnly(two.Item1 / 60, two.Item1 % 60) : null,
            OnWorkingDays = two.Item2,
            GraceHours = two.Item1,
            Purpose = two.Item2 ? TouchPurpose.Advertising : TouchPurpose.Service,
            Before = two.Item2 ? one.Item2 : null,
            Body = two.Item3.FirstOrDefault(),
            Series = [.. two.Item3.Select((s, i) => new SeriesLetter(i, s, s))],
            Only = two.Item5 ? [new(two.Item4, two.Item6, two.Item2)] : [],
            Otherwise = two.Item5 ? two.Item6 : null,
            Materials = two.Item2 ? [Line(two.Item6)] : [],
            Coupon = two.Item2 ? new(CouponKind.Amount, 5, "USD", two.Item5, 7, 2) : null,
            Entitlement = two.Item5 ? new(one.Item2, two.Item2 ? 4 : null, two.Item2) : null,
            Session = two.Item2 ? new(30, two.Item5) : null,
            Event = two.Item5 ? new(Line(two.Item6), two.Item2) : null,
            IsLocked = two.Item5,
        });

    private static readonly Gen<PlaybookContent> Contents = Gen.Select(Saids.Array[0, 4], Touches.Array[0, 4], Gen.Bool, Gen.Int[0, 365], (saids, touches, yes, number) => new PlaybookContent
    {
        End = saids.Length > 0 ? new(number, saids[0], saids[^1], saids[0]) : null,
        Touches = touches,
        Referrals = yes && saids.Length > 1 ? new(saids[0], saids[1], saids[0], saids[1]) : null,
        Stages = saids.Length > 0 ? [new() { Stage = Stage.Design, Name = saids[0], Parallel = saids[^1], MaybeDays = number, Questions = saids, Evidence = saids.DistinctBy(s => s.En).ToDictionary(s => s.En), Activities = [new("a", saids[0], Responsible.Support, yes ? null : number, yes ? saids[0] : null)] }] : [],
        Features = saids,
    });

    private static string Line(string text) => string.Concat(text.Where(c => !char.IsControl(c) && c is not ('\u2028' or '\u2029'))) is { Length: > 0 } line ? Clean(line) : "line";

    private static string Clean(string text)
    {
        try
        {
            return Wording.Optional(text, "text", 1000) ?? "nothing";
        }
        catch (RefusedException)
        {
            return "half a character";
        }
    }
}
