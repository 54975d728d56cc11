using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Team;

namespace Hourglass.Web.Tests.Support;

/// <summary>Shipped playbooks that were published, and customers on them.</summary>
internal static class Published
{
    public static Task<Playbook> PublishAsync(this Site site, Actor actor, string shipped = "software-product", PlaybookKind kind = PlaybookKind.Sales) =>
        site.Ask<PlaybookDesk, Playbook>(actor, async desk =>
        {
            var started = await desk.StartAsync(new($"{shipped} {Guid.CreateVersion7()}", "Сценарий"), kind, shipped, default);
            await desk.PublishAsync(started.Id, null, "First", default);
            return started;
        });

    public static async Task<Journey> CustomerAsync(this Site site, Actor actor, Playbook playbook, string company, JourneyDetails details)
    {
        var firm = await site.Ask<Companies, Company>(actor, c => c.AddAsync(new(company), default));
        return await site.Ask<JourneyBook, Journey>(actor, b => b.StartAsync(firm.Id, details, Additions.None, null, playbook.Id, default));
    }
}
