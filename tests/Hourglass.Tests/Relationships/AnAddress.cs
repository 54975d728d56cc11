using Hourglass.Relationships;

namespace Hourglass.Tests.Relationships;

public sealed class AnAddress
{
    [Theory]
    [InlineData("a@b")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("\"very odd\"@example.com")]
    [InlineData("\"a\r\nRCPT TO:<evil@x>\"@example.com")]
    [InlineData("a@b.co\r\nBcc: evil@x.org")]
    [InlineData("a\n@b.co")]
    [InlineData("a@b.co\n.")]
    [InlineData("a@b.c>,<evil@x.y")]
    [InlineData("a@b.co,d@e.fr")]
    [InlineData("Ann <a@b.co>")]
    [InlineData("a..b@c.com")]
    [InlineData(".a@c.com")]
    [InlineData("a.@c.com")]
    [InlineData("javascript:alert(1)//@x.com")]
    [InlineData("😀@x.com")]
    [InlineData("@x.com")]
    [InlineData("a@")]
    [InlineData("a b@x.com")]
    [InlineData("a@-x.com")]
    [InlineData("a\u200bb@x.com")]
    public void That_no_mail_server_would_take_is_refused(string typed)
    {
        var refused = Assert.Throws<RefusedException>(() => EmailAddress.Read(typed));

        Assert.True(refused.Code is "contact.email" or "text.one-line", refused.Code);
    }

    [Fact]
    public void Longer_than_mail_allows_is_refused()
    {
        Assert.Throws<RefusedException>(() => EmailAddress.Read($"{new string('a', 65)}@example.com"));
        Assert.Throws<RefusedException>(() => EmailAddress.Read($"a@{new string('b', 64)}.com"));
        Assert.Throws<RefusedException>(() => EmailAddress.Read($"a@{string.Join('.', Enumerable.Repeat(new string('b', 60), 4))}.example.com"));
        Assert.NotNull(EmailAddress.Read($"{new string('a', 64)}@{new string('b', 63)}.com").Key);
    }

    [Theory]
    [InlineData("USER@Example.COM", "user@example.com")]
    [InlineData("user@аррӏе.com", "user@xn--80ak6aa92e.com")]
    [InlineData("user@xn--80ak6aa92e.com", "user@xn--80ak6aa92e.com")]
    [InlineData("ivan@пример.рф", "ivan@xn--e1afmkfd.xn--p1ai")]
    [InlineData("почта@пример.рф", "почта@xn--e1afmkfd.xn--p1ai")]
    [InlineData("\u00a0\u200ba@b.co\u200b ", "a@b.co")]
    [InlineData("a@b.co.", "a@b.co")]
    [InlineData("user+tag@gmail.com", "user+tag@gmail.com")]
    [InlineData("ﬁ@x.com", "ﬁ@x.com")]
    [InlineData("o'brien@x.com", "o'brien@x.com")]
    public void Is_compared_by_what_reaches_the_same_mailbox(string typed, string key) => Assert.Equal(key, EmailAddress.Read(typed).Key);

    [Fact]
    public void Is_shown_without_what_cannot_be_seen() => Assert.Equal("A@b.co", EmailAddress.Read("\u00a0\u200bA@b.co\u200b.").Value);
}
