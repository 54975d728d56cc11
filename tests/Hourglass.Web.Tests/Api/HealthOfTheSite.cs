using System.Net;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

public sealed class HealthOfTheSite(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Is_told_to_anyone(string address) => Assert.Equal(HttpStatusCode.OK, (await site.CreateClient().GetAsync(address)).StatusCode);

    [Fact]
    public async Task Reading_the_description_loads_nothing_from_outside()
    {
        var page = await site.CreateClient().GetAsync("/api");

        var html = await page.Content.ReadAsStringAsync();
        Assert.DoesNotContain("https://", html);
        Assert.Contains("script-src 'self' 'nonce-", page.Headers.GetValues("Content-Security-Policy").Single());
    }
}
