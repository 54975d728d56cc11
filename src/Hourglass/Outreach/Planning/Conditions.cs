using Hourglass.Method;

namespace Hourglass.Outreach.Planning;

/// <summary>What must be true for a touchpoint to happen at this moment: consent, peace while things go wrong, and the step's own conditions (D1, R108–R118).</summary>
public static class Conditions
{
    /// <returns>A code of <see cref="Skips"/>; null when nothing stands against it.</returns>
    public static string? Against(TouchPlan step, PlanFacts facts) => Suppression(step, facts) ?? Unmet(step, facts.Signs);

    private static string? Suppression(TouchPlan step, PlanFacts facts)
    {
        if (facts.IsStopped && !step.IsByHand) return Skips.OptedOut;
        if (step.Purpose != TouchPurpose.Advertising) return null;
        if (facts.IsStopped) return Skips.OptedOut;
        if (facts.IsAdvertisingStopped) return Skips.AdvertisingStopped;
        if (!facts.HasAgreedToAdvertising) return Skips.NoConsent;
        if (Holds(facts.Signs, TouchFact.RecoveryOpen)) return Skips.RecoveryOpen;
        return Holds(facts.Signs, TouchFact.AtRisk) ? Skips.AtRisk : null;
    }

    private static string? Unmet(TouchPlan step, IReadOnlySet<KnownSign> signs)
    {
        if (step.Event is { OnlySelected: true } && !Holds(signs, TouchFact.InCustomerProgramme)) return Skips.If(TouchFact.InCustomerProgramme);
        var unmet = step.Only.FirstOrDefault(condition => Holds(signs, condition.Fact, condition.Touch) != condition.Holds);
        return unmet is null ? null : unmet.Holds ? Skips.If(unmet.Fact) : Skips.Unless(unmet.Fact);
    }

    private static bool Holds(IReadOnlySet<KnownSign> signs, TouchFact fact, string? touch = null) =>
        touch is null ? signs.Any(sign => sign.Fact == fact) : signs.Contains(new KnownSign(fact, touch));
}
