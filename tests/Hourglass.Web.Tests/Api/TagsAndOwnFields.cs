using System.Net;
using System.Text.Json.Nodes;
using Hourglass.Team;
using Hourglass.Tests.Support;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

public sealed class TagsAndOwnFields(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    private Actor _me = Actor.Nobody;
    private Caller _api = null!;

    public async ValueTask InitializeAsync()
    {
        // Whoever is to be counted is watched from the start.
        await SqlCommands.Of(() => Task.CompletedTask);
        site.Server.PreserveExecutionContext = true;
        _me = await site.OpenWorkspaceAsync();
        _api = new Caller(site.SignedIn(_me));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("companies")]
    [InlineData("people")]
    [InlineData("journeys")]
    public async Task A_record_is_given_tags_and_loses_them_and_its_history_tells(string kind)
    {
        var record = $"/{kind}/{await OneOf(kind)}";

        await Done("PUT", $"{record}/tags", new { tags = Words("Key account", "Bakeries") });
        await Done("POST", $"{record}/tags", new { tags = Words("bakeries", "North") });
        var three = await Tags(record);
        await Done("DELETE", $"{record}/tags/{three.First(t => t!["name"]!.ToString() == "Bakeries")!["id"]}", null);

        Assert.Equal(["Bakeries", "Key account", "North"], three.Select(t => t!["name"]!.ToString()));
        Assert.Equal(["Key account", "North"], (await Tags(record)).Select(t => t!["name"]!.ToString()));
        var listed = (await _api.Get($"/{kind}?tag=north")).Json["items"]!.AsArray().Single()!;
        Assert.Equal(2, listed["tags"]!.AsArray().Count);
        Assert.Contains("Tags: — → Bakeries, Key account", (await _api.Get($"{record}/milestones")).Json["items"]!.AsArray().Select(m => m!["note"]?.ToString()));
    }

    [Fact]
    public async Task A_stale_version_gives_no_tag()
    {
        var id = await _api.AddCompany();
        await Done("POST", $"/companies/{id}/tags", new { tags = Words("First") });

        var late = await _api.Ask("POST", $"/companies/{id}/tags", new { tags = Words("Second") }, ("If-Match", "\"0\""));

        Assert.Equal((HttpStatusCode.PreconditionFailed, 1), (late.Status, (await Tags($"/companies/{id}")).Count));
    }

    [Theory]
    [InlineData("""{"tags":["a,b"]}""", 400, "tags")]
    [InlineData("""{"tags":[""]}""", 204, "")]
    [InlineData("""{"tags":[null]}""", 400, "tags[0]")]
    [InlineData("""{"tags":null}""", 400, "tags")]
    [InlineData("""{"tags":["\u0000"]}""", 400, "tags[0]")]
    [InlineData("""{"tags":["0123456789012345678901234567890123456789012345678901"]}""", 400, "tags")]
    public async Task What_is_no_tag_is_refused_with_its_field(string body, int status, string field)
    {
        var answered = await _api.Ask("PUT", $"/companies/{await _api.AddCompany()}/tags", body);

        Assert.Equal((status, field), ((int)answered.Status, status == 204 ? "" : answered.Fields.Single()));
    }

    [Fact]
    public async Task The_workspaces_tags_are_added_renamed_and_taken_off_everything()
    {
        var tag = await _api.Post("/tags", new { name = "Bakeries" });
        var id = (await _api.Post("/companies", new { name = "Acme", tags = Words("bakeries") })).Id;

        Assert.Equal((HttpStatusCode.Conflict, "tag.exists"), Told(await _api.Post("/tags", new { name = "BAKERIES" })));
        await Done("PUT", $"/tags/{tag.Id}", new { name = "Bread" });
        Assert.Equal("Bread", (await Tags($"/companies/{id}")).Single()!["name"]!.ToString());
        await Done("DELETE", $"/tags/{tag.Id}", null);

        Assert.Empty(await Tags($"/companies/{id}"));
        Assert.Empty((await _api.Get("/tags")).Json["items"]!.AsArray());
    }

    [Theory]
    [InlineData("companies", "company")]
    [InlineData("people", "person")]
    public async Task An_own_field_is_defined_filled_kept_and_put_away(string kind, string on)
    {
        var field = (await _api.Post("/fields", new { on, label = "Delivery day", kind = "choice", choices = Words("Monday", "Thursday") })).Id;
        var added = await _api.Post($"/{kind}", new { name = "Acme", fields = new Dictionary<string, string> { [field] = "Monday" } });
        var record = $"/{kind}/{added.Id}";

        Assert.Equal("Monday", added.Json["fields"]![0]!["value"]!.ToString());
        await _api.Put(record, new { name = "Acme Two" });
        Assert.Equal("Monday", (await _api.Get(record)).Json["fields"]![0]!["value"]!.ToString());
        await Done("PUT", $"/fields/{field}", new { label = "Day of delivery", choices = Words("Monday", "Friday") });
        Assert.Equal("Day of delivery", (await _api.Get($"/{kind}")).Json["items"]![0]!["fields"]![0]!["label"]!.ToString());

        await Done("DELETE", $"/fields/{field}", null);
        Assert.Empty((await _api.Get(record)).Json["fields"]!.AsArray());
        await Done("POST", $"/fields/{field}/return", null);
        var emptied = await _api.Put(record, new { name = "Acme Two", fields = new Dictionary<string, string?> { [field] = null } });
        Assert.Empty(emptied.Json["fields"]!.AsArray());
    }

    [Fact]
    public async Task An_own_field_of_journeys_is_filled_kept_changed_and_emptied_and_the_history_tells()
    {
        var field = (await _api.Post("/fields", new { on = "journey", label = "Budget", kind = "number" })).Id;
        Dictionary<string, string?> Budget(string? value) => new() { [field] = value };
        var started = await _api.Post("/journeys", new { companyId = await _api.AddCompany(), need = "Fewer returns", tags = Words("North"), fields = Budget("1 200,50") });
        var record = $"/journeys/{started.Id}";

        Assert.Equal(("1200.50", "North"), (started.Json["fields"]![0]!["value"]!.ToString(), started.Json["tags"]![0]!["name"]!.ToString()));
        await _api.Ask("PATCH", record, new { need = "No returns" });
        Assert.Equal("1200.50", (await _api.Get(record)).Json["journey"]!["fields"]![0]!["value"]!.ToString());
        var before = (await _api.Get(record)).Json["journey"]!["version"]!.GetValue<int>();
        var changed = await _api.Ask("PATCH", record, new { fields = Budget("1500") });
        Assert.Equal(("1500", before + 1), (changed.Json["journey"]!["fields"]![0]!["value"]!.ToString(), changed.Json["journey"]!["version"]!.GetValue<int>()));
        Assert.Equal((HttpStatusCode.BadRequest, "field.not-a-number"), Told(await _api.Ask("PATCH", record, new { fields = Budget("much") })));
        Assert.Equal("Budget", (await _api.Get("/journeys")).Json["items"]![0]!["fields"]![0]!["label"]!.ToString());
        Assert.Empty((await _api.Ask("PATCH", record, new { fields = Budget(null) })).Json["journey"]!["fields"]!.AsArray());
        Assert.Contains("Budget: 1200.50 → 1500", (await _api.Get($"{record}/milestones")).Json["items"]!.AsArray().Select(m => m!["note"]?.ToString()));
    }

    [Fact]
    public async Task What_does_not_fit_a_field_is_refused_and_nothing_is_kept()
    {
        var field = (await _api.Post("/fields", new { on = "company", label = "Trucks", kind = "number" })).Id;
        async Task<Answered> Fill(string id, string value) => await _api.Post("/companies", new { name = "Acme", fields = new Dictionary<string, string> { [id] = value } });

        Assert.Equal((HttpStatusCode.BadRequest, "field.not-a-number"), Told(await Fill(field, "many")));
        Assert.Equal((HttpStatusCode.NotFound, "field.unknown"), Told(await Fill(Guid.NewGuid().ToString(), "1")));
        Assert.Equal(HttpStatusCode.BadRequest, (await _api.Post("/fields", new { on = "truck", label = "Trucks" })).Status);
        Assert.Equal(["choices"], (await _api.Post("/fields", new { on = "person", label = "Day", kind = "choice" })).Fields);
        Assert.Empty((await _api.Get("/companies")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Are_settled_by_administrators_only()
    {
        var ben = new Caller(site.SignedIn(await site.AddColleagueAsync(_me, "Ben", Roles.Seller, Sight.All)));

        Assert.Equal((HttpStatusCode.Forbidden, "actor.not-administrator"), Told(await ben.Post("/tags", new { name = "Mine" })));
        Assert.Equal(HttpStatusCode.Forbidden, (await ben.Post("/fields", new { on = "person", label = "Mine" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await ben.Get("/tags")).Status);
    }

    [Theory]
    [InlineData("companies")]
    [InlineData("people")]
    [InlineData("journeys")]
    public async Task Of_a_whole_list_are_asked_for_at_once(string kind)
    {
        for (var i = 0; i < 5; i++) await Done("PUT", $"/{kind}/{await OneOf(kind)}/tags", new { tags = Words("North") });

        var commands = await SqlCommands.Of(async () => Assert.Equal(5, (await _api.Get($"/{kind}")).Json["items"]!.AsArray().Count));

        Assert.Single(commands, sql => sql.Contains("Taggings", StringComparison.Ordinal));
        Assert.True(commands.Count(sql => sql.Contains("CustomValues", StringComparison.Ordinal)) <= 1);
    }

    private async Task<string> OneOf(string kind) => kind switch
    {
        "companies" => await _api.AddCompany(),
        "people" => (await _api.Post("/people", new { name = "Ingrid" })).Id,
        _ => await _api.StartJourney(),
    };

    private async Task<JsonArray> Tags(string record)
    {
        var shown = (await _api.Get(record)).Json;
        return (shown["journey"] ?? shown)["tags"]!.AsArray();
    }

    private async Task Done(string method, string path, object? body)
    {
        var answered = await _api.Ask(method, path, body);
        Assert.True(answered.Status == HttpStatusCode.NoContent, $"{method} {path}: {answered.Status} {answered.Text}");
    }

    private static (HttpStatusCode, string) Told(Answered answered) => (answered.Status, answered.Type);

    private static string[] Words(params string[] words) => words;
}
