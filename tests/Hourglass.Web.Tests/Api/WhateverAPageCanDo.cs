using System.Net;
using System.Net.Http.Headers;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

public sealed class WhateverAPageCanDo(Site site) : CallingTheApi(site)
{
    [Fact]
    public async Task A_companys_history_has_its_notes_latest_first_page_by_page()
    {
        var id = await Api.AddCompany();
        for (var i = 1; i <= 3; i++) await Done("POST", $"/companies/{id}/notes", new { note = $"Note {i}" });

        var first = (await Api.Get($"/companies/{id}/milestones?limit=2")).Json;
        var second = (await Api.Get($"/companies/{id}/milestones?limit=2&after={first["next"]}")).Json;

        Assert.Equal(["Note 3", "Note 2", "Note 1"], first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Take(3).Select(m => m!["note"]!.ToString()));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task Views_are_kept_shared_changed_and_removed()
    {
        var ben = new Caller(Site.SignedIn(await Site.AddColleagueAsync(Me, "Ben", Roles.Executive, Sight.All)));
        var view = await Api.Post("/views", new { name = "Overdue", query = "view=overdue", isShared = true });
        await ben.Post("/views", new { name = "Mine", query = "" });

        Assert.Equal("view=overdue", view.Json["query"]!.ToString());
        Assert.Equal(["Overdue", "Mine"], (await ben.Get("/views")).Json["items"]!.AsArray().Select(v => v!["name"]!.ToString()));
        Assert.Equal("view.unknown", (await ben.Put($"/views/{view.Id}", new { name = "Taken" })).Type);
        Assert.Equal(["stage"], (await Api.Post("/views", new { name = "x", query = "stage=nowhere" })).Fields);
        await Done("PUT", $"/views/{view.Id}", new { name = "Late", isShared = false });
        Assert.Single((await ben.Get("/views")).Json["items"]!.AsArray());
        await Done("DELETE", $"/views/{view.Id}", null);
        Assert.Empty((await Api.Get("/views")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Many_journeys_change_at_once_after_a_look()
    {
        string one = await Api.StartJourney("One"), two = await Api.StartJourney("Two");
        var deed = new { kind = "add-tag", tag = "Spring" };

        var seen = (await Api.Post("/journeys/bulk/preview", new { ids = new[] { one, two }, deed })).Json;
        Assert.Equal((2, 0), ((int)seen["changed"]!, (await Api.Get("/journeys?tag=spring")).Json["items"]!.AsArray().Count));
        await Done("POST", $"/journeys/{two}/notes", new { note = "Meanwhile" });
        var done = await Api.Post("/journeys/bulk", new { journeys = seen["items"]!.AsArray().Select(j => new { id = j!["id"]!.ToString(), version = (int)j["version"]! }), deed });

        Assert.Equal((1, 1), ((int)done.Json["changed"]!, (int)done.Json["refused"]!));
        Assert.Equal(one, (await Api.Get("/journeys?tag=spring")).Json["items"]!.AsArray().Single()!["id"]!.ToString());
        Assert.Equal((HttpStatusCode.NotFound, "bulk.journey.unknown"), Told(await Api.Post("/journeys/bulk/preview", new { ids = new[] { one, Guid.NewGuid().ToString() }, deed })));
        Assert.Equal(["deed.tag"], (await Api.Post("/journeys/bulk/preview", new { ids = new[] { one }, deed = new { kind = "add-tag" } })).Fields);
    }

    [Fact]
    public async Task The_day_shows_what_waits_and_a_step_is_put_off_or_followed_by_another()
    {
        string bare = await Api.StartJourney("Bare"), late = await Api.StartJourney("Late");
        await Done("PUT", $"/journeys/{late}/next-step", new { what = "Call", on = "2001-01-01" });

        var day = (await Api.Get("/today")).Json;
        Assert.Equal((bare, late), (Only(day["withoutStep"]!), Only(day["overdue"]!)));
        Assert.Equal([bare, late], (await Api.Get("/today/waiting")).Json["items"]!.AsArray().Select(j => j!["id"]!.ToString()));

        await Done("PUT", $"/journeys/{late}/next-step/day", new { on = "2100-01-01" });
        await Done("POST", $"/journeys/{late}/next-step/done", new { outcome = "She is glad", next = new { what = "Write", on = "2100-01-02" } });
        Assert.Equal("Write", (await Api.Get($"/journeys/{late}")).Json["journey"]!["nextStep"]!["what"]!.ToString());
    }

    [Fact]
    public async Task Settings_of_team_stages_and_workspace_are_changed_by_an_administrator()
    {
        var ben = await Site.AddColleagueAsync(Me, "Ben", Roles.Seller, Sight.Own);
        var team = (await Api.Post("/teams", new { name = "North" })).Id;
        await Done("PUT", $"/teams/{team}", new { name = "South" });
        var member = await Api.Get($"/members/{ben.Id}");
        var allowed = await Api.Ask("PUT", $"/members/{ben.Id}", new { roles = Words("seller", "sales-manager"), sight = "team", teamId = team }, ("If-Match", member.ETag!));
        Assert.Equal(("team", team), (allowed.Json["sight"]!.ToString(), allowed.Json["teamId"]!.ToString()));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Api.Ask("PUT", $"/members/{ben.Id}", new { roles = Words("seller"), sight = "own" }, ("If-Match", member.ETag!))).Status);
        Assert.Equal(["roles"], (await Api.Put($"/members/{ben.Id}", new { roles = Words("king"), sight = "own" })).Fields);
        await Done("DELETE", $"/members/{ben.Id}", null);
        await Done("POST", $"/members/{ben.Id}/return", null);

        var playbook = (await Api.Get("/playbooks")).Json["items"]![0]!["id"];
        await Done("PUT", $"/playbooks/{playbook}/stages/design", new { nameEn = "Draw", nameRu = "Рисуем", parallelEn = "Weigh", parallelRu = "Взвешиваем", maybeDays = 9 });
        Assert.Contains((await Api.Get("/playbooks")).Json["items"]![0]!["stages"]!.AsArray(), s => s!["nameEn"]!.ToString() == "Draw" && s["parallelRu"]!.ToString() == "Взвешиваем");

        var house = await Api.Put("/workspace", new { name = "Northwind", language = "ru", currency = "EUR", timeZone = "Europe/Oslo" });
        Assert.Equal(("Northwind", "EUR"), (house.Json["name"]!.ToString(), house.Json["currency"]!.ToString()));
        Assert.Equal(["currency"], (await Api.Put("/workspace", new { name = "x", language = "ru", currency = "ZZZ", timeZone = "UTC" })).Fields);
    }

    [Theory]
    [InlineData("POST", "/tags", """{"name":"x"}""")]
    [InlineData("PUT", "/companies/0197b3c2-7d4e-7a10-9c3f-2b6f5a1d8e40/tags", """{"tags":[]}""")]
    [InlineData("POST", "/fields", """{"on":"person","label":"x"}""")]
    [InlineData("POST", "/companies/0197b3c2-7d4e-7a10-9c3f-2b6f5a1d8e40/merges", """{"otherId":"0197b3c2-7d4e-7a10-9c3f-2b6f5a1d8e41"}""")]
    [InlineData("POST", "/merges/0197b3c2-7d4e-7a10-9c3f-2b6f5a1d8e40/undo", null)]
    [InlineData("POST", "/views", """{"name":"x","query":""}""")]
    [InlineData("POST", "/journeys/bulk", """{"journeys":[],"deed":{"kind":"end"}}""")]
    [InlineData("DELETE", "/tokens/0197b3c2-7d4e-7a10-9c3f-2b6f5a1d8e40", null)]
    public async Task A_token_for_reading_writes_nothing(string method, string path, string? body)
    {
        var reader = new Caller(await TokenAsync(TokenScope.Read));

        Assert.Equal((HttpStatusCode.Forbidden, "actor.only-reads"), Told(await reader.Ask(method, path, body)));
        Assert.Equal(HttpStatusCode.OK, (await reader.Get("/tags")).Status);
    }

    private async Task<HttpClient> TokenAsync(TokenScope scope)
    {
        var token = await Site.Ask<ApiTokens, string>(Me, t => t.MakeAsync("Warehouse", scope, 30, default));
        var client = Site.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static string Only(System.Text.Json.Nodes.JsonNode part) => part["items"]!.AsArray().Single()!["id"]!.ToString();
}
