using System.Text;
using Hourglass.Mail.Reading;
using MimeKit;

namespace Hourglass.Tests.Mail.Reading;

public sealed class ALetterThatCameIn
{
    public static TheoryData<string, string> Meanings => new()
    {
        { "postfix-no-such-user", "bounce, Hard, 5.1.1" },
        { "postfix-domain-not-found", "bounce, Hard, 5.1.2" },
        { "postfix-delayed", "NotABounce" },
        { "postfix-mailbox-full", "bounce, Soft, 5.2.2" },
        { "postfix-expired", "bounce, Soft, 4.4.1" },
        { "exchange-not-found", "bounce, Hard, 5.1.10" },
        { "exchange-edge-block", "bounce, Hard, 5.4.1" },
        { "exchange-unauthenticated", "bounce, Ours, 5.7.515" },
        { "gmail-no-such-user", "bounce, Hard, 5.1.1" },
        { "gmail-unauthenticated", "bounce, Ours, 5.7.26" },
        { "gmail-rate-limited", "NotABounce" },
        { "exim-no-such-user", "bounce, Hard, 5.0.0" },
        { "exim-ambiguous", "bounce, Soft, 5.0.0" },
        { "exim-in-words-only", "bounce, Hard, 5.1.1, unproven" },
        { "qmail-no-mailbox", "bounce, Hard, 5.1.1" },
        { "qmail-over-quota", "bounce, Soft, 5.2.2" },
        { "qmail-remote-refusal", "bounce, Hard, no status" },
        { "sendmail-no-such-user", "bounce, Hard, 5.1.1" },
        { "sendmail-warning", "NotABounce" },
        { "action-relayed", "NotABounce" },
        { "action-expanded", "NotABounce" },
        { "action-delivered", "NotABounce" },
        { "two-recipients-the-other-failed", "bounce, Soft, 5.1.1" },
        { "two-recipients-both-failed", "bounce, Hard, 5.2.2" },
        { "forwarded-to-a-dead-mailbox", "bounce, Soft, 5.1.1" },
        { "forwarded-but-original-known", "bounce, Hard, 5.1.1" },
        { "status-says-dead-words-say-blocked", "bounce, Ours, 5.1.1" },
        { "no-original-id", "NoOriginalId" },
        { "forged-token", "NoOriginalId" },
        { "forged-token-of-another-house", "NoOriginalId" },
        { "message-id-only", "bounce, Hard, 5.1.1, unproven" },
        { "token-in-capitals", "bounce, Hard, 5.1.1" },
        { "yandex-in-russian", "bounce, Hard, 5.1.1" },
        { "mailru-in-words-only", "bounce, Hard, no status" },
        { "domino-disabled", "bounce, Hard, 5.2.1" },
        { "gb18030-report", "bounce, Hard, 5.1.1" },
        { "report-without-boundary", "bounce, Soft, no status" },
        { "report-cut-short", "bounce, Hard, 5.1.1" },
        { "away-exchange", "machine" },
        { "away-vacation", "machine" },
        { "away-in-russian", "machine" },
        { "away-to-the-token", "machine" },
        { "thanks-from-a-ticket-system", "machine" },
        { "complaint", "complaint of ann@customer.example" },
        { "complaint-redacted", "complaint of somebody, unproven" },
        { "complaint-without-id", "NoOriginalId" },
        { "complaint-taken-back", "NotSpam" },
        { "reply-gmail", "reply: Yes, let us talk on Monday.//Best, Ann" },
        { "reply-below-the-quotation", "reply: Yes!" },
        { "reply-outlook", "reply: Send me the contract." },
        { "reply-in-koi8", "reply: Добрый день!//Согласны, жду договор." },
        { "reply-stop", "reply to stop: STOP." },
        { "reply-stop-in-russian", "reply to stop: Отписаться" },
        { "reply-not-quite-stop", "reply: Please do not stop writing to me!" },
        { "reply-unknown-charset", "reply: Yes, please" },
        { "reply-to-somebody-else", "Unrelated" },
        { "unrelated", "Unrelated" },
        { "own-letter-looped", "OwnLetter" },
        { "read-receipt", "ReadReceipt" },
    };

    [Theory, MemberData(nameof(Meanings))]
    public void Is_understood(string name, string meaning) => Assert.Equal(meaning, Samples.Told(Samples.Reader.Read(Samples.Load(name))));

    [Fact]
    public void Is_never_left_out_of_this_test() => Assert.Equal(Samples.Names, Meanings.Select(row => row.Data.Item1).Order());

    [Fact]
    public void Breaks_nothing_wherever_it_is_cut()
    {
        foreach (var name in Samples.Names)
        {
            var octets = Samples.Octets(name);
            for (var length = 1; length < octets.Length; length += 61) Read(octets[..length], name);
        }
    }

    [Fact]
    public void Breaks_nothing_however_it_is_damaged()
    {
        var chance = new Random(20300107);
        foreach (var name in Samples.Names)
        {
            for (var round = 0; round < 10; round++)
            {
                var octets = Samples.Octets(name);
                for (var i = 0; i < 20; i++) octets[chance.Next(octets.Length)] = (byte)chance.Next(256);
                Read(octets, name);
            }
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(2000)]
    public void Is_left_alone_when_it_is_nested_beyond_reason(int levels)
    {
        var letter = new StringBuilder("From: a@customer.example\r\nSubject: x\r\n");
        for (var i = 0; i < levels; i++) letter.Append(null, $"Content-Type: multipart/mixed; boundary=\"b{i}\"\r\n\r\n--b{i}\r\n");
        letter.Append("Content-Type: text/plain\r\n\r\nhello\r\n");

        Assert.Equal("TooComplex", Samples.Told(Samples.Reader.Read(MimeMessage.Load(new MemoryStream(Encoding.ASCII.GetBytes(letter.ToString()))))));
    }

    [Fact]
    public void Is_left_alone_when_it_has_ten_thousand_parts()
    {
        var parts = string.Concat(Enumerable.Repeat("--b\r\nContent-Type: text/plain\r\n\r\nx\r\n", 10_000));
        var letter = $"From: a@customer.example\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n{parts}--b--\r\n";

        Assert.Equal("TooComplex", Samples.Told(Samples.Reader.Read(MimeMessage.Load(new MemoryStream(Encoding.ASCII.GetBytes(letter))))));
    }

    /// <summary>Whatever is done to it, a letter that is no hard bounce never becomes one that is believed.</summary>
    private static void Read(byte[] octets, string name)
    {
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(new MemoryStream(octets));
        }
        catch (FormatException)
        {
            return; // the mailbox passes such a letter over
        }

        var read = Samples.Reader.Read(message);
        if (Meanings.Any(row => row.Data.Item1 == name && row.Data.Item2.StartsWith("bounce", StringComparison.Ordinal))) return;
        Assert.False(read is Incoming.Bounce { About.IsProven: true } bounce && bounce.KindFor("ann@customer.example") == BounceKind.Hard, name);
    }
}
