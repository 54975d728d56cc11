using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Research;
using Hourglass.Search;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Research;

/// <summary>Who is there at Acme, and how they bear on each other (R27).</summary>
public sealed class ACommunity : IAsyncLifetime
{
    private readonly World _world = new();
    private Guid _journey;
    private Guid _company;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        var journey = await _world.StartJourney();
        (_journey, _company) = (journey.Id, journey.CompanyId);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Is_a_map_when_enough_stands_on_it_and_one_word_says_how_things_work()
    {
        foreach (var name in new[] { "Ovens", "Shops", "Drivers", "Schools" }) await AddAsync(name);
        Assert.Contains("community-map", (await _world.Read(_journey)).MissingIn(Stage.Explore));

        await AddAsync("The night shift decides", ElementKind.Decisions);

        Assert.DoesNotContain("community-map", (await _world.Read(_journey)).MissingIn(Stage.Explore));
        Assert.Equal("Ovens, Shops, Drivers, Schools", (await _world.Read(_journey)).Evidence.Single(e => e.Code == "community-map").Note);
        Assert.DoesNotContain(ElementKind.Decisions, (await MapAsync()).Missing);
    }

    [Fact]
    public async Task Ties_two_of_its_parts_once()
    {
        var (ovens, shops) = (await AddAsync("Ovens"), await AddAsync("Shops"));
        await Do(c => c.TieAsync(shops.Id, ovens.Id, "orders by five", default));

        Assert.Equal([(shops.Id, ovens.Id, "orders by five")], (await MapAsync()).Ties.Select(t => (t.FromId, t.ToId, t.Says)));
        Assert.Equal("tie.exists", await RefusedAsync(c => c.TieAsync(shops.Id, ovens.Id, null, default)));
        Assert.Equal("tie.with-itself", await RefusedAsync(c => c.TieAsync(ovens.Id, ovens.Id, null, default)));
    }

    [Fact]
    public async Task Ties_nothing_of_another_company()
    {
        var (ovens, other) = (await AddAsync("Ovens"), await _world.AddCompany("Other"));
        var looms = await Ask(c => c.AddAsync(other.Id, new(ElementKind.Department, "Looms"), default));

        Assert.Equal("element.unknown", await RefusedAsync(c => c.TieAsync(ovens.Id, looms.Id, null, default)));
    }

    [Fact]
    public async Task Loses_the_ties_with_the_part()
    {
        var (ovens, shops) = (await AddAsync("Ovens"), await AddAsync("Shops"));
        await Do(c => c.TieAsync(shops.Id, ovens.Id, null, default));

        await Do(c => c.RemoveAsync(ovens.Id, default));

        var map = await MapAsync();
        Assert.Equal([shops.Id], map.Elements.Select(e => e.Id));
        Assert.Empty(map.Ties);
    }

    [Fact]
    public async Task Stays_on_the_picture_wherever_a_part_is_carried()
    {
        var ovens = await AddAsync("Ovens");
        await Do(c => c.PlaceAsync(ovens.Id, 5000, -3, default));

        Assert.Equal((CommunityElement.Width, 0), (await MapAsync()).Elements.Select(e => (e.X, e.Y)).Single());
    }

    [Fact]
    public async Task Moves_with_a_company_that_becomes_one_with_another_and_comes_back()
    {
        var twin = await _world.AddCompany("Acme Ltd");
        var (ovens, shops) = (await AddAsync("Ovens"), await AddAsync("Shops"));
        await Do(c => c.TieAsync(shops.Id, ovens.Id, null, default));
        _world.Me = _world.Boss;

        var merge = await _world.Ask<Merges, Guid>(m => m.MergeAsync(SubjectKind.Company, twin.Id, _company, null, default));
        var map = (await Ask(c => c.ReadAsync(twin.Id, default)))!;
        Assert.Equal((2, 1), (map.Elements.Count, map.Ties.Count));

        await _world.Do<Merges>(m => m.UndoAsync(merge, default));
        Assert.Equal((2, 1), ((await MapAsync()).Elements.Count, (await MapAsync()).Ties.Count));
        Assert.Empty((await Ask(c => c.ReadAsync(twin.Id, default)))!.Elements);
    }

    [Fact]
    public async Task Is_nothing_to_whoever_does_not_see_the_company()
    {
        await _world.Do<Companies>(c => c.EditAsync(_company, new CompanyDetails("Acme", OwnerId: _world.Ana.Id), null, default));
        var ovens = await AddAsync("Ovens");
        _world.Me = _world.Ben;

        Assert.Null(await Ask(c => c.ReadAsync(_company, default)));
        Assert.Equal("company.unknown", await RefusedAsync(c => c.AddAsync(_company, new(ElementKind.People, "Spies"), default)));
        Assert.Equal("element.unknown", await RefusedAsync(c => c.RemoveAsync(ovens.Id, default)));
    }

    [Fact]
    public async Task Leaves_lines_in_the_history_of_the_company_but_not_for_every_move_on_the_picture()
    {
        var ovens = await AddAsync("Ovens");
        await Do(c => c.PlaceAsync(ovens.Id, 10, 10, default));
        await Do(c => c.DescribeAsync(ovens.Id, new(ElementKind.System, "Ovens", "Six of them"), null, default));

        var lines = await _world.Ask<Timelines, IReadOnlyList<TimelineLine>>(async t => (await t.OfCompanyAsync(_company, null, 20, default)).Rows);
        Assert.Equal(["element-changed", "element-added"], lines.Where(l => l.Milestone.Kind == MilestoneKind.Researched).Select(l => l.Milestone.From));
    }

    private Task<TAnswer> Ask<TAnswer>(Func<Communities, Task<TAnswer>> question) => _world.Ask(question);

    private Task Do(Func<Communities, Task> deed) => _world.Do(deed);

    private async Task<string> RefusedAsync(Func<Communities, Task> deed) => (await Assert.ThrowsAsync<RefusedException>(() => Do(deed))).Code;

    private async Task<Community> MapAsync() => (await Ask(c => c.ReadAsync(_company, default)))!;

    private Task<CommunityElement> AddAsync(string name, ElementKind kind = ElementKind.Department) => Ask(c => c.AddAsync(_company, new(kind, name), default));
}
