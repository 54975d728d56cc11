using Hourglass.Collaboration;
using Hourglass.Data;
using Hourglass.Exchange;
using Hourglass.Languages;
using Hourglass.Mail.Trial;
using Hourglass.Outreach.Dispatch;
using Hourglass.Outreach.Inbox;
using Hourglass.Team;
using Hourglass.Web.Api;
using Hourglass.Web.Pages.Proposals.Printing;
using Hourglass.Work;
using Microsoft.AspNetCore.DataProtection;

namespace Hourglass.Web.Host;

/// <summary>What the web needs beside the product itself.</summary>
internal static class WebServices
{
    public static void AddHourglassWeb(this WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        // The keys lie in the database beside what they protect; a warning about that at the first start would only frighten.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        if (Folders.Content is null) builder.WebHost.UseStaticWebAssets();
        var services = builder.Services;
        services.AddHourglass(DatabaseAddress.From(builder.Configuration)).AddSingleton(new DataFolder(DatabaseAddress.DataFolder(builder.Configuration)));
        services.AddHostedService(scope => scope.GetRequiredService<LongWorkRunner>());
        services.AddHostedService(scope => scope.GetRequiredService<OutreachEngine>()).AddSingleton<MailTrial>();
        services.AddHostedService(scope => scope.GetRequiredService<MailboxReading>());
        services.AddHostedService(scope => scope.GetRequiredService<DigestRound>());
        services.AddSingleton<RoomEntrance>();
        services.AddSingleton<OneHouse>().AddSecrets(builder.Configuration);
        services.AddHttpContextAccessor().AddSingleton<SignedInActor>().AddScoped<DemoDoor>().AddScoped(RequestSpeech.Of);
        services.AddDataProtection().SetApplicationName("Hourglass").PersistKeysToDbContext<HourglassDb>();
        services.AddRazorComponents();
        services.AddPrinting();
        services.AddCascadingAuthenticationState();
        services.AddProblemDetails().AddApi();
        services.AddSignIn();
        services.AddTrustedProxies(builder.Configuration);
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "hourglass-forms";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.SuppressXFrameOptionsHeader = true;
        });
    }

    // A key and a fence that a restored database cannot bring along.
    private static void AddSecrets(this IServiceCollection services, ConfigurationManager settings)
    {
        if (settings["SecretKey"] is { Length: > 0 } key) services.AddSingleton(SealKey.Given(key));
        if (settings["FenceFolder"] is { Length: > 0 } folder) services.AddSingleton(new FencePlace(Path.GetFullPath(folder)));
    }
}
