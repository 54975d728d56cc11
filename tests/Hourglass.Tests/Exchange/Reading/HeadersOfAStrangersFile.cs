using Hourglass.Exchange.Reading;

namespace Hourglass.Tests.Exchange.Reading;

public sealed class HeadersOfAStrangersFile
{
    private static readonly string[] Fields =
        ["company", "owner", "stage", "amount", "startDate", "closeDate", "email", "phone", "person", "product", "externalId", "note"];

    private static Dictionary<string, string> Guess(string[] fields, params string[] headers) =>
        ColumnGuess.Of([.. headers.Select((h, i) => new SheetColumn(i, h))], fields)
            .Where(m => m.Field is not null).ToDictionary(m => m.Column.Name, m => m.Field!);

    [Fact]
    public void Are_understood_in_english() =>
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["opportunity_id"] = "externalId",
                ["sales_agent"] = "owner",
                ["product"] = "product",
                ["account"] = "company",
                ["deal_stage"] = "stage",
                ["engage_date"] = "startDate",
                ["close_date"] = "closeDate",
                ["close_value"] = "amount",
            },
            Guess(Fields, "opportunity_id", "sales_agent", "product", "account", "deal_stage", "engage_date", "close_date", "close_value"));

    [Fact]
    public void Are_understood_in_russian() =>
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Компания"] = "company",
                ["Ответственный менеджер"] = "owner",
                ["Этап сделки"] = "stage",
                ["Сумма, ₽"] = "amount",
                ["Дата создания"] = "startDate",
                ["Дата закрытия"] = "closeDate",
                ["Эл. почта"] = "email",
                ["Моб. телефон"] = "phone",
                ["ФИО"] = "person",
                ["Комментарий"] = "note",
            },
            Guess(Fields, "Компания", "Ответственный менеджер", "Этап сделки", "Сумма, ₽", "Дата создания", "Дата закрытия", "Эл. почта", "Моб. телефон", "ФИО", "Комментарий"));

    [Theory]
    [InlineData("E-Mail", "email")]
    [InlineData("CloseDate", "closeDate")]
    [InlineData("Compnay", "company")]
    [InlineData("ORGANISATION", "company")]
    [InlineData("Телефоны", "phone")]
    public void Forgive_spelling(string header, string field) => Assert.Equal(field, Guess(Fields, header)[header]);

    [Theory]
    [InlineData("Favourite colour")]
    [InlineData("tenantId")]
    [InlineData("isAdmin")]
    [InlineData("x")]
    [InlineData("???")]
    public void Stay_unmatched_when_nothing_is_like_them(string header) => Assert.Empty(Guess(Fields, header));

    [Fact]
    public void Give_every_field_away_once_and_to_the_better_name()
    {
        var guess = Guess(["company", "email"], "Client", "Company", "Email 2", "Email");
        Assert.Equal(("company", "email"), (guess["Company"], guess["Email"]));
        Assert.Equal(2, guess.Count);
    }

    [Fact]
    public void Prefer_the_field_whose_owner_they_name()
    {
        var guess = Guess(["company.phone", "person.phone"], "Contact phone", "Company phone");
        Assert.Equal(("person.phone", "company.phone"), (guess["Contact phone"], guess["Company phone"]));
    }

    [Fact]
    public void Know_the_labels_of_custom_fields()
    {
        var names = new Dictionary<string, string[]> { ["custom.7f3"] = ["Номер договора"] };
        var match = Assert.Single(ColumnGuess.Of([new SheetColumn(0, "номер договора")], ["externalId", "custom.7f3"], names));
        Assert.Equal("custom.7f3", match.Field);
        Assert.Equal(1, match.Confidence);
    }
}
