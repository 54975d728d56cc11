using Hourglass.Method.Yaml;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Method;

/// <summary>An edition without its content, for lists.</summary>
public sealed record EditionLine(int Number, string Reason, string ByName, DateTime At);

public sealed partial class PlaybookDesk
{
    /// <summary>Makes the draft the next edition; refuses with the code of the first thing that is missing, see <see cref="PlaybookCheck"/> for all of them.</summary>
    /// <returns>The new edition's number.</returns>
    public async Task<int> PublishAsync(Guid id, int? seen, string reason, CancellationToken cancellation)
    {
        var (playbook, draft) = await DraftToChangeAsync(id, seen, cancellation);
        var why = Wording.Required(reason, "playbook.reason", 500);
        if (PlaybookCheck.Of(draft.Content) is [var problem, ..]) throw problem.Refused;
        var before = await EditionsOf(id).Where(e => e.Number == playbook.Published && e.Number != PlaybookEdition.DraftNumber).Select(e => e.Text).SingleOrDefaultAsync(cancellation);
        if (before == draft.Text) throw new RefusedException("playbook.nothing-new");

        db.Add(playbook.Publish(draft.Content, why, actor.Name, Now));
        await db.SaveChangesAsync(cancellation);
        shelf.PutBack(actor.WorkspaceId);
        return playbook.Published;
    }

    /// <summary>What was published when, by whom and why, the newest first (R104).</summary>
    public async Task<IReadOnlyList<EditionLine>> EditionsAsync(Guid id, CancellationToken cancellation)
    {
        await OneAsync(db.Playbooks.AsNoTracking(), id, cancellation);
        return await EditionsOf(id).Where(e => e.Number != PlaybookEdition.DraftNumber).OrderByDescending(e => e.Number)
            .Select(e => new EditionLine(e.Number, e.Reason, e.ByName, e.At)).ToListAsync(cancellation);
    }

    /// <param name="id">Which playbook.</param>
    /// <param name="number"><see cref="PlaybookEdition.DraftNumber"/> for the draft.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<PlaybookContent> ContentAsync(Guid id, int number, CancellationToken cancellation)
    {
        var draft = await DraftAsync(id, cancellation);
        if (number == PlaybookEdition.DraftNumber) return actor.MayDesign ? draft.Content : throw new RefusedException("edition.unknown");
        return (await EditionsOf(id).AsNoTracking().SingleOrDefaultAsync(e => e.Number == number, cancellation))?.Content ?? throw new RefusedException("edition.unknown");
    }

    /// <summary>What became different from one edition to another, or to the draft.</summary>
    public async Task<IReadOnlyList<PlaybookChange>> DifferenceAsync(Guid id, int from, int to, CancellationToken cancellation) =>
        PlaybookDifference.Between(await ContentAsync(id, from, cancellation), await ContentAsync(id, to, cancellation));

    public async Task<string> ExportAsync(Guid id, int number, CancellationToken cancellation)
    {
        var playbook = await OneAsync(db.Playbooks.AsNoTracking(), id, cancellation);
        return new PlaybookFile(new(playbook.NameEn, playbook.NameRu), playbook.Kind, await ContentAsync(id, number, cancellation)).Write();
    }
}
