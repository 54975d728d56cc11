using Hourglass.Data;
using Hourglass.Method;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange.Landing;

/// <summary>Prepares the ground for a file, and the landing its rows need.</summary>
public sealed class Landings(HourglassDb db, Actor actor, Playbooks playbooks)
{
    internal Task<(LandingGround Ground, ILanding Landing)> RehearsalAsync(Import import, BoundMap map, CancellationToken cancellation) =>
        PrepareAsync(import, map, true, cancellation);

    internal async Task<(LandingGround Ground, ILanding Landing)> PrepareAsync(Import import, BoundMap map, bool isRehearsal, CancellationToken cancellation)
    {
        if (map.Map.Target == ImportTarget.Members) actor.MustAdminister();
        var workspace = await db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == actor.WorkspaceId, cancellation);
        var ground = new LandingGround(db, actor, import, map, isRehearsal)
        {
            Playbook = await playbooks.OneAsync(null, cancellation),
            Currency = workspace.Currency,
            HomeRegion = workspace.HomeRegion,
        };
        var (companies, members) = (new KnownCompanies(ground), new KnownMembers(ground));
        await members.LearnAsync(cancellation);
        return (ground, map.Map.Target switch
        {
            ImportTarget.Companies => new CompanyLanding(ground, companies, members),
            ImportTarget.People => new PersonLanding(ground, companies, members),
            ImportTarget.Members => new MemberLanding(ground, members),
            ImportTarget.Journeys => new JourneyLanding(ground, companies, members),
            ImportTarget.Spellings => new SpellingLanding(ground),
        });
    }
}
