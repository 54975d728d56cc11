using System.Net;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

public sealed class ComparingWithTheIdeal(Site site) : CallingTheApi(site)
{
    private static readonly string[] Sector = ["Retail"], Sign = ["Asks first"], Nothing = [" "];

    [Fact]
    public async Task Tells_how_well_a_customer_fits_and_why()
    {
        var journey = await Api.StartJourney();
        var playbook = (await Api.Get("/playbooks")).Json["items"]![0]!["id"]!.ToString();
        await Done("PUT", $"/playbooks/{playbook}/profile", new { criteria = new object[] { new { kind = "sector", words = Sector }, new { kind = "size", least = 10, mustNot = true }, new { kind = "sign", words = Sign, weight = 3 } } });
        await Done("PUT", $"/journeys/{journey}/signs", new { sign = "asks first", seen = true, note = "Twice" });

        var fit = (await Api.Get($"/journeys/{journey}/fit")).Json;

        Assert.Equal((100, 1, 2), ((int)fit["percent"]!, fit["for"]!.AsArray().Count, fit["unknown"]!.AsArray().Count));
        Assert.Equal(("Asks first", "Twice"), (fit["signs"]![0]!["sign"]!.ToString(), fit["signs"]![0]!["note"]!.ToString()));
        var written = (await Api.Get($"/playbooks/{playbook}/profile")).Json;
        Assert.Equal((3, 10, true), (written["criteria"]!.AsArray().Count, (int)written["criteria"]![1]!["least"]!, (bool)written["criteria"]![1]!["mustNot"]!));
        Assert.Equal(0, (int)(await Api.Get($"/playbooks/{playbook}/profile/derived")).Json["journeys"]!);
        Assert.Empty((await Api.Get($"/journeys/{journey}/past-results")).Json.AsArray());
        Assert.Equal(HttpStatusCode.BadRequest, (await Api.Put($"/playbooks/{playbook}/profile", new { criteria = new[] { new { kind = "sector", words = Nothing } } })).Status);
        var slower = await Api.Ask("PUT", $"/playbooks/{playbook}/profile", new { criteria = Array.Empty<object>() }, ("If-Match", "\"0\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, slower.Status);
    }
}
