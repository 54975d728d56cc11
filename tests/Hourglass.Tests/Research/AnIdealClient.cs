using Hourglass.Journeys;
using Hourglass.Relationships;
using Hourglass.Research;
using Hourglass.Search;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Research;

/// <summary>Whom the playbook was made for, and how well Acme fits (R8, R37).</summary>
public sealed class AnIdealClient : Comparing
{
    [Fact]
    public async Task Is_proposed_from_finished_journeys_and_saved_by_nobody()
    {
        foreach (var (sector, size) in new[] { ("Retail", 10), ("retail", 40), ("Retail", 60), ("Farming", 900) }) await FinishAsync(sector, size, "Spain", "family");

        var derived = await Ask(p => p.DeriveAsync(Playbook, default));

        Assert.Equal((4, true), (derived.Journeys, derived.IsEnough));
        Assert.Equal(["Retail"], derived.Criteria.Single(c => c.Kind == CriterionKind.Sector).Words);
        Assert.Equal((40, 60), derived.Criteria.Where(c => c.Kind == CriterionKind.Size).Select(c => (c.Least!.Value, c.Most!.Value)).Single());
        Assert.Equal(["Spain"], derived.Criteria.Single(c => c.Kind == CriterionKind.Country).Words);
        Assert.Equal(["family"], derived.Criteria.Single(c => c.Kind == CriterionKind.Tag).Words);
        Assert.Empty((await Ask(p => p.ReadAsync(Playbook, default))).Criteria);
    }

    [Fact]
    public async Task Is_not_proposed_from_two_journeys_nor_from_those_one_does_not_see()
    {
        foreach (var size in new[] { 10, 40 }) await FinishAsync("Retail", size);
        Assert.Equal((2, 0), Told(await Ask(p => p.DeriveAsync(Playbook, default))));
        await FinishAsync("Retail", 50);
        Assert.Equal((3, 2), Told(await Ask(p => p.DeriveAsync(Playbook, default))));

        await World.As(World.Ben, async () => Assert.Equal((0, 0), Told(await Ask(p => p.DeriveAsync(Playbook, default)))));
    }

    [Fact]
    public async Task Is_compared_with_reasons_and_what_is_unknown_counts_neither_way()
    {
        await DescribeAsync(new("Acme", "Retail", 500, null), "family");
        await WriteAsync(new(CriterionKind.Sector, ["retail", "Food"], Weight: 3), new(CriterionKind.Size, [], 10, 100), new(CriterionKind.Country, ["Spain"], Weight: 2), new(CriterionKind.Tag, ["Family"]), Collaborates);

        var fit = await FitAsync();

        Assert.Equal((80, false), (fit.Percent, fit.IsRuledOut));
        Assert.Equal([CriterionKind.Sector, CriterionKind.Tag], fit.For.Select(c => c.Kind));
        Assert.Equal([CriterionKind.Size], fit.Against.Select(c => c.Kind));
        Assert.Equal([CriterionKind.Sign, CriterionKind.Country], fit.Unknown.Select(c => c.Kind));
    }

    [Fact]
    public async Task Is_unlike_somebody_of_whom_nothing_is_known_by_no_percent_at_all()
    {
        Assert.Null(await Ask(p => p.FitAsync(Journey, default)));
        await WriteAsync(new(CriterionKind.Sector, ["Retail"]), new(CriterionKind.Tag, ["family"]), Collaborates);

        var fit = await FitAsync();

        Assert.Null(fit.Percent);
        Assert.Equal((0, 0, 3), (fit.For.Count, fit.Against.Count, fit.Unknown.Count));
    }

    [Fact]
    public async Task Shows_signs_that_somebody_sees_or_sees_the_opposite_of()
    {
        await WriteAsync(Collaborates, new(CriterionKind.Sector, ["Retail"]));
        await Do(p => p.ObserveAsync(Journey, "VALUES collaboration", true, "Brought her own figures", default));

        var seen = await FitAsync();
        Assert.Equal((100, "Brought her own figures", World.Ana.Name), (seen.Percent, seen.Signs.Single().Observed!.Note, seen.Signs.Single().Observed!.ByName));
        Assert.Contains((await World.Read(Journey)).Milestones, m => m is { From: "sign-seen", To: "values collaboration" });

        await Do(p => p.ObserveAsync(Journey, "values collaboration", false, null, default));
        Assert.Equal(0, (await FitAsync()).Percent);
        await Do(p => p.ObserveAsync(Journey, "values collaboration", null, null, default));
        Assert.Null((await FitAsync()).Percent);
    }

    [Fact]
    public async Task Is_ruled_out_by_what_must_not_be()
    {
        await DescribeAsync(new("Acme", "Gambling", 50));
        await WriteAsync(new(CriterionKind.Size, [], 10, 100, 3), new(CriterionKind.Sector, ["Gambling"], MustNot: true), new(CriterionKind.Sector, ["Weapons"], MustNot: true));

        var fit = await FitAsync();

        Assert.Equal((0, true, 2), (fit.Percent, fit.IsRuledOut, fit.For.Count));
    }

    [Fact]
    public async Task Is_written_by_those_who_design_and_only_over_what_they_saw()
    {
        Assert.Equal("actor.may-not-design", await RefusedAsync(p => p.WriteAsync(Playbook, [Collaborates], null, default)));
        await WriteAsync(Collaborates);
        await World.As(World.Boss, async () =>
        {
            Assert.Equal("record.changed", await RefusedAsync(p => p.WriteAsync(Playbook, [], 0, default)));
            Assert.Equal("criterion.words.missing", await RefusedAsync(p => p.WriteAsync(Playbook, [new(CriterionKind.Sector, [" "])], null, default)));
            Assert.Equal("criterion.weight", await RefusedAsync(p => p.WriteAsync(Playbook, [Collaborates with { Weight = 4 }], null, default)));
            Assert.Equal("criterion.size", await RefusedAsync(p => p.WriteAsync(Playbook, [new(CriterionKind.Size, [], 100, 10)], null, default)));
            Assert.Equal("criterion.size.missing", await RefusedAsync(p => p.WriteAsync(Playbook, [new(CriterionKind.Size, [])], null, default)));
            Assert.Equal("criterion.sign-twice", await RefusedAsync(p => p.WriteAsync(Playbook, [Collaborates, Collaborates], null, default)));
            Assert.Equal("criterion.too-many", await RefusedAsync(p => p.WriteAsync(Playbook, [.. Enumerable.Repeat(Collaborates, 31)], null, default)));
            Assert.Equal("playbook.unknown", await RefusedAsync(p => p.WriteAsync(Guid.NewGuid(), [], null, default)));
        });
        Assert.Equal("sign.unknown", await RefusedAsync(p => p.ObserveAsync(Journey, "Is rich", true, null, default)));
    }

    [Fact]
    public async Task Tells_a_stranger_nothing_of_a_journey()
    {
        await WriteAsync(Collaborates);
        await World.As(World.Ben, async () =>
        {
            Assert.Equal("journey.unknown", await RefusedAsync(p => p.FitAsync(Journey, default)));
            Assert.Equal("journey.unknown", await RefusedAsync(p => p.ObserveAsync(Journey, "values collaboration", true, null, default)));
        });
    }

    private static Criterion Collaborates => new(CriterionKind.Sign, ["values collaboration"], Weight: 3);

    private static (int, int) Told(DerivedProfile derived) => (derived.Journeys, derived.Criteria.Count);
}
