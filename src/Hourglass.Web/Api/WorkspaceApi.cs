using System.ComponentModel;
using Hourglass.Team;
using Microsoft.AspNetCore.Mvc;

namespace Hourglass.Web.Api;

/// <summary>What is common to everybody in here.</summary>
internal static class WorkspaceApi
{
    public static void MapWorkspace(this IEndpointRouteBuilder api)
    {
        var workspace = api.MapGroup("/workspace").WithTags("Workspace");

        workspace.MapGet("", ShowAsync).WithSummary("Name, language, currency and time zone of the workspace");
        workspace.MapPut("", SettleAsync).WithSummary("Change what is common to everybody").WithDescription("For administrators.");
    }

    private static async Task<WorkspaceShape> ShowAsync(HttpResponse response, Workspaces workspaces, CancellationToken cancellation)
    {
        var workspace = await workspaces.MineAsync(cancellation);
        response.Tag(workspace.Version);
        return new(workspace.Id, workspace.Name, workspace.Language, workspace.Currency, workspace.TimeZone, workspace.Version);
    }

    private static async Task<WorkspaceShape> SettleAsync(
        WorkspaceWish wish, [FromHeader(Name = "If-Match")] string? ifMatch, HttpResponse response, Workspaces workspaces, CancellationToken cancellation)
    {
        var version = Versions.Wanted(ifMatch) ?? (await workspaces.MineAsync(cancellation)).Version;
        await workspaces.SettleAsync(new(wish.Name, wish.Language, wish.Currency, wish.TimeZone, version), cancellation);
        return await ShowAsync(response, workspaces, cancellation);
    }
}

internal sealed record WorkspaceWish(
    string Name, [property: Description("en or ru.")] string Language, [property: Description("ISO 4217.")] string Currency,
    [property: Description("An IANA name, like Europe/Berlin.")] string TimeZone);

internal sealed record WorkspaceShape(Guid Id, string Name, string Language, string Currency, string TimeZone, int Version);
