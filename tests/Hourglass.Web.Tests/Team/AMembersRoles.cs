using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Hourglass.Languages;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Team;

public sealed class AMembersRoles(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Are_asked_for_when_not_one_is_ticked()
    {
        var ana = await house.MoveInAsync();
        var ben = await house.MoveInAsync(Roles.All, ana.Actor, "Ben Nobody");
        var hers = await house.SignInAsync(ana.Email);
        await hers.Open($"/settings/members/{ben.Actor.Id}");
        foreach (var box in hers.Page.QuerySelectorAll<IHtmlInputElement>("input[name='Input.Roles']")) box.IsChecked = false;

        await hers.Press("Save");

        Assert.Equal(Speech.English["refused.member.no-role"], hers.Text("[role=alert]"));
    }
}
