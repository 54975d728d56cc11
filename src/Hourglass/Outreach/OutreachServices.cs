using Hourglass.Exchange;
using Hourglass.Outreach.Dispatch;
using Hourglass.Outreach.Inbox;
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
        .AddScoped<ManyPlans>()
        .AddScoped<PlanLaunches>()
        .AddScoped<OutreachRuleBook>()
        .AddScoped<Addressees>()
        .AddScoped<Senders>()
        .AddScoped<OutreachDesk>()
        .AddScoped<Letters>()
        .AddScoped<Mailboxes>()
        .AddScoped<MailboxTurns>()
        .AddScoped<Arrivals>()
        .AddSingleton<MailboxReading>()
        .AddSingleton(scope => SealKey.In(scope.GetRequiredService<DataFolder>().Path))
        .AddSingleton<SealedBox>()
        .AddEngine()
        .AddOffers();

    private static IServiceCollection AddOffers(this IServiceCollection services) => services
        .AddSingleton<LinkDoor>()
        .AddScoped<LetterChoices>()
        .AddScoped<ConfirmationRules>()
        .AddScoped<Confirmations>()
        .AddScoped<PublicWordBook>()
        .AddScoped<Coupons>()
        .AddScoped<Entitlements>()
        .AddScoped<OfferBook>()
        .AddScoped<SessionTimes>()
        .AddScoped<CustomerAnswers>()
        .AddSingleton<MaterialFiles>()
        .AddScoped<Materials>()
        .AddScoped<WelcomePages>()
        .AddScoped<Gatherings>()
        .AddScoped<EventPlaces>()
        .AddScoped<GatheringInvitations>()
        .AddScoped<CheckIn>()
        .AddScoped<Newcomers>()
        .AddScoped<IntakeForms>()
        .AddScoped<IntakeWatch>()
        .AddScoped<IntakeDesk>();

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
