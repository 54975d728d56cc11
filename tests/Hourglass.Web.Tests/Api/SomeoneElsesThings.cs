using System.Net;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Relationships;
using Hourglass.Rooms;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Web.Tests.Api;

/// <summary>Walks the table of endpoints: a new route without a case here fails.</summary>
public sealed partial class SomeoneElsesThings(Site site) : IClassFixture<Site>
{
    private static readonly string[] SecretSign = ["Asks first"];
    private static readonly string[] OfAJourney = ["journeys", "stakeholders", "problems", "gaps", "research-tasks", "value", "conversations", "signals", "ideas", "solution-elements", "variants", "goals", "measures", "opportunities", "proposals", "concerns", "joint-steps", "guests", "guest-words", "stakeholder-ties"];
    private static readonly string[] Moments = ["2031-01-01T09:00:00Z"];
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
                if (actor == colleague && !OfAJourney.Contains(route.Split('/')[1])) continue;
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
        ids["stakeholders"] = (await api.Post($"/journeys/{ids["journeys"]}/stakeholders", new { name = "Secret sponsor" })).Id;
        var adviser = (await api.Post($"/journeys/{ids["journeys"]}/stakeholders", new { name = "Secret adviser" })).Id;
        ids["stakeholder-ties"] = (await api.Post($"/stakeholders/{ids["stakeholders"]}/ties", new { toId = adviser })).Id;
        ids["problems"] = (await api.Post($"/journeys/{ids["journeys"]}/problems", new { real = "Secret problem" })).Id;
        ids["gaps"] = (await api.Post($"/journeys/{ids["journeys"]}/gaps", new { question = "Secret question", dueOn = "2031-01-01" })).Id;
        ids["research-tasks"] = (await api.Post($"/journeys/{ids["journeys"]}/research-tasks", new { researcher = "sales", what = "Secret study" })).Id;
        ids["value"] = (await api.Post($"/journeys/{ids["journeys"]}/value", new { kind = "advice", what = "Secret advice", whom = "Secret sponsor" })).Id;
        await FurnishRoomAsync(actor, api, ids);
        ids["conversations"] = (await api.Post($"/journeys/{ids["journeys"]}/conversations", new { purpose = "Secret talk", on = "2031-01-01" })).Id;
        ids["signals"] = (await api.Post($"/journeys/{ids["journeys"]}/signals", new { quote = "Secret sentence", saidBy = "Secret sponsor" })).Id;
        ids["ideas"] = (await api.Post($"/journeys/{ids["journeys"]}/ideas", new { text = "Secret idea" })).Id;
        await FurnishSolutionAsync(api, ids);
        ids["proposals"] = (await api.Ask("POST", $"/journeys/{ids["journeys"]}/proposals")).Id;
        ids["concerns"] = (await api.Post($"/journeys/{ids["journeys"]}/concerns", new { words = "Secret doubt", who = "Secret sponsor" })).Id;
        await api.Put($"/journeys/{ids["journeys"]}/joint-plan", new { on = "2031-01-01" });
        ids["joint-steps"] = (await api.Post($"/journeys/{ids["journeys"]}/joint-steps", new { what = "Secret step" })).Id;
        ids["insights"] = (await api.Post("/insights", new { kind = "teach", title = "Secret insight", body = "x" })).Id;
        ids["elements"] = (await api.Post($"/companies/{ids["companies"]}/elements", new { kind = "people", name = "Secret circle" })).Id;
        var rivals = (await api.Post($"/companies/{ids["companies"]}/elements", new { kind = "rival", name = "Secret rivals" })).Id;
        ids["ties"] = (await api.Post($"/elements/{ids["elements"]}/ties", new { toId = rivals })).Id;
        ids["imports"] = (await api.Bring("name\nSecret company\n")).Id;
        await FurnishMoreAsync(actor, api, ids);
        return (ids, await StateAsync(actor, ids));
    }

    private static async Task FurnishSolutionAsync(Caller api, Dictionary<string, string> ids)
    {
        var journey = $"/journeys/{ids["journeys"]}";
        ids["solution-elements"] = (await api.Post($"{journey}/solution-elements", new { title = "Secret part" })).Id;
        ids["variants"] = (await api.Post($"{journey}/variants", new { name = "Secret variant" })).Id;
        ids["goals"] = (await api.Post($"{journey}/goals", new { words = "Secret goal" })).Id;
        ids["measures"] = (await api.Post($"/goals/{ids["goals"]}/measures", new { name = "Secret measure" })).Id;
        ids["opportunities"] = (await api.Post($"{journey}/opportunities", new { what = "Secret opportunity" })).Id;
    }

    private async Task FurnishMoreAsync(Actor actor, Caller api, Dictionary<string, string> ids)
    {
        ids["tags"] = (await api.Post("/tags", new { name = "Secret tag" })).Id;
        ids["fields"] = (await api.Post("/fields", new { on = "company", label = "Secret field" })).Id;
        ids["views"] = (await api.Post("/views", new { name = "Secret view", query = "view=overdue", isShared = true })).Id;
        ids["teams"] = (await api.Post("/teams", new { name = "Secret team" })).Id;
        ids["members"] = actor.Id.ToString();
        ids["playbooks"] = (await api.Get("/playbooks")).Json["items"]![0]!["id"]!.ToString();
        await api.Put($"/playbooks/{ids["playbooks"]}/profile", new { criteria = new[] { new { kind = "sign", words = SecretSign } } });
        ids["merges"] = (await api.Post($"/companies/{await api.AddCompany("Kept")}/merges", new { otherId = await api.AddCompany("Gone") })).Id;
        ids["touchpoints"] = (await TouchpointAsync(actor)).ToString();
        await site.Ask<Invitations, string>(actor, i => i.InviteAsync(new("Secret guest", Roles.Seller, Sight.Own), default));
        await site.Ask<ApiTokens, string>(actor, t => t.MakeAsync("Secret token", TokenScope.Read, 30, default));
        await FurnishOffersAsync(actor, api, ids);
        foreach (var list in new[] { "invitations", "tokens" }) ids[list] = (await api.Get($"/{list}")).Json["items"]![0]!["id"]!.ToString();
    }

    private async Task FurnishRoomAsync(Actor actor, Caller api, Dictionary<string, string> ids)
    {
        await api.Put($"/journeys/{ids["journeys"]}/room", new { title = "Secret room" });
        var key = (await api.Post($"/journeys/{ids["journeys"]}/room/guests", new { name = "Secret guest" })).Json["key"]!.ToString();
        await using (var visit = await site.Services.GetRequiredService<RoomDoor>().OpenAsync(key, default)) await visit!.Get<RoomTalk>().SayAsync(visit.Guest, GuestWordKind.Need, "Secret need", default);
        var room = (await api.Get($"/journeys/{ids["journeys"]}/room")).Json;
        (ids["guests"], ids["guest-words"]) = (room["guests"]![0]!["id"]!.ToString(), room["words"]![0]!["id"]!.ToString());
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
        var journey = await site.CustomerAsync(actor, await site.PublishAsync(actor), "Secret customer", new("Secret plan"));
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
        string[] shown = [$"/journeys/{ids["journeys"]}", $"/journeys/{ids["journeys"]}/research", $"/journeys/{ids["journeys"]}/conversations", $"/journeys/{ids["journeys"]}/signals", $"/journeys/{ids["journeys"]}/ideas", $"/journeys/{ids["journeys"]}/room", $"/journeys/{ids["journeys"]}/design", $"/journeys/{ids["journeys"]}/proposals", $"/journeys/{ids["journeys"]}/agreement", $"/companies/{ids["companies"]}/community", $"/companies/{ids["companies"]}", "/tags", "/fields", "/views", "/teams", $"/members/{ids["members"]}", "/playbooks", "/invitations", "/tokens",
            $"/coupons/{ids["coupons"]}", "/entitlements", "/sessions", "/gatherings", $"/gatherings/{ids["gatherings"]}/attendees", "/forms", "/materials", "/insights", $"/playbooks/{ids["playbooks"]}/profile", $"/journeys/{ids["journeys"]}/fit"];
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
