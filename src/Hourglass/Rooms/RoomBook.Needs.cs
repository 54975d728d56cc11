using Microsoft.EntityFrameworkCore;

namespace Hourglass.Rooms;

public sealed partial class RoomBook
{
    /// <summary>What they need, what they said is wrong and how it will be, and the ideas of both sides (R47–R50).</summary>
    public async Task<RoomNeeds> NeedsAsync(RoomGuest guest, CancellationToken cancellation) => new(
        await db.Problems.AsNoTracking().Where(p => p.JourneyId == guest.JourneyId && p.IsShared)
            .OrderByDescending(p => p.Importance * p.Urgency).ThenBy(p => p.Id)
            .Select(p => new RoomProblem(p.Id, p.Real, p.Importance, p.Urgency, p.IsMain, p.FromCustomer, p.ConfirmedOn != null)
            {
                After = p.After,
                AfterForWhom = p.AfterForWhom,
                AfterSigns = p.AfterSigns,
                IsAfterAgreed = p.AfterConfirmedOn != null,
            }).ToListAsync(cancellation),
        await db.Ideas.AsNoTracking().Where(i => i.JourneyId == guest.JourneyId && i.IsShared).OrderBy(i => i.Id)
            .Select(i => new RoomIdea(i.Text, i.ByName, i.FromCustomer)).ToListAsync(cancellation));
}

public sealed record RoomNeeds(IReadOnlyList<RoomProblem> Problems, IReadOnlyList<RoomIdea> Ideas);

/// <param name="Importance">1 to 5; 0 while nobody ranked it.</param>
/// <param name="Urgency">1 to 5; 0 while nobody ranked it.</param>
/// <param name="IsTheirs">The customer wrote it themselves.</param>
/// <param name="IsConfirmed">They said: yes, this is it.</param>
public sealed record RoomProblem(Guid Id, string Text, int Importance, int Urgency, bool IsMain, bool IsTheirs, bool IsConfirmed)
{
    public string? After { get; init; }
    public string? AfterForWhom { get; init; }
    public string? AfterSigns { get; init; }
    public bool IsAfterAgreed { get; init; }
}

public sealed record RoomIdea(string Text, string ByName, bool IsTheirs);
