using Hourglass.Exchange.Reading;

namespace Hourglass.Tests.Exchange.Reading;

public sealed class ATableInText
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task Is_parted_by_any_common_delimiter(char delimiter)
    {
        var sheet = await Tables.OpenAsync($"name{delimiter}city{delimiter}sum\nIvan{delimiter}Omsk{delimiter}1\nAnn{delimiter}\"a, b; c\"{delimiter}2\n");
        Assert.Equal(delimiter, sheet.Dialect!.Delimiter);
        Assert.Equal([["Ivan", "Omsk", "1"], ["Ann", "a, b; c", "2"]], (await sheet.RowsAsync().ToListAsync()).Select(r => r.Cells));
    }

    [Fact]
    public async Task Keeps_semicolons_as_delimiter_though_texts_and_sums_hold_commas()
    {
        var rows = await Tables.OpenAsync("Компания;Сумма\nООО, Ромашка;1 234,56\nИП, Иванов;2,5\n").RowsAsync();
        Assert.Equal(["ООО, Ромашка", "1 234,56"], rows[0].Cells);
    }

    [Fact]
    public async Task Uses_the_delimiter_the_person_chose()
    {
        var rows = await Tables.OpenAsync("a|b,c\n1|2,3\n", new SheetChoices(Delimiter: ',')).RowsAsync();
        Assert.Equal(["1|2", "3"], rows[0].Cells);
    }

    [Fact]
    public async Task May_have_titles_above_its_header()
    {
        var sheet = await Tables.OpenAsync("Sales report\n\nname,city\nIvan,Omsk\n", new SheetChoices(HeaderRow: 2));
        Assert.Equal(["name", "city"], sheet.Columns.Select(c => c.Name));
        Assert.Equal((3, 4), (sheet.HeaderRow, (await sheet.RowsAsync().SingleAsync()).Number));
    }

    [Fact]
    public async Task May_be_a_list_of_one_column_with_commas_in_its_texts()
    {
        var rows = await Tables.OpenAsync("name\nРомашка, ООО\nЛютик\n", new SheetChoices(Delimiter: CsvDialect.NoDelimiter)).RowsAsync();
        Assert.Equal(["Ромашка, ООО", "Лютик"], rows.Select(r => r.Cells[0]));
    }

    [Theory]
    [InlineData("a,b\r1,2\r3,4")]
    [InlineData("a,b\r\n1,2\n3,4\r")]
    [InlineData("sep=,\r\na,b\r\n1,2\r\n3,4")]
    public async Task May_end_its_lines_any_way(string text) =>
        Assert.Equal([["1", "2"], ["3", "4"]], (await Tables.OpenAsync(text).RowsAsync()).Select(r => r.Cells));

    [Fact]
    public async Task Keeps_doubled_quotes_line_breaks_and_lone_quotes_as_text()
    {
        var rows = await Tables.OpenAsync("a,b\n\"x\"\"y\",\"one\ntwo\"\nab\"c,5'10\"\n").RowsAsync();
        Assert.Equal(["x\"y", "one\ntwo"], rows[0].Cells);
        Assert.Equal(["ab\"c", "5'10\""], rows[1].Cells);
        Assert.All(rows, row => Assert.Null(row.Problem));
    }

    [Fact]
    public async Task Numbers_rows_as_a_spreadsheet_and_lines_as_an_editor()
    {
        var rows = await Tables.OpenAsync("a,b\n1,\"x\ny\"\n\n,\n2,z\n").RowsAsync();
        Assert.Equal([(2, 2), (5, 6)], rows.Select(r => (r.Number, r.Line)));
    }

    [Fact]
    public async Task Turns_down_only_the_row_with_too_few_or_too_many_cells()
    {
        var rows = await Tables.OpenAsync("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n").RowsAsync();
        Assert.Equal([null, "row.too-few-cells", "row.too-many-cells", null], rows.Select(r => r.Problem?.Code));
        Assert.Equal([3, 2], rows[1].Problem!.Details);
        Assert.All(rows, row => Assert.Equal(3, row.Cells.Length));
    }

    [Fact]
    public async Task Turns_down_only_the_row_whose_quote_closed_too_early()
    {
        var rows = await Tables.OpenAsync("a,b\n\"ab\"c,3\n1,2\n").RowsAsync();
        Assert.Equal(["row.stray-quote", null], rows.Select(r => r.Problem?.Code));
    }

    [Fact]
    public async Task Turns_down_only_the_row_with_a_zero_in_it()
    {
        var rows = await Tables.OpenAsync("a,b\n1\02,3\n4,5\n").RowsAsync();
        Assert.Equal(["row.control-character", null], rows.Select(r => r.Problem?.Code));
    }

    [Fact]
    public async Task Turns_down_a_row_of_a_million_cells_and_goes_on()
    {
        var rows = await Tables.OpenAsync($"a,b\n{string.Concat(Enumerable.Repeat("1,", 1_000_000))}1\n3,4\n").RowsAsync();
        Assert.Equal(["row.too-many-cells", null], rows.Select(r => r.Problem?.Code));
        Assert.Equal(2, rows[0].Cells.Length);
    }

    [Fact]
    public async Task Can_be_read_again_and_again()
    {
        var sheet = await Tables.OpenAsync("a\n1\n2\n");
        Assert.Equal(2, await sheet.RowsAsync().CountAsync());
        Assert.Equal(["1", "2"], await sheet.RowsAsync().Select(r => r.Cells[0]).ToListAsync());
    }

    [Fact]
    public async Task Is_plain_text_whatever_its_cells_begin_with()
    {
        var rows = await Tables.OpenAsync("a\n=1+1\n+7 999\n-1\n@SUM(A1)\n").RowsAsync();
        Assert.Equal(["=1+1", "+7 999", "-1", "@SUM(A1)"], rows.Select(r => r.Cells[0]));
    }

    [Fact]
    public async Task Names_every_column_and_letters_the_nameless()
    {
        var sheet = await Tables.OpenAsync("\uFEFF Name ,,\"Два\nслова\",,\n1,2,3,,\n");
        Assert.Equal(["Name", "B", "Два слова"], sheet.Columns.Select(c => c.Title));
        Assert.Equal("AAA", SheetColumn.LetterOf(702));
    }

    [Fact]
    public async Task Stops_when_told_to()
    {
        var sheet = await Tables.OpenAsync("a\n1\n2\n");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await sheet.RowsAsync(stop.Token).ToListAsync(CancellationToken.None));
    }
}
