using System.Net;
using System.Net.Http.Json;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Team;

public sealed class AProgramWithAToken(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Is_let_in_where_one_without_is_told_to_sign_in()
    {
        var ana = await site.OpenWorkspaceAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/api/v1/nothing", null));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/api/v1/nothing", await TokenAsync(ana)));
    }

    [Fact]
    public async Task Is_told_so_as_a_problem_not_as_a_page()
    {
        var answer = await Client(null).GetAsync("/api/v1/nothing");

        var problem = await answer.Content.ReadFromJsonAsync<ProblemDetails>();
        Assert.Equal(("sign-in.needed", "application/problem+json"), (problem!.Type, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Is_out_once_the_token_is_revoked()
    {
        var ana = await site.OpenWorkspaceAsync();
        var token = await TokenAsync(ana);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/api/v1/nothing", token));

        await site.Ask<ApiTokens, bool>(ana, async t =>
        {
            await t.RevokeAsync((await t.Visible.SingleAsync()).Id, default);
            return true;
        });

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/api/v1/nothing", token));
    }

    [Fact]
    public async Task Does_not_open_pages()
    {
        var ana = await site.OpenWorkspaceAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/today", await TokenAsync(ana)));
    }

    [Fact]
    public async Task Finds_nothing_in_another_workspace()
    {
        Actor ana = await site.OpenWorkspaceAsync(), stranger = await site.OpenWorkspaceAsync();
        var key = TokenKey.Parse(await TokenAsync(ana))!;

        var elsewhere = TokenKey.NewFor(stranger.WorkspaceId).Text[..26] + key.Secret;

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/api/v1/nothing", elsewhere));
    }

    private Task<string> TokenAsync(Actor owner) => site.Ask<ApiTokens, string>(owner, t => t.MakeAsync("Warehouse", TokenScope.Write, 30, default));

    private async Task<HttpStatusCode> StatusAsync(string address, string? token) => (await Client(token).GetAsync(address)).StatusCode;

    private HttpClient Client(string? token)
    {
        var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        if (token is not null) client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }
}
