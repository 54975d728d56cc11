namespace Hourglass.Research;

/// <summary>How things will be once the problem is solved: later this becomes the result that was wished for (R49).</summary>
public sealed partial class Problem
{
    /// <summary>What will be different.</summary>
    public string? After { get; private set; }
    public string? AfterForWhom { get; private set; }
    /// <summary>How we would see it: what one could count or notice.</summary>
    public string? AfterSigns { get; private set; }
    public string? AfterConfirmedBy { get; private set; }
    public DateOnly? AfterConfirmedOn { get; private set; }

    internal void Picture(AfterDetails after)
    {
        var text = Wording.Optional(after.Text, "problem.after", 2000);
        // Another picture has not been agreed to yet.
        if (text != After) (AfterConfirmedBy, AfterConfirmedOn) = (null, null);
        After = text;
        AfterForWhom = Wording.OptionalLine(after.ForWhom, "problem.after-for-whom", 200);
        AfterSigns = Wording.Optional(after.Signs, "problem.after-signs", 1000);
        Version++;
    }

    internal void ConfirmAfter(string? whom, DateOnly on, DateOnly today)
    {
        if (After is null) throw new RefusedException("problem.no-after");
        if (on > today) throw new RefusedException("problem.confirmed-in-future");
        (AfterConfirmedBy, AfterConfirmedOn) = (Wording.RequiredLine(whom, "problem.confirmed-by", 200), on);
        Version++;
    }
}

/// <param name="Text">What will be different; empty for no picture any more.</param>
/// <param name="Signs">How we would see it.</param>
public sealed record AfterDetails(string? Text, string? ForWhom = null, string? Signs = null);
