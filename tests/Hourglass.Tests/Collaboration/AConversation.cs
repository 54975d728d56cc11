using Hourglass.Collaboration;
using Hourglass.Journeys;
using Hourglass.Research;
using Hourglass.Tests.Research;

namespace Hourglass.Tests.Collaboration;

/// <summary>Ana talks with Acme: what counts is what they will do next (R41, D7).</summary>
public sealed class AConversation : Studying
{
    [Fact]
    public async Task That_moved_it_on_leaves_the_customers_move_as_the_next_step()
    {
        var olga = await MeetAsync(new("Olga"));
        var talk = await PlanAsync();

        await HoldAsync(talk, ConversationOutcome.Advance, "Olga sends the returns of a year", World.Today.AddDays(4), olga.Id);

        var journey = await World.Read(Journey);
        Assert.Equal(new NextStep("Olga sends the returns of a year", World.Today.AddDays(4), Side.Customer, "Olga"), journey.Next);
        Assert.Equal(World.Today, (await KnownAsync()).Stakeholders.Single().LastContactOn);
        Assert.Contains(journey.Milestones, m => m is { From: "talk-advance", To: "See the returns" });
    }

    [Fact]
    public async Task That_was_only_pleasant_is_a_maybe_and_its_clock_runs_from_the_first_one()
    {
        await HoldAsync(await PlanAsync(), ConversationOutcome.Continuation);
        var first = await World.Read(Journey);
        World.Clock.Advance(TimeSpan.FromDays(3));
        await HoldAsync(await PlanAsync(), ConversationOutcome.Continuation);

        var second = await World.Read(Journey);
        Assert.Equal((Answer.Maybe, first.MaybeSince), (second.Answer, second.MaybeSince));
        var book = await BookAsync();
        Assert.Equal((2, true), (book.ContinuationsInARow, book.GoesInCircles));

        await HoldAsync(await PlanAsync(), ConversationOutcome.Advance, "They count the returns", World.Today.AddDays(1));
        Assert.Equal((0, false), ((await BookAsync()).ContinuationsInARow, (await BookAsync()).GoesInCircles));
    }

    [Theory]
    [InlineData(ConversationOutcome.Order, Answer.Yes)]
    [InlineData(ConversationOutcome.No, Answer.No)]
    public async Task That_ended_clearly_is_the_answer(ConversationOutcome outcome, Answer answer)
    {
        await HoldAsync(await PlanAsync(), outcome);

        Assert.Equal(answer, (await World.Read(Journey)).Answer);
    }

    [Fact]
    public async Task Did_not_move_on_while_the_customer_does_nothing_by_a_day()
    {
        var talk = await PlanAsync();

        Assert.Equal("conversation.their-move.missing", await TalkRefusedAsync(d => d.HoldAsync(talk.Id, Held(ConversationOutcome.Advance), [], null, default)));
        Assert.Equal("conversation.their-move-when", await TalkRefusedAsync(d => d.HoldAsync(talk.Id, Held(ConversationOutcome.Advance) with { TheirMove = "x" }, [], null, default)));
        Assert.Equal("conversation.no-outcome", await TalkRefusedAsync(d => d.HoldAsync(talk.Id, Held(ConversationOutcome.Planned), [], null, default)));
        Assert.Equal("conversation.in-future", await TalkRefusedAsync(d => d.HoldAsync(talk.Id, Held(ConversationOutcome.No) with { On = World.Today.AddDays(1) }, [], null, default)));
        Assert.Null((await World.Read(Journey)).Next);
    }

    [Fact]
    public async Task That_took_place_stays_and_another_may_be_dropped()
    {
        var (held, planned) = (await PlanAsync(), await PlanAsync());
        await HoldAsync(held, ConversationOutcome.Order);

        Assert.Equal("conversation.held-stays", await TalkRefusedAsync(d => d.DropAsync(held.Id, default)));
        await World.Do<ConversationDesk>(d => d.DropAsync(planned.Id, default));

        Assert.Equal(held.Id, (await BookAsync()).Talks.Single().Id);
    }

    [Fact]
    public async Task Is_not_changed_by_somebody_who_saw_an_older_one_and_not_seen_by_a_stranger()
    {
        var talk = await PlanAsync();
        await World.Do<ConversationDesk>(d => d.DescribeAsync(talk.Id, talk.Details with { Agenda = "Returns" }, talk.Version, default));

        Assert.Equal("record.changed", await TalkRefusedAsync(d => d.DescribeAsync(talk.Id, talk.Details, talk.Version, default)));
        await World.As(World.Ben, async () =>
        {
            Assert.Equal("conversation.unknown", await TalkRefusedAsync(d => d.DescribeAsync(talk.Id, talk.Details, null, default)));
            Assert.Equal("journey.unknown", await TalkRefusedAsync(d => d.ReadAsync(Journey, default)));
        });
    }

    private Task<Conversation> PlanAsync() => World.Ask<ConversationDesk, Conversation>(d => d.PlanAsync(Journey, new("See the returns", World.Today, "Ask: how many?", "Olga, Ivan"), default));

    private Task HoldAsync(Conversation talk, ConversationOutcome outcome, string? move = null, DateOnly? by = null, params Guid[] met) =>
        World.Do<ConversationDesk>(d => d.HoldAsync(talk.Id, Held(outcome) with { TheirMove = move, TheirMoveOn = by }, met, null, default));

    private HeldDetails Held(ConversationOutcome outcome) => new(World.Today, "Olga, Ivan", null, "Returns", null, null, outcome);

    private Task<TalkBook> BookAsync() => World.Ask<ConversationDesk, TalkBook>(d => d.ReadAsync(Journey, default));

    private async Task<string> TalkRefusedAsync(Func<ConversationDesk, Task> deed) => (await Assert.ThrowsAsync<RefusedException>(() => World.Do(deed))).Code;
}
