using Hourglass.Data;
using Hourglass.Outreach.Inbox;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Pages.Outreach;

public sealed class TheMailbox(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Is_set_up_and_tested_on_a_page_that_says_what_is_wrong()
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);
        await browser.Open("/outreach");
        Assert.Contains("Nobody reads where answers and bounces arrive", browser.Text(".main-inner"), StringComparison.Ordinal);

        await browser.Open("/settings/mailbox");
        await browser.Press("Save", ("Given.Host", "127.0.0.1"), ("Given.Port", "1"), ("Given.UserName", "sales@house.example"), ("Given.Password", "s3cret"));
        Assert.Contains("bounces to sales@house.example", browser.Text(".card"), StringComparison.Ordinal);
        await browser.Press("Test now");

        Assert.Contains("Nobody answers at this port.", browser.Text("[role=status]"), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", browser.Page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_it_is_refused()
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);
        await browser.Open("/settings/mailbox");

        await browser.Press("Save", ("Given.Host", "imap.house.example"), ("Given.UserName", "ann"), ("Given.Password", "s3cret"));

        Assert.StartsWith("“ann” is not where bounces can come back to.", browser.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("imap.house.example", browser.Page.QuerySelector("#host")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Says_how_it_is_doing_and_what_nobody_understood_and_why()
    {
        var ana = await house.MoveInAsync();
        await KeepAsync(ana.Actor);
        var browser = await house.SignInAsync(ana.Email);

        await browser.Open("/outreach");
        Assert.Contains("Mailbox sales@house.example. Last read", browser.Text(".main-inner"), StringComparison.Ordinal);
        Assert.Contains("Understood: 2 letters. Automatic replies: 0. Not understood: one letter.", browser.Text(".main-inner"), StringComparison.Ordinal);
        Assert.Contains("The server hung up in the middle.", browser.Text(".main-inner"), StringComparison.Ordinal);
        await browser.Open(browser.Page.QuerySelector("a[href='outreach/mailbox']")!.GetAttribute("href")!);

        Assert.Equal("<b>Offer</b>", browser.Text(".entry-title"));
        Assert.Contains("It answers no letter of ours.", browser.Text(".entry"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_shown_to_whom_it_is_not_for()
    {
        var ana = await house.MoveInAsync();
        var seller = await house.MoveInAsync(Roles.Seller, ana.Actor, "Ben");
        await house.Ask<HourglassDb, int>(ana.Actor, db => db.Members.Where(m => m.Id == seller.Actor.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Sight, Sight.Own)));
        var browser = await house.SignInAsync(seller.Email);

        await browser.Open("/outreach/mailbox");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, browser.Status);
        foreach (var page in new[] { "/settings/mailbox", "/settings/senders" })
        {
            await browser.Open(page);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, browser.Status);
        }
    }

    private Task<bool> KeepAsync(Actor actor) => house.Ask<HourglassDb, bool>(actor, async db =>
    {
        var mailbox = new ReadMailbox(actor.WorkspaceId, house.Clock.GetUtcNow().UtcDateTime);
        mailbox.Take(new("imap.house.example", 993, "tls", "sales@house.example", null, null, null, null, ReturnWay.None, null), "sealed");
        db.AddRange(mailbox, new UnclearLetter(actor.WorkspaceId, mailbox.Id, "unrelated", mailbox.CreatedAt) { From = "b@else.example", Subject = "<b>Offer</b>" });
        await db.SaveChangesAsync();
        await db.ReadMailboxes.ExecuteUpdateAsync(set => set.SetProperty(m => m.ReadAt, mailbox.CreatedAt).SetProperty(m => m.Understood, 2).SetProperty(m => m.Unclear, 1)
            .SetProperty(m => m.Trouble, "dropped").SetProperty(m => m.DueAt, DateTime.MaxValue));
        return true;
    });
}
