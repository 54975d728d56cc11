using System.Text.Json.Serialization;
using Hourglass.Data;
using Hourglass.Languages;
using Hourglass.Team;
using Hourglass.Web.Api;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Hourglass.Web.Host;

/// <summary>What the web needs beside the product itself.</summary>
internal static class WebServices
{
    public static void AddHourglassWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHourglass(DatabaseAddress.From(builder.Configuration));
        services.AddHttpContextAccessor().AddSingleton<SignedInActor>().AddScoped<Entrance>().AddScoped(RequestSpeech.Of);
        services.AddDataProtection().SetApplicationName("Hourglass").PersistKeysToDbContext<HourglassDb>();
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
        services.AddProblemDetails().AddExceptionHandler<RefusedAsProblem>();
        services.AddOpenApi("v1");
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.AddSignIn();
    }

    private static void AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/not-found";
            cookie.Cookie.Name = "hourglass";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
        });
        services.AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.Password = new PasswordOptions
                {
                    RequiredLength = 10, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
                };
            })
            .AddEntityFrameworkStores<HourglassDb>().AddSignInManager().AddDefaultTokenProviders();
        services.AddAuthorization();
    }
}
