using System.Net;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Pages;

public sealed class TheFirstVisit : IAsyncDisposable
{
    private readonly Site _site = new();

    [Fact]
    public async Task Makes_the_workspace_and_its_administrator_and_closes_the_door_behind_them()
    {
        var visitor = new Browser(_site.CreateClient());
        await visitor.Open("/");
        Assert.Equal("/welcome", visitor.Address.AbsolutePath);

        await visitor.Press("Open the workspace", ("Input.Workspace", "Acme"), ("Input.Name", "Ana"), ("Input.Email", "ana@example.org"), ("Input.Password", "a long enough phrase"));

        Assert.Equal("/today", visitor.Address.AbsolutePath);
        var late = new Browser(_site.CreateClient());
        await late.Open("/welcome");
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
    }

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();
}
