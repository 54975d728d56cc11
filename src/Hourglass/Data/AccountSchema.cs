using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Data;

/// <summary>Which tables accounts have; wherever the model is built, it must be the same, passkeys included.</summary>
internal static class AccountSchema
{
    public static IServiceCollection AddAccountSchema(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

    public static DbContextOptions<TDb> AtDesignTime<TDb>(this DbContextOptionsBuilder<TDb> options) where TDb : HourglassDb =>
        options.UseApplicationServiceProvider(new ServiceCollection().AddAccountSchema().BuildServiceProvider()).Options;
}
