using Hourglass.Relationships;

namespace Hourglass.Tests.Relationships;

public sealed class ANumberToDial
{
    [Theory]
    [InlineData("+7 (999) 000-00-00", null, "+79990000000")]
    [InlineData("8 999 000-00-00", "RU", "+79990000000")]
    [InlineData("999 000 00 00", "RU", "+79990000000")]
    [InlineData("+44 20 7946 0018", "RU", "+442079460018")]
    [InlineData("+7 999 000-00-00 ;ext=12", null, "+79990000000x12")]
    [InlineData("+٧ ٩٩٩ ٠٠٠٠٠٠٠", null, "+79990000000")]
    public void Is_the_same_however_it_is_written(string typed, string? home, string key) => Assert.Equal(key, PhoneNumber.Read(typed, home).Key);

    [Theory]
    [InlineData("8 999 000-00-00")]
    [InlineData("020 7946 0018")]
    public void Without_a_country_needs_one_where_no_country_is_home(string typed) =>
        Assert.Equal("contact.phone-country", Assert.Throws<RefusedException>(() => PhoneNumber.Read(typed, null)).Code);

    [Theory]
    [InlineData("call me")]
    [InlineData("+7")]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("+7 999 000-00-00\r\nX: y")]
    public void That_cannot_be_dialled_is_refused(string typed) => Assert.Throws<RefusedException>(() => PhoneNumber.Read(typed, "RU"));
}
