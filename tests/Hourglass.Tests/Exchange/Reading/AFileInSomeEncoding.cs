using System.Text;
using Hourglass.Exchange.Reading;

namespace Hourglass.Tests.Exchange.Reading;

public sealed class AFileInSomeEncoding
{
    private const string Russian = "Компания;Ответственный;Сумма\r\nООО Ромашка;Иванов Пётр;1 234,56\r\nЗАО Лютик;Сидорова Анна;78\r\n";

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("windows-1251", false)]
    [InlineData("koi8-r", false)]
    [InlineData("cp866", false)]
    public async Task Is_read_without_being_told_which(string encoding, bool mark)
    {
        var sheet = await SheetReader.OpenAsync(Tables.Text(Russian, Tables.Page(encoding), mark));
        var rows = await sheet.RowsAsync().ToListAsync();

        Assert.Equal(["Компания", "Ответственный", "Сумма"], sheet.Columns.Select(c => c.Name));
        Assert.Equal(["ООО Ромашка", "Иванов Пётр", "1 234,56"], rows[0].Cells);
        Assert.Equal(["ЗАО Лютик", "Сидорова Анна", "78"], rows[1].Cells);
        Assert.Equal(encoding.ToUpperInvariant(), sheet.Dialect!.EncodingName.ToUpperInvariant());
        Assert.True(sheet.Dialect.IsCertain);
    }

    [Fact]
    public async Task Is_windows_1251_even_when_all_is_in_capitals()
    {
        var sheet = await SheetReader.OpenAsync(Tables.Text("НАЗВАНИЕ,ГОРОД\nКОМПАНИЯ,МОСКВА\nЗАВОД,САРАТОВ\n", Tables.Page("windows-1251")));
        Assert.Equal("windows-1251", sheet.Dialect!.EncodingName);
    }

    [Fact]
    public async Task Is_western_when_accents_stand_among_plain_letters()
    {
        var sheet = await SheetReader.OpenAsync(Tables.Text("name,city\nJürgen Müller,Köln\nJosé García,Málaga\n", Tables.Page("windows-1252")));
        var rows = await sheet.RowsAsync().ToListAsync();
        Assert.Equal(["Jürgen Müller", "Köln"], rows[0].Cells);
        Assert.False(sheet.Dialect!.IsCertain);
    }

    [Fact]
    public async Task Says_it_is_unsure_when_there_are_only_a_few_letters()
    {
        var sheet = await SheetReader.OpenAsync(Tables.Text("id,name\n1,Ян\n", Tables.Page("windows-1251")));
        Assert.False(sheet.Dialect!.IsCertain);
    }

    [Fact]
    public async Task Is_recognised_by_a_letter_far_from_the_start()
    {
        var text = "id,name\n" + string.Concat(Enumerable.Range(1, 200_000).Select(i => $"{i},Smith\n")) + "200001,Кузнецов Николай Иванович\n";
        var rows = await SheetReader.OpenAsync(Tables.Text(text, Tables.Page("windows-1251"))).RowsAsync();
        Assert.Equal("Кузнецов Николай Иванович", rows[^1].Cells[1]);
    }

    [Fact]
    public async Task Can_be_named_by_the_person()
    {
        var sheet = await SheetReader.OpenAsync(Tables.Text("name\nЯн\n", Tables.Page("koi8-r")), new SheetChoices(Encoding: "koi8-r"));
        Assert.Equal("Ян", (await sheet.RowsAsync().ToListAsync())[0].Cells[0]);
    }

    [Fact]
    public async Task Is_refused_when_the_person_names_one_that_does_not_exist() =>
        Assert.Equal("sheet.encoding", (await Tables.OpenAsync("a\n1\n", new SheetChoices(Encoding: "klingon")).RefusalOf()).Code);

    [Fact]
    public async Task Is_refused_when_no_alphabet_makes_sense_of_it()
    {
        byte[] japanese = [.. "name\n"u8, .. Enumerable.Repeat<byte[]>([0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0x82, 0xCC, 0x0A], 50).SelectMany(b => b)];
        Assert.Equal("sheet.encoding", (await SheetReader.OpenAsync(new MemoryStream(japanese)).RefusalOf()).Code);
    }

    [Fact]
    public async Task Loses_only_the_row_whose_letter_is_broken()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("имя,город\n" + string.Concat(Enumerable.Repeat("Иван,Москва\n", 50))), 0xD0, .. ",Тула\n"u8, .. "Пётр,Омск\n"u8];
        var rows = await SheetReader.OpenAsync(new MemoryStream(bytes)).RowsAsync();
        Assert.Equal("row.unreadable-letter", rows[50].Problem!.Code);
        Assert.Equal("имя", rows[50].Problem!.Details[0]);
        Assert.Null(rows[51].Problem);
    }
}
