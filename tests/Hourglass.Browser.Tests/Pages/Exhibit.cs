using Hourglass.Demo;
using Hourglass.Journeys;
using Hourglass.Team;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Browser.Tests.Pages;

/// <summary>The demo as a place to look at: something is on every page.</summary>
public sealed class Exhibit(House house)
{
    public Insider Guide { get; private set; } = null!;
    public Guid Journey { get; private set; }
    public Guid Sold { get; private set; }

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
            Journey = await book.Visible.Where(j => j.Standing == Standing.Active && j.PurchasedOn == null).OrderBy(j => j.Id).Select(j => j.Id).FirstAsync();
            Sold = await book.Visible.Where(j => j.PurchasedOn != null).OrderBy(j => j.Id).Select(j => j.Id).FirstAsync();
        });
    }
}
