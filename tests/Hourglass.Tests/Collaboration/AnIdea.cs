using Hourglass.Collaboration;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Research;
using Hourglass.Tests.Research;

namespace Hourglass.Tests.Collaboration;

/// <summary>Thoughts about what could be done for Acme: first everything may stand there (R50–R52).</summary>
public sealed class AnIdea : Studying
{
    [Fact]
    public async Task Is_judged_from_the_design_stage_on()
    {
        var idea = await AddAsync("Count returns at the door");
        Assert.Equal("idea.not-judged-yet", await IdeaRefusedAsync(b => b.RateAsync(idea.Id, 5, default)));

        await World.Change(b => b.MoveAsync(Journey, Stage.Design, "They insist", null, default));
        await World.Do<IdeaBoard>(b => b.RateAsync(idea.Id, 5, default));

        Assert.Equal(5, (await IdeasAsync()).Single().Rating);
        Assert.Equal("idea.rating", await IdeaRefusedAsync(b => b.RateAsync(idea.Id, 6, default)));
    }

    [Fact]
    public async Task We_are_not_the_best_for_is_advice_that_counts_as_given()
    {
        var idea = await AddAsync("Repair the old scanners");

        await World.Do<IdeaBoard>(b => b.AdviseAsync(idea.Id, "Ask the maker, it is free", "Olga", default));

        var given = (await KnownAsync()).Value.Single();
        Assert.Equal((ValueKind.Advice, "Ask the maker, it is free", "Olga"), (given.Kind, given.What, given.Whom));
        Assert.Equal((Maturity.NotOurs, "Ask the maker, it is free"), ((await IdeasAsync()).Single().Maturity, (await IdeasAsync()).Single().AdviceInstead));
    }

    [Fact]
    public async Task That_does_not_exist_yet_goes_to_product_development_once()
    {
        var idea = await AddAsync("A scanner that smells");
        await World.Do<IdeaBoard>(b => b.SendToProductAsync(idea.Id, default));

        var heard = (await World.Ask<SignalInbox, IReadOnlyList<InboxLine>>(i => i.OfAsync(Journey, default))).Single().Signal;
        Assert.Equal((SignalKind.Idea, Department.Product, "A scanner that smells"), (heard.Kind, heard.Department, heard.Quote));
        Assert.Equal("idea.sent-already", await IdeaRefusedAsync(b => b.SendToProductAsync(idea.Id, default)));
    }

    [Fact]
    public async Task Of_the_customers_stays_as_they_wrote_it()
    {
        var theirs = await World.Ask<IdeaBoard, Idea>(b => b.AddAsync(Journey, new("Our own words"), fromCustomer: true, default));
        await World.Do<IdeaBoard>(b => b.DescribeAsync(theirs.Id, new("Nicer words", Maturity.CanBeComposed), null, default));
        await World.Do<IdeaBoard>(b => b.ShareAsync(theirs.Id, false, default));

        var kept = (await IdeasAsync()).Single();
        Assert.Equal(("Our own words", Maturity.CanBeComposed, true), (kept.Text, kept.Maturity, kept.IsShared));
        Assert.Equal("idea.theirs-stays", await IdeaRefusedAsync(b => b.DropAsync(theirs.Id, default)));
    }

    private Task<Idea> AddAsync(string text) => World.Ask<IdeaBoard, Idea>(b => b.AddAsync(Journey, new(text), default));

    private Task<IReadOnlyList<Idea>> IdeasAsync() => World.Ask<IdeaBoard, IReadOnlyList<Idea>>(b => b.ReadAsync(Journey, default));

    private async Task<string> IdeaRefusedAsync(Func<IdeaBoard, Task> deed) => (await Assert.ThrowsAsync<RefusedException>(() => World.Do(deed))).Code;
}
