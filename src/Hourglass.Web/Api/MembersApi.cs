using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

internal static class MembersApi
{
    public static void MapMembers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/members", ListAsync).WithTags("Team").WithSummary("Who works in this workspace");
        api.MapGet("/me", (Actor me) => new MeShape(me.Id, me.WorkspaceId, me.Name, RolesShape.Of(me.Roles), me.Sight, me.Zone.Id))
            .WithTags("Team").WithSummary("In whose name this token acts");
    }

    private static async Task<Page<MemberShape>> ListAsync([AsParameters] PageAsked page, Members members, CancellationToken cancellation)
    {
        var after = page.AfterId;
        var found = members.All.Where(m => m.Id > after).OrderBy(m => m.Id).Take(page.Size + 1);
        return page.Of(await found.ToListAsync(cancellation), MemberShape.Of, m => m.Id);
    }
}

internal sealed record MeShape(Guid Id, Guid WorkspaceId, string Name, IReadOnlyList<string> Roles, Sight Sight, string TimeZone);

internal sealed record MemberShape(Guid Id, string Name, IReadOnlyList<string> Roles, Sight Sight, Guid? TeamId, bool IsActive)
{
    public static MemberShape Of(Member m) => new(m.Id, m.Name, RolesShape.Of(m.Roles), m.Sight, m.TeamId, m.IsActive);
}

internal static class RolesShape
{
    public static IReadOnlyList<string> Of(Roles roles) =>
        [.. Enum.GetValues<Roles>().Where(r => r is not (Roles.None or Roles.All) && roles.HasFlag(r)).Select(r => ApiJson.Kebab(r))];
}
