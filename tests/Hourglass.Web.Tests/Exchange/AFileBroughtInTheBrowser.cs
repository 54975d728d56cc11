using System.Net;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Exchange;

public sealed class AFileBroughtInTheBrowser : IAsyncDisposable
{
    private const string Table = """
        opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
        A1,Nora Lind,Grinder Pro,Adventure Cycles,Won,20-10-2016,01-03-2017,4754
        A2,Nora Lind,Mill Special,Cedar,Engaging,25-10-2016,,
        A3,Piet Vos,Mill Special,Cedar,Won,03-11-2016,31-02-2017,55

        """;

    private readonly Site _site = new();

    [Fact]
    public async Task Is_guessed_shown_loaded_reported_and_taken_back()
    {
        var boss = await _site.OpenWorkspaceAsync();
        var browser = new Browser(_site.SignedIn(boss));
        await browser.Open("/import/new");
        await browser.Bring("Bring it", "Upload", "pipeline.csv", Table);
        Assert.EndsWith("/map", browser.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(["externalId", "owner", "need", "company", "stage", "startedOn", "closedOn", "value"], Chosen(browser));

        await browser.Press("Keep and look", ("Input.SaveAs", "Pipeline"));
        Assert.EndsWith("/check", browser.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(["new", "new", "close_date: “31-02-2017” is not a day in the chosen format."], browser.Texts("tbody td:nth-child(2)"));

        await browser.Press("Look through all rows first");
        await WaitAsync(browser);
        Assert.Equal(["3", "2", "0", "0", "1"], browser.Texts(".stat-value"));

        await browser.Press("Start the import");
        await WaitAsync(browser);
        Assert.Equal(["3", "2", "0", "0", "1"], browser.Texts(".stat-value"));
        Assert.Contains("done", browser.Text(".page-head .badge"), StringComparison.Ordinal);

        await browser.Press("Take the import back");
        await WaitAsync(browser);
        Assert.Contains("taken back", browser.Text(".page-head .badge"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hands_back_the_rows_it_did_not_take_in_the_readers_language()
    {
        var boss = await _site.OpenWorkspaceAsync();
        var client = _site.SignedIn(boss, "ru");
        var browser = new Browser(client);
        await LoadAsync(browser, "Дальше", "Сохранить и посмотреть", "Начать загрузку");

        var rows = await client.GetStringAsync(new Uri(browser.Address, $"{browser.Address.AbsolutePath}/rejected.csv"));
        Assert.Contains("Почему не взята", rows, StringComparison.Ordinal);
        Assert.Contains("4,close_date: «31-02-2017» — не день в выбранном формате.,A3,Piet Vos", rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_nobody_elses_business()
    {
        var boss = await _site.OpenWorkspaceAsync();
        var browser = new Browser(_site.SignedIn(boss));
        await LoadAsync(browser, "Bring it", "Keep and look", "Start the import");
        var place = browser.Address.AbsolutePath;

        var seller = new Browser(_site.SignedIn(await _site.AddColleagueAsync(boss, "Sel Ler", Roles.Seller, Sight.All)));
        var manager = new Browser(_site.SignedIn(await _site.AddColleagueAsync(boss, "Man Ager", Roles.SalesManager, Sight.Team)));
        var stranger = new Browser(_site.SignedIn(await _site.OpenWorkspaceAsync()));
        foreach (var visitor in new[] { seller, manager, stranger })
            foreach (var address in new[] { place, $"{place}/map", $"{place}/check", $"{place}/rejected.csv", $"{place}/map.json" })
            {
                await visitor.Open(address);
                Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
            }

        await seller.Open("/import/new");
        Assert.Equal(HttpStatusCode.NotFound, seller.Status);
        await seller.Open("/import");
        Assert.Contains("Administrators and sales managers import", seller.Text(".note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_in_place_when_it_is_no_table()
    {
        var browser = new Browser(_site.SignedIn(await _site.OpenWorkspaceAsync()));
        await browser.Open("/import/new");
        await browser.Bring("Bring it", "Upload", "page.csv", "<!doctype html><html></html>");
        Assert.Equal("/import/new", browser.Address.AbsolutePath);
        Assert.Contains("not a table", browser.Text(".flash-bad"), StringComparison.Ordinal);
    }

    private static async Task LoadAsync(Browser browser, string bring, string keep, string start)
    {
        await browser.Open("/import/new");
        await browser.Bring(bring, "Upload", "pipeline.csv", Table);
        await browser.Press(keep);
        await browser.Press(start);
        await WaitAsync(browser);
    }

    // The work goes on behind the page; looking again is what its reader does too.
    private static async Task WaitAsync(Browser browser)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (browser.Page.QuerySelector("[data-watch]") is not null)
        {
            patience.Token.ThrowIfCancellationRequested();
            await browser.Open(browser.Address.PathAndQuery);
        }
    }

    private static IEnumerable<string> Chosen(Browser browser) =>
        browser.Page.QuerySelectorAll("select[name$='.Field']").Select(select => ((AngleSharp.Html.Dom.IHtmlSelectElement)select).Value!);

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();
}
