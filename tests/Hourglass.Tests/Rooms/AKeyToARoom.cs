using System.Buffers.Text;
using Hourglass.Data;
using Hourglass.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Rooms;

/// <summary>A private link opens one room for one person, until it expires or is taken back (P39).</summary>
public sealed class AKeyToARoom : InTheRoom
{
    [Fact]
    public async Task Opens_for_its_guest_and_knows_who_they_are()
    {
        var (olga, ivan) = (await InviteAsync("Olga"), await InviteAsync("Ivan"));

        Assert.Equal("Olga", await InsideAsync(olga, v => Task.FromResult(v.Guest.Name)));
        Assert.Equal(("Ivan", "Fewer returns, together"), await InsideAsync(ivan, v => Task.FromResult((v.Guest.Name, v.Title))));
    }

    [Fact]
    public async Task Has_192_bits_of_chance_and_only_its_hash_is_kept()
    {
        var (one, other) = (await InviteAsync(), await InviteAsync());

        var (first, second) = (Base64Url.DecodeFromChars(one), Base64Url.DecodeFromChars(other));
        Assert.Equal((40, 16), (first.Length, first.Zip(second).TakeWhile(pair => pair.First == pair.Second).Count()));
        var kept = await World.Ask<HourglassDb, List<string>>(db => db.RoomGuests.Select(g => g.KeyHash).ToListAsync());
        Assert.All(kept, hash => Assert.Equal(64, hash.Length));
        Assert.DoesNotContain(one, kept);
    }

    [Fact]
    public async Task Opens_nothing_once_it_expired_or_was_taken_back_or_replaced()
    {
        var (expiring, revoked, renewed) = (await InviteAsync("Olga", 2), await InviteAsync("Ivan"), await InviteAsync("Petra"));
        var guests = (await StateAsync()).Guests.ToDictionary(g => g.Name, g => g.Id);
        await World.Do<RoomDesk>(d => d.RevokeAsync(guests["Ivan"], default));
        var anew = await World.Ask<RoomDesk, string>(d => d.RenewAsync(guests["Petra"], 30, default));

        Assert.Equal((true, false, false, true), (await OpensAsync(expiring), await OpensAsync(revoked), await OpensAsync(renewed), await OpensAsync(anew)));
        World.Clock.Advance(TimeSpan.FromDays(2));
        Assert.False(await OpensAsync(expiring));
    }

    [Fact]
    public async Task Opens_nothing_when_it_was_guessed_bent_or_belongs_to_another_house()
    {
        var key = await InviteAsync();
        var bent = Base64Url.DecodeFromChars(key);
        bent[^1] ^= 1;
        var foreign = Base64Url.DecodeFromChars(key);
        Guid.NewGuid().TryWriteBytes(foreign, true, out _);

        foreach (var wrong in new[] { "", "x", key[..^1], $"{key}A", $"{key}.", key.ToUpperInvariant(), Base64Url.EncodeToString(bent), Base64Url.EncodeToString(foreign), RoomKey.New(World.Me.WorkspaceId), new string('A', 54) })
            Assert.False(await OpensAsync(wrong), wrong);
    }

    [Fact]
    public async Task Is_given_only_to_a_room_that_is_open_and_for_a_sensible_time()
    {
        Assert.Equal("room.closed", await RefusedAsync(() => World.Do<RoomDesk>(d => d.InviteAsync(Journey, new("Olga"), default))));
        await InviteAsync();
        Assert.Equal("guest.days", await RefusedAsync(() => World.Do<RoomDesk>(d => d.InviteAsync(Journey, new("Olga", Days: 0), default))));
        Assert.Equal("guest.days", await RefusedAsync(() => World.Do<RoomDesk>(d => d.InviteAsync(Journey, new("Olga", Days: 731), default))));
        Assert.Equal("guest.name.missing", await RefusedAsync(() => World.Do<RoomDesk>(d => d.InviteAsync(Journey, new(" "), default))));
    }

    [Fact]
    public async Task Is_nothing_another_seller_can_give_or_take()
    {
        await InviteAsync();
        var guest = (await StateAsync()).Guests.Single();

        await World.As(World.Ben, async () =>
        {
            Assert.Equal("guest.unknown", await RefusedAsync(() => World.Do<RoomDesk>(d => d.RevokeAsync(guest.Id, default))));
            Assert.Equal("guest.unknown", await RefusedAsync(() => World.Do<RoomDesk>(d => d.RenewAsync(guest.Id, 5, default))));
            Assert.Equal("journey.unknown", await RefusedAsync(() => World.Do<RoomDesk>(d => d.InviteAsync(Journey, new("Ben's"), default))));
        });
    }
}
