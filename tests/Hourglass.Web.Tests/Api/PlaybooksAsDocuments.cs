using System.Net;
using System.Text;
using Hourglass.Method.Shipped;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

public sealed class PlaybooksAsDocuments(Site site) : CallingTheApi(site)
{
    [Fact]
    public async Task Come_in_as_YAML_are_published_with_a_reason_and_go_out_again()
    {
        var yaml = ShippedPlaybooks.Of("goods").Write();
        var id = await Bring(yaml);
        var draft = await Api.Get($"/playbooks/{id}");
        Assert.Empty(draft.Json["problems"]!.AsArray());

        var published = await Api.Ask("POST", $"/playbooks/{id}/editions", new { reason = "First words" }, ("If-Match", draft.ETag!));
        Assert.Equal((HttpStatusCode.Created, 1), (published.Status, (int)published.Json["number"]!));
        Assert.Equal((yaml, "application/yaml"), ((await Api.Get($"/playbooks/{id}/editions/1")).Text, (await Api.Get($"/playbooks/{id}/editions/1")).MediaType));
        Assert.Equal("First words", (await Api.Get($"/playbooks/{id}/editions")).Json["items"]![0]!["reason"]!.ToString());
        Assert.Empty((await Api.Get($"/playbooks/{id}/editions/0/changes")).Json["items"]!.AsArray());
        Assert.Equal((HttpStatusCode.Conflict, "playbook.nothing-new"), Told(await Api.Post($"/playbooks/{id}/editions", new { reason = "Again" })));
    }

    [Fact]
    public async Task Tell_what_they_lack_and_are_refused_until_it_is_there()
    {
        var id = await Bring("hourglass-playbook: 1\nname: {en: Bare, ru: Голый}\n");

        Assert.Contains(("playbook.no-end-state", "end"), (await Api.Get($"/playbooks/{id}")).Json["problems"]!.AsArray().Select(p => (p!["type"]!.ToString(), p["place"]!.ToString())));
        Assert.Equal((HttpStatusCode.Conflict, "playbook.no-end-state"), Told(await Api.Post($"/playbooks/{id}/editions", new { reason = "Too early" })));
        Assert.Equal((HttpStatusCode.NotFound, "edition.unknown"), Told(await Api.Get($"/playbooks/{id}/editions/1")));
    }

    [Fact]
    public async Task Are_refused_with_their_field_and_line_when_they_are_wrong()
    {
        var refused = await Send("hourglass-playbook: 1\nname: {en: Bare, ru: Голый}\ncolour: red\n");

        Assert.Equal((HttpStatusCode.BadRequest, "yaml.key-unknown", "file"), (refused.Status, refused.Type, refused.Fields.Single()));
        Assert.Contains("Line 3, column 1", refused.Text);
    }

    [Fact]
    public async Task Are_shaped_only_by_those_who_may()
    {
        var ben = new Caller(Site.SignedIn(await Site.AddColleagueAsync(Me, "Ben", Roles.Seller, Sight.Own)));
        var id = await Bring(ShippedPlaybooks.Of("goods").Write());

        Assert.Equal((HttpStatusCode.Forbidden, "actor.may-not-design"), Told(await ben.Post($"/playbooks/{id}/editions", new { reason = "Mine" })));
        Assert.Equal(HttpStatusCode.OK, (await ben.Get("/playbooks")).Status);
    }

    private async Task<string> Bring(string yaml)
    {
        var brought = await Send(yaml);
        Assert.True(brought.Status == HttpStatusCode.Created, brought.Text);
        return brought.Id;
    }

    private async Task<Answered> Send(string yaml)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(yaml)), "file", "playbook.yaml" } };
        using var response = await Site.SignedIn(Me).PostAsync("/api/v1/playbooks", form);
        return new Answered(response.StatusCode, await response.Content.ReadAsStringAsync(), null, null, false);
    }
}
