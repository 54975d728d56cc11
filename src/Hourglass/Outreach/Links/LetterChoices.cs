using Hourglass.Outreach.Dispatch;

namespace Hourglass.Outreach;

public enum LetterChoice { Everything, ServiceOnly, Nothing }

/// <summary>What a customer chose about our letters, at the address the letter went to and the one they have now (D1).</summary>
public sealed class LetterChoices(Addressees addressees, OutreachRuleBook rules)
{
    public async Task<LetterStanding> StandingAsync(LetterSubject subject, CancellationToken cancellation)
    {
        var known = new List<Addressee>();
        foreach (var key in await KeysAsync(subject, cancellation))
            if (await addressees.OneAsync(key, cancellation) is { } addressee) known.Add(addressee);
        var isStopped = known.Exists(a => a.StoppedAt is not null);
        var agreed = known.Find(a => a.AdvertisingAgreedAt is not null)?.AdvertisingAgreedAt;
        return new LetterStanding(isStopped ? LetterChoice.Nothing : agreed is null ? LetterChoice.ServiceOnly : LetterChoice.Everything,
            agreed, isStopped && known.Exists(a => a.Reason != "unsubscribed"));
    }

    /// <summary>Mail programs' one click: everything ends at once; nothing that is on its way is touched (RFC 8058).</summary>
    public Task OneClickAsync(LetterSubject subject, CancellationToken cancellation) => NothingAsync(subject, new ConsentProof("one-click"), cancellation);

    public async Task NothingAsync(LetterSubject subject, ConsentProof proof, CancellationToken cancellation)
    {
        foreach (var key in await KeysAsync(subject, cancellation)) await addressees.StopAllAsync(key, "unsubscribed", proof, cancellation);
    }

    public async Task ServiceOnlyAsync(LetterSubject subject, ConsentProof proof, CancellationToken cancellation)
    {
        foreach (var key in await KeysAsync(subject, cancellation)) await addressees.ServiceOnlyAsync(key, proof, cancellation);
    }

    private async Task<IReadOnlyList<string>> KeysAsync(LetterSubject subject, CancellationToken cancellation)
    {
        var now = subject.AddressKey is { } address ? AddressPrint.Of(await rules.SettingsAsync(cancellation), address) : null;
        return [.. new[] { subject.Touch.AddressKey, now }.OfType<string>().Distinct()];
    }
}

/// <param name="CannotReturn">A mail server or a complaint stopped the letters, not the person; a tick does not bring them back.</param>
public sealed record LetterStanding(LetterChoice Choice, DateTime? AgreedAt, bool CannotReturn);
