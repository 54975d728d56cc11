using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Outreach.Offers;

public sealed class ACoupon(World world) : IClassFixture<World>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(50)]
    public async Task Is_used_exactly_as_often_as_it_may_be_however_many_try_at_once(int limit)
    {
        var coupon = await world.CouponAsync($"rush{limit}", limit);

        var done = await Gifts.AtOnceAsync(500, i => world.Do<Coupons>(c => c.RedeemAsync(new RedeemWish(coupon.Code, $"Order {i}", true), default)));

        Assert.Equal((limit, limit), (done, (await world.ReadAsync(coupon)).Used));
        Assert.Equal(limit, await world.Ask<Coupons, int>(c => c.RedemptionsOf(coupon.Id).CountAsync()));
        Assert.True(await world.KnowsAsync(coupon.JourneyId, TouchFact.Redeemed));
    }

    [Fact]
    public async Task Can_be_taken_back_once_and_then_used_again_also_in_a_crowd()
    {
        var coupon = await world.CouponAsync("back");
        var use = await world.Ask<Coupons, Redemption>(c => c.RedeemAsync(new RedeemWish(coupon.Code.ToLowerInvariant().Replace('-', ' '), "Order", true), default));

        var done = await Gifts.AtOnceAsync(20, _ => world.Do<Coupons>(c => c.TakeBackAsync(use.Id, default)));

        Assert.Equal((1, 0), (done, (await world.ReadAsync(coupon)).Used));
        Assert.False(await world.KnowsAsync(coupon.JourneyId, TouchFact.Redeemed));
        await world.Do<Coupons>(c => c.RedeemAsync(new RedeemWish(coupon.Code, "Order again", true), default));
    }

    [Fact]
    public async Task Is_not_for_what_was_bought_nor_after_its_day_nor_once_withdrawn()
    {
        var other = await world.CouponAsync("other", butBought: true);
        Assert.Equal("coupon.but-what-was-bought", await RefusedAsync(new RedeemWish(other.Code, "The same course", false)));
        var withdrawn = await world.CouponAsync("withdrawn");
        await world.Do<Coupons>(c => c.WithdrawAsync(withdrawn.Id, default));
        Assert.Equal("coupon.withdrawn", await RefusedAsync(new RedeemWish(withdrawn.Code, "Order", true)));
        world.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal("coupon.over", await RefusedAsync(new RedeemWish(other.Code, "A book", true)));
    }

    [Fact]
    public async Task Of_somebody_else_is_as_unknown_as_none_and_guessing_ends_soon()
    {
        await using var quiet = new World();
        await quiet.InitializeAsync();
        var mine = await quiet.CouponAsync("mine");
        await quiet.As(quiet.Ben, async () => Assert.Equal("coupon.unknown", await RefusedAsync(new RedeemWish(mine.Code, "x", true), quiet)));
        var (stranger, _, _) = await OtherHouseAsync(quiet);
        await quiet.As(stranger, async () =>
        {
            Assert.Equal("coupon.unknown", await RefusedAsync(new RedeemWish(mine.Code, "x", true), quiet));
            for (var i = 0; i < 9; i++) Assert.Equal("coupon.unknown", await RefusedAsync(new RedeemWish("BBBB-CCCC-DDDD", "x", true), quiet));
            Assert.Equal("coupon.too-many-tries", await RefusedAsync(new RedeemWish(mine.Code, "x", true), quiet));
        });
        await quiet.Do<Coupons>(c => c.RedeemAsync(new RedeemWish(mine.Code, "Order", true), default));
    }

    private static async Task<(Hourglass.Team.Actor, Hourglass.Team.Actor, Hourglass.Team.Actor)> OtherHouseAsync(World quiet)
    {
        var me = quiet.Me;
        var house = await quiet.OpenWorkspaceAsync("Another house");
        quiet.Me = me;
        return house;
    }

    private async Task<string> RefusedAsync(RedeemWish wish, World? where = null) =>
        (await Assert.ThrowsAsync<RefusedException>(() => (where ?? world).Do<Coupons>(c => c.RedeemAsync(wish, default)))).Code;
}
