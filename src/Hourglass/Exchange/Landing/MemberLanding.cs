using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange.Landing;

/// <summary>Rows that are colleagues with their managers: a team for each manager, who sees the team's customers. Nobody gets an account or a role they did not have.</summary>
internal sealed class MemberLanding(LandingGround ground, KnownMembers members) : ILanding
{
    private readonly Rehearsal _rehearsal = new(ground);
    private readonly Dictionary<Guid, Member> _fresh = [];
    private Dictionary<Guid, Member> _loaded = [];

    public async Task LookAroundAsync(IReadOnlyList<RowDraft> rows, CancellationToken cancellation)
    {
        _fresh.Clear();
        var found = rows.SelectMany(r => new[] { r.Text("member"), r.Text("manager") }).OfType<string>().Select(Silently).OfType<Guid>().Distinct().ToList();
        _loaded = await ground.Db.Members.Where(m => found.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellation);
        ground.Remember(await ground.Db.ImportTraces.Where(t => t.ImportId == ground.SourceOf(rows[0]).ImportId && found.Contains(t.SubjectId)).ToListAsync(cancellation));
    }

    public RowOutcome Land(RowDraft row)
    {
        var name = Wording.Required(row.Required("member"), "member.name", 100);
        var known = members.Find(name);
        var team = TeamOf(row);
        if (team is { } its && row.Text("manager") is { } manager) Lead(manager, its, row);
        if (known is not { } id) return Create(row, name, team);
        if (ground.IsRehearsal && !_loaded.ContainsKey(id)) return _rehearsal.Meet(row, name.ToUpperInvariant(), ImportedKind.Member);
        return Meet(row, id, team);
    }

    private RowOutcome Create(RowDraft row, string name, Guid? team)
    {
        var member = members.Add(name, Roles.Seller, Sight.Own, team);
        ground.Created(ImportedKind.Member, member.Id, row, member.Version);
        _rehearsal.Land(name.ToUpperInvariant());
        Remember(member);
        return RowOutcome.Created;
    }

    private RowOutcome Meet(RowDraft row, Guid id, Guid? team)
    {
        var member = _loaded.GetValueOrDefault(id) ?? _fresh[id];
        if (ground.TraceOf(id) is { Deed: ImportDeed.Made } trace)
        {
            if (team is { } its && member.TeamId is null) member.Join(its);
            (trace.Deed, trace.Row, trace.SubjectVersion) = (ImportDeed.Created, row.Row.Number, member.Version);
            row.Remark("remark.made-filled", nameof(ImportedKind.Member));
            return RowOutcome.Created;
        }

        if (ground.Map.Map.Duplicates == DuplicatePolicy.Skip) return Rehearsal.Skip(row);
        if (team is null || team == member.TeamId) return Rehearsal.Same(row);
        Join(member, team.Value, row);
        return RowOutcome.Updated;
    }

    private Guid? TeamOf(RowDraft row)
    {
        var parts = new[] { row.Text("team"), row.Text("manager") }.OfType<string>().ToList();
        return parts.Count == 0 ? null : members.TeamNamed(string.Join(" · ", parts), row);
    }

    private void Lead(string name, Guid team, RowDraft row)
    {
        if (members.Find(name) is not { } id)
        {
            var manager = members.Add(name, Roles.SalesManager, Sight.Team, team);
            ground.Made(ImportedKind.Member, manager.Id, row, manager.Version);
            Remember(manager);
            return;
        }

        if ((_loaded.GetValueOrDefault(id) ?? _fresh.GetValueOrDefault(id)) is not { TeamId: null } known) return;
        Join(known, team, row);
        row.Remark("remark.manager-kept", known.Name);
    }

    private void Join(Member member, Guid team, RowDraft row)
    {
        var before = new BeforeImage { TeamId = member.TeamId };
        member.Join(team);
        ground.Updated(ImportedKind.Member, member.Id, row, member.Version, before.ToJson);
    }

    private void Remember(Member member)
    {
        _fresh[member.Id] = member;
        ground.OnTakeBack(() => _fresh.Remove(member.Id));
    }

    private Guid? Silently(string name)
    {
        try
        {
            return members.Find(name);
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
