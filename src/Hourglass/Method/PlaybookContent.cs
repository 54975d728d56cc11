namespace Hourglass.Method;

/// <summary>What a playbook says, as one value: a draft that is being written, or an edition that never changes again. Designed from the end (R99–R102).</summary>
public sealed record PlaybookContent
{
    /// <summary>What the customer should think, say and feel; null until it was written (R101).</summary>
    public EndState? End { get; init; }
    public IReadOnlyList<TouchPlan> Touches { get; init; } = [];
    public ReferralPlan? Referrals { get; init; }
    public IReadOnlyList<StageContent> Stages { get; init; } = [];
    /// <summary>What the product or service can do; asked for last (R99).</summary>
    public IReadOnlyList<Said> Features { get; init; } = [];

    public StageContent? this[Stage stage] => Stages.FirstOrDefault(s => s.Stage == stage);

    public TouchPlan? Touch(string key) => Touches.FirstOrDefault(t => t.Key == key);
}

/// <param name="Days">After the purchase; 180 unless changed.</param>
public sealed record EndState(int Days, Said Think, Said Say, Said Feel);

/// <summary>Whom we ask for a recommendation, when, how, and whom they might introduce us to (R106, R120).</summary>
public sealed record ReferralPlan(Said Who, Said When, Said How, Said ToWhom);

/// <summary>One stage of the path: why it exists, what to ask, what to show before moving on, and the ordered activities (R7, R13).</summary>
public sealed record StageContent
{
    public required Stage Stage { get; init; }
    public required Said Name { get; init; }
    public required Said Parallel { get; init; }
    public int MaybeDays { get; init; } = 14;
    public Said? Purpose { get; init; }
    public Said? Guide { get; init; }
    public IReadOnlyList<Said> Questions { get; init; } = [];
    /// <summary>In the words of this playbook: what must be shown before the journey moves on; by the codes of <see cref="Gates"/>.</summary>
    public IReadOnlyDictionary<string, Said> Evidence { get; init; } = new Dictionary<string, Said>();
    public IReadOnlyList<Activity> Activities { get; init; } = [];
}

/// <summary>Who is responsible for an activity or a touchpoint.</summary>
public enum Responsible { Sales, Marketing, Product, Delivery, Support, Customer }

/// <param name="Key">Stays the same over editions.</param>
/// <param name="DueDays">After the stage was entered; null when it has no date of its own.</param>
/// <param name="Artefact">What is there afterwards.</param>
public sealed record Activity(string Key, Said Title, Responsible Role, int? DueDays = null, Said? Artefact = null);
