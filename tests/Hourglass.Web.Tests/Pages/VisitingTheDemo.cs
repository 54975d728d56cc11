using System.Net;
using Hourglass.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Web.Tests.Pages;

public sealed class VisitingTheDemo : IAsyncLifetime
{
    private readonly Site _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();
    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task From_the_first_page_through_the_glass_until_it_is_thrown_away()
    {
        var visitor = Visitor("127.0.0.1");
        await visitor.Open("/welcome");
        await visitor.Press("Look around the demo");

        Assert.Equal("/hourglass", visitor.Address.AbsolutePath);
        Assert.Equal(7, visitor.Texts(".hourglass-row").Count());
        Assert.Contains("This is the demo", visitor.Text(".demo-banner"));

        await visitor.Open("/demo/throw-away");
        await visitor.Press("Throw it away");
        Assert.Equal("/welcome", visitor.Address.AbsolutePath);
    }

    [Theory]
    [InlineData("203.0.113.9", "")]
    [InlineData("127.0.0.1", "X-Forwarded-For")]
    public async Task Is_for_visitors_on_this_machine_only(string address, string header)
    {
        var visitor = Visitor(address, header: header);

        await visitor.Open("/demo");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await visitor.Open("/welcome");
        Assert.Empty(visitor.Texts(".demo-offer"));
    }

    [Fact]
    public async Task Is_open_to_everybody_where_the_settings_say_so()
    {
        var visitor = Visitor("203.0.113.9", ("Demo:AllowRemote", "true"));

        await visitor.Open("/demo");
        await visitor.Press("Look around the demo");

        Assert.Equal("/hourglass", visitor.Address.AbsolutePath);
    }

    [Fact]
    public async Task Begins_at_once_when_the_server_was_started_for_it()
    {
        var visitor = Visitor("127.0.0.1", ("Demo:Open", "true"));

        await visitor.Open("/");

        Assert.Equal("/today", visitor.Address.AbsolutePath);
        Assert.Contains("This is the demo", visitor.Text(".demo-banner"));
    }

    private Browser Visitor(string address, (string Key, string Value)? setting = null, string header = "")
    {
        var server = _site.WithWebHostBuilder(host =>
        {
            if (setting is { } said) host.UseSetting(said.Key, said.Value);
            host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new ComesFrom(IPAddress.Parse(address))));
        });
        var client = server.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
        if (header.Length > 0) client.DefaultRequestHeaders.Add(header, "198.51.100.7");
        return new Browser(client);
    }

    private sealed class ComesFrom(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((request, rest) =>
            {
                request.Connection.RemoteIpAddress = address;
                return rest(request);
            });
            next(app);
        };
    }
}
