using Hourglass.Journeys;
using Hourglass.Method;

namespace Hourglass.Exchange.Landing;

/// <summary>Where a row says its journey stands, and since when; every day the row does not name is said to be missing, not made up in silence.</summary>
internal sealed class PastReading(LandingGround ground)
{
    /// <summary>Whether the file speaks of this at all.</summary>
    public bool Speaks => ground.Map.Has("stage") || ground.Map.Has("startedOn") || ground.Map.Has("closedOn") || ground.Map.Has("nextStep");

    public JourneyPast Of(RowDraft row, Journey? known)
    {
        var (stage, ending) = row.Text("stage") is { } text ? StageText.Read(text, row.TitleOf("stage")) : (known?.Stage ?? Stage.Explore, known?.Ending);
        var (started, closed) = (row.Date("startedOn") ?? known?.StartedOn, row.Date("closedOn"));
        if (closed < started) throw new RefusedException("row.closed-before-started", row.Text("closedOn")!, row.Text("startedOn") ?? $"{started:yyyy-MM-dd}");
        var isClosed = ending is not null || stage.IsAfterPurchase;
        if (closed is not null && !isClosed) row.Remark("remark.closed-on-open", row.TitleOf("closedOn"));
        if (isClosed) closed ??= known?.PurchasedOn ?? known?.EndedOn ?? Unknown(row, "remark.closed-unknown", started);
        started ??= Unknown(row, "remark.started-unknown", isClosed ? closed : null);
        var since = isClosed ? closed!.Value : stage == known?.Stage ? DateOnly.FromDateTime(known.StageSince) : started.Value;
        return new JourneyPast(stage, started.Value, since, isClosed && ending is null ? closed : null, ending, ending is null ? null : closed,
            ReasonOf(row, ending, known), NextOf(row) ?? known?.Next);
    }

    private DateOnly Unknown(RowDraft row, string code, DateOnly? otherwise)
    {
        row.Remark(code);
        return otherwise ?? ground.Today;
    }

    private string? ReasonOf(RowDraft row, Ending? ending, Journey? known)
    {
        if (ending is null) return null;
        if ((row.Text("reason") ?? known?.OurReason) is { } reason) return reason;
        var said = ground.Map.Map.EndedReason ?? throw new RefusedException("row.ended-without-reason");
        row.Remark("remark.reason-missing", said);
        return said;
    }

    private static NextStep? NextOf(RowDraft row)
    {
        if (row.Text("nextStep") is not { } what) return null;
        var on = row.Date("nextOn") ?? throw new RefusedException("row.missing", row.TitleOf("nextOn"));
        return new NextStep(Wording.Required(what, "step.what", 300), on.Year is >= 2000 and <= 2100 ? on : throw new RefusedException("step.date"));
    }
}
