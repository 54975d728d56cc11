using System.Net;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

public sealed class TalkingWithACustomer(Site site) : CallingTheApi(site)
{
    [Fact]
    public async Task Leads_from_a_plan_to_their_next_move()
    {
        var journey = await Api.StartJourney();
        var olga = (await Api.Post($"/journeys/{journey}/stakeholders", new { name = "Olga" })).Id;
        var talk = (await Api.Post($"/journeys/{journey}/conversations", new { purpose = "See the returns", on = "2026-01-05", agenda = "Ask: how many?" })).Id;
        await Done("PUT", $"/conversations/{talk}/outcome", new { on = "2026-01-05", participants = "Olga", outcome = "advance", difficulties = "Counted twice", theirMove = "Olga sends the figures", theirMoveOn = "2031-01-01", metIds = new[] { olga } });

        var told = (await Api.Get($"/journeys/{journey}/conversations")).Json[0]!;
        Assert.Equal(("advance", "Counted twice"), (told["outcome"]!.ToString(), told["difficulties"]!.ToString()));
        Assert.Contains("Olga sends the figures", (await Api.Get($"/journeys/{journey}")).Text);
        Assert.Equal((HttpStatusCode.Conflict, "conversation.held-stays"), Told(await Api.Ask("DELETE", $"/conversations/{talk}", null)));
    }

    [Fact]
    public async Task Brings_sentences_that_get_an_answer_and_never_go_away()
    {
        var journey = await Api.StartJourney();
        var said = (await Api.Post($"/journeys/{journey}/signals", new { quote = "Why can nobody count returns?", saidBy = "Olga", kind = "unsolved", isUncomfortable = true })).Id;
        await Done("PUT", $"/signals/{said}/route", new { department = "product", dueOn = "2031-01-01" });
        await Done("PUT", $"/signals/{said}/state", new { state = "considered" });
        await Done("PUT", $"/signals/{said}/theme", new { theme = $"Returns {said}" });
        await Done("PUT", $"/signals/{said}/answer", new { state = "accepted", answer = "In spring", tellsCustomer = true });

        var line = (await Api.Get($"/journeys/{journey}/signals")).Json[0]!;
        Assert.Equal(("accepted", "In spring", $"Returns {said}"), (line["state"]!.ToString(), line["answer"]!.ToString(), line["theme"]!.ToString()));
        var page = await Api.Get("/signals?part=answered&onlyUncomfortable=true");
        Assert.True(page.Status == HttpStatusCode.OK, page.Text);
        Assert.Contains(page.Json["items"]!.AsArray(), l => l!["id"]!.ToString() == said);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Api.Ask("DELETE", $"/signals/{said}", null)).Status);
        Assert.True((int)(await Api.Get("/digest?since=2020-01-01")).Json["answered"]! > 0);
    }

    [Fact]
    public async Task Brings_ideas_that_nobody_judges_yet()
    {
        var journey = await Api.StartJourney();
        var idea = (await Api.Post($"/journeys/{journey}/ideas", new { text = "Count at the door", maturity = "must-be-created" })).Id;

        Assert.Equal((HttpStatusCode.Conflict, "idea.not-judged-yet"), Told(await Api.Put($"/ideas/{idea}/rating", new { rating = 5 })));
        await Done("POST", $"/ideas/{idea}/signal", null);
        await Done("PUT", $"/ideas/{idea}/sharing", new { shared = true });

        var shown = (await Api.Get($"/journeys/{journey}/ideas")).Json[0]!;
        Assert.True((bool)shown["isShared"]!);
        Assert.Equal(shown["signalId"]!.ToString(), (await Api.Get($"/journeys/{journey}/signals")).Json[0]!["id"]!.ToString());
    }
}
