using Hourglass.Outreach;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Browser.Tests.Pages;

/// <summary>Every page of the site, by its route, and where to see it with something on it. A page that is not here fails <see cref="EveryPage"/>.</summary>
internal static class PageList
{
    /// <summary>Pages one sees before signing in.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Exhibit, string>> Outside = new Dictionary<string, Func<Exhibit, string>>
    {
        ["/demo"] = _ => "demo",
        ["/error"] = _ => "error",
        ["/join/{WorkspaceId:guid}/{Secret}"] = exhibit => $"join/{exhibit.Guide.Actor.WorkspaceId}/{exhibit.Invitation}",
        ["/not-found"] = _ => "not-found",
        ["/sign-in"] = _ => "sign-in",
        ["/to/letters/{Token}"] = exhibit => exhibit.To(LinkPurpose.Preferences, exhibit.Touch),
        ["/to/confirm/{Token}"] = exhibit => exhibit.To(LinkPurpose.Confirm, exhibit.Asked),
        ["/to/coupon/{Token}"] = exhibit => exhibit.To(LinkPurpose.Coupon, exhibit.Touch),
        ["/to/session/{Token}"] = exhibit => exhibit.To(LinkPurpose.Session, exhibit.Touch),
        ["/to/welcome/{Token}"] = exhibit => exhibit.To(LinkPurpose.Page, exhibit.Sold),
        ["/to/file/{Token}"] = exhibit => exhibit.To(LinkPurpose.File, exhibit.Touch),
        ["/to/answer/{Token}"] = exhibit => exhibit.To(LinkPurpose.Survey, exhibit.Touch),
        ["/to/event/{Token}"] = exhibit => exhibit.To(LinkPurpose.Event, exhibit.Touch),
        ["/to/place/{Token}"] = exhibit => exhibit.To(LinkPurpose.Attendee, exhibit.Guest),
        ["/event/{Token}"] = exhibit => exhibit.To(LinkPurpose.Gathering, exhibit.Gathering),
        ["/room/{Key}"] = exhibit => $"room/{exhibit.RoomKey}",
        ["/room/{Key}/explained"] = exhibit => $"room/{exhibit.RoomKey}/explained",
        ["/room/{Key}/needs"] = exhibit => $"room/{exhibit.RoomKey}/needs",
        ["/room/{Key}/solution"] = exhibit => $"room/{exhibit.RoomKey}/solution",
        ["/room/{Key}/plan"] = exhibit => $"room/{exhibit.RoomKey}/plan",
        ["/room/{Key}/proposal"] = exhibit => $"room/{exhibit.RoomKey}/proposal",
        ["/room/{Key}/files"] = exhibit => $"room/{exhibit.RoomKey}/files",
        ["/form/{Token}"] = exhibit => exhibit.To(LinkPurpose.Form, exhibit.Form),
    };

    public static readonly IReadOnlyDictionary<string, Func<Exhibit, string>> Inside = new Dictionary<string, Func<Exhibit, string>>
    {
        ["/board"] = _ => "board",
        ["/companies"] = _ => "companies",
        ["/companies/new"] = _ => "companies/new",
        ["/companies/{Id:guid}"] = exhibit => $"companies/{exhibit.Company}",
        ["/companies/{Id:guid}/community"] = exhibit => $"companies/{exhibit.Company}/community",
        ["/companies/{Id:guid}/community/{Which:guid}"] = exhibit => $"companies/{exhibit.Company}/community/{exhibit.Element}",
        ["/companies/{Id:guid}/edit"] = exhibit => $"companies/{exhibit.Company}/edit",
        ["/companies/{Id:guid}/merge"] = exhibit => $"companies/{exhibit.Company}/merge",
        ["/demo/throw-away"] = _ => "demo/throw-away",
        ["/help"] = _ => "help",
        ["/hourglass"] = _ => "hourglass?flip=0",
        ["/import"] = _ => "import",
        ["/import/new"] = _ => "import/new",
        ["/import/{Id:guid}"] = exhibit => $"import/{exhibit.Loaded}",
        ["/import/{Id:guid}/check"] = exhibit => $"import/{exhibit.Import}/check",
        ["/import/{Id:guid}/map"] = exhibit => $"import/{exhibit.Import}/map",
        ["/journeys"] = _ => "journeys?all=1",
        ["/journeys/{Id:guid}"] = exhibit => $"journeys/{exhibit.Sold}",
        ["/journeys/{Id:guid}/design"] = exhibit => $"journeys/{exhibit.Journey}/design",
        ["/journeys/{Id:guid}/design/elements/new"] = exhibit => $"journeys/{exhibit.Journey}/design/elements/new",
        ["/journeys/{Id:guid}/design/elements/{Which:guid}"] = exhibit => $"journeys/{exhibit.Journey}/design/elements/{exhibit.Part}",
        ["/journeys/{Id:guid}/design/goals/new"] = exhibit => $"journeys/{exhibit.Journey}/design/goals/new",
        ["/journeys/{Id:guid}/design/goals/{Which:guid}"] = exhibit => $"journeys/{exhibit.Journey}/design/goals/{exhibit.Goal}",
        ["/journeys/{Id:guid}/design/notes"] = exhibit => $"journeys/{exhibit.Journey}/design/notes",
        ["/journeys/{Id:guid}/design/variants/new"] = exhibit => $"journeys/{exhibit.Journey}/design/variants/new?service=true",
        ["/journeys/{Id:guid}/design/variants/{Which:guid}"] = exhibit => $"journeys/{exhibit.Journey}/design/variants/{exhibit.Variant}",
        ["/journeys/{Id:guid}/agreement"] = exhibit => $"journeys/{exhibit.Journey}/agreement",
        ["/journeys/{Id:guid}/agreement/brief/{Who:guid}"] = exhibit => $"journeys/{exhibit.Journey}/agreement/brief/{exhibit.Stakeholder}",
        ["/journeys/{Id:guid}/edit"] = exhibit => $"journeys/{exhibit.Journey}/edit",
        ["/journeys/{Id:guid}/end"] = exhibit => $"journeys/{exhibit.Journey}/end",
        ["/journeys/{Id:guid}/history"] = exhibit => $"journeys/{exhibit.Journey}/history",
        ["/journeys/{Id:guid}/move"] = exhibit => $"journeys/{exhibit.Journey}/move",
        ["/journeys/{Id:guid}/plan"] = exhibit => $"journeys/{exhibit.Sold}/plan",
        ["/journeys/{Id:guid}/plan/new"] = exhibit => $"journeys/{exhibit.Sold}/plan/new",
        ["/journeys/{Id:guid}/plan/{Step}/{Occurrence:int}"] = exhibit => $"journeys/{exhibit.Sold}/plan/another-product/0",
        ["/journeys/{Id:guid}/proposal"] = exhibit => $"journeys/{exhibit.Journey}/proposal",
        ["/journeys/{Id:guid}/proposals/{Which:guid}/edit"] = exhibit => $"journeys/{exhibit.Journey}/proposals/{exhibit.Proposal}/edit",
        ["/journeys/{Id:guid}/proposals/{Which:guid}/print"] = exhibit => $"journeys/{exhibit.Journey}/proposals/{exhibit.Proposal}/print?version=2",
        ["/journeys/{Id:guid}/rehearsal"] = exhibit => $"journeys/{exhibit.Journey}/rehearsal?days=190&buys=20&converses=40",
        ["/journeys/{Id:guid}/research"] = exhibit => $"journeys/{exhibit.Journey}/research",
        ["/journeys/{Id:guid}/research/people/new"] = exhibit => $"journeys/{exhibit.Journey}/research/people/new",
        ["/journeys/{Id:guid}/research/people/{Who:guid}"] = exhibit => $"journeys/{exhibit.Journey}/research/people/{exhibit.Stakeholder}",
        ["/journeys/{Id:guid}/research/problems/new"] = exhibit => $"journeys/{exhibit.Journey}/research/problems/new",
        ["/journeys/{Id:guid}/research/problems/{Which:guid}"] = exhibit => $"journeys/{exhibit.Journey}/research/problems/{exhibit.Problem}",
        ["/journeys/{Id:guid}/research/ranking"] = exhibit => $"journeys/{exhibit.Journey}/research/ranking",
        ["/journeys/{Id:guid}/research/view"] = exhibit => $"journeys/{exhibit.Journey}/research/view",
        ["/journeys/{Id:guid}/room"] = exhibit => $"journeys/{exhibit.Journey}/room",
        ["/journeys/{Id:guid}/talks"] = exhibit => $"journeys/{exhibit.Journey}/talks",
        ["/journeys/{Id:guid}/talks/new"] = exhibit => $"journeys/{exhibit.Journey}/talks/new",
        ["/journeys/{Id:guid}/talks/{Which:guid}"] = exhibit => $"journeys/{exhibit.Journey}/talks/{exhibit.Talk}",
        ["/journeys/{Id:guid}/switch"] = exhibit => $"journeys/{exhibit.Journey}/switch",
        ["/journeys/{Id:guid}/win"] = exhibit => $"journeys/{exhibit.Journey}/win",
        ["/journeys/bulk"] = _ => "journeys/bulk?all=1",
        ["/journeys/views"] = _ => "journeys/views?keep=stage%3Dexplore",
        ["/journeys/new"] = _ => "journeys/new",
        ["/outreach"] = _ => "outreach?list=later",
        ["/outreach/mailbox"] = _ => "outreach/mailbox",
        ["/events"] = _ => "events",
        ["/events/new"] = _ => "events/new",
        ["/events/{Id:guid}"] = exhibit => $"events/{exhibit.Gathering}",
        ["/forms"] = _ => "forms",
        ["/forms/new"] = _ => "forms/new",
        ["/forms/{Id:guid}"] = exhibit => $"forms/{exhibit.Form}",
        ["/signals"] = _ => "signals",
        ["/digest"] = _ => "digest",
        ["/insights"] = _ => "insights",
        ["/materials"] = _ => "materials",
        ["/offers"] = _ => "offers",
        ["/offers/entitlements"] = _ => "offers/entitlements",
        ["/offers/sessions"] = _ => "offers/sessions",
        ["/offers/words"] = _ => "offers/words",
        ["/offers/{Id:guid}"] = exhibit => $"offers/{exhibit.Touch}",
        ["/people"] = _ => "people",
        ["/people/new"] = _ => "people/new",
        ["/people/{Id:guid}"] = exhibit => $"people/{exhibit.Person}",
        ["/people/{Id:guid}/edit"] = exhibit => $"people/{exhibit.Person}/edit",
        ["/people/{Id:guid}/merge"] = exhibit => $"people/{exhibit.Person}/merge",
        ["/playbooks"] = _ => "playbooks",
        ["/playbooks/new"] = _ => "playbooks/new?from=people",
        ["/playbooks/{Id:guid}"] = exhibit => $"playbooks/{exhibit.Playbook}",
        ["/playbooks/{Id:guid}/editions"] = exhibit => $"playbooks/{exhibit.Playbook}/editions?from=1&to=0",
        ["/playbooks/{Id:guid}/features"] = exhibit => $"playbooks/{exhibit.Playbook}/features",
        ["/playbooks/{Id:guid}/plan"] = exhibit => $"playbooks/{exhibit.Playbook}/plan",
        ["/playbooks/{Id:guid}/profile"] = exhibit => $"playbooks/{exhibit.Playbook}/profile?derive=true",
        ["/playbooks/{Id:guid}/publish"] = exhibit => $"playbooks/{exhibit.Playbook}/publish",
        ["/playbooks/{Id:guid}/referrals"] = exhibit => $"playbooks/{exhibit.Playbook}/referrals",
        ["/playbooks/{Id:guid}/stages"] = exhibit => $"playbooks/{exhibit.Playbook}/stages",
        ["/playbooks/{Id:guid}/stages/{StageKey}"] = exhibit => $"playbooks/{exhibit.Playbook}/stages/design",
        ["/playbooks/{Id:guid}/touch"] = exhibit => $"playbooks/{exhibit.Playbook}/touch",
        ["/playbooks/{Id:guid}/touch/{Key}"] = exhibit => $"playbooks/{exhibit.Playbook}/touch/coaching-hour",
        ["/search"] = _ => "search?q=a",
        ["/settings"] = _ => "settings",
        ["/settings/fields"] = _ => "settings/fields",
        ["/settings/mailbox"] = _ => "settings/mailbox",
        ["/settings/members"] = _ => "settings/members",
        ["/settings/members/{Id:guid}"] = exhibit => $"settings/members/{exhibit.Colleague}",
        ["/settings/outreach"] = _ => "settings/outreach",
        ["/settings/senders"] = _ => "settings/senders",
        ["/settings/stages"] = _ => "settings/stages",
        ["/settings/tags"] = _ => "settings/tags",
        ["/settings/tokens"] = _ => "settings/tokens",
        ["/settings/workspace"] = _ => "settings/workspace",
        ["/today"] = _ => "today",
    };

    /// <summary>Pages of one's own account, which visitors of the demo do not have.</summary>
    public static readonly IReadOnlyList<string> Own = ["/account", "/account/passkeys", "/account/sessions", "/account/two-factor"];

    /// <summary>The same pages in another state that looks different.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Exhibit, string>> Also = new Dictionary<string, Func<Exhibit, string>>
    {
        ["a journey before the sale"] = exhibit => $"journeys/{exhibit.Journey}",
        ["a solution that was delivered"] = exhibit => $"journeys/{exhibit.Sold}/design",
        ["a proposal that was accepted"] = exhibit => $"journeys/{exhibit.Accepted}/proposal",
        ["a new coupon"] = exhibit => $"playbooks/{exhibit.Playbook}/touch?kind=Coupon&days=45",
        ["a series with a condition"] = exhibit => $"playbooks/{exhibit.Playbook}/touch/client-stories",
        ["a plan before it is started"] = exhibit => $"journeys/{exhibit.Journey}/plan?view=backward",
        ["a playbook read forward"] = exhibit => $"playbooks/{exhibit.Playbook}/plan?forward=true",
        ["a playbook that lacks everything"] = exhibit => $"playbooks/{exhibit.Unfinished}/publish",
        ["many journeys before they are changed"] = _ => "journeys/bulk?all=1&kind=ShiftStep&days=7",
        ["the board asking why"] = exhibit => $"board?move={exhibit.Journey}&to=engage",
        ["the hourglass by value, turned over"] = _ => "hourglass?flip=1&by=value",
    };

    /// <summary>Pages that only lead on, and those looked at where they come up: TheFirstStart, SigningIn.</summary>
    public static readonly IReadOnlyList<string> Passing = ["/", "/sign-in/code", "/welcome"];

    public static IEnumerable<string> RoutesOf(House house) =>
        house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct();
}
