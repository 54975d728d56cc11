using Microsoft.AspNetCore.Identity;

namespace Hourglass.Web.Api;

/// <summary>Who may call the API: programs with a token. A browser's cookie opens pages only, so no foreign page can make it write here.</summary>
internal static class ApiAccess
{
    public const string Policy = "api";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddExceptionHandler<FailureAsProblem>().AddApiDescription().AddScoped<MergeDesk>();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Strictly());
        services.AddAuthorizationBuilder().AddPolicy(Policy, who => who.RequireAuthenticatedUser()
            .RequireAssertion(call => call.User.Identity?.AuthenticationType != IdentityConstants.ApplicationScheme));
        return services;
    }
}
