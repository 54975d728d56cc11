using Hourglass.Exchange.Reading;

namespace Hourglass.Tests.Exchange.Reading;

public sealed class AFieldThatNeverEnds
{
    private static readonly SheetLimits Small = new() { FieldLength = 1000, RowBytes = 100_000 };

    [Fact]
    public async Task Is_named_by_row_line_and_column_when_its_quote_stays_open()
    {
        var refusal = await Tables.OpenAsync("id,note\n1,\"x\ny\"\n2,\"open, and\nnothing\n").RefusalOf();
        Assert.Equal("sheet.unterminated-quote", refusal.Code);
        Assert.Equal([3, 4, "note"], refusal.Details);
    }

    [Fact]
    public async Task Is_found_in_a_large_file_without_holding_it()
    {
        var text = "id,note\n1,\"x\ny\"\n2,\"open\n" + string.Concat(Enumerable.Repeat("3,ordinary text\n", 200_000));
        var refusal = await Tables.OpenAsync(text, limits: Small).RefusalOf();
        Assert.Equal("sheet.unterminated-quote", refusal.Code);
        Assert.Equal([3, 4, "note"], refusal.Details);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public async Task Is_named_by_row_and_column_when_it_is_simply_too_long(string quote)
    {
        foreach (var length in new[] { 1001, 90_000, 3_000_000 })
        {
            var refusal = await Tables.OpenAsync($"id,note\n1,ok\n2,{quote}{new string('x', length)}{quote}\n", limits: Small).RefusalOf();
            Assert.Equal("sheet.field-too-long", refusal.Code);
            Assert.Equal([3, "note", 1000], refusal.Details);
        }
    }

    [Fact]
    public async Task Is_a_row_too_long_when_no_single_field_is()
    {
        var refusal = await Tables.OpenAsync($"a,b\n1,2\n{string.Concat(Enumerable.Repeat("1,", 2_000_000))}\n", limits: Small).RefusalOf();
        Assert.Equal(("sheet.row-too-long", 3), (refusal.Code, refusal.Details[0]));
    }

    [Fact]
    public async Task Is_allowed_to_be_as_long_as_the_limit()
    {
        var rows = await Tables.OpenAsync($"a,b\n1,{new string('ж', 1000)}\n", limits: Small).RowsAsync();
        Assert.Equal(1000, rows[0].Cells[1].Length);
    }

    [Fact]
    public async Task Ten_megabytes_are_refused_by_the_usual_limits()
    {
        var refusal = await Tables.OpenAsync($"a,b\n1,{new string('x', 10_000_000)}\n").RefusalOf();
        Assert.Equal(("sheet.field-too-long", 2, "b"), (refusal.Code, refusal.Details[0], refusal.Details[1]));
    }
}
