using System.Net;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Relationships;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Web.Tests.Api;

/// <summary>Walks the table of endpoints: a new route without a case here fails.</summary>
public sealed class SomeoneElsesThings(Site site) : IClassFixture<Site>
{
    private static readonly string[] Moments = ["2031-01-01T09:00:00Z"];
    private static readonly Dictionary<string, object?> Bodies = new()
    {
        ["GET /companies/{id}"] = null,
        ["PUT /companies/{id}"] = new { name = "Taken over" },
        ["GET /journeys/{id}"] = null,
        ["PATCH /journeys/{id}"] = new { need = "Taken over" },
        ["GET /journeys/{id}/milestones"] = null,
        ["PUT /journeys/{id}/stage"] = new { stage = "collaborate", reason = "x" },
        ["PUT /journeys/{id}/evidence/{code}"] = new { note = "x" },
        ["DELETE /journeys/{id}/evidence/{code}"] = null,
        ["PUT /journeys/{id}/purchase"] = new { reason = "x" },
        ["PUT /journeys/{id}/keys/result-obtained"] = new { words = "x" },
        ["DELETE /journeys/{id}/keys/result-obtained"] = new { reason = "x" },
        ["PUT /journeys/{id}/keys/ready-to-recommend"] = new { words = "x" },
        ["DELETE /journeys/{id}/keys/ready-to-recommend"] = new { reason = "x" },
        ["PUT /journeys/{id}/ending"] = new { ending = "our-no", ourReason = "x" },
        ["DELETE /journeys/{id}/ending"] = new { reason = "x" },
        ["PUT /journeys/{id}/next-step"] = new { what = "x", on = "2031-01-01" },
        ["POST /journeys/{id}/next-step/done"] = new { outcome = "x" },
        ["PUT /journeys/{id}/answer"] = new { answer = "yes" },
        ["POST /journeys/{id}/decision-request"] = null,
        ["PUT /journeys/{id}/owner"] = new { ownerId = "@member" },
        ["PUT /journeys/{id}/stage-owners/{stage}"] = new { ownerId = "@member" },
        ["POST /journeys/{id}/notes"] = new { note = "x" },
        ["GET /people/{id}"] = null,
        ["PUT /people/{id}"] = new { name = "Taken over" },
        ["POST /people/{id}/contacts"] = new { kind = "email", value = "x@example.org" },
        ["DELETE /people/{id}/contacts/{contact}"] = null,
        ["PUT /people/{id}/positions/{company}"] = new { title = "x" },
        ["DELETE /people/{id}/positions/{company}"] = null,
        ["POST /people/{id}/notes"] = new { note = "x" },
        ["GET /imports/{id}"] = null,
        ["GET /imports/{id}/rejected"] = null,
        ["POST /imports/{id}/undo"] = new { evenChanged = true },
        ["DELETE /imports/{id}"] = null,
        ["GET /companies/{id}/milestones"] = null,
        ["POST /companies/{id}/notes"] = new { note = "x" },
        ["PUT /companies/{id}/tags"] = new { tags = new[] { "x" } },
        ["POST /companies/{id}/tags"] = new { tags = new[] { "x" } },
        ["DELETE /companies/{id}/tags/{tag}"] = null,
        ["GET /companies/{id}/merge-preview"] = null,
        ["GET /companies/{id}/merges"] = null,
        ["POST /companies/{id}/merges"] = new { otherId = Guid.NewGuid() },
        ["GET /people/{id}/milestones"] = null,
        ["PUT /people/{id}/tags"] = new { tags = new[] { "x" } },
        ["POST /people/{id}/tags"] = new { tags = new[] { "x" } },
        ["DELETE /people/{id}/tags/{tag}"] = null,
        ["GET /people/{id}/merge-preview"] = null,
        ["GET /people/{id}/merges"] = null,
        ["POST /people/{id}/merges"] = new { otherId = Guid.NewGuid() },
        ["POST /merges/{id}/undo"] = null,
        ["PUT /journeys/{id}/tags"] = new { tags = new[] { "x" } },
        ["POST /journeys/{id}/tags"] = new { tags = new[] { "x" } },
        ["DELETE /journeys/{id}/tags/{tag}"] = null,
        ["PUT /journeys/{id}/next-step/day"] = new { on = "2031-01-01" },
        ["PUT /tags/{id}"] = new { name = "Taken over" },
        ["DELETE /tags/{id}"] = null,
        ["PUT /fields/{id}"] = new { label = "Taken over" },
        ["DELETE /fields/{id}"] = null,
        ["POST /fields/{id}/return"] = null,
        ["PUT /views/{id}"] = new { name = "Taken over" },
        ["DELETE /views/{id}"] = null,
        ["GET /members/{id}"] = null,
        ["PUT /members/{id}"] = new { roles = new[] { "seller" }, sight = "own" },
        ["DELETE /members/{id}"] = null,
        ["POST /members/{id}/return"] = null,
        ["PUT /teams/{id}"] = new { name = "Taken over" },
        ["DELETE /invitations/{id}"] = null,
        ["DELETE /tokens/{id}"] = null,
        ["GET /journeys/{id}/plan"] = null,
        ["PUT /journeys/{id}/plan/state"] = new { state = "active" },
        ["PUT /journeys/{id}/plan/dates"] = new { zone = "UTC" },
        ["PUT /journeys/{id}/plan/edition"] = new { edition = 1 },
        ["PUT /journeys/{id}/plan/signs/{fact}"] = new { holds = true },
        ["GET /touchpoints/{id}"] = null,
        ["PUT /touchpoints/{id}/done"] = new { said = "x" },
        ["PUT /touchpoints/{id}/moment"] = new { at = "2031-01-01T09:00:00Z" },
        ["PUT /touchpoints/{id}/decision"] = new { decision = "give-up" },
        ["DELETE /touchpoints/{id}"] = null,
        ["POST /playbooks/{id}/launches"] = new { lateJoin = "skip" },
        ["GET /launches/{id}"] = null,
        ["DELETE /launches/{id}"] = null,
        ["GET /coupons/{id}"] = null,
        ["DELETE /coupons/{id}"] = null,
        ["DELETE /redemptions/{id}"] = null,
        ["PUT /entitlements/{id}/start"] = null,
        ["POST /entitlements/{id}/uses"] = null,
        ["DELETE /sessions/{id}"] = null,
        ["GET /gatherings/{id}"] = null,
        ["PUT /gatherings/{id}"] = new { name = "Taken over", startsAt = "2031-01-01T09:00:00Z", minutes = 60, consent = "x" },
        ["DELETE /gatherings/{id}"] = null,
        ["GET /gatherings/{id}/attendees"] = null,
        ["POST /gatherings/{id}/invitations"] = new { },
        ["PUT /attendees/{id}/attendance"] = new { came = true },
        ["GET /forms/{id}"] = null,
        ["PUT /forms/{id}"] = new { name = "Taken over", consent = "x", ownerId = Guid.NewGuid() },
        ["PUT /forms/{id}/closed"] = new { closed = true },
        ["GET /forms/{id}/entries"] = null,
        ["PUT /materials/{id}"] = new { name = "Taken over", stage = "deliver", serves = "feel", address = "https://x.example" },
        ["DELETE /materials/{id}"] = null,
        ["GET /playbooks/{id}"] = null,
        ["GET /playbooks/{id}/editions"] = null,
        ["GET /playbooks/{id}/editions/{number}"] = null,
        ["GET /playbooks/{id}/editions/{number}/changes"] = null,
        ["POST /playbooks/{id}/editions"] = new { reason = "Taken over" },
        ["PUT /playbooks/{id}/stages/{stage}"] = new { nameEn = "x", nameRu = "x", parallelEn = "x", parallelRu = "x", maybeDays = 9 },
    };

    [Fact]
    public async Task Are_not_found_by_any_route()
    {
        var victim = await site.OpenWorkspaceAsync();
        var (ids, before) = await FurnishAsync(victim);
        var stranger = await site.OpenWorkspaceAsync();
        var colleague = await site.AddColleagueAsync(victim, "Ben", Roles.Seller, Sight.Own);

        foreach (var actor in new[] { stranger, colleague })
            foreach (var (method, route) in RoutesWithIds())
            {
                var api = new Caller(site.SignedIn(actor));
                // A company without an owner is everybody's, and a seller has no imports at all.
                if (actor == colleague && !route.StartsWith("/journeys", StringComparison.Ordinal)) continue;
                Assert.True(Bodies.ContainsKey($"{method} {route}"), $"{method} {route} has no case here.");
                var path = route.Replace("{id}", ids[route.Split('/')[1]]).Replace("{code}", "community-map").Replace("{stage}", "design")
                    .Replace("{contact}", ids["people"]).Replace("{tag}", ids["tags"]).Replace("{number}", "1").Replace("{fact}", "Watched").Replace("{company}", await api.AddCompany());
                if (path.EndsWith("/merge-preview", StringComparison.Ordinal)) path += $"?other={Guid.NewGuid()}";
                var answered = await api.Ask(method, path, WithMember(Bodies[$"{method} {route}"], actor));
                Assert.True(answered.Status == HttpStatusCode.NotFound && answered.Fields.Contains("id"), $"{method} {path}: {answered.Status} {answered.Text}");
            }

        Assert.Equal(before, await StateAsync(victim, ids));
    }

    [Fact]
    public void Every_route_asks_who_calls() =>
        Assert.All(ApiRoutes(), route => Assert.True(route.Metadata.GetMetadata<IAuthorizeData>() is { Policy: "api" } && route.Metadata.GetMetadata<IAllowAnonymous>() is null, route.DisplayName));

    [Fact]
    public async Task References_in_a_body_lead_nowhere_either()
    {
        var victim = await site.OpenWorkspaceAsync();
        var (ids, _) = await FurnishAsync(victim);
        var stranger = await site.OpenWorkspaceAsync();
        var api = new Caller(site.SignedIn(stranger));
        var own = await api.StartJourney();

        Assert.Equal(HttpStatusCode.NotFound, (await api.Post("/journeys", new { companyId = ids["companies"], need = "x" })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await api.Post("/companies", new { name = "x", parentId = ids["companies"] })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.Post("/companies", new { name = "x", ownerId = victim.Id })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.Put($"/journeys/{own}/owner", new { ownerId = victim.Id })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.Put($"/journeys/{own}/stage-owners/design", new { ownerId = victim.Id })).Status);
    }

    private async Task<(Dictionary<string, string> Ids, string State)> FurnishAsync(Actor actor)
    {
        var api = new Caller(site.SignedIn(actor));
        var ids = new Dictionary<string, string> { ["companies"] = await api.AddCompany("Secret"), ["journeys"] = await api.StartJourney("Secret need") };
        ids["people"] = (await api.Post("/people", new { name = "Secret person" })).Id;
        ids["imports"] = (await api.Bring("name\nSecret company\n")).Id;
        await FurnishMoreAsync(actor, api, ids);
        return (ids, await StateAsync(actor, ids));
    }

    private async Task FurnishMoreAsync(Actor actor, Caller api, Dictionary<string, string> ids)
    {
        ids["tags"] = (await api.Post("/tags", new { name = "Secret tag" })).Id;
        ids["fields"] = (await api.Post("/fields", new { on = "company", label = "Secret field" })).Id;
        ids["views"] = (await api.Post("/views", new { name = "Secret view", query = "view=overdue", isShared = true })).Id;
        ids["teams"] = (await api.Post("/teams", new { name = "Secret team" })).Id;
        ids["members"] = actor.Id.ToString();
        ids["playbooks"] = (await api.Get("/playbooks")).Json["items"]![0]!["id"]!.ToString();
        ids["merges"] = (await api.Post($"/companies/{await api.AddCompany("Kept")}/merges", new { otherId = await api.AddCompany("Gone") })).Id;
        ids["touchpoints"] = (await TouchpointAsync(actor)).ToString();
        await site.Ask<Invitations, string>(actor, i => i.InviteAsync(new("Secret guest", Roles.Seller, Sight.Own), default));
        await site.Ask<ApiTokens, string>(actor, t => t.MakeAsync("Secret token", TokenScope.Read, 30, default));
        await FurnishOffersAsync(actor, api, ids);
        foreach (var list in new[] { "invitations", "tokens" }) ids[list] = (await api.Get($"/{list}")).Json["items"]![0]!["id"]!.ToString();
    }

    private async Task FurnishOffersAsync(Actor actor, Caller api, Dictionary<string, string> ids)
    {
        ids["launches"] = (await site.Ask<PlanLaunches, PlanLaunch>(actor, async launches => await launches.BeginAsync(
            (await site.Ask<PlaybookDesk, IReadOnlyList<Playbook>>(actor, desk => desk.AllAsync(default))).First(p => p.Published > 0).Id, LateJoin.Skip, default))).Id.ToString();
        var given = await SomeOffers.GiveAsync(site, actor);
        ids["coupons"] = ids["entitlements"] = given.Touch.ToString();
        ids["redemptions"] = (await api.Post("/coupons/redeem", new { code = given.Code, forWhat = "Secret use" })).Id;
        await api.Post("/sessions", new { moments = Moments, minutes = 30 });
        ids["sessions"] = (await api.Get("/sessions")).Json[0]!["id"]!.ToString();
        ids["gatherings"] = (await api.Post("/gatherings", new { name = "Secret seminar", startsAt = "2031-01-01T09:00:00Z", minutes = 60, consent = "x" })).Id;
        ids["attendees"] = (await site.Ask<EventPlaces, Joined>(actor, p => p.JoinAsync(Guid.Parse(ids["gatherings"]), new("Gus", "gus@street.example", null, true, "en"), default))).Attendee.Id.ToString();
        ids["forms"] = (await api.Post("/forms", new { name = "Secret form", consent = "x", ownerId = actor.Id })).Id;
        ids["materials"] = (await api.Post("/materials", new { name = "Secret film", stage = "deliver", serves = "feel", address = "https://films.example/1" })).Id;
    }

    private async Task<Guid> TouchpointAsync(Actor actor)
    {
        var playbook = await site.Ask<PlaybookDesk, Playbook>(actor, async desk =>
        {
            var started = await desk.StartAsync(new("Secret path", "Тайный путь"), PlaybookKind.Sales, "software-product", default);
            await desk.PublishAsync(started.Id, null, "First", default);
            return started;
        });
        var company = await site.Ask<Companies, Company>(actor, c => c.AddAsync(new("Secret customer"), default));
        var journey = await site.Ask<JourneyBook, Journey>(actor, b => b.StartAsync(company.Id, new("Secret plan"), Additions.None, null, playbook.Id, default));
        await site.Ask<PlanBook, bool>(actor, async b =>
        {
            await b.ActivateAsync(journey.Id, LateJoin.Skip, default);
            return true;
        });
        return await site.Ask<Hourglass.Data.HourglassDb, Guid>(actor, db => Task.FromResult(db.Touchpoints.Where(t => t.JourneyId == journey.Id).OrderBy(t => t.Id).Select(t => t.Id).First()));
    }

    private async Task<string> StateAsync(Actor actor, Dictionary<string, string> ids)
    {
        var api = new Caller(site.SignedIn(actor));
        string[] shown = [$"/journeys/{ids["journeys"]}", $"/companies/{ids["companies"]}", "/tags", "/fields", "/views", "/teams", $"/members/{ids["members"]}", "/playbooks", "/invitations", "/tokens",
            $"/coupons/{ids["coupons"]}", "/entitlements", "/sessions", "/gatherings", $"/gatherings/{ids["gatherings"]}/attendees", "/forms", "/materials"];
        return string.Concat(await Task.WhenAll(shown.Select(async path => (await api.Get(path)).Text)));
    }

    private static object? WithMember(object? body, Actor actor) =>
        body?.GetType().GetProperty("ownerId")?.GetValue(body) is "@member" ? new { ownerId = actor.Id } : body;

    private IEnumerable<(string Method, string Route)> RoutesWithIds() =>
        from endpoint in ApiRoutes()
        let route = endpoint.RoutePattern.RawText!["/api/v1".Length..].Replace(":guid", "").Replace(":int", "")
        where route.Contains('{')
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
        select (method, route);

    private IEnumerable<RouteEndpoint> ApiRoutes() => site.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText?.StartsWith("/api/v1", StringComparison.Ordinal) == true);
}
