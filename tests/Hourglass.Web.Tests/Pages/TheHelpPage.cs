using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Pages;

public sealed class TheHelpPage(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("en", "Explore · Know")]
    [InlineData("ru", "Изучение · Знакомство")]
    public async Task Explains_the_seven_stages_the_keys_and_the_words_without_a_gap(string language, string first)
    {
        var browser = new Browser(site.SignedIn(await site.OpenWorkspaceAsync(), language));

        await browser.Open("/help");

        Assert.Equal(7, browser.Texts(".stage-help").Count());
        Assert.Equal(first, browser.Text(".stage-help .card-title"));
        Assert.Equal(8, browser.Texts(".tour li").Count());
        Assert.Equal(15, browser.Texts("tbody tr").Count());
        Assert.DoesNotMatch(@"\b(stage|guide|help|word|tour)\.[a-z]", browser.Text("main"));
    }
}
