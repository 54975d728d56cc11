using Hourglass.Method;
using Hourglass.Team;

namespace Hourglass.Journeys;

/// <summary>Moving on asks for the stage's evidence or a reason; moving back and skipping ask for a reason (R18, R25, R79).</summary>
public sealed partial class Journey
{
    public DateOnly? PurchasedOn { get; private set; }

    /// <summary>The stage's gate evidence not shown yet; needs <see cref="Evidence"/> loaded.</summary>
    public IReadOnlyList<string> MissingIn(Stage stage) =>
        [.. Gates.Of(stage).Where(code => !IsShown(stage, code))];

    /// <summary>Some evidence is plain from the journey itself: nobody ticks what they have already written down.</summary>
    public bool IsShown(Stage stage, string code) => IsPlain(code) || _evidence.Any(e => e.Stage == stage && e.Code == code);

    public bool IsPlain(string code) => code switch
    {
        "delight-answered" => Delight is not null,
        "result-obtained" => ResultObtainedOn is not null,
        "ready-to-recommend" => ReadyToRecommendOn is not null,
        _ => false,
    };

    /// <summary>How many of the seven stages were really done, with all their evidence (R18).</summary>
    public int Coverage => Stages.All.Count(stage => MissingIn(stage).Count == 0);

    internal void MoveTo(Stage stage, string? reason, Playbook playbook, Actor by, DateTime at)
    {
        MustBeOpen();
        if (stage == Stage) return;
        var why = Wording.Optional(reason, "journey.reason", 2000);
        MustBeJustified(stage, why);

        var kind = stage < Stage ? MilestoneKind.MovedBack : stage > Stage + 1 ? MilestoneKind.Skipped : MilestoneKind.Moved;
        var (from, buys) = (Stage, stage.IsAfterPurchase && PurchasedOn is null);
        EnterStage(stage, playbook, at);
        Record(kind, by, at, from: from.ToString(), to: stage.ToString(), note: why);
        if (buys) Bought(by.DayOf(at), null, by, at);
    }

    /// <summary>The customer bought: the lower bulb opens, the deal is sold but not finished (R73, R107).</summary>
    internal void Win(DateOnly on, long? value, string? reason, Playbook playbook, Actor by, DateTime at)
    {
        MustBeOpen();
        if (PurchasedOn is not null && Stage.IsAfterPurchase) throw new RefusedException("journey.won-already");
        if (on > by.DayOf(at)) throw new RefusedException("journey.won-in-future");
        if (value is < 0) throw new RefusedException("journey.value-negative");
        (PurchasedOn, Value) = (on, value ?? Value);
        if (Stage.IsAfterPurchase) Bought(on, Wording.Optional(reason, "journey.reason", 2000), by, at);
        else
        {
            MoveTo(Stage.Deliver, reason, playbook, by, at);
            Bought(on, null, by, at);
        }
    }

    private void Bought(DateOnly on, string? note, Actor by, DateTime at)
    {
        PurchasedOn = on;
        SetAnswer(Answer.Yes, on);
        Record(MilestoneKind.Won, by, at, to: $"{on:yyyy-MM-dd}", note: note);
    }

    internal void Show(string code, string? note, Actor by, DateTime at)
    {
        var stage = StageAsking(code);
        var said = Wording.Optional(note, "evidence.note", 2000);
        if (_evidence.Find(e => e.Code == code && e.Stage == stage) is { } shown) shown.Revise(said, by.Id, at);
        else _evidence.Add(new Evidence(this, stage, code, said, by.Id, at));
        Record(MilestoneKind.EvidenceShown, by, at, from: stage.ToString(), to: code, note: note);
    }

    internal void Withdraw(string code, Actor by, DateTime at)
    {
        var stage = StageAsking(code);
        if (_evidence.RemoveAll(e => e.Code == code && e.Stage == stage) == 0) return;
        Record(MilestoneKind.EvidenceWithdrawn, by, at, from: stage.ToString(), to: code);
    }

    private void MustBeJustified(Stage stage, string? why)
    {
        if (why is not null) return;
        if (stage < Stage) throw new RefusedException("journey.back-needs-reason");
        if (stage > Stage + 1) throw new RefusedException("journey.skip-needs-reason");
        if (MissingIn(Stage) is { Count: > 0 } missing) throw new RefusedException("journey.evidence-missing", missing.Count);
    }

    private void EnterStage(Stage stage, Playbook playbook, DateTime at)
    {
        if (!stage.IsAfterPurchase) Unsell();
        (Stage, StageSince) = (stage, at);
        StartClock(playbook);
    }

    // A turned key cannot stand on a sale that no longer is one.
    private void Unsell()
    {
        if (ResultObtainedOn is not null || ReadyToRecommendOn is not null) throw new RefusedException("journey.keys-turned");
        PurchasedOn = null;
    }

    private static Stage StageAsking(string code) =>
        Stages.All.Where(stage => Gates.Asks(stage, code)).Select(stage => (Stage?)stage).FirstOrDefault()
        ?? throw new RefusedException("evidence.unknown", code);
}
