using Hourglass.Demo;
using Hourglass.Exchange;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Team;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Browser.Tests.Pages;

/// <summary>The demo as a place to look at: something is on every page.</summary>
public sealed partial class Exhibit(House house)
{
    public Insider Guide { get; private set; } = null!;
    public Guid Journey { get; private set; }
    public Guid Sold { get; private set; }
    public Guid Company { get; private set; }
    public Guid Person { get; private set; }
    public Guid Colleague { get; private set; }
    public Guid Import { get; private set; }
    public Guid Loaded { get; private set; }
    public Guid Playbook { get; private set; }
    public Guid Unfinished { get; private set; }
    public string Invitation { get; private set; } = "";

    /// <summary>What a browser keeps after the guide has signed in.</summary>
    public string? Key { get; set; }

    public async Task FillAsync(string language)
    {
        // A house with nothing but a demo still waits for its first visitor.
        await house.OpenWorkspaceAsync();
        var visit = await house.Ask<DemoHouse, DemoVisit>(Actor.Nobody, demo => demo.OpenAsync(language, default));
        await house.Do<UserManager<Account>>(Actor.Nobody, async accounts =>
            await accounts.AddPasswordAsync((await accounts.FindByIdAsync(visit.Account.Id.ToString()))!, House.Password));
        var actor = await house.Ask<Members, Actor?>(Actor.Engine(visit.Seat.InWorkspaceId), members => members.ActorAsync(visit.Seat.MemberId, default));
        Guide = new(actor!, visit.Account.Email!);
        await house.Do<JourneyBook>(actor!, async book =>
        {
            Journey = await book.Visible.Where(j => j.Standing == Standing.Active && j.PurchasedOn == null && j.PersonId != null).OrderBy(j => j.Id).Select(j => j.Id).FirstAsync();
            Company = await book.Visible.Where(j => j.Id == Journey).Select(j => j.CompanyId).FirstAsync();
            Person = (await book.Visible.Where(j => j.Id == Journey).Select(j => j.PersonId).FirstAsync())!.Value;
            Sold = await book.Visible.Where(j => j.PurchasedOn != null).OrderBy(j => j.Id).Select(j => j.Id).FirstAsync();
        });
        await house.Do<PlanBook>(actor!, plans => plans.ActivateAsync(Sold, LateJoin.Compress, default));
        await house.Do<PlaybookDesk>(actor!, async desk =>
        {
            Playbook = (await desk.AllAsync(default))[0].Id;
            await desk.SaveAsync(Playbook, null, content => content with { Touches = [.. content.Touches.Select(t => t.Key == "email-support" ? t with { Days = 20, Before = null } : t)] }, default);
            Unfinished = (await desk.StartAsync(new("Repairs", "Ремонт"), PlaybookKind.Sales, null, default)).Id;
        });
        Colleague = await house.Ask<Members, Guid>(actor!, members => members.All.Where(m => m.Id != actor!.Id).OrderBy(m => m.Id).Select(m => m.Id).FirstAsync());
        Invitation = await house.Ask<Invitations, string>(actor!, invitations => invitations.InviteAsync(new("Nina New", Roles.Seller, Sight.Own, null), default));
        Import = await BringAsync(actor!);
        Loaded = await BringAsync(actor!);
        await house.Do<ImportDesk>(actor!, desk => desk.LoadAsync(Loaded, default));
        await OfferAsync(actor!);
        await StudyAsync(actor!);
        await ProposeAsync(actor!);
    }

    private async Task<Guid> BringAsync(Actor actor)
    {
        using var table = new MemoryStream("company,country,employees\nInvented Ink,Italy,12\nMade-up Mugs,Malta,few\n"u8.ToArray());
        return (await house.Ask<ImportDesk, Import>(actor, desk => desk.BringAsync(table, "companies.csv", ImportTarget.Companies, default))).Id;
    }
}
