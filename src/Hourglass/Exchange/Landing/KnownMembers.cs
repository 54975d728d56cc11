using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange.Landing;

/// <summary>Colleagues and their teams by name; a workspace has few enough of them to know all.</summary>
internal sealed class KnownMembers(LandingGround ground)
{
    private readonly Dictionary<string, List<Guid>> _members = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Guid> _teams = new(StringComparer.OrdinalIgnoreCase);

    public async Task LearnAsync(CancellationToken cancellation)
    {
        foreach (var member in await ground.Db.Members.OrderBy(m => m.Id).Select(m => new { m.Id, m.Name }).ToListAsync(cancellation)) Remember(member.Name, member.Id);
        foreach (var team in await ground.Db.WorkTeams.OrderBy(t => t.Id).Select(t => new { t.Id, t.Name }).ToListAsync(cancellation)) _teams.TryAdd(team.Name, team.Id);
    }

    /// <summary>Refuses <c>row.owner-ambiguous</c> when two colleagues have the name.</summary>
    public Guid? Find(string name) => _members.GetValueOrDefault(Plain(name)) switch
    {
        null => null,
        [var only] => only,
        _ => throw new RefusedException("row.owner-ambiguous", name),
    };

    /// <summary>The owner of this name; who is not known yet becomes a seller without an account.</summary>
    public Guid FindOrMake(string name, RowDraft row)
    {
        if (Find(name) is { } known) return known;
        if (!ground.Map.Map.MakeOwners) throw new RefusedException("row.owner-unknown", name);
        var member = Add(name, Roles.Seller, Sight.Own, null);
        ground.Made(ImportedKind.Member, member.Id, row, member.Version);
        return member.Id;
    }

    public Member Add(string name, Roles roles, Sight sight, Guid? teamId)
    {
        var member = new Member(ground.Actor.WorkspaceId, Plain(name), roles, sight, ground.Now);
        if (teamId is { } team) member.Join(team);
        ground.Put(member);
        Remember(member.Name, member.Id);
        ground.OnTakeBack(() => _members.Remove(member.Name));
        return member;
    }

    public Guid TeamNamed(string name, RowDraft row)
    {
        if (_teams.TryGetValue(name, out var known)) return known;
        var team = new WorkTeam(ground.Actor.WorkspaceId, name);
        ground.Put(team);
        ground.Made(ImportedKind.Team, team.Id, row);
        _teams[name] = team.Id;
        ground.OnTakeBack(() => _teams.Remove(name));
        return team.Id;
    }

    private void Remember(string name, Guid id)
    {
        if (!_members.TryGetValue(Plain(name), out var same)) _members[Plain(name)] = same = [];
        same.Add(id);
    }

    private static string Plain(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
