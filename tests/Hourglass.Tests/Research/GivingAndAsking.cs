using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Research;
using Hourglass.Search;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Research;

/// <summary>What Ana gives Acme, what she asks of them, and how they take it (R33, R35, R36).</summary>
public sealed class GivingAndAsking : Studying
{
    [Fact]
    public async Task Was_only_asked_until_something_was_given()
    {
        await Ask(d => d.EnterAsync(Journey, new(ValueKind.Ask, "An hour of your time", "Olga"), default));
        Assert.True((await KnownAsync()).OnlyAsks);

        await Ask(d => d.EnterAsync(Journey, new(ValueKind.Advice, "Keep the old scanner", "Olga"), default));

        var known = await KnownAsync();
        Assert.Equal((1, 1, false), (known.Gifts, known.Asks, known.OnlyAsks));
    }

    [Fact]
    public async Task May_not_want_to_hear_it()
    {
        var gift = await Ask(d => d.EnterAsync(Journey, new(ValueKind.Insight, "Rain decides", "Olga"), default));
        await Do(d => d.ReactAsync(gift.Id, Reaction.NotWanted, "We know our bread", default));
        Assert.True((await KnownAsync()).DoNotWantToHear);

        await Do(d => d.ReactAsync(gift.Id, Reaction.Welcomed, null, default));

        Assert.False((await KnownAsync()).DoNotWantToHear);
        Assert.Contains((await World.Read(Journey)).Milestones, m => m is { From: "insight-not-wanted", Note: "We know our bread" });
    }

    [Fact]
    public async Task Takes_no_reaction_to_what_was_asked_and_nothing_from_tomorrow()
    {
        var ask = await Ask(d => d.EnterAsync(Journey, new(ValueKind.Ask, "An hour of your time", "Olga"), default));

        Assert.Equal("value.ask-has-no-reaction", await RefusedAsync(d => d.ReactAsync(ask.Id, Reaction.Welcomed, null, default)));
        Assert.Equal("value.in-future", await RefusedAsync(d => d.EnterAsync(Journey, new(ValueKind.Advice, "x", "Olga", On: World.Today.AddDays(1)), default)));
        Assert.Equal("insight.unknown", await RefusedAsync(d => d.EnterAsync(Journey, new(ValueKind.Insight, "x", "Olga", Guid.NewGuid()), default)));
    }

    [Fact]
    public async Task Is_told_insights_of_a_library_that_sellers_read_and_marketing_keeps()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => World.Do<Insights>(i => i.AddAsync(new(InsightKind.Teach, "Rain", "x"), default)));
        Assert.Equal("actor.may-not-design", refused.Code);
        var insight = Guid.Empty;
        await World.As(World.Boss, async () => insight = (await World.Ask<Insights, Insight>(i => i.AddAsync(new(InsightKind.Teach, "Rain", "x"), default))).Id);

        var given = await Ask(d => d.EnterAsync(Journey, new(ValueKind.Insight, null, "Olga", insight), default));
        await Do(d => d.ReactAsync(given.Id, Reaction.Welcomed, null, default));

        Assert.Equal(("Rain", 1, 1, 0), (await World.Ask<Insights, IReadOnlyList<InsightLine>>(i => i.LinesAsync(default))).Select(l => (l.Insight.Title, l.Given, l.Welcomed, l.NotWanted)).Single());
    }
}
