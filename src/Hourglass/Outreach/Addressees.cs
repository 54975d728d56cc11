using Hourglass.Data;
using Hourglass.Outreach.Dispatch;
using Hourglass.Relationships;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The front door of what may be sent to whom: consents, stops, and the proof of both (D1).</summary>
public sealed class Addressees(HourglassDb db, Actor actor, OutreachRuleBook rules, SendingTable table, TimeProvider clock)
{
    /// <summary>The print of an address as typed; refuses what no mail server would take.</summary>
    public async Task<string> KeyOfAsync(string address, CancellationToken cancellation) =>
        AddressPrint.Of(await rules.SettingsAsync(cancellation), EmailAddress.Read(address).Key);

    /// <summary>Nothing goes out to this address any more; holds from the moment this returns (P4).</summary>
    public async Task StopAsync(string key, string reason, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        await table.SetAsync(key, new AddresseeMove(StoppedAt: Now, Reason: reason), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Advertising ends, service goes on.</summary>
    public Task StopAdvertisingAsync(string key, ConsentProof proof, CancellationToken cancellation) =>
        TogetherAsync(key, new AddresseeMove(AdvertisingStoppedAt: Now, Reason: "unsubscribed"), ConsentDeed.Withdrawn, proof, null, cancellation);

    /// <summary>Everything ends, and the ledger says by whose word.</summary>
    public Task StopAllAsync(string key, string reason, ConsentProof proof, CancellationToken cancellation) =>
        TogetherAsync(key, new AddresseeMove(StoppedAt: Now, AdvertisingStoppedAt: Now, Reason: reason), ConsentDeed.Withdrawn, proof, null, cancellation);

    /// <summary>The person agreed to advertising; also takes an earlier stop of theirs back, for nobody else can.</summary>
    public Task AgreeAsync(string key, Guid? personId, ConsentProof proof, CancellationToken cancellation) =>
        TogetherAsync(key, new AddresseeMove(AdvertisingAgreedAt: Now, TakesBack: true), ConsentDeed.Given, proof, personId, cancellation);

    /// <summary>The person wants service letters again, and no advertising: their own stop ends, a bounce or a complaint does not.</summary>
    public async Task ServiceOnlyAsync(string key, ConsentProof proof, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        await table.SetAsync(key, new AddresseeMove(TakesBack: true), cancellation);
        await StopAdvertisingAsync(key, proof, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>A line of the ledger that changes nothing yet: somebody was asked.</summary>
    public async Task<ConsentEntry> AskedAsync(string key, Guid? personId, ConsentProof proof, CancellationToken cancellation)
    {
        var asked = db.Add(new ConsentEntry(actor.WorkspaceId, key, personId, ConsentPurpose.Advertising, ConsentDeed.Asked, proof, Now)).Entity;
        await db.SaveChangesAsync(cancellation);
        return asked;
    }

    public Task<Addressee?> OneAsync(string key, CancellationToken cancellation) =>
        db.Addressees.AsNoTracking().SingleOrDefaultAsync(a => a.Key == key, cancellation);

    public IQueryable<ConsentEntry> LedgerOf(string key) => db.ConsentEntries.AsNoTracking().Where(e => e.AddressKey == key);

    /// <summary>Why nothing may go to this address now; null when it may.</summary>
    public async Task<string?> WhyNotAsync(string key, bool advertising, CancellationToken cancellation)
    {
        var known = await OneAsync(key, cancellation);
        if (known?.StoppedAt is not null) return "opted-out";
        if (!advertising) return null;
        if (known?.AdvertisingStoppedAt is not null) return "advertising-stopped";
        return known?.AdvertisingAgreedAt is null ? "no-consent" : null;
    }

    private async Task TogetherAsync(string key, AddresseeMove move, ConsentDeed deed, ConsentProof proof, Guid? personId, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        await table.SetAsync(key, move, cancellation);
        db.Add(new ConsentEntry(actor.WorkspaceId, key, personId, ConsentPurpose.Advertising, deed, proof, Now));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <summary>What changes about an address; null leaves as it is.</summary>
/// <param name="TakesBack">The person themselves agreed again: their own earlier stops end, a bounce or complaint does not.</param>
public sealed record AddresseeMove(
    DateTime? StoppedAt = null, DateTime? AdvertisingStoppedAt = null, string? Reason = null, DateTime? AdvertisingAgreedAt = null, bool TakesBack = false);
