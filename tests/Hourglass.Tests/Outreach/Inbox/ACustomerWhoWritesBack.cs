using Hourglass.Outreach;

namespace Hourglass.Tests.Outreach.Inbox;

public sealed class ACustomerWhoWritesBack
{
    private const string Ann = "ann@customer.example";

    [Fact]
    public async Task Is_told_on_the_journey_and_counts_as_a_contact()
    {
        await using var box = await PostBox.OpenAsync();
        var letter = await box.SentAsync(Ann);
        box.Post.World.Clock.Advance(TimeSpan.FromDays(2));
        var journey = (await box.Post.ReadAsync(Guid.Parse(letter.Touchpoint!))).JourneyId;
        var before = await ContactsAsync(box, journey);

        box.Reply(letter, "Да, давайте в понедельник.\n\n> How is it?");
        var at = box.Post.World.Now;
        var mailbox = await box.ReadAsync();

        var told = Assert.Single(await box.RepliesAsync());
        Assert.Equal((journey, "Ann", "Да, давайте в понедельник."), (told.JourneyId, told.From, told.Note));
        Assert.Equal([.. before, at], await ContactsAsync(box, journey));
        Assert.Equal((1, 0, 0), (mailbox.Understood, mailbox.Machines, mailbox.Unclear));
    }

    [Fact]
    public async Task Back_and_forth_on_one_day_had_one_conversation()
    {
        await using var box = await PostBox.OpenAsync();
        var letter = await box.SentAsync(Ann);
        var journey = (await box.Post.ReadAsync(Guid.Parse(letter.Touchpoint!))).JourneyId;

        box.Reply(letter, "Yes.");
        box.Reply(letter, "And one thing more.");
        await box.ReadAsync();

        Assert.Equal(2, (await box.RepliesAsync()).Count);
        Assert.Equal(2, (await ContactsAsync(box, journey)).Count);
    }

    [Fact]
    public async Task By_a_machine_has_not_answered()
    {
        await using var box = await PostBox.OpenAsync();
        var letter = await box.SentAsync(Ann);

        box.Reply(letter, "I am away.", headers: "Auto-Submitted: auto-replied");
        var mailbox = await box.ReadAsync();

        Assert.Empty(await box.RepliesAsync());
        Assert.Equal((0, 1, 0), (mailbox.Understood, mailbox.Machines, mailbox.Unclear));
    }

    [Theory]
    [InlineData(Ann, "unsubscribed")]
    [InlineData("somebody@else.example", null)]
    public async Task To_stop_is_heard_when_it_is_whom_the_letter_went_to(string from, string? stopped)
    {
        await using var box = await PostBox.OpenAsync();
        var letter = await box.SentAsync(Ann);

        box.Reply(letter, "STOP", from);
        await box.ReadAsync();

        Assert.Equal(stopped, await box.StoppedAsync(Ann));
        Assert.Single(await box.RepliesAsync());
    }

    private static Task<IReadOnlyList<DateTime>> ContactsAsync(PostBox box, Guid journey) =>
        box.Post.World.Ask<PlanBook, IReadOnlyList<DateTime>>(async p => (await p.OutlookAsync(journey, default))!.Facts.Contacts);
}
