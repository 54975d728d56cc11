using System.Net;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

public sealed class DesigningASolution(Site site) : CallingTheApi(site)
{
    [Fact]
    public async Task Weighs_pictures_and_shares_a_problem()
    {
        var journey = await Api.StartJourney();
        var problem = (await Api.Post($"/journeys/{journey}/problems", new { real = "Returns are counted twice" })).Id;
        await Done("PUT", $"/problems/{problem}/rank", new { importance = 5, urgency = 4, rankedBy = "Olga" });
        await Done("PUT", $"/problems/{problem}/main", new { main = true });
        await Done("PUT", $"/problems/{problem}/after", new { text = "Friday ends at five", forWhom = "The warehouse", signs = "No light after six" });
        await Done("PUT", $"/problems/{problem}/after/confirmation", new { whom = "Olga" });
        await Done("PUT", $"/problems/{problem}/sharing", new { shared = true });

        var known = (await Api.Get($"/journeys/{journey}/research")).Json["problems"]![0]!;

        Assert.Equal((5, 4, true, "Olga"), ((int)known["importance"]!, (int)known["urgency"]!, (bool)known["main"]!, known["rankedBy"]!.ToString()));
        Assert.Equal(("Friday ends at five", "Olga", true), (known["after"]!.ToString(), known["afterConfirmedBy"]!.ToString(), (bool)known["shared"]!));
        Assert.Equal((HttpStatusCode.Conflict, "problem.rank"), Told(await Api.Put($"/problems/{problem}/rank", new { importance = 9, urgency = 1 })));
    }

    [Fact]
    public async Task Puts_a_solution_together_and_says_what_it_lacks()
    {
        var journey = await Api.StartJourney();
        var (wrong, slow) = ((await Api.Post($"/journeys/{journey}/problems", new { real = "Counted twice" })).Id, (await Api.Post($"/journeys/{journey}/problems", new { real = "Slow" })).Id);
        foreach (var problem in new[] { wrong, slow }) await Done("PUT", $"/problems/{problem}/main", new { main = true });
        var variant = (await Api.Post($"/journeys/{journey}/variants", new { name = "At the gate", strengths = "Easy" })).Id;
        var gate = (await Api.Post($"/journeys/{journey}/solution-elements", new { title = "Count at the gate", kind = "process-change", lens = "collaboration", variantId = variant, solves = new[] { wrong } })).Id;
        var scanner = (await Api.Post($"/journeys/{journey}/solution-elements", new { title = "Scanner", kind = "product", catalogueItem = "S-100" })).Id;
        await Done("PUT", $"/solution-elements/{gate}/feasible", new { feasible = "together" });
        await Done("PUT", $"/solution-elements/{gate}/sharing", new { shared = true });
        await Done("PUT", $"/solution-elements/{gate}/confirmation", new { whom = "Olga" });
        await Api.Post($"/solution-elements/{gate}/comments", new { text = "Who stands there?", shared = true });
        await Done("PUT", $"/variants/{variant}/choice", new { because = "They can begin on Monday" });

        var design = (await Api.Get($"/journeys/{journey}/design")).Json;

        Assert.Equal((1, 2, 50), ((int)design["mainAnswered"]!, (int)design["mainProblems"]!, (int)design["customersShare"]!));
        Assert.Equal((slow, scanner, gate), (design["orphanProblems"]![0]!.ToString(), design["orphanElements"]![0]!.ToString(), design["beyondCatalogue"]![0]!.ToString()));
        Assert.Equal(("together", "Who stands there?", "They can begin on Monday"), (design["elements"]![0]!["feasible"]!.ToString(), design["elements"]![0]!["comments"]![0]!["text"]!.ToString(), design["variants"]![0]!["chosenBecause"]!.ToString()));

        await Done("PUT", $"/solution-elements/{scanner}/problems", new { solves = new[] { slow } });
        await Done("PUT", $"/problems/{wrong}/leaving-out", new { because = "Not now" });
        await Done("DELETE", $"/solution-elements/{gate}", null);
        Assert.Equal(2, (int)(await Api.Get($"/journeys/{journey}/design")).Json["mainAnswered"]!);
        await Done("DELETE", $"/problems/{wrong}/leaving-out", null);
        await Done("DELETE", $"/variants/{variant}/choice", null);
        await Done("DELETE", $"/variants/{variant}", null);
    }

    [Fact]
    public async Task Sets_goals_measures_and_looks_beyond()
    {
        var journey = await Api.StartJourney();
        var goal = (await Api.Post($"/journeys/{journey}/goals", new { words = "Every slip once", measure = new { name = "Slips typed twice", unit = "%", baseline = 7.25, target = 0.5 } })).Id;
        var second = (await Api.Post($"/goals/{goal}/measures", new { name = "Hours a week" })).Id;
        await Done("PUT", $"/measures/{second}", new { name = "Hours a week", baseline = 6, target = 2, byWhen = "2031-01-01" });
        await Done("PUT", $"/goals/{goal}/sharing", new { shared = true });
        await Done("PUT", $"/goals/{goal}/confirmation", new { whom = "Olga" });
        var chance = (await Api.Post($"/journeys/{journey}/opportunities", new { what = "Count for the neighbours" })).Id;
        await Done("PUT", $"/opportunities/{chance}", new { what = "Count for two neighbours", choice = "In autumn" });
        await Done("PUT", $"/journeys/{journey}/design-notes", new { noLimits = "Returns count themselves" });

        var design = (await Api.Get($"/journeys/{journey}/design")).Json;

        Assert.Equal((7.25m, true, "Olga"), ((decimal)design["goals"]![0]!["measures"]![0]!["baseline"]!, (bool)design["goals"]![0]!["measured"]!, design["goals"]![0]!["confirmedBy"]!.ToString()));
        Assert.Equal(("In autumn", "Returns count themselves"), (design["opportunities"]![0]!["choice"]!.ToString(), design["notes"]!["noLimits"]!.ToString()));
        Assert.Equal((HttpStatusCode.Conflict, "measure.nothing-changes"), Told(await Api.Put($"/measures/{second}", new { name = "x", baseline = 1, target = 1 })));
        var slower = await Api.Ask("PUT", $"/goals/{goal}", new { words = "Too late" }, ("If-Match", "\"1\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, slower.Status);
        await Done("DELETE", $"/measures/{second}", null);
        await Done("DELETE", $"/goals/{goal}", null);
        await Done("DELETE", $"/opportunities/{chance}", null);
    }
}
