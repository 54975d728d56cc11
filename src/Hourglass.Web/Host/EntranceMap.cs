using Hourglass.Languages;
using Hourglass.Team;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Hourglass.Web.Host;

/// <summary>The few posts around signing in that no page of its own answers; all of them carry a form, so all are guarded against forgery.</summary>
internal static class EntranceMap
{
    public static void MapEntrance(this WebApplication app)
    {
        app.MapPost("/sign-out", SignOutAsync).AllowAnonymous();
        app.MapPost("/preferences", PreferAsync).AllowAnonymous();
        app.MapPost("/workspaces/enter", EnterWorkspaceAsync).RequireAuthorization(SignInRules.Person);
        app.MapPost("/passkeys/ask", AskForPasskeyAsync).AllowAnonymous();
        app.MapPost("/passkeys/new", NewPasskeyAsync).RequireAuthorization(SignInRules.Person);
    }

    private static async Task<IResult> SignOutAsync(HttpContext request, [FromForm] IFormCollection form)
    {
        await request.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect("/sign-in");
    }

    private static async Task<IResult> PreferAsync(HttpContext request, [FromForm] IFormCollection form, [FromServices] OwnAccount own)
    {
        if (form["theme"].ToString() is "light" or "dark" or "auto") Keep(request, "theme", form["theme"]!);
        if (form.ContainsKey("lang"))
        {
            var language = Texts.Languages.FirstOrDefault(known => known == form["lang"]);
            Keep(request, RequestLanguage.Cookie, language ?? "");
            if (await own.OfAsync(request) is { } account) await own.SpeakAsync(account, language);
        }

        return Results.LocalRedirect("/" + LocalAddress.Or(form["back"], "today"));
    }

    private static async Task<IResult> EnterWorkspaceAsync(
        HttpContext request, [FromForm] Guid workspace, [FromServices] Entrance entrance, [FromServices] OwnAccount own)
    {
        var account = await own.OfAsync(request);
        if (account is null) return Results.NotFound();
        try
        {
            await entrance.EnterAsync(request, account, workspace);
        }
        catch (RefusedException)
        {
            return Results.NotFound();
        }

        return Results.LocalRedirect("/today");
    }

    private static async Task<IResult> AskForPasskeyAsync([FromForm] IFormCollection form, [FromServices] SignInManager<Account> signIn) =>
        Results.Text(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<IResult> NewPasskeyAsync(
        HttpContext request, [FromForm] IFormCollection form, [FromServices] SignInManager<Account> signIn, [FromServices] OwnAccount own)
    {
        if (await own.OfAsync(request) is not { } account) return Results.NotFound();
        var person = new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.Name };
        return Results.Text(await signIn.MakePasskeyCreationOptionsAsync(person), "application/json");
    }

    private static void Keep(HttpContext request, string name, string value)
    {
        // The theme is read before the first paint by our own script; nothing in it is secret.
        var options = new CookieOptions
        {
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = request.Request.IsHttps,
            HttpOnly = name != "theme",
            IsEssential = true,
        };
        if (value.Length == 0) request.Response.Cookies.Delete(name, options);
        else request.Response.Cookies.Append(name, value, options);
    }
}
