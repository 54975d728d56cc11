using Hourglass.Mail;
using Hourglass.Mail.Trial;
using Hourglass.Outreach;
using Hourglass.Outreach.Inbox;

namespace Hourglass.Tests.Outreach.Inbox;

public sealed class WhatCameBack
{
    private const string Ann = "ann@customer.example";

    [Theory]
    [InlineData(ReturnWay.Domain, "bounces.house.example", "b-", "@bounces.house.example")]
    [InlineData(ReturnWay.Plus, "sales@house.example", "sales+b-", "@house.example")]
    public async Task Stops_a_dead_address_and_the_next_letter_stays_at_home(ReturnWay way, string to, string begins, string ends)
    {
        await using var box = await PostBox.OpenAsync(way, to);
        var letter = await box.SentAsync(Ann);
        Assert.StartsWith(begins, letter.From, StringComparison.Ordinal);
        Assert.EndsWith(ends, letter.From, StringComparison.Ordinal);

        box.Bounce(letter);
        var mailbox = await box.ReadAsync();
        var next = await box.Post.LetterAsync(Ann);
        await box.Post.RunAsync();

        Assert.Equal("bounced", await box.StoppedAsync(Ann));
        Assert.Equal((TouchState.Skipped, "opted-out"), await box.Post.StandingOfAsync(next));
        var touch = await box.Post.ReadAsync(Guid.Parse(letter.Touchpoint!));
        Assert.Equal((TouchState.Sent, "bounced"), (touch.State, touch.Reason));
        Assert.Contains("5.1.1", touch.Detail, StringComparison.Ordinal);
        Assert.Equal((1, 0, 0), (mailbox.Understood, mailbox.Machines, mailbox.Unclear));
        Assert.Single(box.Post.Sink.Ledger.Lines);
    }

    [Theory]
    [InlineData("5.2.2", "bounced-for-now")]
    [InlineData("5.7.1", "refused-us")]
    public async Task Stops_nobody_when_the_address_is_not_to_blame(string status, string reason)
    {
        await using var box = await PostBox.OpenAsync();
        var letter = await box.SentAsync(Ann);

        box.Bounce(letter, status);
        await box.ReadAsync();

        Assert.Null(await box.StoppedAsync(Ann));
        Assert.Equal((TouchState.Sent, reason), await box.Post.StandingOfAsync(Guid.Parse(letter.Touchpoint!)));
    }

    [Fact]
    public async Task Stops_nobody_when_it_is_forged()
    {
        await using var box = await PostBox.OpenAsync();
        var letter = await box.SentAsync(Ann);
        var otherHouse = await PostBox.OpenAsync();
        var foreign = await otherHouse.SentAsync(Ann);
        await otherHouse.DisposeAsync();

        box.Bounce(letter, to: "sales@house.example");
        box.Bounce(letter, to: foreign.From);
        box.Bounce(letter, to: letter.From.Replace("b-", "b-a", StringComparison.Ordinal));
        box.Complain(letter, "sales@house.example");
        var mailbox = await box.ReadAsync();
        await box.SentAsync(Ann);

        Assert.Null(await box.StoppedAsync(Ann));
        Assert.Null((await box.Post.ReadAsync(Guid.Parse(letter.Touchpoint!))).Reason);
        Assert.Equal(["unproven", "unproven", "unproven", "unproven"], (await box.UnclearAsync()).Select(l => l.Reason));
        Assert.Equal((0, 4), (mailbox.Understood, mailbox.Unclear));
    }

    [Fact]
    public async Task As_a_complaint_stops_the_address()
    {
        await using var box = await PostBox.OpenAsync();
        var letter = await box.SentAsync(Ann);

        box.Complain(letter, letter.From);
        await box.ReadAsync();

        Assert.Equal("complaint", await box.StoppedAsync(Ann));
        Assert.Equal((TouchState.Sent, "complaint"), await box.Post.StandingOfAsync(Guid.Parse(letter.Touchpoint!)));
    }

    [Fact]
    public async Task Leaves_letters_as_they_are_while_nobody_reads_a_mailbox_that_could_prove_it()
    {
        await using var box = await PostBox.OpenAsync(ReturnWay.None, null);

        Assert.Equal("sales@house.example", (await box.SentAsync(Ann)).From);
    }

    [Fact]
    public async Task Is_tried_with_the_test_letter_too_for_some_servers_let_only_some_senders_out()
    {
        await using var box = await PostBox.OpenAsync();
        var settings = await box.Post.World.Ask<Senders, SenderSettings>(async s => await s.TrialSettingsAsync((await s.InUseAsync(default))!, default));

        var report = await new MailTrial(TimeProvider.System).RunAsync(settings, new NamedAddress("me@house.example"), "en", default);

        Assert.True(report.Succeeded);
        Assert.EndsWith("@bounces.house.example", box.Post.Sink.Ledger.Lines.Single().From, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReturnWay.Plus, "a.very.long.name@house.example", "mailbox.return-too-long")]
    [InlineData(ReturnWay.Plus, null, "mailbox.return-address")]
    [InlineData(ReturnWay.Domain, "not a domain", "mailbox.return-address")]
    [InlineData(ReturnWay.Domain, null, "mailbox.return-address")]
    public async Task Needs_a_place_to_come_back_to(ReturnWay way, string? to, string code)
    {
        await using var box = await PostBox.OpenAsync();

        Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(() => box.SetAsync(d => d with { Return = way, ReturnTo = to }))).Code);
    }
}
