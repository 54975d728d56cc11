using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Data.Postgres;

internal sealed class PostgresSending(HourglassDb db) : SendingTable(db)
{
    internal override async Task<IReadOnlyList<Guid>> ClaimAsync(ClaimWish wish, CancellationToken cancellation) => await Db.Database.SqlQuery<Guid>($"""
        with moment as (select coalesce({wish.Now}::timestamptz, clock_timestamp()) as now),
        due as (
            select "Id" from "Touchpoints"
            where "WorkspaceId" = {WorkspaceId} and not "ByHand" and "State" in ('Planned', 'Deferred') and "DueAt" <= (select now from moment)
            order by "DueAt" limit {wish.Limit} for update skip locked)
        update "Touchpoints" t set "State" = 'Claimed', "ClaimedBy" = {wish.Node}, "LeaseUntil" = (select now from moment) + {wish.Lease}::interval,
            "Fence" = t."Fence" + 1, "Attempts" = t."Attempts" + 1, "Version" = t."Version" + 1
        from due where t."WorkspaceId" = {WorkspaceId} and t."Id" = due."Id"
        returning t."Id" as "Value"
        """).ToListAsync(cancellation);

    // One trip for all of it: a line waits for the answer. The mark comes last, since it holds up every other node until the commit.
    internal override async Task<Started> StartAsync(IReadOnlyList<StartWish> wishes, DateTime? now, CancellationToken cancellation)
    {
        var keys = wishes.Select(w => w.AddressKey).Distinct().Order(StringComparer.Ordinal).ToArray();
        var (ids, fences, addresses, advertising) = Columns(wishes);
        var started = await Db.Database.SqlQuery<StartedRow>($"""
            insert into "Addressees" ("WorkspaceId", "Key") select {WorkspaceId}, key from unnest({keys}::text[]) key on conflict do nothing;
            with house as (select 1 from "OutreachSettings" where "WorkspaceId" = {WorkspaceId} and not "IsPaused" for share),
            addressee as (
                select known.* from unnest({keys}) as key, lateral (
                    select "Key", "AdvertisingStoppedAt" is null and "AdvertisingAgreedAt" is not null as "TakesAdvertising" from "Addressees"
                    where "WorkspaceId" = {WorkspaceId} and "Key" = key and "StoppedAt" is null for share) as known),
            started as (update "Touchpoints" t set "State" = 'Started', "AddressKey" = wish.key, "Version" = t."Version" + 1
            from unnest({ids}, {fences}, {addresses}, {advertising}) as wish(id, fence, key, advertising), addressee, house
            where t."WorkspaceId" = {WorkspaceId} and t."Id" = wish.id and t."Fence" = wish.fence and t."State" = 'Claimed'
                and t."LeaseUntil" > coalesce({now}::timestamptz, clock_timestamp())
                and addressee."Key" = wish.key and (addressee."TakesAdvertising" or not wish.advertising)
            returning t."Id"),
            mark as (update "EngineMarks" set "Mark" = "Mark" + 1 where exists (select from started) returning "Mark")
            select started."Id", mark."Mark" as "Step" from started, mark
            """).ToListAsync(cancellation);
        return new([.. started.Select(s => s.Id)], started.Count > 0 ? started[0].Step : 0);
    }

    private sealed record StartedRow(Guid Id, long Step);

    internal override Task RecordAsync(IReadOnlyList<SendResult> results, DateTime? now, CancellationToken cancellation)
    {
        var ids = results.Select(r => r.Id).ToArray();
        var fences = results.Select(r => r.Fence).ToArray();
        var states = results.Select(r => r.State.ToString()).ToArray();
        var reasons = results.Select(r => r.Reason).ToArray();
        var details = results.Select(r => r.Detail).ToArray();
        var dues = results.Select(r => r.DueAt).ToArray();
        var returned = results.Select(r => r.Returned ? 1 : 0).ToArray();
        var repeats = results.Select(r => r.Repeats).ToArray();
        return RunAsync($"""
            update "Touchpoints" t set "State" = result.state, "Reason" = result.reason, "Detail" = result.detail,
                "DueAt" = coalesce(result.due, t."DueAt"), "Attempts" = t."Attempts" - result.returned, "ClaimedBy" = null, "LeaseUntil" = null,
                "SentAt" = case when result.state = 'Sent' then coalesce({now}::timestamptz, clock_timestamp()) end,
                "WasRepeated" = t."WasRepeated" or result.repeats, "Version" = t."Version" + 1
            from unnest({ids}, {fences}, {states}, {reasons}, {details}, {dues}::timestamptz[], {returned}, {repeats})
                as result(id, fence, state, reason, detail, due, returned, repeats)
            where t."WorkspaceId" = {WorkspaceId} and t."Id" = result.id and t."Fence" = result.fence
                and (t."State" in ('Claimed', 'Started', 'Unknown') or (t."State" = 'Planned' and result.state = 'Sent'))
            """, cancellation);
    }

    internal override Task RenewAsync(RenewWish wish, CancellationToken cancellation) => RunAsync($"""
        update "Touchpoints" set "LeaseUntil" = coalesce({wish.Now}::timestamptz, clock_timestamp()) + {wish.Lease}::interval
        where "WorkspaceId" = {WorkspaceId} and "Id" = any({wish.Held.ToArray()}) and "ClaimedBy" = {wish.Node} and "State" in ('Claimed', 'Started')
            and "LeaseUntil" > coalesce({wish.Now}::timestamptz, clock_timestamp())
        """, cancellation);

    internal override Task<int> ReapAsync(DateTime? now, bool all, CancellationToken cancellation) => RunAsync($"""
        update "Touchpoints" set
            "State" = case when "State" = 'Claimed' or ("Purpose" = 'Service' and not "WasRepeated") then 'Planned' else 'Unknown' end,
            "Reason" = case when "State" = 'Started' then 'outcome-unknown' end,
            "WasRepeated" = "WasRepeated" or ("State" = 'Started' and "Purpose" = 'Service'),
            "Attempts" = case when "State" = 'Claimed' then greatest("Attempts" - 1, 0) else "Attempts" end,
            "ClaimedBy" = null, "LeaseUntil" = null, "Version" = "Version" + 1
        where "WorkspaceId" = {WorkspaceId} and "State" in ('Claimed', 'Started')
            and ("LeaseUntil" <= coalesce({now}::timestamptz, clock_timestamp()) or {all})
        """, cancellation);

    internal override async Task<int> ChargeAsync(RateWish wish, DateTime? now, CancellationToken cancellation)
    {
        var gap = TimeSpan.FromMinutes(1) / Math.Max(1, wish.PerMinute - wish.Burst);
        await RunAsync($"""
            insert into "SendRates" ("WorkspaceId", "SenderId", "Domain", "FreeAt", "SlowSteps")
            values ({WorkspaceId}, {wish.SenderId}, '', '-infinity', 0) on conflict do nothing
            """, cancellation);
        var allowed = await Db.Database.SqlQuery<int>($"""
            with moment as (select coalesce({now}::timestamptz, clock_timestamp()) as now),
            rate as (select "FreeAt" from "SendRates" where "WorkspaceId" = {WorkspaceId} and "SenderId" = {wish.SenderId} and "Domain" = '' for update),
            room as (
                select greatest(rate."FreeAt", moment.now - {gap * (wish.Burst - 1)}::interval) as free, moment.now from rate, moment),
            granted as (
                select free, least({wish.Wanted}, case when free > now then 0 else 1 + floor(extract(epoch from now - free) / {gap.TotalSeconds})::int end) as n from room)
            update "SendRates" r set "FreeAt" = granted.free + granted.n * {gap}::interval from granted
            where r."WorkspaceId" = {WorkspaceId} and r."SenderId" = {wish.SenderId} and r."Domain" = ''
            returning granted.n as "Value"
            """).ToListAsync(cancellation);
        return allowed.Single();
    }

    internal override Task LockAsync(Guid journeyId, CancellationToken cancellation) => RunAsync($"""
        select 1 from "Touchpoints" where "WorkspaceId" = {WorkspaceId} and "JourneyId" = {journeyId} order by "Id" for update
        """, cancellation);

    // Whoever was stopped by a bounce, a complaint or an erasure does not come back by a tick.
    internal override Task SetAsync(string addressKey, AddresseeMove move, CancellationToken cancellation) => RunAsync($"""
        insert into "Addressees" as known ("WorkspaceId", "Key", "StoppedAt", "AdvertisingStoppedAt", "AdvertisingAgreedAt", "Reason")
        values ({WorkspaceId}, {addressKey}, {move.StoppedAt}, {move.AdvertisingStoppedAt}, {move.AdvertisingAgreedAt}, {move.Reason})
        on conflict ("WorkspaceId", "Key") do update set
            "StoppedAt" = case when {move.TakesBack} and known."Reason" = 'unsubscribed' then null else coalesce(known."StoppedAt", excluded."StoppedAt") end,
            "AdvertisingStoppedAt" = case when {move.TakesBack} then null else coalesce(known."AdvertisingStoppedAt", excluded."AdvertisingStoppedAt") end,
            "AdvertisingAgreedAt" = case when excluded."AdvertisingStoppedAt" is not null then null else coalesce(excluded."AdvertisingAgreedAt", known."AdvertisingAgreedAt") end,
            "Reason" = coalesce(excluded."Reason", known."Reason")
        """, cancellation);

    internal override Task SlowAsync(Guid senderId, string domain, DateTime until, DateTime now, CancellationToken cancellation) => RunAsync($"""
        insert into "SendRates" as known ("WorkspaceId", "SenderId", "Domain", "FreeAt", "SlowUntil", "SlowSteps")
        values ({WorkspaceId}, {senderId}, {domain}, {now}, {until}, 1)
        on conflict ("WorkspaceId", "SenderId", "Domain") do update set "SlowUntil" = excluded."SlowUntil", "SlowSteps" = known."SlowSteps" + 1
        where known."SlowUntil" is null or known."SlowUntil" <= {now}
        """, cancellation);

    internal override bool IsAlone => false;

    private static (Guid[], int[], string[], bool[]) Columns(IReadOnlyList<StartWish> wishes) =>
        ([.. wishes.Select(w => w.Id)], [.. wishes.Select(w => w.Fence)], [.. wishes.Select(w => w.AddressKey)], [.. wishes.Select(w => w.IsAdvertising)]);
}
