#pragma warning disable RS0030 // the database is prepared before any request
using Hourglass.Web.Pages.Exchange;
using Hourglass.Web.Pages.Method;
using Hourglass.Data;
using Hourglass.Web.Api;
using Hourglass.Web.Pages.Main;
using Hourglass.Web.Pages.Outreach;
using Hourglass.Web.Pages.Offers;
using Hourglass.Web.Pages.Outside;
using Hourglass.Web.Pages.Proposals.Printing;
using Hourglass.Web.Pages.Relationships.Parts;
using Hourglass.Web.Pages.Rooms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Hourglass.Web.Host;

/// <summary>The order in which a request travels.</summary>
internal static class WebPipeline
{
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HourglassDb>().PrepareAsync(CancellationToken.None);
    }

    public static void UseHourglassWeb(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.Use(SecurityHeaders.SetAsync);
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        // Not inside a branch: a branch has routes of its own, and would not find the page.
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseWhen(request => request.IsForProgram, api => api.Use(ApiAnswers.WithoutPagesAsync).Use(ApiAnswers.TellAsync));
        app.UseAuthentication();
        app.Use(EnterAsActor);
        app.Use(SecurityHeaders.RefuseForeignAsync);
        app.Use(SavedMark.Leave);
        app.Use(OutsideDoor.EnterAsync);
        app.Use(app.Services.GetRequiredService<RoomEntrance>().EnterAsync);
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseWhen(request => request.IsForProgram, api => api.Use(IdempotentWrites.OnceAsync).Use(ApiAnswers.RefuseAsync));
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapEntrance();
        app.MapPalette();
        app.MapBoardColumns();
        app.MapImportDownloads();
        app.MapPlaybookDownloads();
        app.MapSimilar();
        app.MapLetterFrames();
        app.MapOutsideFiles();
        app.MapRoomFiles();
        app.MapOfferFiles();
        app.MapProposalFiles();
        app.MapRazorComponents<App>().RequireAuthorization(SignInRules.Person);
    }

    /// <summary>Makes every route now, while another core prepares the database, rather than when the first request waits for them.</summary>
    public static void DrawRoutes(this WebApplication app)
    {
        foreach (var source in ((IEndpointRouteBuilder)app).DataSources) _ = source.Endpoints;
    }

    private static async Task EnterAsActor(HttpContext request, RequestDelegate next)
    {
        if (!await request.RequestServices.GetRequiredService<SignedInActor>().EnterAsync(request))
        {
            await request.SignOutAsync(IdentityConstants.ApplicationScheme);
            request.User = new();
        }

        await next(request);
    }
}
