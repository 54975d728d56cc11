namespace Hourglass.Tests.Solutions;

/// <summary>Ways to do it, compared; one is chosen (R56, R60).</summary>
public sealed class VariantsSideBySide : Designing
{
    [Fact]
    public async Task Are_chosen_one_at_a_time_and_with_a_reason()
    {
        var (gate, shop) = (await AddAsync("At the gate"), await AddAsync("In the shop"));
        Assert.Equal("variant.because.missing", await RefusedAsync(d => d.ChooseAsync(gate, "", default)));
        await Do(d => d.ChooseAsync(gate, "Nobody has to learn anything", default));

        await Do(d => d.ChooseAsync(shop, "The shops asked for it", default));

        Assert.Equal(["In the shop"], (await ShopAsync()).Variants.Where(v => v.IsChosen).Select(v => v.Name));
    }

    [Fact]
    public async Task Count_with_what_is_common_to_all_and_not_with_the_parts_of_one_that_was_not_chosen()
    {
        var (gate, shop) = (await AddAsync("At the gate"), await AddAsync("In the shop"));
        await ProposeAsync(new Hourglass.Solutions.ElementDetails("Scanner at the gate", VariantId: gate), Slow);
        await ProposeAsync(new Hourglass.Solutions.ElementDetails("Scanner in the shop", VariantId: shop));
        await ProposeAsync("Training", Wrong);
        Assert.Empty((await ShopAsync()).OrphanProblems);

        await Do(d => d.ChooseAsync(shop, "The shops asked for it", default));

        var now = await ShopAsync();
        Assert.Equal([Slow], now.OrphanProblems.Select(p => p.Id));
        Assert.Equal(["Scanner in the shop", "Training"], now.Standing.Select(e => e.Title));
        await Do(d => d.UnchooseAsync(shop, default));
        Assert.Empty((await ShopAsync()).OrphanProblems);
    }

    [Fact]
    public async Task Leave_their_parts_behind_when_they_go()
    {
        var gate = await AddAsync("At the gate");
        await ProposeAsync(new Hourglass.Solutions.ElementDetails("Scanner", VariantId: gate), Slow);

        await Do(d => d.RemoveVariantAsync(gate, default));

        Assert.Null(Assert.Single((await ShopAsync()).Elements).VariantId);
        Assert.Empty((await ShopAsync()).Variants);
    }

    private async Task<Guid> AddAsync(string name) => (await Ask(d => d.AddVariantAsync(Journey, new(name), default))).Id;
}
