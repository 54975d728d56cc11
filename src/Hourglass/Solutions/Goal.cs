namespace Hourglass.Solutions;

/// <summary>What the customer wants to reach, in their words, and by what one will see that they did (R72, R125).</summary>
public sealed class Goal
{
    private readonly List<Measure> _measures = [];

    private Goal() { }

    internal Goal(Guid workspaceId, Guid journeyId, GoalDetails details, string byName, DateTime at)
    {
        (WorkspaceId, JourneyId, ByName, AddedAt) = (workspaceId, journeyId, byName, at);
        Describe(details);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    /// <summary>The main problem it answers; null for a goal of its own.</summary>
    public Guid? ProblemId { get; private set; }
    public string Words { get; private set; } = "";
    /// <summary>The customer wrote it themselves.</summary>
    public bool FromCustomer { get; internal init; }
    public string? ConfirmedBy { get; private set; }
    public DateOnly? ConfirmedOn { get; private set; }
    /// <summary>The customer sees it in their room, with its measures.</summary>
    public bool IsShared { get; private set; }
    public string ByName { get; private init; } = "";
    public DateTime AddedAt { get; private init; }
    public int Version { get; private set; }

    public IReadOnlyList<Measure> Measures => _measures;
    /// <summary>There is something to compare with, and something to reach.</summary>
    public bool IsMeasured => _measures.Exists(m => m.Baseline is not null && m.Target is not null);
    /// <summary>The customer brought it in, or said yes to it.</summary>
    public bool IsTheirs => FromCustomer || ConfirmedOn is not null;
    public GoalDetails Details => new(Words, ProblemId);

    internal void Describe(GoalDetails details)
    {
        var words = Wording.Required(details.Words, "goal.words", 1000);
        if (words != Words) TakeConfirmationBack();
        (Words, ProblemId) = (words, details.ProblemId);
        Version++;
    }

    internal Measure Measure(MeasureDetails details)
    {
        var measure = new Measure(this, details);
        _measures.Add(measure);
        TakeConfirmationBack();
        Version++;
        return measure;
    }

    internal void Remeasure(Guid measureId, MeasureDetails details)
    {
        (_measures.Find(m => m.Id == measureId) ?? throw new RefusedException("measure.unknown")).Describe(details);
        TakeConfirmationBack();
        Version++;
    }

    internal void Unmeasure(Guid measureId)
    {
        if (_measures.RemoveAll(m => m.Id == measureId) == 0) throw new RefusedException("measure.unknown");
        TakeConfirmationBack();
        Version++;
    }

    /// <summary>The problem it answered is gone; it stays as a goal of its own.</summary>
    internal void OutliveProblem()
    {
        ProblemId = null;
        Version++;
    }

    internal void ConfirmBy(string? whom, DateOnly on, DateOnly today)
    {
        if (on > today) throw new RefusedException("goal.confirmed-in-future");
        (ConfirmedBy, ConfirmedOn) = (Wording.RequiredLine(whom, "goal.confirmed-by", 200), on);
        Version++;
    }

    internal void Share(bool isShared)
    {
        IsShared = isShared;
        Version++;
    }

    // What was agreed to is not what stands there now.
    private void TakeConfirmationBack() => (ConfirmedBy, ConfirmedOn) = (null, null);
}

public sealed record GoalDetails(string Words, Guid? ProblemId = null);
