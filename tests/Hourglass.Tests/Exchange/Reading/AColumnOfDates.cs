using CsCheck;
using Hourglass.Exchange.Reading;
using Hourglass.Tests.Support;
using static Hourglass.Tests.Exchange.Reading.Chance;

namespace Hourglass.Tests.Exchange.Reading;

public sealed class AColumnOfDates
{
    private static DateGuess? Guess(params string[] cells) => DateFormats.Guess(cells.Select((text, i) => new Sampled(i + 2, text)));

    [Theory]
    [InlineData("iso", "2016-10-20", "2017-03-01T10:00:00Z", "2017-12-31 23:59")]
    [InlineData("dd-MM-yyyy", "20-10-2016", "01-03-2017", "")]
    [InlineData("dd.MM.yyyy", "20.10.2016", "1.3.2017", "01.03.2017 14:30")]
    [InlineData("dd/MM/yyyy", "20/10/2016", "01/03/2017", "")]
    [InlineData("MM/dd/yyyy", "10/20/2016", "3/1/2017 2:30 PM", "")]
    [InlineData("yyyy/MM/dd", "2016/10/20", "2017/03/01", "")]
    [InlineData("d MMM yyyy", "20 октября 2016 г.", "1 мар. 2017", "5 Mar 2017")]
    [InlineData("d MMM yyyy", "20-Oct-2016", "1 March 2017", "9 мая 2018 года")]
    [InlineData("MMM d yyyy", "Oct 20, 2016", "March 1, 2017", "")]
    [InlineData("serial", "42663", "42795", "42795.75")]
    public void Is_recognised(string key, string first, string second, string third)
    {
        var guess = Guess(first, second, third);
        Assert.Equal(key, guess!.Format.Key);
        Assert.False(guess.IsAmbiguous);
        Assert.Empty(guess.Invalid);
        Assert.Equal(new DateOnly(2016, 10, 20), guess.Format.Read(first).Value);
    }

    [Fact]
    public void Is_ambiguous_when_day_and_month_may_change_places()
    {
        var guess = Guess("10/11/2026", "01/02/2026");
        Assert.Equal(("dd/MM/yyyy", "MM/dd/yyyy", "date.day-first-by-default"), (guess!.Format.Key, guess.Rival!.Key, guess.Why));
    }

    [Fact]
    public void Follows_the_wish_or_the_other_columns_when_ambiguous()
    {
        Sampled[] cells = [new(2, "10/11/2026")];
        Assert.Equal("MM/dd/yyyy", DateFormats.Guess(cells, monthFirst: true)!.Format.Key);
        var settled = DateFormats.Guess(cells, [DateFormats.Named("MM/dd/yyyy")])!;
        Assert.Equal(("MM/dd/yyyy", "date.like-other-columns", true), (settled.Format.Key, settled.Why, settled.IsAmbiguous));
    }

    [Fact]
    public void Lists_the_days_that_do_not_exist_with_their_rows()
    {
        var guess = Guess("2026-02-28", "2026-02-29", "2026-01-15", "2026-04-30", "2026-04-31", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-05");
        Assert.Equal([new(3, "2026-02-29"), new(6, "2026-04-31")], guess!.Invalid);
    }

    [Fact]
    public void Is_no_column_of_dates_when_it_holds_sums_or_words()
    {
        Assert.Null(Guess("1054", "4514", "50"));
        Assert.Null(Guess("Acme", "2016-10-20"));
        Assert.Null(Guess("", " "));
    }

    [Theory]
    [InlineData("iso", "2026-02-29", "row.date-unreadable")]
    [InlineData("iso", "9999-12-31T23:59:59.9999999Z", "row.date-out-of-range")]
    [InlineData("iso", "0001-01-01", "row.date-out-of-range")]
    [InlineData("iso", "10/11/2026", "row.date-unreadable")]
    [InlineData("dd.MM.yyyy", "20.10.16", "row.date-unreadable")]
    [InlineData("serial", "60", "row.date-unreadable")]
    [InlineData("serial", "-1", "row.date-unreadable")]
    [InlineData("serial", "1e309", "row.date-unreadable")]
    [InlineData("d MMM yyyy", "20 маркетинг 2016", "row.date-unreadable")]
    public void Turns_down_what_is_no_day(string format, string text, string code) =>
        Assert.Equal(code, DateFormats.Named(format).Read(text).Problem);

    [Fact]
    public void Reads_back_every_day_it_writes_in_every_format() =>
        Gen.Int[new DateOnly(1900, 3, 1).DayNumber, new DateOnly(2200, 12, 31).DayNumber].Select(OneOf([.. DateFormats.All]))
            .Holds((number, format) => format.Read(format.Write(DateOnly.FromDayNumber(number))).Value == DateOnly.FromDayNumber(number));

    [Fact]
    public void Counts_serial_days_as_spreadsheets_do()
    {
        Assert.Equal(new DateOnly(1900, 1, 1), DateFormats.Named("serial").Read("1").Value);
        Assert.Equal(new DateOnly(1900, 3, 1), DateFormats.Named("serial").Read("61").Value);
    }
}
