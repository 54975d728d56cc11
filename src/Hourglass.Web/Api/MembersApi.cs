using System.ComponentModel;
using Hourglass.Team;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

internal static class MembersApi
{
    public static void MapMembers(this IEndpointRouteBuilder api)
    {
        var members = api.MapGroup("/members").WithTags("Team");

        members.MapGet("", ListAsync).WithSummary("Who works in this workspace");
        members.MapGet("/{id:guid}", ShowAsync).WithSummary("Show one member");
        members.MapPut("/{id:guid}", AllowAsync).WithSummary("Change what a member may do and see");
        members.MapDelete("/{id:guid}", DeactivateAsync).WithSummary("A member leaves").WithDescription("They are out everywhere at once; what they did stays under their name.").WithoutVersion();
        members.MapPost("/{id:guid}/return", ReturnAsync).WithSummary("A member who left comes back").WithoutVersion();
        api.MapGet("/me", (Actor me) => new MeShape(me.Id, me.WorkspaceId, me.Name, RolesShape.Of(me.Roles), me.Sight, me.Zone.Id))
            .WithTags("Team").WithSummary("In whose name this token acts");
    }

    private static async Task<Page<MemberShape>> ListAsync([AsParameters] PageAsked page, Members members, CancellationToken cancellation)
    {
        var after = page.AfterId;
        var found = members.All.Where(m => m.Id > after).OrderBy(m => m.Id).Take(page.Size + 1);
        return page.Of(await found.ToListAsync(cancellation), MemberShape.Of, m => m.Id);
    }

    private static async Task<MemberShape> ShowAsync(Guid id, HttpResponse response, Members members, CancellationToken cancellation)
    {
        var member = await OneAsync(id, members, cancellation);
        response.Tag(member.Version);
        return MemberShape.Of(member);
    }

    private static async Task<MemberShape> AllowAsync(
        Guid id, RightsWish wish, [FromHeader(Name = "If-Match")] string? ifMatch, HttpResponse response, Members members, CancellationToken cancellation)
    {
        var version = Versions.Wanted(ifMatch) ?? (await OneAsync(id, members, cancellation)).Version;
        await members.ChangeAsync(id, wish.Rights(version), cancellation);
        return await ShowAsync(id, response, members, cancellation);
    }

    private static async Task<NoContent> DeactivateAsync(Guid id, Members members, CancellationToken cancellation)
    {
        await members.DeactivateAsync(id, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ReturnAsync(Guid id, Members members, CancellationToken cancellation)
    {
        await members.ReturnAsync(id, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Member> OneAsync(Guid id, Members members, CancellationToken cancellation) =>
        await members.All.SingleOrDefaultAsync(m => m.Id == id, cancellation) ?? throw new RefusedException("member.unknown");
}

internal sealed record RightsWish(
    [property: Description("All of them, as `/members` names them.")] IReadOnlyList<string> Roles, Sight Sight,
    [property: Description("None when left out.")] Guid? TeamId = null)
{
    internal MemberRights Rights(int version) => new(Roles.Aggregate(Team.Roles.None, (all, role) => all | RolesShape.Read(role)), Sight, TeamId, version);
}

internal sealed record MeShape(Guid Id, Guid WorkspaceId, string Name, IReadOnlyList<string> Roles, Sight Sight, string TimeZone);

internal sealed record MemberShape(Guid Id, string Name, IReadOnlyList<string> Roles, Sight Sight, Guid? TeamId, bool IsActive, int Version)
{
    public static MemberShape Of(Member m) => new(m.Id, m.Name, RolesShape.Of(m.Roles), m.Sight, m.TeamId, m.IsActive, m.Version);
}

internal static class RolesShape
{
    private static readonly Roles[] Each = [.. Enum.GetValues<Roles>().Where(r => r is not (Roles.None or Roles.All))];

    public static IReadOnlyList<string> Of(Roles roles) => [.. Each.Where(r => roles.HasFlag(r)).Select(r => ApiJson.Kebab(r))];

    /// <summary>Refuses <c>member.role</c>.</summary>
    public static Roles Read(string name) => Each.Where(r => ApiJson.Kebab(r) == name).Select(r => (Roles?)r).SingleOrDefault() ?? throw new RefusedException("member.role", name);
}
