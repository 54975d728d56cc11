using System.Net;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Pages;

public sealed class AJourney : IAsyncDisposable
{
    private readonly Site _site = new();

    [Fact]
    public async Task Is_walked_from_the_first_research_to_finished()
    {
        var seller = await Seller();
        await Start(seller, "Northloaf Bakery", "Fewer returned loaves");

        foreach (var stage in Stages.All.Take(3)) await PassOn(seller, stage);
        foreach (var code in Gates.Of(Stage.Define)) await Show(seller, code);
        await seller.Open($"{seller.Address.AbsolutePath}/win");
        await seller.Press("The customer has bought", ("Input.Value", "12 500"));
        Assert.Contains("Sold but not finished", seller.Text("#keys-title"));
        foreach (var stage in new[] { Stage.Deliver, Stage.Evaluate }) await PassOn(seller, stage);

        await Turn(seller, FinishKey.ResultObtained);
        await Turn(seller, FinishKey.ReadyToRecommend);

        Assert.Equal("Finished", seller.Text("#keys-title"));
        Assert.Contains("7 of 7", seller.Text("main aside"));
        Assert.Contains("$12,500", seller.Text(".page-head"));
    }

    [Fact]
    public async Task Ends_with_a_quick_no_and_something_else_is_taken_up()
    {
        var seller = await Seller();
        await Start(seller, "Waiting room", "A need that waits");
        await Start(seller, "Moonlit Storage", "A cheaper licence");

        await seller.PressIn("#answer", "Save the answer", ("Input.Answer", "No"));
        Assert.Contains("A quick no is a good answer", seller.Text("#answer"));
        await seller.Open($"{seller.Address.AbsolutePath}/switch");
        await seller.Press("Let go and choose another", ("Input.Ending", "BuyersNo"), ("Input.OurReason", "They wanted a price list"), ("Input.CustomerReason", "Too early"), ("Input.ValueGiven", "A useful comparison"));

        Assert.Contains("A need that waits", seller.Text(".entries"));
        await seller.Open(seller.Address.AbsolutePath.Replace("/switch", "", StringComparison.Ordinal));
        Assert.Equal("The customer’s no", seller.Text("#ended-title"));
        Assert.Contains("A useful comparison", seller.Text("#ended"));
    }

    [Fact]
    public async Task Keeps_what_the_second_of_two_typed_and_shows_them_what_the_first_one_stored()
    {
        var me = await _site.OpenWorkspaceAsync();
        Browser first = new(_site.SignedIn(me)), second = new(_site.SignedIn(me));
        await Start(first, "Acme", "Fewer returns");
        var edit = $"{first.Address.AbsolutePath}/edit";
        await second.Open(edit);
        await first.Open(edit);
        await first.Press("Save", ("Input.Need", "Fewer returns in spring"));

        await second.Press("Save", ("Input.Need", "No returns at all"));

        Assert.Equal("No returns at all", second.Page.QuerySelector("#need")!.GetAttribute("value"));
        Assert.Contains("Fewer returns in spring", second.Text(".field-stored"));
        await second.Press("Save");
        Assert.Contains("No returns at all", second.Text("h1"));
    }

    [Fact]
    public async Task Asks_for_the_reason_when_it_moves_on_without_its_evidence()
    {
        var seller = await Seller();
        await Start(seller, "Acme", "Fewer returns");
        var address = seller.Address.AbsolutePath;
        await seller.Open($"{address}/move?to=collaborate");

        await seller.Press("Move to “Collaborate”", ("Reason", ""));
        Assert.Contains("Not everything this stage asks for is shown", seller.Text("[role=alert]"));
        await seller.Press("Move to “Collaborate”", ("Reason", "They know their problems well"));

        Assert.Equal(address, seller.Address.AbsolutePath);
        Assert.Contains("They know their problems well", seller.Text("#history"));
    }

    [Fact]
    public async Task Offers_a_known_company_before_it_makes_a_second_one()
    {
        var seller = await Seller();
        await Start(seller, "Acme Ltd", "Fewer returns");
        await seller.Open("/journeys/new");

        await seller.Press("Start the journey", Typed("ACME", "Another need"));
        Assert.Contains("Acme Ltd", seller.Text(".choices"));
        await seller.Press("Start the journey");

        Assert.Contains("Acme Ltd", seller.Text(".page-head-lead"));
    }

    [Fact]
    public async Task Of_somebody_else_is_not_found()
    {
        var me = await _site.OpenWorkspaceAsync();
        var mine = new Browser(_site.SignedIn(me));
        await Start(mine, "Acme", "Fewer returns");
        var other = new Browser(_site.SignedIn(await _site.AddColleagueAsync(me, "Ben", Roles.Seller, Sight.Own)));

        foreach (var part in new[] { "", "/edit", "/move", "/end", "/win", "/switch", "/history" })
        {
            await other.Open(mine.Address.AbsolutePath + part);
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
        }
    }

    [Fact]
    public async Task Shows_those_who_only_read_no_button_that_changes_it()
    {
        var me = await _site.OpenWorkspaceAsync();
        var mine = new Browser(_site.SignedIn(me));
        await Start(mine, "Acme", "Fewer returns");
        var reader = new Browser(_site.SignedIn(await _site.AddColleagueAsync(me, "Eve", Roles.Executive, Sight.All)));

        await reader.Open(mine.Address.AbsolutePath);

        Assert.Equal(HttpStatusCode.OK, reader.Status);
        Assert.Empty(reader.Page.QuerySelectorAll("main form:not([hidden])"));
        await reader.Open($"{mine.Address.AbsolutePath}/edit");
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
    }

    private async Task<Browser> Seller() => new(_site.SignedIn(await _site.OpenWorkspaceAsync()));

    private static async Task Start(Browser seller, string company, string need)
    {
        await seller.Open("/journeys/new");
        await seller.Press("Start the journey", Typed(company, need));
        Assert.Equal(need, seller.Text("h1"));
    }

    private static (string, string)[] Typed(string company, string need) =>
        [("Input.CompanyName", company), ("Input.Need", need), ("Input.Delight", "They sleep well again")];

    private static async Task PassOn(Browser seller, Stage stage)
    {
        foreach (var code in Gates.Of(stage)) await Show(seller, code);
        await seller.Open($"{seller.Address.AbsolutePath}/move");
        await seller.Press(seller.Texts("form button.btn-primary").Single());
        Assert.Equal($"{(stage + 1).Number}", seller.Text("#guide .stage-mark"));
    }

    private static async Task Show(Browser seller, string code)
    {
        if (seller.Page.QuerySelector($"#gate-{code} textarea") is not null)
            await seller.PressIn($"#gate-{code}", "It is there", ("EvidenceNote", "Seen with my own eyes"));
    }

    private static Task Turn(Browser seller, FinishKey key) =>
        seller.PressIn($".key-block:has(#words-{key})", "Turn the key", ("Input.Words", "We would do it again"));

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();
}
