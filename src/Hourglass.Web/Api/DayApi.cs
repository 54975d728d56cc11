using System.ComponentModel;
using Hourglass.Journeys;
using Hourglass.Method;

namespace Hourglass.Web.Api;

/// <summary>The seller's own day.</summary>
internal static class DayApi
{
    public static void MapDay(this IEndpointRouteBuilder api)
    {
        api.MapGet("/today", ShowAsync).WithTags("Today").WithSummary("What you have before you today").WithDescription("At most twenty in each list; `hasMore` says whether there are others behind.");
        api.MapGet("/today/waiting", WaitingAsync).WithTags("Today").WithSummary("What could be taken up instead of a journey one lets go")
            .WithDescription("Those without a next step, those to come back to, those overdue.");
    }

    private static async Task<DayShape> ShowAsync(DayPlans days, CancellationToken cancellation) => DayShape.Of(await days.MineAsync(cancellation));

    private static async Task<WaitingList> WaitingAsync(DayPlans days, CancellationToken cancellation) =>
        new([.. (await days.MineAsync(cancellation)).Waiting.Select(DayRowShape.Of)]);
}

internal sealed record DayShape(
    DateOnly Today, DayPartShape Overdue, DayPartShape DueToday, DayPartShape WithoutStep, DayPartShape MaybeTooLong,
    DayPartShape ToComeBackTo, DayPartShape Asked, DayPartShape ThisWeek)
{
    public static DayShape Of(DayPlan p) => new(
        p.Today, DayPartShape.Of(p.Overdue), DayPartShape.Of(p.DueToday), DayPartShape.Of(p.WithoutStep), DayPartShape.Of(p.MaybeTooLong),
        DayPartShape.Of(p.ToComeBackTo), DayPartShape.Of(p.Asked), DayPartShape.Of(p.ThisWeek));
}

internal sealed record DayPartShape(IReadOnlyList<DayRowShape> Items, bool HasMore)
{
    public static DayPartShape Of(DayPart part) => new([.. part.Rows.Select(DayRowShape.Of)], part.HasMore);
}

internal sealed record WaitingList(IReadOnlyList<DayRowShape> Items);

internal sealed record DayRowShape(
    Guid Id, int Version, Stage Stage, Standing Standing, string Company, string? Person, string Need,
    [property: Description("The day it wants attention; null without a next step.")] DateOnly? On, NextStepShape? NextStep,
    DateOnly? MaybeSince, MaybeKind MaybeKind, DateOnly? DecisionDueOn, DateOnly? DecisionAskedOn)
{
    public static DayRowShape Of(DayRow r)
    {
        DateOnly? on = r.AttentionOn == DateOnly.MinValue ? null : r.AttentionOn;
        var step = r.NextWhat is { } what && on is { } day && r.Standing == Standing.Active ? new NextStepShape(what, day, r.NextSide, r.NextWho, r.NextKind) : null;
        return new(r.Id, r.Version, r.Stage, r.Standing, r.Company, r.Person, r.Need, on, step, r.MaybeSince, r.MaybeKind, r.DecisionDueOn, r.DecisionAskedOn);
    }
}
