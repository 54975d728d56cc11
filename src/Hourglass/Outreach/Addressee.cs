namespace Hourglass.Outreach;

/// <summary>What may be sent to one address. The row is what unsubscribing and sending both lock, so that after "stop" no letter starts (P4).</summary>
public sealed class Addressee
{
    private Addressee() { }

    public Guid WorkspaceId { get; private init; }
    /// <summary>A keyed print of the normalised address: it outlives the erasure of the person.</summary>
    public string Key { get; private init; } = "";
    /// <summary>Nothing at all goes out from here on.</summary>
    public DateTime? StoppedAt { get; private init; }
    /// <summary>Service letters still go out, advertising does not.</summary>
    public DateTime? AdvertisingStoppedAt { get; private init; }
    /// <summary>unsubscribed, complaint, bounced, erased, imported, by-hand.</summary>
    public string? Reason { get; private init; }
    /// <summary>Consent to advertising, the latest word of the ledger.</summary>
    public DateTime? AdvertisingAgreedAt { get; private init; }
}
