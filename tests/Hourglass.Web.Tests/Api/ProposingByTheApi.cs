using System.Net;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

public sealed class ProposingByTheApi(Site site) : CallingTheApi(site)
{
    private static readonly object[] Lines = [new { what = "Scanner", unitPrice = 100_000, quantity = 2, discount = 10, vat = 20 }, new { what = "Training", unitPrice = 33_333, quantity = 1.5 }];
    private static readonly object[] Options = [new { name = "Small", lines = Lines }];
    private static readonly string[] Money = ["money"], Champion = ["champion"];

    [Fact]
    public async Task Writes_shares_and_takes_the_one_answer()
    {
        var journey = await Api.StartJourney();
        var id = (await Api.Ask("POST", $"/journeys/{journey}/proposals")).Id;
        Assert.Equal((HttpStatusCode.Conflict, "proposal.incomplete"), Told(await Api.Ask("POST", $"/proposals/{id}/versions")));
        await Done("PUT", $"/proposals/{id}", Written());

        var shared = (await Api.Ask("POST", $"/proposals/{id}/versions")).Json;
        Assert.Equal((266_000, 20_000), ((int)shared["content"]!["options"]![0]!["total"]!["gross"]!, (int)shared["content"]!["options"]![0]!["lines"]![0]!["amounts"]!["discount"]!));
        var hash = shared["hash"]!.ToString();
        Assert.Equal((HttpStatusCode.Conflict, "proposal.other-version"), Told(await Api.Post($"/proposals/{id}/decision", new { accept = true, version = 1, hash = "another", personName = "Olga" })));
        await Done("POST", $"/proposals/{id}/decision", new { accept = true, version = 1, hash, personName = "Olga", words = "Let us begin" });
        Assert.Equal((HttpStatusCode.Conflict, "proposal.decided"), Told(await Api.Post($"/proposals/{id}/decision", new { accept = false, version = 1, hash, personName = "Olga" })));

        var known = (await Api.Get($"/journeys/{journey}/proposals")).Json["proposals"]![0]!;
        Assert.Equal(("accepted", "Olga", "letter"), (known["state"]!.ToString(), known["decision"]!["personName"]!.ToString(), known["decision"]!["way"]!.ToString()));
        Assert.Equal("deliver", (await Api.Get($"/journeys/{journey}")).Json["journey"]!["stage"]!.ToString());
        Assert.Equal(hash, (await Api.Get($"/journeys/{journey}/result-agreements")).Json[0]!["result"]!["versionHash"]!.ToString());
        Assert.Equal("Two scanners", (await Api.Get($"/proposals/{id}/versions/1")).Json["content"]!["structure"]!.ToString());
    }

    [Fact]
    public async Task Keeps_who_was_faster_and_refuses_what_nobody_can_pay()
    {
        var journey = await Api.StartJourney();
        var made = (await Api.Ask("POST", $"/journeys/{journey}/proposals")).Json;
        await Done("PUT", $"/proposals/{made["id"]}", Written());

        var slower = await Api.Ask("PUT", $"/proposals/{made["id"]}", Written(), ("If-Match", $"\"{made["version"]}\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, slower.Status);
        foreach (var line in new object[] { new { what = "x", unitPrice = -1 }, new { what = "x", unitPrice = 1, discount = 101 }, new { what = "x", unitPrice = 1, discount = -5 }, new { what = "x", unitPrice = 1, quantity = 0 }, new { what = "x", unitPrice = 1, quantity = 0.0000001 } })
            Assert.Contains((await Api.Put($"/proposals/{made["id"]}", new { title = "x", options = new[] { new { name = "A", lines = new[] { line } } } })).Status, (HttpStatusCode[])[HttpStatusCode.Conflict, HttpStatusCode.BadRequest]);
        Assert.Equal(HttpStatusCode.BadRequest, (await Api.Put($"/proposals/{made["id"]}", """{"title":"x","options":[{"name":"A","lines":[{"what":"x","unitPrice":99999999999999999999}]}]}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Api.Get($"/proposals/{made["id"]}/versions/7")).Status);
    }

    [Fact]
    public async Task Comes_to_agree_step_by_step()
    {
        var journey = await Api.StartJourney();
        var olga = (await Api.Post($"/journeys/{journey}/stakeholders", new { name = "Olga", roles = Champion })).Id;
        await Done("PUT", $"/stakeholders/{olga}/sponsoring", new { state = "committed", with = Money });
        await Done("PUT", $"/stakeholders/{olga}/understanding", new { understanding = "supports", brief = "No more night counts" });
        var doubt = (await Api.Post($"/journeys/{journey}/concerns", new { words = "Will it bear the cold?", stakeholderId = olga })).Id;
        await Api.Post($"/journeys/{journey}/competition", new { state = "named-rival", name = "Fast Scan" });
        await Done("PUT", $"/journeys/{journey}/joint-plan", new { on = "2031-03-01" });
        await Done("POST", $"/journeys/{journey}/joint-steps/usual", null);
        var step = (await Api.Post($"/journeys/{journey}/joint-steps", new { what = "Sign", side = "theirs", daysBefore = 10 })).Id;
        await Done("PUT", $"/joint-steps/{step}/done", null);
        Assert.True((bool)(await Api.Get($"/journeys/{journey}/agreement")).Json["concerns"]![0]!["isAlarming"]!);
        await Done("PUT", $"/concerns/{doubt}/answer", new { answer = "Down to minus thirty" });

        var known = (await Api.Get($"/journeys/{journey}/agreement")).Json;

        Assert.Equal(("committed", "money", "supports"), (known["support"]![0]!["sponsoring"]!.ToString(), known["support"]![0]!["with"]![0]!.ToString(), known["support"]![0]!["understanding"]!.ToString()));
        Assert.Equal((10, "2031-02-19"), (known["steps"]!.AsArray().Count, known["steps"]!.AsArray().Single(s => s!["id"]!.ToString() == step)!["dueOn"]!.ToString()));
        Assert.Equal(("named-rival", "Fast Scan", "explore"), (known["competition"]![0]!["state"]!.ToString(), known["competition"]![0]!["name"]!.ToString(), known["competition"]![0]!["stage"]!.ToString()));
        Assert.Equal("confirmed", known["meddicc"]!.AsArray().Single(l => l!["part"]!.ToString() == "competition")!["footing"]!.ToString());
    }

    private static object Written() => new
    {
        title = "Fewer returns",
        validUntil = "2199-01-01",
        structure = "Two scanners",
        delivery = "In two weeks",
        implementation = "Your shift leaders",
        payment = "Half now",
        reviewTerms = "We look at it together",
        options = Options,
    };
}
