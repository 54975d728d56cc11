using Hourglass.Method;

namespace Hourglass.Outreach.Planning;

/// <summary>What a customer, or we ourselves, may do in a rehearsal. Silence is to do nothing.</summary>
public enum Deed
{
    Buys, MovesDay, EntersStage,
    Watches, Attends, Redeems, AnswersYes, AnswersNo,
    Converses, JoinsProgramme,
    Unsubscribes, StopsAdvertising, AgreesToAdvertising,
    Struggles, Copes, IsAtRisk, IsSafe, RecoveryOpens, RecoveryCloses,
    /// <summary>Nothing is sent for <see cref="Behaviour.Days"/> days: the house has no power, or the mail account is blocked.</summary>
    WeAreDown,
}

/// <param name="Day">Of the rehearsal, from 0; or after <paramref name="AfterStep"/> happened.</param>
/// <param name="AfterStep">The step they react to; null for a day of its own.</param>
public sealed record Behaviour(Deed Deed, int Day, string? AfterStep = null)
{
    /// <summary>The step that is watched, attended, redeemed or answered; the one they react to unless said otherwise.</summary>
    public string? Step { get; init; } = AfterStep;
    /// <summary>The anchor whose day moves.</summary>
    public TouchAnchor Anchor { get; init; } = TouchAnchor.Purchase;
    /// <summary>By how many days it moves, or how many days we are down.</summary>
    public int Days { get; init; }
    public Stage? Stage { get; init; }

    internal PlanFacts Apply(PlanFacts facts, PlaybookContent content, ContactHours hours, DateTime now) => Deed switch
    {
        Deed.Buys => Entered(Dated(facts, TouchAnchor.Purchase, hours.DayOf(now)), Method.Stage.Deliver, now),
        Deed.MovesDay => Dated(facts, Anchor, facts.Days.GetValueOrDefault(Anchor, hours.DayOf(now)).AddDays(Days)),
        Deed.EntersStage => Stage is { } stage ? Entered(facts, stage, now) : facts,
        Deed.Watches => Shown(facts, TouchFact.Watched),
        Deed.Attends => Shown(facts, TouchFact.Attended),
        Deed.Redeems => Shown(facts, TouchFact.Redeemed),
        Deed.AnswersYes => Shown(facts, TouchFact.AnsweredYes),
        // "Are you on the right track?" — "No" opens a recovery (R112).
        Deed.AnswersNo => Known(Shown(facts, TouchFact.AnsweredNo), TouchFact.RecoveryOpen, content.Touch(Step ?? "")?.Session is { AsksOnTrack: true } || Holds(facts, TouchFact.RecoveryOpen)),
        Deed.Converses => facts with { Contacts = [.. facts.Contacts, now] },
        Deed.JoinsProgramme => Known(facts, TouchFact.InCustomerProgramme, true),
        Deed.Unsubscribes => facts with { IsStopped = true },
        Deed.StopsAdvertising => facts with { IsAdvertisingStopped = true },
        Deed.AgreesToAdvertising => facts with { HasAgreedToAdvertising = true, IsAdvertisingStopped = false },
        Deed.Struggles or Deed.Copes => Known(facts, TouchFact.Struggling, Deed == Deed.Struggles),
        Deed.IsAtRisk or Deed.IsSafe => Known(facts, TouchFact.AtRisk, Deed == Deed.IsAtRisk),
        Deed.RecoveryOpens or Deed.RecoveryCloses => Known(facts, TouchFact.RecoveryOpen, Deed == Deed.RecoveryOpens),
        Deed.WeAreDown => facts,
    };

    private PlanFacts Shown(PlanFacts facts, TouchFact fact) => facts with { Signs = new HashSet<KnownSign>(facts.Signs) { new(fact, Step ?? "") } };

    private static bool Holds(PlanFacts facts, TouchFact fact) => facts.Signs.Any(sign => sign.Fact == fact);

    private static PlanFacts Known(PlanFacts facts, TouchFact fact, bool holds)
    {
        var signs = facts.Signs.Where(sign => sign.Fact != fact).ToHashSet();
        if (holds) signs.Add(new KnownSign(fact));
        return facts with { Signs = signs };
    }

    private static PlanFacts Dated(PlanFacts facts, TouchAnchor anchor, DateOnly day) => facts with { Days = new Dictionary<TouchAnchor, DateOnly>(facts.Days) { [anchor] = day } };

    private static PlanFacts Entered(PlanFacts facts, Stage stage, DateTime at) => facts with { Entered = new Dictionary<Stage, DateTime>(facts.Entered) { [stage] = at } };
}
