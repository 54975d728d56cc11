using System.Text;
using Hourglass.Mail;
using Hourglass.Sink;

namespace Hourglass.Tests.Mail;

public sealed class AddressesOnTheWire
{
    [Theory]
    [InlineData("Ivan@Пример.РФ", "Ivan@xn--e1afmkfd.xn--p1ai", "ivan@xn--e1afmkfd.xn--p1ai")]
    [InlineData("USER+Tag@Example.COM", "USER+Tag@example.com", "user+tag@example.com")]
    [InlineData("user@аррӏе.com", "user@xn--80ak6aa92e.com", "user@xn--80ak6aa92e.com")]
    [InlineData("\u212Aelvin@x.com", "Kelvin@x.com", "kelvin@x.com")]
    [InlineData("e\u0301ve@x.com", "éve@x.com", "éve@x.com")]
    public void Keep_what_stands_before_the_at_and_are_compared_by_one_key(string typed, string wire, string key)
    {
        var address = MailAddress.Read(typed);

        Assert.Equal((wire, key, key[(key.IndexOf('@') + 1)..]), (address.Wire, address.Key, address.Domain));
    }

    [Fact]
    public void Are_measured_in_octets_as_mail_does()
    {
        Assert.Null(MailAddress.TryRead($"{new string('я', 33)}@x.com"));
        Assert.NotNull(MailAddress.TryRead($"{new string('я', 32)}@x.com"));
        Assert.Null(MailAddress.TryRead($"{new string('a', 64)}@{string.Join('.', Enumerable.Repeat(new string('я', 50), 4))}.com"));
    }

    [Fact]
    public async Task Are_told_as_A_labels_in_the_envelope_and_the_letter()
    {
        await using var office = new PostOffice();

        await office.SendAsync<Outcome.Accepted>("ivan@пример.рф");

        var kept = Assert.Single(office.Sink.Ledger.Lines);
        Assert.Equal("ivan@xn--e1afmkfd.xn--p1ai", kept.To.Single());
        Assert.Contains("<ivan@xn--e1afmkfd.xn--p1ai>", kept.AsText);
    }

    [Fact]
    public async Task With_letters_outside_ASCII_go_only_to_servers_that_take_them()
    {
        await using var speaks = new PostOffice();
        await using var doesNot = new PostOffice(new SinkSettings { SpeaksUtf8 = false });

        await speaks.SendAsync<Outcome.Accepted>("почта@пример.рф");
        var refused = await doesNot.SendAsync<Outcome.Refused>("почта@пример.рф");

        Assert.Contains("To: Ann <почта@", speaks.Sink.Ledger.Lines.Single().AsText);
        Assert.Equal((553, "5.6.7", 0), (refused.Answer.Code, refused.Answer.Status, doesNot.Sink.Messages));
    }

    [Fact]
    public async Task Of_bounces_stand_in_the_envelope_alone()
    {
        await using var office = new PostOffice();

        await office.Line().SendAsync(PostOffice.Letter() with { EnvelopeSender = "b-abc@house.example" }, PostOffice.Yes, default);

        var kept = Assert.Single(office.Sink.Ledger.Lines);
        Assert.Equal("b-abc@house.example", kept.From);
        Assert.DoesNotContain("b-abc", Encoding.UTF8.GetString(kept.Bytes));
    }
}
