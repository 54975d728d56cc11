using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Outreach.Offers;

public sealed class AnEntitlement(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Begins_when_the_customer_takes_it_up_and_counts_its_uses_until_its_last_day()
    {
        var step = Plans.Welcome with { Key = "support", Entitlement = new EntitlementTerms(new("Support by mail", "Поддержка по почте"), 30, true) };
        var given = (await world.GivenAsync("support", step)).Entitlement!;
        Assert.Equal("entitlement.not-started", (await Assert.ThrowsAsync<RefusedException>(() => world.Do<Entitlements>(e => e.UseAsync(given.Id, default)))).Code);

        world.Clock.Advance(TimeSpan.FromDays(5));
        await world.Do<Entitlements>(e => e.ActivateAsync(given.Id, default));
        await world.Do<Entitlements>(e => e.ActivateAsync(given.Id, default));
        await world.Do<Entitlements>(e => e.UseAsync(given.Id, default));
        world.Clock.Advance(TimeSpan.FromDays(30));
        await world.Do<Entitlements>(e => e.UseAsync(given.Id, default));
        world.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal("entitlement.over", (await Assert.ThrowsAsync<RefusedException>(() => world.Do<Entitlements>(e => e.UseAsync(given.Id, default)))).Code);
        Assert.Equal(2, (await world.Ask<Entitlements, Entitlement>(e => e.Visible.SingleAsync(one => one.Id == given.Id))).Used);
    }
}
