using Hourglass.Method;

namespace Hourglass.Outreach.Planning;

/// <summary>One line of a customer's calendar: what happens when, why not on the plain day, why not at all.</summary>
public sealed record PlannedTouch
{
    public required TouchPlan Plan { get; init; }
    /// <summary>0 for the step itself; 1, 2, … for the further letters of a series.</summary>
    public int Occurrence { get; init; }
    /// <summary>UTC; null while it waits for <see cref="WaitsFor"/>.</summary>
    public DateTime? At { get; init; }
    /// <summary>The anchor whose day is not known yet.</summary>
    public TouchAnchor? WaitsFor { get; init; }
    /// <summary>The plain moment of the plan, before hours, caps and lateness moved it.</summary>
    public DateTime? MeantAt { get; init; }
    /// <summary>After this its rule for lateness decides.</summary>
    public DateTime? LateAt { get; init; }
    /// <summary>Codes of <see cref="Planning.Shifts"/>, in order.</summary>
    public IReadOnlyList<string> Shifts { get; init; } = [];
    /// <summary>A code of <see cref="Skips"/>: why it does not happen; null when it does.</summary>
    public string? Skip { get; init; }
    /// <summary>False while the reason may go away before <see cref="At"/>: as things stand it would be skipped.</summary>
    public bool IsSkipFinal { get; init; }
    /// <summary>The step whose place it takes, because that one's condition does not hold.</summary>
    public string? InsteadOf { get; init; }

    public TouchId Id => new(Plan.Key, Occurrence);
    public string Step => Plan.Key;
    public Said Title => Plan.Title;
    public TouchKind Kind => Plan.Kind;
    public TouchPurpose Purpose => Plan.Purpose;
    /// <summary>Of the step, or of this letter of its series.</summary>
    public Said? Subject => Occurrence == 0 ? Plan.Subject : Plan.Series[Occurrence - 1].Subject;
    /// <summary>A task is ours alone; everything else reaches the customer and counts for the cap over all channels.</summary>
    public bool ReachesCustomer => Kind != TouchKind.Task;
    /// <summary>It happens, as far as we know.</summary>
    public bool IsExpected => Skip is null;
}

/// <summary>Why a touchpoint does not happen; the texts know every code as <c>skip.*</c>.</summary>
public static class Skips
{
    public const string Removed = "removed";
    public const string LateJoin = "late-join";
    public const string TooLate = "too-late";
    /// <summary>It was to come before its anchor, and the anchor has passed.</summary>
    public const string AnchorPassed = "anchor-passed";
    /// <summary>No day was found that the cap allows.</summary>
    public const string NoRoom = "no-room";
    public const string OptedOut = "opted-out";
    public const string AdvertisingStopped = "advertising-stopped";
    public const string NoConsent = "no-consent";
    public const string AtRisk = "at-risk";
    public const string RecoveryOpen = "recovery-open";

    public static string If(TouchFact fact) => "if-" + Languages.TextKey.Of(fact);

    public static string Unless(TouchFact fact) => "unless-" + Languages.TextKey.Of(fact);

    public static bool IsCondition(string? reason) => reason is not null && (reason.StartsWith("if-", StringComparison.Ordinal) || reason.StartsWith("unless-", StringComparison.Ordinal));

    public static IReadOnlyList<string> All { get; } =
    [
        Removed, LateJoin, TooLate, AnchorPassed, NoRoom, OptedOut, AdvertisingStopped, NoConsent, AtRisk, RecoveryOpen,
        .. Enum.GetValues<TouchFact>().SelectMany(fact => new[] { If(fact), Unless(fact) }),
    ];
}
