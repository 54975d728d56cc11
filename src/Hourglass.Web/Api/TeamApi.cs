using Hourglass.Team;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

/// <summary>Teams, open invitations and tokens. What is shown only once, a link or a token, is made on a page.</summary>
internal static class TeamApi
{
    public static void MapTeam(this IEndpointRouteBuilder api)
    {
        var team = api.MapGroup("").WithTags("Team");

        team.MapGet("/teams", TeamsAsync).WithSummary("List the teams").WithDescription("Oldest first.");
        team.MapPost("/teams", AddTeamAsync).WithSummary("Add a team");
        team.MapPut("/teams/{id:guid}", RenameTeamAsync).WithSummary("Rename a team").WithoutVersion();
        team.MapGet("/invitations", InvitationsAsync).WithSummary("Invitations that are still open").WithDescription("For administrators; oldest first. The links themselves are shown once, on the page that makes them.");
        team.MapDelete("/invitations/{id:guid}", WithdrawAsync).WithSummary("Withdraw an invitation").WithoutVersion();
        team.MapGet("/tokens", TokensAsync).WithSummary("Tokens of yours; of everyone for administrators").WithDescription("Oldest first. A token is made on a page: no token makes another.");
        team.MapDelete("/tokens/{id:guid}", RevokeAsync).WithSummary("Revoke a token").WithoutVersion();
    }

    private static async Task<Page<TeamShape>> TeamsAsync([AsParameters] PageAsked page, WorkTeams teams, CancellationToken cancellation)
    {
        var after = page.AfterId;
        var found = await teams.All.Where(t => t.Id > after).OrderBy(t => t.Id).Take(page.Size + 1).ToListAsync(cancellation);
        return page.Of(found, t => new TeamShape(t.Id, t.Name), t => t.Id);
    }

    private static async Task<Created<TeamShape>> AddTeamAsync(TeamWish wish, WorkTeams teams, CancellationToken cancellation)
    {
        var team = await teams.AddAsync(wish.Name, cancellation);
        return TypedResults.Created($"/api/v1/teams/{team.Id}", new TeamShape(team.Id, team.Name));
    }

    private static async Task<NoContent> RenameTeamAsync(Guid id, TeamWish wish, WorkTeams teams, CancellationToken cancellation)
    {
        await teams.RenameAsync(id, wish.Name, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Page<InvitationShape>> InvitationsAsync([AsParameters] PageAsked page, Invitations invitations, Actor me, CancellationToken cancellation)
    {
        me.MustAdminister();
        var after = page.AfterId;
        var found = await invitations.Open.Where(i => i.Id > after).OrderBy(i => i.Id).Take(page.Size + 1).ToListAsync(cancellation);
        return page.Of(found, InvitationShape.Of, i => i.Id);
    }

    private static async Task<NoContent> WithdrawAsync(Guid id, Invitations invitations, CancellationToken cancellation)
    {
        await invitations.WithdrawAsync(id, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Page<TokenShape>> TokensAsync([AsParameters] PageAsked page, ApiTokens tokens, CancellationToken cancellation)
    {
        var after = page.AfterId;
        var found = await tokens.Visible.Where(t => t.Id > after).OrderBy(t => t.Id).Take(page.Size + 1).ToListAsync(cancellation);
        return page.Of(found, TokenShape.Of, t => t.Id);
    }

    private static async Task<NoContent> RevokeAsync(Guid id, ApiTokens tokens, CancellationToken cancellation)
    {
        await tokens.RevokeAsync(id, cancellation);
        return TypedResults.NoContent();
    }
}

internal sealed record TeamWish(string Name);

internal sealed record TeamShape(Guid Id, string Name);

internal sealed record InvitationShape(Guid Id, string Name, IReadOnlyList<string> Roles, Sight Sight, Guid? TeamId, Guid? MemberId, DateTime CreatedAt, DateTime ExpiresAt)
{
    public static InvitationShape Of(Invitation i) => new(i.Id, i.Name, RolesShape.Of(i.Roles), i.Sight, i.TeamId, i.MemberId, i.CreatedAt, i.ExpiresAt);
}

internal sealed record TokenShape(Guid Id, string Name, Guid MemberId, TokenScope Scope, DateTime CreatedAt, DateTime? ExpiresAt, DateTime? LastUsedAt, DateTime? RevokedAt)
{
    public static TokenShape Of(ApiToken t) => new(t.Id, t.Name, t.MemberId, t.Scope, t.CreatedAt, t.ExpiresAt, t.LastUsedAt, t.RevokedAt);
}
