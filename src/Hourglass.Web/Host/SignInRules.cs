using Hourglass.Data;
using Hourglass.Team;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Hourglass.Web.Host;

/// <summary>Who counts as signed in: a person by their session's cookie, a program by its token; whatever is not declared is denied.</summary>
internal static class SignInRules
{
    /// <summary>Chooses between cookie and token.</summary>
    public const string Scheme = "hourglass";
    /// <summary>Pages are for people; a token does not open them.</summary>
    public const string Person = "person";

    public static IOptions<PasswordHasherOptions> Hashing { get; } = Options.Create(new PasswordHasherOptions { IterationCount = 210_000 });

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, either => either.ForwardDefaultSelector = request =>
                BearerTokens.AreIn(request.Request) ? BearerTokens.Scheme : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.Scheme, null)
            .AddCookie(PendingCode.Scheme, SetPendingCookie)
            .AddIdentityCookies();
        services.AddSingleton<Tickets>().AddSingleton<DecoyPassword>().AddScoped<Entrance>().AddScoped<OwnAccount>().AddScoped<PasskeyEntrance>();
        services.ConfigureApplicationCookie(SetSessionCookie);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<Tickets, SessionLifetime>((cookie, tickets, lifetime) => (cookie.SessionStore, cookie.ExpireTimeSpan) = (tickets, lifetime.Longest));
        services.AddIdentity();
        var known = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(known)
            .AddPolicy(Person, person => person.Combine(known).RequireAssertion(by => !by.User.HasClaim(claim => claim.Type == BearerTokens.Scope)));
    }

    private static void AddIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(SetIdentity)
            .AddEntityFrameworkStores<HourglassDb>().AddSignInManager().AddDefaultTokenProviders().AddPasswordValidator<CommonPasswords>();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = Hashing.Value.IterationCount);
        // A passkey stands for both factors, so the device must have checked who holds it.
        services.Configure<IdentityPasskeyOptions>(passkeys => (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required"));
    }

    private static void SetSessionCookie(CookieAuthenticationOptions cookie)
    {
        SetCookie(cookie, Scheme);
        cookie.SlidingExpiration = false;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        // The account's stamp is compared wherever a session is read; Identity's own half-hourly look would forget the workspace.
        cookie.Events.OnValidatePrincipal = _ => Task.CompletedTask;
        cookie.Events.OnRedirectToLogin = Unless(cookie.Events.OnRedirectToLogin, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = Unless(cookie.Events.OnRedirectToAccessDenied, StatusCodes.Status403Forbidden);
    }

    private static void SetPendingCookie(CookieAuthenticationOptions cookie)
    {
        SetCookie(cookie, PendingCode.Scheme);
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
    }

    private static void SetCookie(CookieAuthenticationOptions cookie, string name)
    {
        cookie.LoginPath = "/sign-in";
        cookie.AccessDeniedPath = "/not-found";
        cookie.CookieManager = new HostCookies();
        cookie.Cookie.Name = name;
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> Unless(
        Func<RedirectContext<CookieAuthenticationOptions>, Task> redirect, int status) =>
        to => to.HttpContext.IsForProgram ? SignInProblem.WriteAsync(to.HttpContext, status) : redirect(to);

    private static void SetIdentity(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        identity.User.AllowedUserNameCharacters = "";
        identity.Password = new PasswordOptions
        {
            RequiredLength = 10,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
    }
}
