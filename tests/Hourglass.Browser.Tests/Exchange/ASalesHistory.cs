using System.Text.RegularExpressions;

namespace Hourglass.Browser.Tests.Exchange;

public sealed class ASalesHistory(House house, Chromium chromium) : Desk(house, chromium)
{
    private const float TwoMinutes = 120_000;

    [Fact]
    public async Task Comes_in_file_by_file_as_it_was_guessed() => await BringAsync(Folder("samples/sales-history"), companies: 6, colleagues: 4, journeys: 12);

    [Fact]
    public async Task Comes_in_at_its_real_size()
    {
        var folder = Environment.GetEnvironmentVariable("HOURGLASS_SALES_HISTORY");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "HOURGLASS_SALES_HISTORY does not name the folder of the real sales history.");

        await BringAsync(folder!, companies: 85, colleagues: 35, journeys: 8800);
    }

    private async Task BringAsync(string folder, int companies, int colleagues, int journeys)
    {
        var ana = await SignInAsync(await House.OpenWorkspaceAsync());

        await BringAsync(ana, Path.Combine(folder, "accounts.csv"), companies);
        await BringAsync(ana, Path.Combine(folder, "sales_teams.csv"), colleagues);
        await BringAsync(ana, Path.Combine(folder, "sales_pipeline.csv"), journeys);
        await ana.OpenAsync("hourglass");

        await Expect(ana.Main.Locator(".hourglass-row")).ToHaveCountAsync(7);
    }

    private static async Task BringAsync(Visitor boss, string file, int rows)
    {
        await boss.OpenAsync("import/new");
        await boss.Field(boss.Say["import.file"]).SetInputFilesAsync(file);
        await boss.PressAsync(boss.Say["import.bring"]);
        await Expect(boss.Page).ToHaveURLAsync(new Regex("/map$"));
        if (await boss.Field(boss.Say["import.company-when-missing"]).IsVisibleAsync())
        {
            await boss.TypeAsync(boss.Say["import.company-when-missing"], "Not stated");
            await boss.TypeAsync(boss.Say["import.ended-reason"], "The file gives no reason");
        }

        await boss.PressAsync(boss.Say["import.map-save"]);
        await Expect(boss.Page).ToHaveURLAsync(new Regex("/check$"));
        await boss.PressAsync(boss.Say["import.start"]);
        await Expect(boss.Main.Locator(".page-head .badge")).ToHaveTextAsync(boss.Say["import.state.Loaded"], new() { Timeout = TwoMinutes });
        await Expect(boss.Main.Locator(".stat-value").First).ToHaveTextAsync($"{rows:N0}");
    }

    private static string Folder(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, path))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, path);
    }
}
