using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Journeys;

public sealed class ABeginning : IAsyncLifetime
{
    private static readonly JourneyDetails Wanted = new("Fewer returns", Delight: "No more night shifts");
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Brings_company_person_and_first_step_with_it()
    {
        var journey = await Begin(new Beginning(Wanted, null, "Acme", false, "Lydia", null, new NextStep("Call", _world.Today)));

        var sheet = await _world.Ask<JourneySheets, JourneySheet?>(s => s.ReadAsync(journey.Id, default));
        Assert.Equal(("Acme", "Lydia", "Call"), (sheet!.Company, sheet.Person, sheet.Journey.NextWhat));
    }

    [Fact]
    public async Task Takes_the_company_and_the_person_of_exactly_that_name()
    {
        await Begin(new Beginning(Wanted, null, "Acme", false, "Lydia", null, null));
        await Begin(new Beginning(Wanted with { Need = "Another need" }, null, "Acme", false, "Lydia", null, null));

        Assert.Equal((1, 1), await _world.Ask<HourglassDb, (int, int)>(async db => (await db.Companies.CountAsync(), await db.People.CountAsync())));
    }

    [Fact]
    public async Task Asks_before_it_makes_a_company_that_looks_like_a_known_one()
    {
        await _world.AddCompany("ООО «Ромашка»");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Begin(new Beginning(Wanted, null, "Ромашка", false, null, null, null)));
        Assert.Equal("company.likely-same", refused.Code);

        await Begin(new Beginning(Wanted, null, "Ромашка", true, null, null, null));
        Assert.Equal(2, await _world.Ask<HourglassDb, int>(db => db.Companies.CountAsync()));
    }

    [Fact]
    public async Task Leaves_nothing_behind_when_it_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            Begin(new Beginning(Wanted, null, "Acme", false, "Lydia", null, new NextStep("", _world.Today))));

        Assert.Equal("step.what.missing", refused.Code);
        Assert.Equal(0, await _world.Ask<HourglassDb, int>(db => db.Companies.CountAsync()));
    }

    [Fact]
    public async Task Asks_the_delight_question()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => Begin(new Beginning(new JourneyDetails("Fewer returns"), null, "Acme", false, null, null, null)));

        Assert.Equal("journey.delight.missing", refused.Code);
    }

    private Task<Journey> Begin(Beginning beginning) => _world.Ask<Beginnings, Journey>(b => b.BeginAsync(beginning, default));
}
