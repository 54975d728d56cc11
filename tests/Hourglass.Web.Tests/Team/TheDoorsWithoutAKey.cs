using Hourglass.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Web.Tests.Team;

/// <summary>Everything is denied unless it is declared here; a new open address needs a line in the list and somebody's eyes on it.</summary>
public sealed class TheDoorsWithoutAKey(House house) : IClassFixture<House>
{
    private IEnumerable<RouteEndpoint> Endpoints
    {
        get
        {
            house.CreateClient();
            return house.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();
        }
    }

    [Fact]
    public void Are_those_that_were_reviewed()
    {
        var open = Endpoints.Where(IsAnonymous).Where(e => !IsStaticFile(e)).Select(Named).ToHashSet();
        var reviewed = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Team", "open-addresses.txt")).Where(line => line.Length > 0 && line[0] != '#').ToHashSet();

        Assert.Equal("", string.Join('\n', open.Except(reviewed)));
        Assert.Equal("", string.Join('\n', reviewed.Except(open)));
    }

    [Fact]
    public async Task Are_the_only_ones_that_open_for_a_visitor()
    {
        var visitor = house.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await house.MoveInAsync();

        foreach (var endpoint in Endpoints.Where(e => !IsAnonymous(e)))
        {
            var address = Filled(endpoint);
            var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is [var first, ..] ? first : "GET";
            var answer = await visitor.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
            Assert.True((int)answer.StatusCode is 302 or 401 or 405, $"{method} {address} answered {answer.StatusCode}");
            if ((int)answer.StatusCode == 302) Assert.Contains("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/settings/../today")]
    [InlineData("/TODAY")]
    [InlineData("/today/")]
    public async Task Do_not_tell_a_visitor_what_exists(string address)
    {
        var visitor = house.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await house.MoveInAsync();

        var answer = await visitor.GetAsync(address);

        Assert.Contains("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/app.css")]
    public async Task Answer_with_what_the_browser_must_forbid(string address)
    {
        var answer = await house.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false }).GetAsync(address);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        Assert.NotEmpty(answer.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public async Task Refuse_a_signed_in_browser_that_another_site_sends()
    {
        var ana = await house.MoveInAsync();
        var http = house.CreateClient();
        var browser = new Browser(http);
        await House.SignInAsync(browser, ana.Email);
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        var answer = await browser.Send("Sign out");

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
    }

    // Style sheets, scripts, pictures: the same for everybody.
    private static bool IsStaticFile(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static bool IsAnonymous(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static string Named(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText!.Trim('/')}";

    private static string Filled(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { ParameterPolicies: [{ Content: "int" }, ..] } => "1",
            _ => Guid.Empty.ToString(),
        }))));
}
