using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange.Landing;

/// <summary>Rows that are known spellings: a check list for later imports.</summary>
internal sealed class SpellingLanding(LandingGround ground) : ILanding
{
    private readonly Rehearsal _rehearsal = new(ground);
    private HashSet<string> _known = [];

    public async Task LookAroundAsync(IReadOnlyList<RowDraft> rows, CancellationToken cancellation)
    {
        var texts = rows.Select(r => r.Text("spelling")).OfType<string>().ToList();
        var list = ground.Map.Map.List!;
        _known = [.. await ground.Db.KnownSpellings.Where(s => s.List == list && texts.Contains(s.Text)).Select(s => s.Text).ToListAsync(cancellation)];
    }

    public RowOutcome Land(RowDraft row)
    {
        var spelling = new KnownSpelling(ground.Map.Map.List!, row.Required("spelling"), ground.Actor.WorkspaceId);
        if (_rehearsal.Has(spelling.Text) || !_known.Add(spelling.Text)) return Rehearsal.Skip(row);
        ground.OnTakeBack(() => _known.Remove(spelling.Text));
        ground.Put(spelling);
        ground.Created(ImportedKind.Spelling, spelling.Id, row);
        _rehearsal.Land(spelling.Text);
        return RowOutcome.Created;
    }
}
