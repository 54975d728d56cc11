using Hourglass.Data;
using Hourglass.Team;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Hourglass.Web.Host;

/// <summary>Who counts as signed in: a person by their session's cookie, a program by its token; whatever is not declared is denied.</summary>
internal static class SignInRules
{
    /// <summary>Chooses between cookie and token.</summary>
    public const string Scheme = "hourglass";
    /// <summary>Pages are for people; a token does not open them.</summary>
    public const string Person = "person";

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, either => either.ForwardDefaultSelector = request =>
                BearerTokens.AreIn(request.Request) ? BearerTokens.Scheme : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.Scheme, null)
            .AddIdentityCookies();
        services.ConfigureApplicationCookie(SetCookie);
        services.AddIdentityCore<Account>(SetIdentity).AddEntityFrameworkStores<HourglassDb>().AddSignInManager().AddDefaultTokenProviders();
        var known = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(known)
            .AddPolicy(Person, person => person.Combine(known).RequireAssertion(by => !by.User.HasClaim(claim => claim.Type == BearerTokens.Scope)));
    }

    private static void SetCookie(CookieAuthenticationOptions cookie)
    {
        cookie.LoginPath = "/sign-in";
        cookie.AccessDeniedPath = "/not-found";
        cookie.Cookie.Name = "hourglass";
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
        cookie.Events.OnRedirectToLogin = Unless(cookie.Events.OnRedirectToLogin, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = Unless(cookie.Events.OnRedirectToAccessDenied, StatusCodes.Status403Forbidden);
    }

    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> Unless(
        Func<RedirectContext<CookieAuthenticationOptions>, Task> redirect, int status) =>
        to => to.HttpContext.IsForProgram ? SignInProblem.WriteAsync(to.HttpContext, status) : redirect(to);

    private static void SetIdentity(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        identity.Password = new PasswordOptions
        {
            RequiredLength = 10, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
        };
    }
}
