using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Relationships;

internal static class RelationshipServices
{
    public static IServiceCollection AddRelationships(this IServiceCollection services) => services
        .AddScoped<Tags>()
        .AddScoped<CustomFields>()
        .AddScoped<Extras>()
        .AddScoped<Labels>()
        .AddScoped<Companies>()
        .AddScoped<People>()
        .AddScoped<Merges>()
        .AddScoped<CompanyLists>()
        .AddScoped<PersonLists>()
        .AddScoped<CompanySheets>()
        .AddScoped<PersonSheets>()
        .AddScoped<Timelines>();
}
