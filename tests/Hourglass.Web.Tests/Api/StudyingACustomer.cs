using System.Net;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

public sealed class StudyingACustomer(Site site) : CallingTheApi(site)
{
    private static readonly string[] PayerAndSponsor = ["sponsor", "economic-buyer"];

    [Fact]
    public async Task Fills_a_dossier()
    {
        var journey = await Api.StartJourney();
        var olga = (await Api.Post($"/journeys/{journey}/stakeholders", new { name = "Olga", roles = PayerAndSponsor, power = 5, attitude = "neutral" })).Id;
        var problem = (await Api.Post($"/journeys/{journey}/problems", new { real = "Returns are counted twice", evidence = "14 of 200", @class = "observed", yearlyCost = 5_000_000 })).Id;
        var gap = (await Api.Post($"/journeys/{journey}/gaps", new { question = "Who signs?", dueOn = "2031-01-01" })).Id;
        var task = (await Api.Post($"/journeys/{journey}/research-tasks", new { researcher = "marketing", what = "Read their annual report" })).Id;
        await Done("PUT", $"/stakeholders/{olga}/place", new { power = 4, interest = 5 });
        await Done("PUT", $"/problems/{problem}/showing", new { whom = "Olga" });
        await Done("PUT", $"/problems/{problem}/confirmation", new { whom = "Olga" });
        await Done("PUT", $"/gaps/{gap}/answer", new { text = "Olga does" });
        await Done("PUT", $"/research-tasks/{task}/finding", new { text = "They open two shops" });
        await Done("PUT", $"/journeys/{journey}/view", new { directive = "A scanner", best = "Count once", competes = true });

        var known = (await Api.Get($"/journeys/{journey}/research")).Json;

        Assert.Equal((4, 5, "sponsor"), ((int)known["stakeholders"]![0]!["power"]!, (int)known["stakeholders"]![0]!["interest"]!, known["stakeholders"]![0]!["roles"]![1]!.ToString()));
        Assert.Equal(("confirmed", "Olga"), (known["problems"]![0]!["visibility"]!.ToString(), known["problems"]![0]!["confirmedBy"]!.ToString()));
        Assert.Equal("Olga does", known["gaps"]![0]!["answer"]!.ToString());
        Assert.Equal("marketing", known["contributors"]![0]!.ToString());
        Assert.True((bool)known["view"]!["competes"]!);
    }

    [Fact]
    public async Task Tells_whose_word_weighs_with_whom()
    {
        var journey = await Api.StartJourney();
        var olga = (await Api.Post($"/journeys/{journey}/stakeholders", new { name = "Olga" })).Id;
        var ivan = (await Api.Post($"/journeys/{journey}/stakeholders", new { name = "Ivan" })).Id;
        var tie = (await Api.Post($"/stakeholders/{ivan}/ties", new { toId = olga, says = "brings her the figures" })).Id;
        Assert.Equal((HttpStatusCode.Conflict, "stakeholder.tie-exists"), Told(await Api.Post($"/stakeholders/{ivan}/ties", new { toId = olga })));

        var told = (await Api.Get($"/journeys/{journey}/research")).Json["ties"]![0]!;
        Assert.Equal((ivan, olga, "brings her the figures"), (told["fromId"]!.ToString(), told["toId"]!.ToString(), told["says"]!.ToString()));

        await Done("DELETE", $"/stakeholder-ties/{tie}", null);
        Assert.Empty((await Api.Get($"/journeys/{journey}/research")).Json["ties"]!.AsArray());
    }

    [Fact]
    public async Task Refuses_with_the_field_and_keeps_who_was_faster()
    {
        var journey = await Api.StartJourney();
        var olga = (await Api.Post($"/journeys/{journey}/stakeholders", new { name = "Olga" })).Id;
        var version = (int)(await Api.Get($"/journeys/{journey}/research")).Json["stakeholders"]![0]!["version"]!;
        await Done("POST", $"/stakeholders/{olga}/verification", null);

        Assert.Equal((HttpStatusCode.Conflict, "stakeholder.out-of-grid"), Told(await Api.Put($"/stakeholders/{olga}/place", new { power = 6, interest = 1 })));
        var slower = await Api.Ask("PUT", $"/stakeholders/{olga}", new { name = "Olga the slow" }, ("If-Match", $"\"{version}\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, slower.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Api.Post($"/journeys/{journey}/problems", new { real = " " })).Status);
    }

    [Fact]
    public async Task Tells_how_an_insight_of_the_library_was_taken()
    {
        var journey = await Api.StartJourney();
        var insight = (await Api.Post("/insights", new { kind = "teach", title = $"Rain {Guid.NewGuid()}", body = "Waste falls on rainy days" })).Id;
        var given = (await Api.Post($"/journeys/{journey}/value", new { kind = "insight", insightId = insight, whom = "Olga" })).Id;
        await Done("PUT", $"/value/{given}/reaction", new { reaction = "welcomed", words = "Send it to our director" });

        var line = (await Api.Get("/insights")).Json.AsArray().Single(i => i!["id"]!.ToString() == insight)!;
        Assert.Equal((1, 1, 0), ((int)line["given"]!, (int)line["welcomed"]!, (int)line["notWanted"]!));
        await Done("DELETE", $"/insights/{insight}", null);
        Assert.DoesNotContain((await Api.Get("/insights")).Json.AsArray(), i => i!["id"]!.ToString() == insight);
        Assert.StartsWith("Rain", (await Api.Get($"/journeys/{journey}/research")).Json["value"]![0]!["what"]!.ToString());
    }

    [Fact]
    public async Task Draws_the_community_map()
    {
        var company = await Api.AddCompany($"Bakery {Guid.NewGuid()}");
        var shops = (await Api.Post($"/companies/{company}/elements", new { kind = "department", name = "Shops", source = "https://bakery.example/shops" })).Id;
        var ovens = (await Api.Post($"/companies/{company}/elements", new { kind = "department", name = "Ovens" })).Id;
        var tie = (await Api.Post($"/elements/{shops}/ties", new { toId = ovens, says = "orders by five" })).Id;
        await Done("PUT", $"/elements/{ovens}/place", new { x = 100, y = 200 });
        await Done("PUT", $"/elements/{ovens}", new { kind = "system", name = "Ovens", note = "Six of them" });

        var map = (await Api.Get($"/companies/{company}/community")).Json;
        Assert.Equal((100, 200, "system"), ((int)map["elements"]![1]!["x"]!, (int)map["elements"]![1]!["y"]!, map["elements"]![1]!["kind"]!.ToString()));
        Assert.Equal("orders by five", map["ties"]![0]!["says"]!.ToString());
        Assert.Contains(map["missing"]!.AsArray(), kind => kind!.ToString() == "decisions");

        await Done("DELETE", $"/ties/{tie}", null);
        await Done("DELETE", $"/elements/{shops}", null);
        Assert.Single((await Api.Get($"/companies/{company}/community")).Json["elements"]!.AsArray());
    }
}
