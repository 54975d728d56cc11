using Hourglass.Journeys;
using Hourglass.Search;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Search;

public sealed class FindingThings : IAsyncLifetime
{
    private readonly World _world = new();

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        await _world.StartJourney("Автоматизация склада", "ООО «Ромашка»");
        await _world.StartJourney("Fewer returns", "Northwind Traders");
        await _world.AddCompany("Ёлочные игрушки");
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("ромаш", "ООО «Ромашка»")]
    [InlineData("РОМАШКА", "ООО «Ромашка»")]
    [InlineData("елочн", "Ёлочные игрушки")]
    [InlineData("northwind trad", "Northwind Traders")]
    [InlineData("trad north", "Northwind Traders")]
    [InlineData("склад", "Автоматизация склада")]
    public async Task By_the_beginnings_of_words(string typed, string title) => await Finds(typed, title);

    [Theory]
    [InlineData("ромшака", "ООО «Ромашка»")]
    [InlineData("рамашка", "ООО «Ромашка»")]
    [InlineData("nortwind", "Northwind Traders")]
    [InlineData("northwimd", "Northwind Traders")]
    [InlineData("retrns", "Fewer returns")]
    public async Task In_spite_of_a_slip(string typed, string title) => await Finds(typed, title);

    [Theory]
    [InlineData("машка", "ООО «Ромашка»")]
    [InlineData("wind", "Northwind Traders")]
    public async Task By_a_part_from_the_middle(string typed, string title) => await Finds(typed, title);

    [Theory]
    [InlineData("ромашкой", "ООО «Ромашка»")]
    [InlineData("игрушками", "Ёлочные игрушки")]
    [InlineData("romashka", "ООО «Ромашка»")]
    [InlineData("hjvfirf", "ООО «Ромашка»")]
    [InlineData("тщкерцштв", "Northwind Traders")]
    public async Task In_another_case_alphabet_or_keyboard_layout(string typed, string title) => await Finds(typed, title);

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("_____")]
    [InlineData("' OR 1=1--")]
    [InlineData("zzzzzz")]
    public async Task Nothing_where_nothing_matches(string typed) => Assert.Empty(await Find(typed));

    [Fact]
    public async Task Not_a_colleagues_journey_when_one_sees_only_ones_own()
    {
        _world.Me = _world.Ben;

        Assert.DoesNotContain(await Find("returns"), found => found.Kind == SubjectKind.Journey);
    }

    [Fact]
    public async Task Under_the_new_words_after_a_change_and_no_longer_under_the_old()
    {
        var journey = await _world.StartJourney("Quieter machines", "Fabrikam");
        await _world.Change(b => b.EditAsync(journey.Id, new JourneyDetails("Warmer offices"), null, default));

        Assert.Empty(await Find("quieter"));
        await Finds("warmer", "Warmer offices");
    }

    private async Task Finds(string typed, string title) => Assert.Contains(title, (await Find(typed)).Select(f => f.Title));

    private Task<IReadOnlyList<Found>> Find(string typed) => _world.Ask<Finder, IReadOnlyList<Found>>(f => f.FindAsync(typed, default));
}
