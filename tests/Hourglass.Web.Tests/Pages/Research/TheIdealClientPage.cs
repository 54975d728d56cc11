using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Research;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Pages.Research;

public sealed class TheIdealClientPage(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData("en"), InlineData("ru")]
    public async Task Is_described_and_looked_for_in_a_customer(string language)
    {
        var (seller, say, journey) = await OpenAsync(language);
        await seller.Open($"/journeys/{journey.Id}/research");
        Assert.Contains(say["fit.no-profile"], seller.Text("#fit"), StringComparison.Ordinal);
        Assert.Contains(say["past-results.none"], seller.Text("#past-results"), StringComparison.Ordinal);

        await seller.Open($"/playbooks/{journey.PlaybookId}/profile?derive=true");
        Assert.Contains(say.Count("profile.too-few", 0, 3), seller.Text("main"), StringComparison.Ordinal);
        await seller.Press(say["profile.another"], ("Input.Criteria[0].Kind", "Sign"), ("Input.Criteria[0].Words", "Asks, then listens"), ("Input.Criteria[0].Weight", "3"));
        await seller.Press(say["designer.save"], ("Input.Criteria[1].Kind", "Size"), ("Input.Criteria[1].Least", "100"), ("Input.Criteria[1].Most", "10"));
        Assert.Equal(say["refused.criterion.size"], seller.Text(".flash-bad"));
        Assert.Equal(("Asks, then listens", "100"), (Value(seller, "criterion-1-words"), Value(seller, "criterion-2-least")));
        await seller.Press(say["designer.save"], ("Input.Criteria[1].Most", "1000"));
        Assert.Equal("1000", Value(seller, "criterion-2-most"));

        await seller.Open($"/journeys/{journey.Id}/research");
        Assert.Contains(say["fit.nothing-known"], seller.Text("#fit"), StringComparison.Ordinal);
        await seller.PressIn("#fit", say["sign.seen"], ("Observed.Note", new string('x', 501)));
        Assert.Equal(say["refused.sign.note.too-long", 500], seller.Text(".flash-bad"));
        Assert.Equal(new string('x', 501), Value(seller, "sign-0"));
        await seller.PressIn("#fit", say["sign.seen"], ("Observed.Note", "Twice"));
        Assert.Contains(say["research.percent", 100], seller.Text("#fit"), StringComparison.Ordinal);
        await seller.PressIn("#fit", say["sign.clear"]);
        Assert.Contains(say["fit.nothing-known"], seller.Text("#fit"), StringComparison.Ordinal);
    }

    private static string? Value(Browser seller, string id) => seller.Page.GetElementById(id)?.GetAttribute("value");

    private async Task<(Browser Seller, Speech Say, Journey Journey)> OpenAsync(string language)
    {
        var person = await house.MoveInAsync();
        await house.Ask<HourglassDb, int>(Actor.Nobody, db => db.Users.Where(a => a.Id == person.AccountId).ExecuteUpdateAsync(set => set.SetProperty(a => a.Language, language)));
        var company = await house.Ask<Hourglass.Relationships.Companies, Hourglass.Relationships.Company>(person.Actor, c => c.AddAsync(new("Acme"), default));
        var journey = await house.Ask<JourneyBook, Journey>(person.Actor, b => b.StartAsync(company.Id, new("Fewer returns"), null, default));
        return (await house.SignInAsync(person.Email), Speech.In(language), journey);
    }
}
