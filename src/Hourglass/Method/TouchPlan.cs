namespace Hourglass.Method;

/// <summary>What happens at a touchpoint. A letter may carry a coupon, an entitlement, an invitation or materials; the kind says what it is in the first place.</summary>
public enum TouchKind { Letter, Series, Call, Meeting, Task, Coupon, Entitlement, Session, Event, Page, File, Survey, Gift }

/// <summary>Service is owed to the customer, advertising needs consent (D1).</summary>
public enum TouchPurpose { Service, Advertising }

/// <summary>The day that the offset counts from; the plan moves when it moves.</summary>
public enum TouchAnchor { Purchase, ServiceStart, Delivery, StageEntry, ProposalValidity, Renewal, DateField }

/// <summary>What becomes of a touchpoint that could not happen in its time.</summary>
public enum LateRule { Send, Skip, Reschedule }

/// <summary>One planned touchpoint of a playbook: what, when counted from what, for whom, and what must be true before it (R102, R108–R118).</summary>
public sealed record TouchPlan
{
    /// <summary>Short latin word with hyphens; stays the same over editions.</summary>
    public required string Key { get; init; }
    public required Said Title { get; init; }
    public TouchKind Kind { get; init; } = TouchKind.Letter;
    public TouchPurpose Purpose { get; init; } = TouchPurpose.Service;
    public Responsible Role { get; init; } = Responsible.Sales;

    public TouchAnchor Anchor { get; init; } = TouchAnchor.Purchase;
    /// <summary>Which stage, when it is anchored to the entry of one.</summary>
    public Stage? Stage { get; init; }
    /// <summary>Which own date field, when it is anchored to one.</summary>
    public string? Field { get; init; }
    /// <summary>Days after the anchor, negative before it.</summary>
    public int Days { get; init; }
    /// <summary>Wall time where the customer lives; null means as soon as the anchor happens, within waking hours.</summary>
    public TimeOnly? At { get; init; } = new TimeOnly(10, 0);
    public bool OnWorkingDays { get; init; } = true;
    /// <summary>Hours it may be late before <see cref="Late"/> decides.</summary>
    public int GraceHours { get; init; } = 24;
    public LateRule Late { get; init; } = LateRule.Send;

    /// <summary>What must be true before this, in words (R102).</summary>
    public Said? Before { get; init; }
    /// <summary>What the seller learns from it.</summary>
    public Said? Learns { get; init; }
    /// <summary>Every one must hold at the moment it happens, else it is skipped with the reason.</summary>
    public IReadOnlyList<TouchCondition> Only { get; init; } = [];
    /// <summary>The touchpoint that takes its place when <see cref="Only"/> does not hold.</summary>
    public string? Otherwise { get; init; }

    public Said? Subject { get; init; }
    /// <summary>Markdown with merge fields.</summary>
    public Said? Body { get; init; }
    /// <summary>The letters of a series after the first one.</summary>
    public IReadOnlyList<SeriesLetter> Series { get; init; } = [];
    public CouponTerms? Coupon { get; init; }
    public EntitlementTerms? Entitlement { get; init; }
    public SessionTerms? Session { get; init; }
    public EventTerms? Event { get; init; }
    /// <summary>Names of materials of the library that go with it (R100).</summary>
    public IReadOnlyList<string> Materials { get; init; } = [];

    /// <summary>Part of the closing routine: cannot be taken out of a playbook nor of a journey, only put off with a reason (R129).</summary>
    public bool IsLocked { get; init; }

    public bool IsAfterPurchase => Anchor is TouchAnchor.Purchase or TouchAnchor.ServiceStart or TouchAnchor.Delivery or TouchAnchor.Renewal && Days >= 0
        || Anchor == TouchAnchor.StageEntry && Stage is { IsAfterPurchase: true };

    /// <summary>A person does it; the engine only reminds them.</summary>
    public bool IsByHand => Kind is TouchKind.Call or TouchKind.Meeting or TouchKind.Task or TouchKind.Gift;
}

/// <summary>A fact about the customer that a touchpoint waits for or yields to.</summary>
public enum TouchFact { Watched, Attended, AnsweredYes, AnsweredNo, Redeemed, Struggling, AtRisk, RecoveryOpen, InCustomerProgramme }

/// <param name="Touch">The touchpoint that the fact is about; null for facts about the customer as a whole.</param>
/// <param name="Holds">False when the fact must not hold.</param>
public sealed record TouchCondition(TouchFact Fact, string? Touch = null, bool Holds = true);

/// <param name="Days">After the letter before it.</param>
public sealed record SeriesLetter(int Days, Said Subject, Said Body);

public enum CouponKind { Percent, Amount, FreeSession, FreeAssessment }

/// <param name="Amount">Percent, minor units of <paramref name="Currency"/>, or minutes of a session.</param>
/// <param name="ButWhatWasBought">For anything except what the customer has.</param>
/// <param name="ValidDays">From the day it is given.</param>
/// <param name="Limit">How many times its code can be redeemed.</param>
public sealed record CouponTerms(CouponKind Kind, int Amount, string? Currency = null, bool ButWhatWasBought = false, int ValidDays = 30, int Limit = 1);

/// <param name="Days">How long it lasts; null without end.</param>
/// <param name="FromActivation">Counts from the day the customer takes it up, else from the day it was given.</param>
public sealed record EntitlementTerms(Said What, int? Days, bool FromActivation);

/// <param name="AsksOnTrack">Afterwards the customer is asked whether they are on the right track; "no" opens a recovery (R112).</param>
public sealed record SessionTerms(int Minutes, bool AsksOnTrack);

/// <param name="Event">The name of the gathering they are invited to.</param>
/// <param name="OnlySelected">Only members of the customer programme's selected group (R109).</param>
public sealed record EventTerms(string Event, bool OnlySelected);

public static class TouchFacts
{
    extension(TouchFact fact)
    {
        /// <summary>True of what happened at one touchpoint, false of how the customer is doing as a whole.</summary>
        public bool IsAboutATouch => fact is TouchFact.Watched or TouchFact.Attended or TouchFact.AnsweredYes or TouchFact.AnsweredNo or TouchFact.Redeemed;
    }
}
