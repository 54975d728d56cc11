using System.Net;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Team;

public sealed class AnExecutive(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Reads_and_changes_nothing()
    {
        var ana = await house.MoveInAsync();
        var eve = await house.MoveInAsync(Roles.Executive, ana.Actor, "Eve Executive");
        var company = await house.Ask<Companies, Company>(ana.Actor, c => c.AddAsync(new CompanyDetails("Acme"), default));
        var journey = await house.Ask<JourneyBook, Journey>(ana.Actor, b => b.StartAsync(company.Id, new JourneyDetails("Fewer returns"), null, default));
        var playbook = await house.Ask<Playbooks, Playbook>(ana.Actor, p => p.OneAsync(null, default));
        Func<Task>[] deeds =
        [
            () => house.Ask<Companies, Company>(eve.Actor, c => c.AddAsync(new CompanyDetails("Other"), default)),
            () => house.Ask<JourneyBook, Journey>(eve.Actor, b => b.StartAsync(company.Id, new JourneyDetails("More"), null, default)),
            () => DoAsync<JourneyBook>(eve.Actor, b => b.NoteAsync(journey.Id, "hello", default)),
            () => DoAsync<Members>(eve.Actor, m => m.DeactivateAsync(ana.Actor.Id, default)),
            () => DoAsync<Playbooks>(eve.Actor, p => p.DescribeStageAsync(playbook.Id, playbook.Stages[0], default)),
            () => house.Ask<ApiTokens, string>(eve.Actor, t => t.MakeAsync("Robot", TokenScope.Write, 30, default)),
        ];

        foreach (var deed in deeds) await Assert.ThrowsAsync<RefusedException>(deed);
        var browser = await house.SignInAsync(eve.Email);
        await browser.Open($"/journeys/{journey.Id}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    private Task<bool> DoAsync<TDoor>(Actor by, Func<TDoor, Task> deed) where TDoor : notnull => house.Ask<TDoor, bool>(by, async door =>
    {
        await deed(door);
        return true;
    });
}
