using Hourglass.Mail;
using Hourglass.Sink;

namespace Hourglass.Tests.Mail;

public sealed class WhatNobodyCanKnow
{
    [Theory]
    [InlineData(Trouble.Cut, 0)]
    [InlineData(Trouble.KeepThenCut, 1)]
    public async Task Is_a_letter_whose_connection_was_cut_after_the_dot(Trouble trouble, int kept)
    {
        await using var office = new PostOffice();
        office.Sink.Faults.Add(new Fault(Moment.Dot, trouble));

        var unknown = await office.SendAsync<Outcome.Unknown>();

        Assert.Equal((UnknownReason.Cut, kept), (unknown.Reason, office.Sink.Ledger.Count));
    }

    [Theory]
    [InlineData(Trouble.Stall)]
    [InlineData(Trouble.Drip)]
    public async Task Is_a_letter_whose_answer_did_not_come_in_time(Trouble trouble)
    {
        await using var office = new PostOffice();
        office.Sink.Faults.Add(new Fault(Moment.Dot, trouble));

        Assert.Equal(UnknownReason.TimedOut, Assert.IsType<Outcome.Unknown>(await office.SendTooLateAsync()).Reason);
    }

    [Fact]
    public async Task Is_a_letter_with_an_answer_that_is_none()
    {
        await using var office = new PostOffice();
        office.Sink.Faults.Add(new Fault(Moment.Dot, Trouble.Answer) { Answer = "354 what?" });

        Assert.Equal(UnknownReason.NotUnderstood, (await office.SendAsync<Outcome.Unknown>()).Reason);
    }

    [Fact]
    public async Task Is_not_a_letter_whose_answer_came_before_the_connection_went()
    {
        await using var office = new PostOffice();
        office.Sink.Faults.Add(new Fault(Moment.Dot, Trouble.AnswerThenReset));

        await office.SendAsync<Outcome.Accepted>();
    }

    // Nothing a sender can do; the ledger of the sink tells.
    [Fact]
    public async Task Is_believed_when_the_server_lies()
    {
        await using var office = new PostOffice();
        office.Sink.Faults.Add(new Fault(Moment.Dot, Trouble.Lie));

        await office.SendAsync<Outcome.Accepted>();

        Assert.Equal(0, office.Sink.Ledger.Count);
    }

    [Fact]
    public async Task Is_not_a_letter_stopped_before_its_data()
    {
        await using var office = new PostOffice();
        using var stop = new CancellationTokenSource();
        office.Sink.Faults.Add(new Fault(Moment.Rcpt, Trouble.Stall));

        var sending = office.Line().SendAsync(PostOffice.Letter(), PostOffice.Yes, stop.Token);
        await office.Sink.Faults.Struck;
        await stop.CancelAsync();

        Assert.Equal(NotReachedReason.Stopped, Assert.IsType<Outcome.NotReached>(await sending).Reason);
    }

    [Fact]
    public async Task Is_not_a_letter_on_the_wire_that_finishes_within_the_grace()
    {
        await using var office = new PostOffice();
        using var stop = new CancellationTokenSource();
        office.Sink.Faults.Add(new Fault(Moment.Dot, Trouble.Late) { Pause = TimeSpan.FromMilliseconds(300) });

        var sending = office.Line().SendAsync(PostOffice.Letter(), PostOffice.Yes, stop.Token);
        await office.Sink.Faults.Struck;
        await stop.CancelAsync();

        Assert.IsType<Outcome.Accepted>(await sending);
    }

    [Fact]
    public async Task Is_a_letter_on_the_wire_that_does_not()
    {
        await using var office = new PostOffice();
        using var stop = new CancellationTokenSource();
        office.Sink.Faults.Add(new Fault(Moment.Dot, Trouble.Stall));

        var sending = office.Line().SendAsync(PostOffice.Letter(), PostOffice.Yes, stop.Token);
        await office.Sink.Faults.Struck;
        await stop.CancelAsync();
        office.Clock.Advance(office.Settings.GraceAfterStop);

        Assert.Equal(UnknownReason.Stopped, Assert.IsType<Outcome.Unknown>(await sending).Reason);
    }
}
