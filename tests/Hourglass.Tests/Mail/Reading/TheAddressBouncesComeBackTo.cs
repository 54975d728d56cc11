using Hourglass.Mail;
using Hourglass.Mail.Reading;

namespace Hourglass.Tests.Mail.Reading;

public sealed class TheAddressBouncesComeBackTo
{
    private static readonly VerpToken Tokens = new("one key"u8.ToArray());
    private readonly Guid _touchpoint = Guid.CreateVersion7(PostOffice.Noon);

    [Fact]
    public void Tells_the_touchpoint_whatever_servers_do_to_its_case()
    {
        var address = Tokens.Address(_touchpoint, "bounces.house.example");

        Assert.Equal(_touchpoint, Tokens.Verify(address));
        Assert.Equal(_touchpoint, Tokens.Verify(address.ToUpperInvariant()));
        Assert.Equal(_touchpoint, Tokens.Verify($"<{address}>"));
        Assert.Equal(address, MailAddress.Read(address).Wire);
    }

    [Fact]
    public void Is_not_believed_with_one_letter_changed_anywhere()
    {
        var address = Tokens.Address(_touchpoint, "bounces.house.example");

        for (var i = 0; i < address.IndexOf('@'); i++)
        {
            var changed = address[..i] + (address[i] == 'a' ? 'c' : 'a') + address[(i + 1)..];
            Assert.Null(Tokens.Verify(changed));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("b-")]
    [InlineData("b-@x.example")]
    [InlineData("sales@house.example")]
    [InlineData("b-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@x.example")]
    [InlineData("b-АААААААААААААААААААААААААААААААААААААААААААААААА@x.example")]
    public void Is_not_believed_when_it_is_something_else(string address) => Assert.Null(Tokens.Verify(address));

    [Fact]
    public void Is_not_believed_by_another_workspace() =>
        Assert.Null(new VerpToken("another key"u8.ToArray()).Verify(Tokens.Address(_touchpoint, "bounces.house.example")));
}
