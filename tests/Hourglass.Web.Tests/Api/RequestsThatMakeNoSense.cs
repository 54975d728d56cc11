using System.Net;
using System.Text;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

public sealed class RequestsThatMakeNoSense(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    private HttpClient _http = null!;
    private Caller _api = null!;

    public async ValueTask InitializeAsync()
    {
        _http = site.SignedIn(await site.OpenWorkspaceAsync());
        _api = new Caller(_http);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("""{"name":"A","name":"B"}""", "api.field-twice", "name")]
    [InlineData("""{"name":"A","role":"admin"}""", "api.field-unknown", "role")]
    [InlineData("""{"name":"A","workspaceId":"0197b3c2-7d4e-7a10-9c3f-2b6f5a1d8e40"}""", "api.field-unknown", "workspaceId")]
    [InlineData("""{"name":"A","$type":"System.Diagnostics.Process"}""", "api.field-unknown", "$type")]
    [InlineData("""{"name":"A","__proto__":{}}""", "api.field-unknown", "__proto__")]
    [InlineData("""{"name":5}""", "api.field-wrong", "name")]
    [InlineData("""{"name":null}""", "api.field-wrong", "name")]
    [InlineData("""{"name":"A","employees":"5"}""", "api.field-wrong", "employees")]
    [InlineData("""{"name":"A","employees":true}""", "api.field-wrong", "employees")]
    [InlineData("""{"name":"A","employees":99999999999}""", "api.field-wrong", "employees")]
    [InlineData("""{"name":"A","ownerId":"{nil}"}""", "api.field-wrong", "ownerId")]
    [InlineData("""{"name":"A\u0000B"}""", "text.broken", "name")]
    [InlineData("""{"name":"A\ud800B"}""", "api.field-wrong", "name")]
    [InlineData("""{"sector":"Food"}""", "api.field-missing", "name")]
    [InlineData("""{"name":"   "}""", "company.name.missing", "name")]
    [InlineData("""{"name":"A","employees":-1}""", "company.employees", "employees")]
    [InlineData("""[1,2]""", "api.body-broken", "body")]
    [InlineData("""{"name":"A" """, "api.body-broken", "body")]
    [InlineData("", "api.body-missing", "body")]
    public async Task A_body_is_refused_with_its_field(string body, string code, string field)
    {
        var refused = await _api.Ask("POST", "/companies", body);

        Assert.Equal((HttpStatusCode.BadRequest, code, Problem), (refused.Status, refused.Type, refused.MediaType));
        Assert.Equal([field], refused.Fields);
        Assert.NotEmpty(refused.Json["traceId"]!.ToString());
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=1000000000", "limit")]
    [InlineData("limit=x", "limit")]
    [InlineData("limit=99999999999", "limit")]
    [InlineData("after=nonsense", "after")]
    [InlineData("after=0197b3c2-7d4e-7a10-9c3f-2b6f5a1d8e40", "after")]
    [InlineData("q=%00", "query")]
    public async Task An_address_is_refused_with_its_part(string query, string field)
    {
        var refused = await _api.Get($"/companies?{query}");

        Assert.Equal((HttpStatusCode.BadRequest, field), (refused.Status, refused.Fields.Single()));
    }

    [Fact]
    public async Task A_search_for_nothing_in_particular_says_what_is_missing()
    {
        var refused = await _api.Get("/search");

        Assert.Equal((HttpStatusCode.BadRequest, "api.field-missing", "q"), (refused.Status, refused.Type, refused.Fields.Single()));
    }

    [Theory]
    [InlineData("/companies/0")]
    [InlineData("/companies/00000000-0000-0000-0000-000000000000")]
    [InlineData("/companies/9223372036854775808")]
    [InlineData("/companies/..%2fjourneys")]
    [InlineData("/nothing")]
    public async Task What_does_not_exist_is_a_problem_and_not_a_page(string path)
    {
        var refused = await _api.Get(path);

        Assert.Equal((HttpStatusCode.NotFound, Problem), (refused.Status, refused.MediaType));
    }

    [Fact]
    public async Task Depth_is_limited()
    {
        var refused = await _api.Ask("POST", "/companies", $"{{\"name\":{new string('[', 10_000)}{new string(']', 10_000)}}}");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/xml")]
    public async Task Only_json_is_read(string type)
    {
        var answer = await _http.PostAsync("/api/v1/companies", new StringContent("{\"name\":\"A\"}", Encoding.UTF8, type));

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, Problem), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_method_the_address_does_not_know_is_refused_as_a_problem()
    {
        var refused = await _api.Ask("DELETE", "/companies");

        Assert.Equal((HttpStatusCode.MethodNotAllowed, Problem), (refused.Status, refused.MediaType));
    }

    [Fact]
    public async Task A_refusal_speaks_the_readers_language()
    {
        var russian = await _api.Ask("POST", "/companies", "{}", ("Accept-Language", "ru"));
        _http.DefaultRequestHeaders.Remove("Accept-Language");
        var again = await _api.Ask("POST", "/companies", "{}", ("Accept-Language", "ru"));

        Assert.Equal("Не хватает поля «name».", again.Json["title"]!.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, russian.Status);
    }

    [Theory]
    [InlineData("PUT", "/stage", """{"stage":"nowhere"}""", 400, "stage")]
    [InlineData("PUT", "/stage", """{"stage":2}""", 400, "stage")]
    [InlineData("PUT", "/stage", """{"stage":"engage"}""", 409, "reason")]
    [InlineData("PUT", "/next-step", """{"what":"x","on":"2030-02-30"}""", 400, "on")]
    [InlineData("PUT", "/next-step", """{"what":"x","on":"0001-01-01"}""", 400, "on")]
    [InlineData("PUT", "/next-step", """{"what":"","on":"2030-02-03"}""", 400, "what")]
    [InlineData("POST", "/next-step/done", "{}", 409, "nextStep")]
    [InlineData("PUT", "/ending", """{"ending":"postponed","ourReason":"x"}""", 400, "comeBackOn")]
    [InlineData("PUT", "/ending", """{"ending":"our-no","ourReason":" "}""", 400, "ourReason")]
    [InlineData("PUT", "/evidence/not-a-code", "{}", 404, "evidence")]
    [InlineData("PUT", "/stage-owners/nowhere", """{"ownerId":"0197b3c2-7d4e-7a10-9c3f-2b6f5a1d8e40"}""", 404, "stage")]
    [InlineData("PUT", "/owner", """{"ownerId":"0197b3c2-7d4e-7a10-9c3f-2b6f5a1d8e40"}""", 404, "ownerId")]
    [InlineData("PUT", "/keys/result-obtained", """{"words":"Yes"}""", 409, "key")]
    [InlineData("PATCH", "", """{"value":{"amount":-1}}""", 400, "value.amount")]
    [InlineData("PATCH", "", """{"value":{"amount":1,"currency":"ZZZ"}}""", 400, "value.currency")]
    [InlineData("PATCH", "", """{"value":{"amount":1.5}}""", 400, "value.amount")]
    [InlineData("POST", "/notes", """{"note":"a\u0000"}""", 400, "note")]
    public async Task A_journeys_verb_is_refused_with_its_field(string method, string path, string body, int status, string field)
    {
        var id = await _api.StartJourney();

        var refused = await _api.Ask(method, $"/journeys/{id}{path}", body);

        Assert.Equal((status, field), ((int)refused.Status, refused.Fields.Single()));
        Assert.Equal("\"0\"", (await _api.Get($"/journeys/{id}")).ETag);
    }

    [Fact]
    public async Task A_stale_version_is_refused_by_every_verb()
    {
        var id = await _api.StartJourney();
        await _api.Post($"/journeys/{id}/notes", new { note = "Meanwhile" });

        var late = await _api.Ask("PUT", $"/journeys/{id}/stage", new { stage = "collaborate", reason = "x" }, ("If-Match", "\"0\""));
        var odd = await _api.Ask("PUT", $"/journeys/{id}/stage", new { stage = "collaborate", reason = "x" }, ("If-Match", "yesterday"));

        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.BadRequest), (late.Status, odd.Status));
    }

    private const string Problem = "application/problem+json";
}
