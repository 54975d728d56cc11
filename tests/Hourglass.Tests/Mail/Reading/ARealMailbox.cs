using System.Text;
using Hourglass.Mail.Reading;
using MailKit.Security;

namespace Hourglass.Tests.Mail.Reading;

public sealed class ARealMailbox : IDisposable
{
    private readonly Dovecot _server = new();

    [Fact]
    public async Task Is_read_from_where_the_last_reading_ended()
    {
        _server.Deliver(Letter("one"));
        _server.Deliver(Letter("two"));
        var first = await ReadAsync(null);
        _server.Deliver(Letter("three"));

        var second = await ReadAsync(first[^1].Mark);

        Assert.Equal(["one", "two"], first.Select(letter => letter.Message!.Subject));
        Assert.Equal(["three"], second.Select(letter => letter.Message!.Subject));
        Assert.Empty(await ReadAsync(second[^1].Mark));
    }

    [Fact]
    public async Task Is_read_again_when_its_server_numbers_the_letters_anew()
    {
        _server.Deliver(Letter("one"));
        var mark = (await ReadAsync(null))[^1].Mark;
        _server.ForgetNumbers();

        var again = await ReadAsync(mark with { Validity = mark.Validity - 1 });

        Assert.Equal("one", Assert.Single(again).Message!.Subject);
    }

    [Fact]
    public async Task Is_read_batch_by_batch()
    {
        for (var i = 0; i < 5; i++) _server.Deliver(Letter($"{i}"));
        var settings = _server.Settings with { Batch = 2 };
        MailboxMark? mark = null;
        var seen = new List<string>();

        while (await ReadAsync(mark, settings) is { Count: > 0 } batch)
        {
            Assert.InRange(batch.Count, 1, 2);
            seen.AddRange(batch.Select(letter => letter.Message!.Subject!));
            mark = batch[^1].Mark;
        }

        Assert.Equal(["0", "1", "2", "3", "4"], seen);
    }

    [Fact]
    public async Task Gives_only_the_headers_of_what_is_too_big()
    {
        _server.Deliver(Letter("big", $"In-Reply-To: <{Samples.MessageId}>\r\n", new string('x', 70) + "\r\n", 2000));

        var letter = Assert.Single(await ReadAsync(null, _server.Settings with { MaxSize = 100_000 }));

        Assert.False(letter.IsWhole);
        Assert.Equal("reply: ", Samples.Told(Samples.Reader.Read(letter.Message!)));
    }

    [Fact]
    public async Task Hands_over_every_kind_of_letter_as_it_came()
    {
        foreach (var name in Samples.Names) _server.Deliver(Samples.Octets(name));

        var read = await ReadAsync(null);

        Assert.Equal(
            Samples.Names.Select(name => Samples.Told(Samples.Reader.Read(Samples.Load(name)))),
            read.Select(letter => Samples.Told(Samples.Reader.Read(letter.Message!))));
    }

    [Fact]
    public async Task Is_not_opened_with_a_wrong_password_or_a_certificate_nobody_vouches_for()
    {
        await Assert.ThrowsAsync<AuthenticationException>(() => ReadAsync(null, _server.Settings with { Password = "wrong" }));
        await Assert.ThrowsAsync<SslHandshakeException>(() => ReadAsync(null, _server.Settings with { TrustedCertificate = null }));
    }

    public void Dispose() => _server.Dispose();

    private async Task<List<ArrivedLetter>> ReadAsync(MailboxMark? since, MailboxSettings? settings = null) =>
        await new Mailbox(settings ?? _server.Settings, TimeProvider.System).ReadNewAsync(since, TestContext.Current.CancellationToken).ToListAsync();

    private static byte[] Letter(string subject, string headers = "", string line = "Hello\r\n", int lines = 1) =>
        Encoding.ASCII.GetBytes($"From: Ann <ann@customer.example>\r\nTo: sales@house.example\r\nSubject: {subject}\r\n{headers}\r\n" + string.Concat(Enumerable.Repeat(line, lines)));
}
