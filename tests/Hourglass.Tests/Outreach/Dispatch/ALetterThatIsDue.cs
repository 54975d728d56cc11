using Hourglass.Tests.Support;
using Hourglass.Data;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Sink;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Outreach.Dispatch;

public sealed class ALetterThatIsDue
{
    [Fact]
    public async Task Arrives_once_with_the_customers_own_words_in_it()
    {
        await using var post = await Post.OpenAsync();
        var id = await post.LetterAsync("ann.one@customer.example");

        await post.RunAsync();
        await post.RunAsync();

        var arrived = Assert.Single(post.Sink.Ledger.Lines);
        Assert.Equal(["ann.one@customer.example"], arrived.To);
        Assert.Contains("How is Fewer returns?", arrived.AsText, StringComparison.Ordinal);
        Assert.StartsWith($"{id:n}.", arrived.MessageId, StringComparison.Ordinal);
        var touch = await post.ReadAsync(id);
        Assert.Equal(TouchState.Sent, touch.State);
        Assert.Equal(post.World.Now, touch.SentAt);
    }

    [Fact]
    public async Task Waits_for_its_moment()
    {
        await using var post = await Post.OpenAsync();
        var id = await post.LetterAsync(dueIn: TimeSpan.FromMinutes(10));

        await post.RunAsync();
        Assert.Empty(post.Sink.Ledger.Lines);

        post.World.Clock.Advance(TimeSpan.FromMinutes(10));
        await post.RunAsync();
        Assert.Equal(TouchState.Sent, (await post.ReadAsync(id)).State);
    }

    [Fact]
    public async Task Is_tried_again_later_when_the_server_says_later()
    {
        await using var post = await Post.OpenAsync();
        post.Sink.Faults.Add(new Fault(Moment.Rcpt, Trouble.Answer) { Answer = "451 4.3.0 busy", Times = 1 });
        var id = await post.LetterAsync();

        await post.RunAsync();
        var deferred = await post.ReadAsync(id);
        Assert.Equal((TouchState.Deferred, "server-later"), (deferred.State, deferred.Reason));
        Assert.InRange(deferred.DueAt, post.World.Now.AddMinutes(4), post.World.Now.AddMinutes(6));

        post.World.Clock.Advance(TimeSpan.FromMinutes(6));
        await post.RunAsync();
        Assert.Equal(TouchState.Sent, (await post.ReadAsync(id)).State);
        Assert.Single(post.Sink.Ledger.Lines);
    }

    [Fact]
    public async Task Fails_for_good_when_the_address_is_dead_and_nothing_goes_there_any_more()
    {
        await using var post = await Post.OpenAsync();
        post.Sink.Faults.Add(new Fault(Moment.Rcpt, Trouble.Answer) { Answer = "550 5.1.1 no such user", Recipient = "gone@customer.example" });
        var first = await post.LetterAsync("gone@customer.example");
        await post.RunAsync();
        post.Sink.Faults.Clear();
        var second = await post.LetterAsync("gone@customer.example");
        await post.RunAsync();

        Assert.Equal((TouchState.Failed, "address-dead"), await post.StandingOfAsync(first));
        Assert.Equal((TouchState.Skipped, "opted-out"), await post.StandingOfAsync(second));
        Assert.Empty(post.Sink.Ledger.Lines);
    }

    [Theory]
    [InlineData(TouchPurpose.Service, 2, TouchState.Sent)]
    [InlineData(TouchPurpose.Advertising, 1, TouchState.Unknown)]
    public async Task Of_unknown_fate_is_repeated_once_if_it_is_service_and_held_if_it_is_advertising(TouchPurpose purpose, int arrived, TouchState state)
    {
        await using var post = await Post.OpenAsync();
        post.Sink.Faults.Add(new Fault(Moment.Dot, Trouble.KeepThenCut) { Times = 1 });
        var address = $"doubt.{purpose}@customer.example";
        if (purpose == TouchPurpose.Advertising) await post.AgreeAsync(address);
        var id = await post.LetterAsync(address, purpose);

        await post.RunAsync();
        post.World.Clock.Advance(TimeSpan.FromMinutes(10));
        await post.RunAsync();

        Assert.Equal(arrived, post.Sink.Ledger.Lines.Count);
        Assert.Single(post.Sink.Ledger.Lines.Select(line => line.MessageId).Distinct());
        Assert.Equal(state, (await post.ReadAsync(id)).State);
    }

    [Fact]
    public async Task That_is_advertising_needs_consent()
    {
        await using var post = await Post.OpenAsync();
        var id = await post.LetterAsync(purpose: TouchPurpose.Advertising);
        await post.RunAsync();

        Assert.Equal((TouchState.Skipped, "no-consent"), await post.StandingOfAsync(id));
        Assert.Empty(post.Sink.Ledger.Lines);
    }

    [Fact]
    public async Task Does_not_leave_while_the_workspace_is_paused_and_leaves_afterwards()
    {
        await using var post = await Post.OpenAsync();
        var id = await post.LetterAsync();
        await post.World.As(post.World.Boss, () => post.World.Do<OutreachRuleBook>(r => r.PauseAsync(true, default)));
        await post.RunAsync();
        Assert.Empty(post.Sink.Ledger.Lines);

        await post.World.As(post.World.Boss, () => post.World.Do<OutreachRuleBook>(r => r.PauseAsync(false, default)));
        post.World.Clock.Advance(TimeSpan.FromMinutes(15));
        await post.RunAsync();
        Assert.Equal(TouchState.Sent, (await post.ReadAsync(id)).State);
    }

    [Fact]
    public async Task Stays_where_it_is_while_the_mail_server_is_away()
    {
        await using var post = await Post.OpenAsync();
        post.Sink.Faults.Add(new Fault(Moment.Greeting, Trouble.Cut) { Times = 1 });
        var id = await post.LetterAsync();

        await post.RunAsync();
        var away = await post.ReadAsync(id);
        Assert.Equal((TouchState.Planned, "server-away", 0), (away.State, away.Reason, away.Attempts));

        post.World.Clock.Advance(TimeSpan.FromMinutes(2));
        await post.RunAsync();
        Assert.Equal(TouchState.Sent, (await post.ReadAsync(id)).State);
    }

    [Fact]
    public async Task Is_one_of_many_and_each_arrives_once()
    {
        await using var post = await Post.OpenAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < 60; i++) ids.Add(await post.LetterAsync());

        await post.RunAsync();

        Assert.Equal(60, post.Sink.Ledger.Lines.Count);
        Assert.Equal(60, post.Sink.Ledger.Lines.Select(line => line.MessageId).Distinct().Count());
        Assert.Equal(60, await post.World.Ask<HourglassDb, int>(db => db.Touchpoints.CountAsync(t => ids.Contains(t.Id) && t.State == TouchState.Sent)));
    }
}
