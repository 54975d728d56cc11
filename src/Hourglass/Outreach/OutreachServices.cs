using Hourglass.Exchange;
using Hourglass.Outreach.Dispatch;
using Hourglass.Team;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Outreach;

internal static class OutreachServices
{
    public static IServiceCollection AddOutreach(this IServiceCollection services) => services
        .AddSingleton<EditionShelf>()
        .AddScoped<PlanContents>()
        .AddScoped<PlanReading>()
        .AddScoped<Replanning>()
        .AddScoped<PlanBook>()
        .AddScoped<OutreachRuleBook>()
        .AddScoped<Addressees>()
        .AddScoped<Senders>()
        .AddSingleton(scope => SealKey.In(scope.GetRequiredService<DataFolder>().Path))
        .AddSingleton<SealedBox>()
        .AddEngine();

    private static IServiceCollection AddEngine(this IServiceCollection services) => services
        .AddSingleton(FencePlace.Usual)
        .AddSingleton<RestoreFence>()
        .AddSingleton(EngineTimes.Usual)
        .AddSingleton<EngineNode>()
        .AddSingleton<OutreachBell>()
        .AddSingleton<OutreachEngine>()
        .AddScoped<LetterSubjects>()
        .AddScoped<Preparation>()
        .AddScoped<Verdicts>();
}
