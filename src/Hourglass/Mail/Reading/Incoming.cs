namespace Hourglass.Mail.Reading;

/// <summary>What a letter that came in means; exactly one of the kinds below.</summary>
public abstract record Incoming
{
    private Incoming()
    {
    }

    /// <summary>A server could not deliver one of ours.</summary>
    /// <param name="About">Which letter of ours.</param>
    /// <param name="Recipients">Everybody the report says was not reached.</param>
    public sealed record Bounce(OurLetter About, IReadOnlyList<Unreached> Recipients) : Incoming
    {
        /// <summary>
        /// What it means for the address the letter went to. When the report speaks of others only — the mailbox forwards — nothing
        /// is known of the address itself, so it is never hard.
        /// </summary>
        public BounceKind KindFor(string addressKey)
        {
            var own = Recipients.Where(recipient => recipient.AddressKey is null || recipient.AddressKey == addressKey).ToList();
            return own.Count == 0 ? BounceKind.Soft : own.Min(recipient => recipient.Kind);
        }
    }

    /// <summary>Somebody wrote back.</summary>
    /// <param name="About">Which letter of ours.</param>
    /// <param name="From">As the mail says; not proven.</param>
    /// <param name="Text">What they wrote themselves, without quotation, as plain text.</param>
    /// <param name="AsksToStop">The whole answer is a word like STOP or ОТПИСАТЬСЯ.</param>
    public sealed record Reply(OurLetter About, NamedAddress From, string Text, bool AsksToStop) : Incoming;

    /// <summary>A machine wrote back: out of office, received with thanks. Nobody has answered and nothing bounced.</summary>
    public sealed record AutoReply(OurLetter? About, NamedAddress From) : Incoming;

    /// <summary>Somebody pressed "this is spam" (RFC 5965).</summary>
    /// <param name="About">Which letter of ours.</param>
    /// <param name="Address">Null when the provider keeps it to itself; the letter tells who it was.</param>
    public sealed record Complaint(OurLetter About, string? Address) : Incoming;

    /// <summary>Counted by reason and left alone.</summary>
    public sealed record NotUnderstood(NotUnderstoodReason Reason) : Incoming;
}

/// <param name="TouchpointId">From the token; null when only the Message-ID was found.</param>
/// <param name="MessageId">Null when only the token was found.</param>
public sealed record OurLetter(Guid? TouchpointId, string? MessageId)
{
    /// <summary>The token proves that the report answers a letter of ours; without it nothing may be suppressed.</summary>
    public bool IsProven => TouchpointId is not null;
}

/// <param name="AddressKey">Null when the report names nobody.</param>
/// <param name="Kind">What it means for the address.</param>
/// <param name="Status">Enhanced status (RFC 3463), when there is one.</param>
/// <param name="Words">Of the server.</param>
public sealed record Unreached(string? AddressKey, BounceKind Kind, string? Status, string Words);

public enum BounceKind
{
    /// <summary>The mailbox is not there and will not be: never write to it again.</summary>
    Hard,

    /// <summary>Not reached this time.</summary>
    Soft,

    /// <summary>It is about us: reputation, policy, the message. Says nothing about the mailbox.</summary>
    Ours,
}

public enum NotUnderstoodReason
{
    NoOriginalId,
    NotABounce,
    ReadReceipt,
    NotSpam,
    OwnLetter,
    Unrelated,
    TooComplex,
    Broken,
}
