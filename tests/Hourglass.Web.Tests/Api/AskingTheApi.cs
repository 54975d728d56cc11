using System.Net;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

public sealed class AskingTheApi(Site site) : CallingTheApi(site)
{
    [Fact]
    public async Task A_company_is_added_shown_changed_and_found()
    {
        var added = await Api.Post("/companies", new { name = "Northwind", sector = "Food", employees = 40 });
        Assert.Equal((HttpStatusCode.Created, "\"0\""), (added.Status, added.ETag));

        var changed = await Api.Ask("PUT", $"/companies/{added.Id}", new { name = "Northwind Bakery" }, ("If-Match", added.ETag!));
        Assert.Equal(("Northwind Bakery", "\"1\""), (changed.Json["name"]!.ToString(), changed.ETag));
        Assert.Null(changed.Json["sector"]);

        var found = await Api.Get("/search?q=bakery");
        Assert.Equal(added.Id, found.Json["items"]![0]!["id"]!.ToString());
    }

    [Fact]
    public async Task A_stale_change_is_refused_and_changes_nothing()
    {
        var id = await Api.AddCompany();
        await Api.Put($"/companies/{id}", new { name = "Acme Two" });

        var late = await Api.Ask("PUT", $"/companies/{id}", new { name = "Acme Three" }, ("If-Match", "\"0\""));

        Assert.Equal((HttpStatusCode.PreconditionFailed, "company.changed"), (late.Status, late.Type));
        Assert.Equal("Acme Two", (await Api.Get($"/companies/{id}")).Json["name"]!.ToString());
    }

    [Fact]
    public async Task A_person_is_added_with_contacts_and_a_position_and_changes_them()
    {
        var company = await Api.AddCompany("Southwind");
        var added = await Api.Post("/people", new
        {
            name = "Ingrid Solberg",
            contacts = new[] { new { kind = "email", value = "Ingrid@Southwind.example" } },
            position = new { companyId = company, title = "Logistics" },
        });
        Assert.True(added.Status == HttpStatusCode.Created, added.Text);
        var contact = added.Json["contacts"]![0]!["id"]!.ToString();

        await Done("DELETE", $"/people/{added.Id}/contacts/{contact}", null);
        await Done("DELETE", $"/people/{added.Id}/positions/{company}", null);
        await Done("PUT", $"/people/{added.Id}/positions/{await Api.AddCompany("Eastwind")}", new { title = "Director" });
        await Done("POST", $"/people/{added.Id}/notes", new { note = "Prefers mornings" });
        await Api.Post($"/people/{added.Id}/contacts", new { kind = "phone", value = "+47 22 12 34 56" });

        var now = (await Api.Put($"/people/{added.Id}", new { name = "Ingrid Berg" })).Json;
        Assert.Equal(("Ingrid Berg", "Director", "phone"), (now["name"]!.ToString(), now["positions"]![0]!["title"]!.ToString(), now["contacts"]!.AsArray().Single()!["kind"]!.ToString()));
        Assert.Equal("contact.email", (await Api.Post($"/people/{added.Id}/contacts", new { kind = "email", value = "nonsense" })).Type);
        Assert.Single((await Api.Get("/people?q=ingrid")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repeat()
    {
        var ids = new List<string>();
        for (var i = 0; i < 5; i++) ids.Add(await Api.AddCompany($"Paged {i}"));

        var (seen, after) = (new List<string>(), "");
        do
        {
            var page = (await Api.Get($"/companies?limit=2{after}")).Json;
            seen.AddRange(page["items"]!.AsArray().Select(c => c!["id"]!.ToString()));
            after = page["next"] is { } next ? $"&after={next}" : "";
        }
        while (after != "");

        Assert.Equal(ids, seen);
    }

    [Fact]
    public async Task A_journey_is_carried_from_start_to_finished()
    {
        var id = await Api.StartJourney();
        await Done("PUT", $"/journeys/{id}/next-step", new { what = "Call Ingrid", on = "2031-02-03", side = "customer" });
        await Done("POST", $"/journeys/{id}/next-step/done", new { outcome = "She is glad" });
        await Done("PUT", $"/journeys/{id}/answer", new { answer = "maybe", maybeKind = "status-quo" });
        await Done("POST", $"/journeys/{id}/decision-request", null);
        await Done("PUT", $"/journeys/{id}/stage", new { stage = "collaborate", reason = "They know their problem" });
        await Done("PUT", $"/journeys/{id}/evidence/after-picture", new { note = "Drawn" });
        await Done("DELETE", $"/journeys/{id}/evidence/after-picture", null);
        await Done("PUT", $"/journeys/{id}/purchase", new { amount = 5_000_00, reason = "They were ready" });
        await Done("POST", $"/journeys/{id}/notes", new { note = "Champagne" });
        await Done("PUT", $"/journeys/{id}/keys/result-obtained", new { words = "Returns halved" });
        await Done("PUT", $"/journeys/{id}/keys/ready-to-recommend", new { words = "I tell everyone" });

        var journey = (await Api.Get($"/journeys/{id}")).Json["journey"]!;
        Assert.Equal("finished", journey["standing"]!.ToString());
        Assert.Equal(5_000_00, (long)journey["value"]!["amount"]!);
        var kinds = (await Api.Get($"/journeys/{id}/milestones")).Json["items"]!.AsArray().Select(m => m!["kind"]!.ToString()).ToList();
        Assert.Equal("started", kinds[0]);
        Assert.Equal("finished", kinds[^1]);
    }

    [Fact]
    public async Task A_journey_ends_honestly_and_comes_back()
    {
        var id = await Api.StartJourney();
        var colleague = await Site.AddColleagueAsync(Me, "Ben", Roles.Seller, Sight.Own);
        await Done("PUT", $"/journeys/{id}/owner", new { ownerId = colleague.Id });
        await Done("PUT", $"/journeys/{id}/stage-owners/design", new { ownerId = Me.Id });
        await Done("PUT", $"/journeys/{id}/ending", new { ending = "mutual-no", ourReason = "Someone else helps better" });
        await Done("DELETE", $"/journeys/{id}/ending", new { reason = "They came back" });

        var patched = await Api.Ask("PATCH", $"/journeys/{id}", new { need = "Other boxes", value = new { amount = 7, currency = "EUR" } });

        Assert.Equal("Other boxes", patched.Json["journey"]!["need"]!.ToString());
        Assert.Equal("active", patched.Json["journey"]!["standing"]!.ToString());
        Assert.Equal("design", patched.Json["stageOwners"]![0]!["stage"]!.ToString());
    }

    [Fact]
    public async Task The_feed_gives_every_line_and_always_a_cursor()
    {
        var id = await Api.StartJourney("Followed");

        var page = (await Api.Get("/milestones")).Json;

        Assert.Contains(page["items"]!.AsArray(), m => m!["journeyId"]?.ToString() == id && m["kind"]!.ToString() == "started");
        var again = await Api.Get($"/milestones?after={page["next"]}");
        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Fact]
    public async Task Members_playbooks_and_me_tell_who_and_how()
    {
        Assert.Equal(Me.Id.ToString(), (await Api.Get("/me")).Id);
        Assert.Contains((await Api.Get("/members")).Json["items"]!.AsArray(), m => m!["id"]!.ToString() == Me.Id.ToString());
        Assert.Contains("community-map", (await Api.Get("/playbooks")).Json["items"]![0]!["stages"]![0]!["evidence"]!.AsArray().Select(e => e!.ToString()));
    }
}
