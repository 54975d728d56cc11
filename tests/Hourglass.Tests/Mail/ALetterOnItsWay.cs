using Hourglass.Mail;
using Hourglass.Sink;

namespace Hourglass.Tests.Mail;

public sealed class ALetterOnItsWay
{
    [Fact]
    public async Task Arrives_to_the_octet_as_it_was_composed()
    {
        await using var office = new PostOffice();
        var letter = PostOffice.Letter() with { Text = ".\r\n..dots\r\n.", Attachments = [new("a.bin", "application/octet-stream", 3, () => new MemoryStream([0, 13, 10]))] };

        var outcome = await office.Line().SendAsync(letter, PostOffice.Yes, default);

        Assert.Contains("Kept as", Assert.IsType<Outcome.Accepted>(outcome).Answer);
        var kept = Assert.Single(office.Sink.Ledger.Lines);
        Assert.Equal(Composing.Compose(letter).Octets, kept.Bytes);
        Assert.Equal(("sales@house.example", "ann@customer.example", letter.MessageId, letter.TouchpointId.ToString()), (kept.From, kept.To.Single(), kept.MessageId, kept.Touchpoint));
    }

    [Fact]
    public async Task Shares_its_connection_with_the_next_one()
    {
        await using var office = new PostOffice();
        var line = office.Line();

        for (var i = 0; i < 5; i++) Assert.IsType<Outcome.Accepted>(await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default));

        Assert.Equal((1, 5), (office.Sink.Connections, office.Sink.Ledger.Count));
    }

    [Fact]
    public async Task Gets_a_new_connection_when_the_kept_one_was_closed_meanwhile()
    {
        await using var office = new PostOffice();
        var line = office.Line();
        office.Sink.Faults.Add(new Fault(Moment.Dot, Trouble.AnswerThenReset) { Times = 1 });
        await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default);

        Assert.IsType<Outcome.Accepted>(await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default));
        Assert.Equal((2, 2), (office.Sink.Connections, office.Sink.Ledger.Count));
    }

    [Fact]
    public async Task Gets_a_new_connection_when_the_server_says_good_bye_to_the_kept_one()
    {
        await using var office = new PostOffice();
        var line = office.Line();
        await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default);
        office.Sink.Faults.Add(new Fault(Moment.Mail, Trouble.AnswerAndClose) { Answer = "421 4.4.2 idle for too long", Times = 1 });

        Assert.IsType<Outcome.Accepted>(await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default));
    }

    [Fact]
    public async Task Is_asked_whether_it_may_start_after_the_server_said_go_on()
    {
        await using var office = new PostOffice();
        office.Sink.Faults.Add(new Fault(Moment.Data, Trouble.Answer) { Answer = "451 4.3.0 not now" });
        var asked = 0;

        var outcome = await office.Line().SendAsync(PostOffice.Letter(), _ => Task.FromResult(++asked > 0), default);

        Assert.Equal((0, SmtpStep.Data), (asked, Assert.IsType<Outcome.Deferred>(outcome).Step));
    }

    [Fact]
    public async Task Never_arrives_when_it_is_called_back_at_the_last_moment()
    {
        await using var office = new PostOffice();
        var line = office.Line();

        Assert.IsType<Outcome.Withdrawn>(await line.SendAsync(PostOffice.Letter(), _ => Task.FromResult(false), default));
        Assert.IsType<Outcome.Accepted>(await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default));

        Assert.Equal(1, office.Sink.Ledger.Count);
    }

    [Fact]
    public async Task Never_arrives_when_the_question_itself_fails_and_the_asker_hears_why()
    {
        await using var office = new PostOffice();

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => office.Line().SendAsync(PostOffice.Letter(), _ => throw new InvalidOperationException("the database is gone"), default));

        Assert.Equal(("the database is gone", 0), (failed.Message, office.Sink.Ledger.Count));
    }

    [Fact]
    public async Task Goes_through_TLS_with_a_trusted_certificate_and_a_password()
    {
        using var certificate = SelfMade.Certificate("localhost", TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        foreach (var (sink, mode) in new[] { (SinkTls.StartTls, TlsMode.StartTls), (SinkTls.Implicit, TlsMode.Implicit) })
        {
            await using var office = new PostOffice(new SinkSettings { Tls = sink, Certificate = certificate, User = "ann", Password = "s3cret" });
            office.Settings = office.Settings with { Tls = mode, User = "ann", Password = "s3cret", TrustedCertificate = certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256) };

            await office.SendAsync<Outcome.Accepted>();
        }
    }

    [Fact]
    public async Task Travels_beside_others_on_as_many_lines_as_allowed()
    {
        await using var office = new PostOffice();
        await using var lines = new SmtpLines(office.Settings with { MaxConnections = 3 }, TimeProvider.System);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => lines.SendAsync(PostOffice.Letter(), PostOffice.Yes, default)));

        Assert.All(outcomes, outcome => Assert.IsType<Outcome.Accepted>(outcome));
        Assert.Equal(60, office.Sink.Ledger.Lines.Select(line => line.MessageId).Distinct().Count());
        Assert.InRange(office.Sink.Connections, 1, 3);
    }
}
