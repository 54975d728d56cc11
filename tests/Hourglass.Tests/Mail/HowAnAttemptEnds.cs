using System.Net;
using System.Net.Sockets;
using Hourglass.Mail;
using Hourglass.Sink;

namespace Hourglass.Tests.Mail;

public sealed class HowAnAttemptEnds
{
    [Theory]
    [InlineData(Moment.Mail, "451 4.3.0 busy", SmtpStep.Sender, "4.3.0", false)]
    [InlineData(Moment.Mail, "421 4.7.0 too many connections", SmtpStep.Sender, "4.7.0", true)]
    [InlineData(Moment.Rcpt, "450 4.2.1 greylisted", SmtpStep.Recipient, "4.2.1", true)]
    [InlineData(Moment.Rcpt, "452 4.2.2 mailbox full", SmtpStep.Recipient, "4.2.2", true)]
    [InlineData(Moment.Data, "451 4.7.23 no reverse name", SmtpStep.Data, "4.7.23", true)]
    [InlineData(Moment.Dot, "451 scanner is down", SmtpStep.Content, null, false)]
    [InlineData(Moment.Dot, "421 come back later", SmtpStep.Content, null, true)]
    public async Task Later_says_the_server(Moment at, string answer, SmtpStep step, string? status, bool isSlow)
    {
        foreach (var trouble in new[] { Trouble.Answer, Trouble.AnswerAndClose })
        {
            await using var office = new PostOffice();
            office.Sink.Faults.Add(new Fault(at, trouble) { Answer = answer });

            var deferred = await office.SendAsync<Outcome.Deferred>();

            Assert.Equal((int.Parse(answer[..3], null), status, step, isSlow), (deferred.Answer.Code, deferred.Answer.Status, deferred.Step, deferred.SlowDomain));
            Assert.Equal(0, office.Sink.Ledger.Count);
        }
    }

    [Theory]
    [InlineData(Moment.Mail, "550 5.1.8 bad sender", SmtpStep.Sender, true, false)]
    [InlineData(Moment.Mail, "553 sender not owned", SmtpStep.Sender, true, false)]
    [InlineData(Moment.Rcpt, "550 5.1.1 no such user", SmtpStep.Recipient, false, true)]
    [InlineData(Moment.Rcpt, "550 no such user", SmtpStep.Recipient, false, true)]
    [InlineData(Moment.Rcpt, "550 5.7.1 from 10.5.1.1 rejected by policy", SmtpStep.Recipient, true, false)]
    [InlineData(Moment.Rcpt, "552 5.2.2 over quota", SmtpStep.Recipient, false, false)]
    [InlineData(Moment.Data, "554 5.5.1 no", SmtpStep.Data, false, false)]
    [InlineData(Moment.Dot, "550 5.7.515 not authenticated", SmtpStep.Content, true, false)]
    [InlineData(Moment.Dot, "554 spam", SmtpStep.Content, false, false)]
    public async Task Never_says_the_server(Moment at, string answer, SmtpStep step, bool isOurs, bool isDead)
    {
        foreach (var trouble in new[] { Trouble.Answer, Trouble.AnswerAndClose })
        {
            foreach (var pipelines in new[] { true, false })
            {
                await using var office = new PostOffice(new SinkSettings { Pipelines = pipelines });
                office.Sink.Faults.Add(new Fault(at, trouble) { Answer = answer });

                var refused = await office.SendAsync<Outcome.Refused>();

                Assert.Equal((int.Parse(answer[..3], null), step, isOurs, isDead), (refused.Answer.Code, refused.Step, refused.OurReputation, refused.IsDeadAddress));
                Assert.Equal(0, office.Sink.Ledger.Count);
            }
        }
    }

    [Theory]
    [InlineData(Moment.Greeting)]
    [InlineData(Moment.Ehlo)]
    [InlineData(Moment.Mail)]
    [InlineData(Moment.Rcpt)]
    [InlineData(Moment.Data)]
    public async Task Not_reached_when_the_connection_is_cut_before_the_data(Moment at)
    {
        await using var office = new PostOffice();
        office.Sink.Faults.Add(new Fault(at, Trouble.Cut));

        Assert.Equal(NotReachedReason.Dropped, (await office.SendAsync<Outcome.NotReached>()).Reason);
    }

    [Theory]
    [InlineData(Moment.Greeting)]
    [InlineData(Moment.Ehlo)]
    [InlineData(Moment.Mail)]
    [InlineData(Moment.Rcpt)]
    [InlineData(Moment.Data)]
    public async Task Not_reached_when_time_runs_out_before_the_data(Moment at)
    {
        foreach (var trouble in new[] { Trouble.Stall, Trouble.Drip })
        {
            await using var office = new PostOffice();
            office.Sink.Faults.Add(new Fault(at, trouble));

            Assert.Equal(NotReachedReason.TimedOut, Assert.IsType<Outcome.NotReached>(await office.SendTooLateAsync()).Reason);
        }
    }

    [Fact]
    public async Task Not_reached_when_nobody_listens()
    {
        var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        await using var line = new SmtpLine(PostOffice.SettingsFor(((IPEndPoint)free.LocalEndpoint).Port), TimeProvider.System);
        free.Stop();

        Assert.Equal(NotReachedReason.NoConnection, Assert.IsType<Outcome.NotReached>(await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default)).Reason);
    }

    [Fact]
    public async Task Not_reached_when_there_is_no_such_host()
    {
        await using var line = new SmtpLine(PostOffice.SettingsFor(25) with { Host = "nowhere.invalid" }, TimeProvider.System);

        Assert.Equal(NotReachedReason.NoSuchHost, Assert.IsType<Outcome.NotReached>(await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default)).Reason);
    }

    [Theory]
    [InlineData("421 4.3.2 not now", NotReachedReason.TurnedAway)]
    [InlineData("554 5.7.1 your address is listed", NotReachedReason.TurnedAway)]
    [InlineData("HTTP/1.1 400 Bad Request", NotReachedReason.NotSmtp)]
    [InlineData("SSH-2.0-OpenSSH_9.2", NotReachedReason.NotSmtp)]
    public async Task Not_reached_when_the_greeting_is_no_welcome(string greeting, NotReachedReason reason)
    {
        await using var office = new PostOffice();
        office.Sink.Faults.Add(new Fault(Moment.Greeting, Trouble.Answer) { Answer = greeting });

        Assert.Equal(reason, (await office.SendAsync<Outcome.NotReached>()).Reason);
    }
}
