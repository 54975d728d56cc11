using System.Net;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

public sealed class MergingTwoThatAreOne(Site site) : CallingTheApi(site)
{
    [Fact]
    public async Task Companies_are_looked_at_merged_and_made_two_again()
    {
        var kept = (await Api.Post("/companies", new { name = "Northwind", sector = "Food" })).Id;
        var gone = (await Api.Post("/companies", new { name = "North wind", sector = "Bakery", country = "Norway", tags = Words("Key account") })).Id;
        var journey = (await Api.Post("/journeys", new { companyId = gone, need = "Fewer returns" })).Id;

        var preview = (await Api.Get($"/companies/{kept}/merge-preview?other={gone}")).Json;
        Assert.Equal(["name", "sector", "country"], preview["facts"]!.AsArray().Select(f => f!["key"]!.ToString()));
        Assert.Equal("Fewer returns", preview["journeys"]!["names"]![0]!.ToString());

        var merge = await Api.Post($"/companies/{kept}/merges", new { otherId = gone, fromOther = Words("sector") });
        Assert.True(merge.Status == HttpStatusCode.Created, merge.Text);
        var one = (await Api.Get($"/companies/{kept}")).Json;
        Assert.Equal(("Northwind", "Bakery", "Key account"), (one["name"]!.ToString(), one["sector"]!.ToString(), one["tags"]![0]!["name"]!.ToString()));
        Assert.Equal((HttpStatusCode.NotFound, kept), ((await Api.Get($"/companies/{gone}")).Status, await CompanyOf(journey)));

        var standing = (await Api.Get($"/companies/{kept}/merges")).Json["items"]!.AsArray().Single()!;
        Assert.Equal(HttpStatusCode.NoContent, (await Api.Ask("POST", $"/merges/{standing["id"]}/undo")).Status);
        Assert.Equal((gone, "Food"), (await CompanyOf(journey), (await Api.Get($"/companies/{kept}")).Json["sector"]!.ToString()));
        Assert.Equal("merge.undone-already", (await Api.Ask("POST", $"/merges/{merge.Id}/undo")).Type);
    }

    [Fact]
    public async Task People_give_their_contacts_and_get_them_back()
    {
        async Task<string> Person(string address) =>
            (await Api.Post("/people", new { name = "Ingrid Solberg", contacts = new[] { new { kind = "email", value = address } } })).Id;
        string kept = await Person("ingrid@north.example"), gone = await Person("solberg@north.example");

        Assert.Equal(gone, (await Api.Get("/people/similar?email=solberg@north.example")).Json["items"]![0]!["id"]!.ToString());
        Assert.Equal(1, (int)(await Api.Get($"/people/{kept}/merge-preview?other={gone}")).Json["contacts"]!["count"]!);
        var merge = await Api.Post($"/people/{kept}/merges", new { otherId = gone });
        Assert.Equal(2, await Contacts(kept));
        await Api.Ask("POST", $"/merges/{merge.Id}/undo");

        Assert.Equal((1, 1), (await Contacts(kept), await Contacts(gone)));
    }

    [Fact]
    public async Task Twice_with_the_same_key_is_one_merge()
    {
        string kept = await Api.AddCompany("Northwind"), gone = await Api.AddCompany("North wind");
        Task<Answered> Merge() => Api.Ask("POST", $"/companies/{kept}/merges", new { otherId = gone }, ("Idempotency-Key", "merge"));

        var (first, second) = (await Merge(), await Merge());

        Assert.True(first.Status == HttpStatusCode.Created, first.Text);
        Assert.Equal((first.Text, true), (second.Text, second.IsReplay));
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_its_field()
    {
        string kept = await Api.AddCompany("Northwind"), other = await Api.AddCompany("Southwind");
        async Task<(int, string)> Refused(object wish)
        {
            var answered = await Api.Post($"/companies/{kept}/merges", wish);
            return ((int)answered.Status, answered.Fields.Single());
        }

        Assert.Equal((409, "id"), await Refused(new { otherId = kept }));
        Assert.Equal((404, "otherId"), await Refused(new { otherId = Guid.NewGuid() }));
        Assert.Equal((400, "fromOther"), await Refused(new { otherId = other, fromOther = Words("nothing") }));
        Assert.Equal(["id"], (await Api.Get($"/companies/{Guid.NewGuid()}/merge-preview?other={other}")).Fields);
        Assert.Equal(["other"], (await Api.Get($"/companies/{kept}/merge-preview")).Fields);
        Assert.Equal(2, (await Api.Get("/companies")).Json["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Of_a_colleague_who_keeps_theirs_to_themselves_is_not_found()
    {
        string kept = (await Api.Post("/companies", new { name = "Northwind", ownerId = Me.Id })).Id, gone = await Api.AddCompany("North wind");
        var merge = (await Api.Post($"/companies/{kept}/merges", new { otherId = gone })).Id;
        var ben = new Caller(Site.SignedIn(await Site.AddColleagueAsync(Me, "Ben", Roles.Seller, Sight.Own)));

        var refused = await ben.Ask("POST", $"/merges/{merge}/undo");
        await Api.Ask("POST", $"/merges/{merge}/undo");

        Assert.Equal((HttpStatusCode.NotFound, "merge.unknown"), (refused.Status, refused.Type));
        Assert.Equal("merge.unknown", (await ben.Ask("POST", $"/merges/{merge}/undo")).Type);
    }

    private async Task<string> CompanyOf(string journey) => (await Api.Get($"/journeys/{journey}")).Json["journey"]!["companyId"]!.ToString();

    private async Task<int> Contacts(string person) => (await Api.Get($"/people/{person}")).Json["contacts"]!.AsArray().Count;
}
