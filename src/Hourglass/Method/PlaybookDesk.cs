using Hourglass.Data;
using Hourglass.Method.Shipped;
using Hourglass.Method.Yaml;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Method;

/// <summary>A playbook as it is being written.</summary>
/// <param name="Version">Of the draft: whoever saves says which one they saw.</param>
/// <param name="IsNews">It says something that the published edition does not.</param>
public sealed record PlaybookDraft(Playbook Playbook, PlaybookContent Content, int Version, bool IsNews);

/// <summary>The front door for those who shape the path: drafts, editions with their reasons, files (R5, R7, R14, R99). The rest stands in PlaybookDesk.*.cs.</summary>
public sealed partial class PlaybookDesk(HourglassDb db, Actor actor, PlaybookShelf shelf, TimeProvider clock)
{
    /// <summary>Every playbook of the workspace, the oldest first, the retired ones last.</summary>
    public async Task<IReadOnlyList<Playbook>> AllAsync(CancellationToken cancellation) =>
        [.. (await db.Playbooks.AsNoTracking().Include(p => p.Stages).OrderBy(p => p.Id).ToListAsync(cancellation)).OrderBy(p => p.IsRetired)];

    /// <summary>What is being written, or else what was published last; the latter alone for those who do not shape playbooks.</summary>
    public async Task<PlaybookDraft> DraftAsync(Guid id, CancellationToken cancellation)
    {
        var playbook = await OneAsync(db.Playbooks.AsNoTracking(), id, cancellation);
        var editions = await EditionsOf(id).AsNoTracking().Where(e => e.Number == PlaybookEdition.DraftNumber || e.Number == playbook.Published).ToListAsync(cancellation);
        var draft = actor.MayDesign ? editions.Find(e => e.Number == PlaybookEdition.DraftNumber) : null;
        var published = editions.Find(e => e.Number != PlaybookEdition.DraftNumber);
        return new PlaybookDraft(playbook, draft?.Content ?? published?.Content.NamedLike(playbook) ?? Beginning(playbook), draft?.Version ?? 0, draft is not null && draft.Text != published?.Text);
    }

    /// <summary>A new playbook as a draft: empty but for its stages and the closing routine, or as a shipped one says.</summary>
    public Task<Playbook> StartAsync(Said name, PlaybookKind kind, string? shipped, CancellationToken cancellation)
    {
        var file = shipped is null ? null : ShippedPlaybooks.Of(shipped);
        return AddAsync(name, file?.Kind ?? kind, file?.Content, cancellation);
    }

    /// <summary>A file as a new playbook; refuses with line and column what is not to the letter.</summary>
    public Task<Playbook> ImportAsync(string yaml, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        var file = PlaybookFile.Read(yaml);
        return AddAsync(file.Name, file.Kind, file.Content, cancellation);
    }

    /// <param name="id">Which playbook.</param>
    /// <param name="seen">The draft's version that the change was made on; null when it does not matter.</param>
    /// <param name="change">From the draft as it is now; it may leave much open, but nothing in it is broken.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task SaveAsync(Guid id, int? seen, Func<PlaybookContent, PlaybookContent> change, CancellationToken cancellation)
    {
        var (_, draft) = await DraftToChangeAsync(id, seen, cancellation);
        draft.Rewrite(ClosingRoutine.KeptIn(draft.Content, change(draft.Content).Tidied()), actor.Name, Now);
        await db.SaveChangesAsync(cancellation);
    }

    public Task RenameAsync(Guid id, Said name, CancellationToken cancellation) => ChangeAsync(id, playbook => playbook.Rename(name.En, name.Ru), cancellation);

    public async Task RetireAsync(Guid id, CancellationToken cancellation)
    {
        if (!await db.Playbooks.AnyAsync(p => p.Id != id && p.RetiredAt == null && p.Published > 0, cancellation)) throw new RefusedException("playbook.last");
        await ChangeAsync(id, playbook => playbook.Retire(Now), cancellation);
    }

    public Task BringBackAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, playbook => playbook.BringBack(), cancellation);

    private async Task ChangeAsync(Guid id, Action<Playbook> verb, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        verb(await OneAsync(db.Playbooks, id, cancellation));
        await db.SaveChangesAsync(cancellation);
        shelf.PutBack(actor.WorkspaceId);
    }

    private async Task<Playbook> AddAsync(Said name, PlaybookKind kind, PlaybookContent? content, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        string en = Wording.RequiredLine(name.En, "playbook.name", 100), ru = Wording.RequiredLine(name.Ru, "playbook.name", 100);
        var playbook = new Playbook(en, ru, SalesPlaybook.Stages, actor.WorkspaceId, kind);
        var begun = ClosingRoutine.KeptIn(Beginning(playbook), (content ?? Beginning(playbook)).Tidied());
        db.AddRange(playbook, new PlaybookEdition(playbook, PlaybookEdition.DraftNumber, begun, "", actor.Name, Now));
        await db.SaveChangesAsync(cancellation);
        shelf.PutBack(actor.WorkspaceId);
        return playbook;
    }

    private async Task<(Playbook Playbook, PlaybookEdition Draft)> DraftToChangeAsync(Guid id, int? seen, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        var playbook = await OneAsync(db.Playbooks, id, cancellation);
        var draft = await EditionsOf(id).SingleOrDefaultAsync(e => e.Number == PlaybookEdition.DraftNumber, cancellation);
        if ((seen ?? draft?.Version ?? 0) != (draft?.Version ?? 0)) throw new RefusedException("playbook.changed");
        if (draft is not null) return (playbook, draft);

        var published = await EditionsOf(id).AsNoTracking().SingleOrDefaultAsync(e => e.Number == playbook.Published && e.Number != PlaybookEdition.DraftNumber, cancellation);
        draft = new PlaybookEdition(playbook, PlaybookEdition.DraftNumber, published?.Content.NamedLike(playbook) ?? Beginning(playbook), "", actor.Name, Now);
        db.Add(draft);
        return (playbook, draft);
    }

    private static PlaybookContent Beginning(Playbook playbook) => new()
    {
        Touches = [ClosingRoutine.ResultsReview],
        Stages = [.. playbook.Stages.OrderBy(s => s.Stage).Select(s => new StageContent
            { Stage = s.Stage, Name = new(s.NameEn, s.NameRu), Parallel = new(s.ParallelEn, s.ParallelRu), MaybeDays = s.MaybeDays })],
    };

    private static async Task<Playbook> OneAsync(IQueryable<Playbook> playbooks, Guid id, CancellationToken cancellation) =>
        await playbooks.Include(p => p.Stages).SingleOrDefaultAsync(p => p.Id == id, cancellation) ?? throw new RefusedException("playbook.unknown");

    private IQueryable<PlaybookEdition> EditionsOf(Guid id) => db.PlaybookEditions.Where(e => e.PlaybookId == id);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
