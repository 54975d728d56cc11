using System.Text.Json;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Data.Sqlite;

/// <summary>One process writes, so its clock is the clock; a batch travels as one JSON text.</summary>
internal sealed class SqliteSending(HourglassDb db, TimeProvider clock) : SendingTable(db)
{
    private byte[] Workspace => Spelled(WorkspaceId);

    internal override async Task<IReadOnlyList<Guid>> ClaimAsync(ClaimWish wish, CancellationToken cancellation)
    {
        var now = wish.Now ?? Now;
        return await WriteAsync(() => IdsAsync($"""
            update "Touchpoints" set "State" = 'Claimed', "ClaimedBy" = {Spelled(wish.Node)}, "LeaseUntil" = {now + wish.Lease},
                "Fence" = "Fence" + 1, "Attempts" = "Attempts" + 1, "Version" = "Version" + 1
            where "WorkspaceId" = {Workspace} and "Id" in (
                select "Id" from "Touchpoints"
                where "WorkspaceId" = {Workspace} and not "ByHand" and "State" in ('Planned', 'Deferred') and "DueAt" <= {now}
                order by "DueAt" limit {wish.Limit})
            returning "Id" as "Value"
            """, cancellation), cancellation);
    }

    internal override async Task<Started> StartAsync(IReadOnlyList<StartWish> wishes, DateTime? now, CancellationToken cancellation)
    {
        var batch = JsonSerializer.Serialize(wishes.Select(w => new { id = Hex(w.Id), w.Fence, w.AddressKey, w.IsAdvertising }));
        await RunAsync($"""
            insert into "Addressees" ("WorkspaceId", "Key") select {Workspace}, value ->> 'AddressKey' from json_each({batch}) where true on conflict do nothing
            """, cancellation);
        var started = await IdsAsync($"""
            update "Touchpoints" as t set "State" = 'Started', "AddressKey" = wish.key, "Version" = t."Version" + 1
            from (select unhex(value ->> 'id') as id, value ->> 'Fence' as fence, value ->> 'AddressKey' as key, value ->> 'IsAdvertising' as advertising
                  from json_each({batch})) as wish,
                "Addressees" as addressee, "OutreachSettings" as house
            where t."WorkspaceId" = {Workspace} and t."Id" = wish.id and t."Fence" = wish.fence and t."State" = 'Claimed'
                and t."LeaseUntil" > {now ?? Now}
                and house."WorkspaceId" = {Workspace} and not house."IsPaused"
                and addressee."WorkspaceId" = {Workspace} and addressee."Key" = wish.key and addressee."StoppedAt" is null
                and (not wish.advertising or (addressee."AdvertisingStoppedAt" is null and addressee."AdvertisingAgreedAt" is not null))
            returning "Id" as "Value"
            """, cancellation);
        return new(started, started.Count > 0 ? await StepAsync(cancellation) : 0);
    }

    private async Task<long> StepAsync(CancellationToken cancellation) =>
        (await Db.Database.SqlQuery<long>($"""update "EngineMarks" set "Mark" = "Mark" + 1 returning "Mark" as "Value" """).ToListAsync(cancellation)).Single();

    internal override Task RecordAsync(IReadOnlyList<SendResult> results, DateTime? now, CancellationToken cancellation)
    {
        var batch = JsonSerializer.Serialize(results.Select(r => new
        {
            id = Hex(r.Id),
            r.Fence,
            state = r.State.ToString(),
            r.Reason,
            r.Detail,
            due = Spelled(r.DueAt),
            returned = r.Returned ? 1 : 0,
            repeats = r.Repeats ? 1 : 0,
        }));
        return RunAsync($"""
            update "Touchpoints" as t set "State" = result.state, "Reason" = result.reason, "Detail" = result.detail,
                "DueAt" = coalesce(result.due, t."DueAt"), "Attempts" = t."Attempts" - result.returned, "ClaimedBy" = null, "LeaseUntil" = null,
                "SentAt" = case when result.state = 'Sent' then {now ?? Now} end,
                "WasRepeated" = max(t."WasRepeated", result.repeats), "Version" = t."Version" + 1
            from (select unhex(value ->> 'id') as id, value ->> 'Fence' as fence, value ->> 'state' as state, value ->> 'Reason' as reason,
                    value ->> 'Detail' as detail, value ->> 'due' as due, value ->> 'returned' as returned, value ->> 'repeats' as repeats from json_each({batch})) as result
            where t."WorkspaceId" = {Workspace} and t."Id" = result.id and t."Fence" = result.fence
                and (t."State" in ('Claimed', 'Started', 'Unknown') or (t."State" = 'Planned' and result.state = 'Sent'))
            """, cancellation);
    }

    internal override Task RenewAsync(RenewWish wish, CancellationToken cancellation)
    {
        var held = JsonSerializer.Serialize(wish.Held.Select(Hex));
        return WriteAsync(() => RunAsync($"""
            update "Touchpoints" set "LeaseUntil" = {(wish.Now ?? Now) + wish.Lease}
            where "WorkspaceId" = {Workspace} and "Id" in (select unhex(value) from json_each({held}))
                and "ClaimedBy" = {Spelled(wish.Node)} and "State" in ('Claimed', 'Started') and "LeaseUntil" > {wish.Now ?? Now}
            """, cancellation), cancellation);
    }

    internal override Task<int> ReapAsync(DateTime? now, bool all, CancellationToken cancellation) => WriteAsync(() => RunAsync($"""
        update "Touchpoints" set
            "State" = case when "State" = 'Claimed' or ("Purpose" = 'Service' and not "WasRepeated") then 'Planned' else 'Unknown' end,
            "Reason" = case when "State" = 'Started' then 'outcome-unknown' end,
            "WasRepeated" = "WasRepeated" or ("State" = 'Started' and "Purpose" = 'Service'),
            "Attempts" = case when "State" = 'Claimed' then max("Attempts" - 1, 0) else "Attempts" end,
            "ClaimedBy" = null, "LeaseUntil" = null, "Version" = "Version" + 1
        where "WorkspaceId" = {Workspace} and "State" in ('Claimed', 'Started')
            and ("LeaseUntil" <= {now ?? Now} or {all})
        """, cancellation), cancellation);

    internal override Task<int> ChargeAsync(RateWish wish, DateTime? now, CancellationToken cancellation) =>
        WriteAsync(() => ChargeAsync(wish, now ?? Now, cancellation), cancellation);

    private async Task<int> ChargeAsync(RateWish wish, DateTime now, CancellationToken cancellation)
    {
        var gap = TimeSpan.FromMinutes(1) / Math.Max(1, wish.PerMinute - wish.Burst);
        var known = await Db.SendRates.AsNoTracking().Where(r => r.SenderId == wish.SenderId && r.Domain == "").Select(r => (DateTime?)r.FreeAt).SingleOrDefaultAsync(cancellation);
        var earliest = now - gap * (wish.Burst - 1);
        var free = known is { } until && until > earliest ? until : earliest;
        var granted = free > now ? 0 : Math.Min(wish.Wanted, 1 + (int)((now - free) / gap));
        await RunAsync($"""
            insert into "SendRates" ("WorkspaceId", "SenderId", "Domain", "FreeAt", "SlowSteps") values ({Workspace}, {Spelled(wish.SenderId)}, '', {free + granted * gap}, 0)
            on conflict do update set "FreeAt" = excluded."FreeAt"
            """, cancellation);
        return granted;
    }

    // Whoever has a transaction is the one writer.
    internal override Task LockAsync(Guid journeyId, CancellationToken cancellation) => Task.CompletedTask;

    // Whoever was stopped by a bounce, a complaint or an erasure does not come back by a tick.
    internal override Task SetAsync(string addressKey, AddresseeMove move, CancellationToken cancellation) => RunAsync($"""
        insert into "Addressees" as known ("WorkspaceId", "Key", "StoppedAt", "AdvertisingStoppedAt", "AdvertisingAgreedAt", "Reason")
        values ({Workspace}, {addressKey}, {move.StoppedAt}, {move.AdvertisingStoppedAt}, {move.AdvertisingAgreedAt}, {move.Reason})
        on conflict ("WorkspaceId", "Key") do update set
            "StoppedAt" = case when {move.TakesBack} and known."Reason" = 'unsubscribed' then null else coalesce(known."StoppedAt", excluded."StoppedAt") end,
            "AdvertisingStoppedAt" = case when {move.TakesBack} then null else coalesce(known."AdvertisingStoppedAt", excluded."AdvertisingStoppedAt") end,
            "AdvertisingAgreedAt" = case when excluded."AdvertisingStoppedAt" is not null then null else coalesce(excluded."AdvertisingAgreedAt", known."AdvertisingAgreedAt") end,
            "Reason" = coalesce(excluded."Reason", known."Reason")
        """, cancellation);

    internal override Task SlowAsync(Guid senderId, string domain, DateTime until, DateTime now, CancellationToken cancellation) => RunAsync($"""
        insert into "SendRates" as known ("WorkspaceId", "SenderId", "Domain", "FreeAt", "SlowUntil", "SlowSteps")
        values ({Workspace}, {Spelled(senderId)}, {domain}, {now}, {until}, 1)
        on conflict ("WorkspaceId", "SenderId", "Domain") do update set "SlowUntil" = excluded."SlowUntil", "SlowSteps" = known."SlowSteps" + 1
        where known."SlowUntil" is null or known."SlowUntil" <= {now}
        """, cancellation);

    internal override bool IsAlone => true;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    // Inside a transaction the gate is held already.
    private async Task<TAnswer> WriteAsync<TAnswer>(Func<Task<TAnswer>> write, CancellationToken cancellation)
    {
        await using var transaction = await Db.BeginAsync(cancellation);
        var answer = await write();
        await transaction.CommitAsync(cancellation);
        return answer;
    }

    private async Task<IReadOnlyList<Guid>> IdsAsync(FormattableString statement, CancellationToken cancellation) =>
        [.. (await Db.Database.SqlQuery<byte[]>(statement).ToListAsync(cancellation)).Select(id => new Guid(id, true))];

    // The same spellings as everywhere in this database.
    private static byte[] Spelled(Guid id) => id.ToByteArray(true);

    private static string Hex(Guid id) => Convert.ToHexString(id.ToByteArray(true));

    private static string? Spelled(DateTime? moment) => moment?.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", System.Globalization.CultureInfo.InvariantCulture);
}
