using System.Text;
using CsCheck;
using Hourglass.Mail;
using Hourglass.Tests.Support;
using MimeKit;

namespace Hourglass.Tests.Mail;

public sealed class ASoundMessage
{
    [Fact]
    public void Is_the_same_to_the_octet_every_time()
    {
        var letter = PostOffice.Letter() with { Attachments = [Attachment("план.pdf", 1000)], Text = "Привет 👨‍👩‍👧‍👦" };

        Assert.Equal(Composing.Compose(letter).Octets, Composing.Compose(letter).Octets);
    }

    [Fact]
    public void Carries_what_mail_servers_and_readers_look_for()
    {
        var letter = PostOffice.Letter() with { Unsubscribe = new Uri($"https://house.example/u/{new string('a', 300)}"), ReplyTo = new NamedAddress("ben@house.example", "Ben"), Language = "ru" };

        var message = Read(letter);

        Assert.Equal(letter.MessageId, message.MessageId);
        Assert.Equal(PostOffice.Noon, message.Date.UtcDateTime);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal($"<{letter.Unsubscribe.AbsoluteUri}>", message.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal("List-Unsubscribe=One-Click", message.Headers[HeaderId.ListUnsubscribePost]);
        Assert.Equal(("ben@house.example", "ru"), (message.ReplyTo.Mailboxes.Single().Address, message.Body!.Headers[HeaderId.ContentLanguage]));
        Assert.Equal(["text/plain", "text/html"], Assert.IsType<MultipartAlternative>(message.Body).Select(part => part.ContentType.MimeType));
        Assert.DoesNotContain(message.Headers, header => header.Field is "Precedence" or "Bcc" or "Sender");
    }

    [Theory]
    [InlineData("Иванов, Иван <b>;\"\\")]
    [InlineData("\"Boss\" <boss@corp.example>")]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦")]
    [InlineData("שלום עולם مرحبا 123")]
    [InlineData("O'Brien (sales), Ltd.")]
    [InlineData("=?utf-8?q?not_a_word?=")]
    [InlineData("Иван Иван Иван Иван Иван Иван Иван Иван Иван Иван Иван Иван Иван Иван Иван Иван Иван Иван")]
    public void Keeps_names_and_subjects_as_they_were_typed(string words)
    {
        var letter = PostOffice.Letter() with { Subject = words, To = new NamedAddress("ann@customer.example", words) };
        var message = Read(letter);

        var shown = words.Replace("=?", "=\u200b?");
        Assert.Equal((shown, shown, "ann@customer.example"), (message.Subject, message.To.Mailboxes.Single().Name, message.To.Mailboxes.Single().Address));
        IsSound(Composing.Compose(letter).Octets);
    }

    [Theory]
    [InlineData("план работ на 2030 год, окончательный вариант (3).pdf")]
    [InlineData("a\"b;c'd%20.pdf")]
    [InlineData("отчёт 👍.pdf")]
    public void Keeps_the_name_and_the_octets_of_a_file(string name)
    {
        var letter = PostOffice.Letter() with { Attachments = [Attachment(name, 50_000)] };

        var part = Assert.IsAssignableFrom<MimePart>(Read(letter).Attachments.Single());

        Assert.Equal((name, "application/pdf"), (part.FileName, part.ContentType.MimeType));
        using var content = new MemoryStream();
        part.Content!.DecodeTo(content);
        Assert.Equal(Octets(50_000), content.ToArray());
        IsSound(Composing.Compose(letter).Octets);
    }

    [Fact]
    public void Has_no_line_longer_than_mail_allows_even_when_the_text_has()
    {
        var letter = PostOffice.Letter() with { Html = new string('x', 20_000), Text = string.Concat(Enumerable.Repeat("слово ", 5000)), Subject = new string('я', 500) };

        IsSound(Composing.Compose(letter).Octets);
        Assert.Equal(letter.Text, ((MultipartAlternative)Read(letter).Body!).TextBody!.TrimEnd('\r', '\n'));
    }

    [Theory]
    [InlineData("Hi\r\nBcc: evil@x.example")]
    [InlineData("Hi\nthere")]
    [InlineData("Hi\0")]
    [InlineData("\u001b[31m")]
    [InlineData("a\u2028b")]
    public void Is_refused_when_a_name_or_a_subject_would_break_out(string words)
    {
        Refused("letter.header-break", PostOffice.Letter() with { Subject = words });
        Refused("letter.header-break", PostOffice.Letter() with { To = new NamedAddress("ann@customer.example", words) });
        Refused("letter.header-break", PostOffice.Letter() with { From = new NamedAddress("ann@customer.example", words) });
        Refused("letter.header-break", PostOffice.Letter() with { Attachments = [Attachment(words, 1)] });
    }

    [Fact]
    public void Is_refused_when_one_of_its_parts_is_not_what_it_should_be()
    {
        Refused("letter.message-id", PostOffice.Letter() with { MessageId = "a@b>\r\nBcc: x@y.example" });
        Refused("letter.unsubscribe-link", PostOffice.Letter() with { Unsubscribe = new Uri("mailto:x@y.example") });
        Refused("letter.language", PostOffice.Letter() with { Language = "en\r\n" });
        Refused("letter.name-with-address", PostOffice.Letter() with { From = new NamedAddress("a@house.example", "boss@bank.example") });
        Refused("letter.attachment-type", PostOffice.Letter() with { Attachments = [new("a", "text/html\r\nX: y", 1, Stream.Null.Copy)] });
        Refused("contact.email", PostOffice.Letter() with { EnvelopeSender = "a@b> SIZE=1" });
        Refused("contact.email", PostOffice.Letter("\"very odd\"@customer.example"));
        Refused("text.broken", PostOffice.Letter() with { Subject = "\ud800" });
    }

    [Fact]
    public void Is_refused_with_the_size_when_its_files_are_too_heavy()
    {
        var refused = Refused("letter.attachments-too-big", PostOffice.Letter() with { Attachments = [new("a.bin", "a/b", 10_000_000, Stream.Null.Copy), new("b.bin", "a/b", 30_040_000, Stream.Null.Copy)] });

        Assert.Equal([40.1m, 15m], refused.Details);
        Refused("letter.attachments-too-big", PostOffice.Letter() with { Attachments = [Attachment("says.little", 1) with { Open = () => new MemoryStream(new byte[30_000_000]) }] });
    }

    [Fact]
    public void Has_the_same_headers_whatever_is_typed_into_them()
    {
        var fields = Read(PostOffice.Letter()).Headers.Select(header => header.Field).ToList();

        Gen.String.Holds(words =>
        {
            try
            {
                var octets = Composing.Compose(PostOffice.Letter() with { Subject = words, To = new NamedAddress("ann@customer.example", words) }).Octets;
                IsSound(octets);
                var message = MimeMessage.Load(new MemoryStream(octets));
                Assert.Equal(fields, message.Headers.Select(header => header.Field));
                Assert.Equal("ann@customer.example", message.To.Mailboxes.Single().Address);
            }
            catch (RefusedException refused)
            {
                Assert.True(refused.Code is "letter.header-break" or "letter.header-too-long" or "text.broken", refused.Code);
            }
        }, 2000);
    }

    private static RefusedException Refused(string code, Letter letter)
    {
        var refused = Assert.Throws<RefusedException>(() => Composing.Compose(letter));
        Assert.Equal(code, refused.Code);
        return refused;
    }

    private static void IsSound(byte[] octets)
    {
        Assert.All(octets, octet => Assert.True(octet is >= 32 and < 127 or 9 or 10 or 13));
        var lines = Encoding.ASCII.GetString(octets).Split("\r\n");
        Assert.All(lines, line => Assert.True(line.Length <= 998 && !line.Contains('\n') && !line.Contains('\r')));
    }

    private static MimeMessage Read(Letter letter) => MimeMessage.Load(new MemoryStream(Composing.Compose(letter).Octets));

    private static Attached Attachment(string name, int size) => new(name, "application/pdf", size, () => new MemoryStream(Octets(size)));

    private static byte[] Octets(int size) => [.. Enumerable.Range(0, size).Select(i => (byte)(i * 31))];
}

internal static class Streams
{
    public static Stream Copy(this Stream stream) => stream;
}
