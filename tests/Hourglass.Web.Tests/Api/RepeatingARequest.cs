using System.Net;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

public sealed class RepeatingARequest(Site site) : CallingTheApi(site)
{
    [Fact]
    public async Task Gives_the_same_answer_and_happens_once()
    {
        var first = await Api.Ask("POST", "/companies", new { name = "Once" }, Key("a"));
        var second = await Api.Ask("POST", "/companies", new { name = "Once" }, Key("a"));

        Assert.Equal((first.Status, first.Text, first.ETag, first.MediaType), (second.Status, second.Text, second.ETag, second.MediaType));
        Assert.Equal((false, true), (first.IsReplay, second.IsReplay));
        Assert.Equal(1, await Companies());
    }

    [Fact]
    public async Task With_another_body_or_address_is_refused()
    {
        await Api.Ask("POST", "/companies", new { name = "One" }, Key("b"));

        var other = await Api.Ask("POST", "/companies", new { name = "Two" }, Key("b"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "api.key-reused"), (other.Status, other.Type));
        Assert.Equal(1, await Companies());
    }

    [Fact]
    public async Task In_twenty_parallel_copies_has_one_effect_and_one_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Api.Ask("POST", "/companies", new { name = "Parallel" }, Key("c"))));

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Created, answers[0].Text), (answer.Status, answer.Text)));
        Assert.Equal(1, await Companies());
    }

    [Fact]
    public async Task That_was_refused_is_refused_the_same_way_even_when_it_would_succeed_now()
    {
        var id = await Api.StartJourney();
        var refused = await Api.Ask("POST", $"/journeys/{id}/next-step/done", new { outcome = "x" }, Key("d"));
        await Api.Put($"/journeys/{id}/next-step", new { what = "Call", on = "2031-01-01" });

        var again = await Api.Ask("POST", $"/journeys/{id}/next-step/done", new { outcome = "x" }, Key("d"));

        Assert.Equal((HttpStatusCode.Conflict, refused.Text), (again.Status, again.Text));
        Assert.NotNull((await Api.Get($"/journeys/{id}")).Json["journey"]!["nextStep"]);
    }

    [Fact]
    public async Task By_a_colleague_with_the_same_key_is_theirs()
    {
        var colleague = new Caller(Site.SignedIn(await Site.AddColleagueAsync(Me, "Ben", Roles.Seller, Sight.All)));
        await Api.Ask("POST", "/companies", new { name = "Mine" }, Key("e"));

        var theirs = await colleague.Ask("POST", "/companies", new { name = "Mine" }, Key("e"));

        Assert.False(theirs.IsReplay);
        Assert.Equal(2, await Companies());
    }

    [Fact]
    public async Task Without_a_key_happens_again()
    {
        await Api.AddCompany("Twice");
        await Api.AddCompany("Twice");

        Assert.Equal(2, await Companies());
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("ключ")]
    public async Task With_a_key_that_is_none_is_refused(string key)
    {
        var refused = await Api.Ask("POST", "/companies", new { name = "x" }, Key(key));

        Assert.Equal((HttpStatusCode.BadRequest, "Idempotency-Key"), (refused.Status, refused.Fields.Single()));
    }

    [Fact]
    public async Task With_a_key_longer_than_any_honest_one_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Api.Ask("POST", "/companies", new { name = "x" }, Key(new string('k', 10_000)))).Status);

    private static (string, string) Key(string key) => ("Idempotency-Key", key);

    private async Task<int> Companies() => (await Api.Get("/companies?limit=200")).Json["items"]!.AsArray().Count;
}
