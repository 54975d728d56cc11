namespace Hourglass.Browser.Tests.Pages;

public sealed class EveryPage(House house)
{
    [Fact]
    public void Is_on_the_list_of_pages_we_look_at() =>
        Assert.Equal(PageList.Inside.Keys.Concat(PageList.Outside.Keys).Concat(PageList.Own).Concat(PageList.Passing).Order(), PageList.RoutesOf(house).Order());
}
