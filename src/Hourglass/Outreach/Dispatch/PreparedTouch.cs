using Hourglass.Mail;

namespace Hourglass.Outreach.Dispatch;

/// <summary>A claimed touchpoint with everything it takes: a letter and the wish to start it, or a decision that there is nothing to send.</summary>
internal sealed record PreparedTouch(Touchpoint Touch, Sender Sender)
{
    public Guid Id => Touch.Id;
    public Letter? Letter { get; init; }
    public string? Domain { get; init; }
    public StartWish? Wish { get; init; }
    public SendResult? Decided { get; init; }

    public SendResult Result(TouchState state, string? reason = null, string? detail = null, DateTime? due = null) =>
        new(Id, Touch.Fence, state, reason, Kept(detail), due);

    // A server may say anything; what no database keeps must not hold up the ledger.
    private static string? Kept(string? said) =>
        said is null ? null : string.Concat(said.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(500));

    /// <summary>Not tried at all, as if it had never been claimed.</summary>
    public SendResult Returned(string? reason = null, DateTime? due = null) => Result(TouchState.Planned, reason, null, due) with { Returned = true };
}
