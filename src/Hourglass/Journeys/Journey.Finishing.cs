using Hourglass.Method;
using Hourglass.Team;

namespace Hourglass.Journeys;

public enum FinishKey { ResultObtained, ReadyToRecommend }

/// <summary>Two keys open the word "finished": the customer has the result they wanted, and would recommend us (R107, R124).</summary>
public sealed partial class Journey
{
    public DateOnly? ResultObtainedOn { get; private set; }
    public string? ResultWords { get; private set; }
    public DateOnly? ReadyToRecommendOn { get; private set; }
    public string? RecommendWords { get; private set; }
    public DateOnly? FinishedOn { get; private set; }

    public bool IsSoldButNotFinished => Standing == Standing.Active && Stage.IsAfterPurchase;

    /// <param name="words">How the customer said it.</param>
    internal void Turn(FinishKey key, string words, DateOnly on, Actor by, DateTime at)
    {
        MustBeOpen();
        if (!Stage.IsAfterPurchase) throw new RefusedException("finish.not-sold-yet");
        if (on > by.DayOf(at)) throw new RefusedException("finish.in-future");
        var said = Wording.Required(words, "finish.words", 2000);
        if (key == FinishKey.ResultObtained) (ResultObtainedOn, ResultWords) = (on, said);
        else (ReadyToRecommendOn, RecommendWords) = (on, said);

        Record(key == FinishKey.ResultObtained ? MilestoneKind.ResultObtained : MilestoneKind.ReadyToRecommend, by, at, note: said);
        FinishWhenBothTurned(on, by, at);
    }

    internal void TurnBack(FinishKey key, string reason, Actor by, DateTime at)
    {
        MustBeOpen();
        var why = Wording.Required(reason, "journey.reason", 2000);
        if (key == FinishKey.ResultObtained) (ResultObtainedOn, ResultWords) = (null, null);
        else (ReadyToRecommendOn, RecommendWords) = (null, null);

        if (Standing == Standing.Finished) (Standing, FinishedOn) = (Standing.Active, null);
        SetNext(Next);
        Record(MilestoneKind.KeyWithdrawn, by, at, from: key.ToString(), note: why);
    }

    // "Finished" is left only by taking a key back: that says aloud what is no longer true.
    private void MustNotBeFinished()
    {
        if (Standing == Standing.Finished) throw new RefusedException("journey.is-finished");
    }

    private void FinishWhenBothTurned(DateOnly on, Actor by, DateTime at)
    {
        if (ResultObtainedOn is null || ReadyToRecommendOn is null || Standing == Standing.Finished) return;
        (Standing, FinishedOn) = (Standing.Finished, on);
        if (Next is null) AttentionOn = DateOnly.MaxValue;
        Record(MilestoneKind.Finished, by, at);
    }
}
