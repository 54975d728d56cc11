using Hourglass.Solutions;

namespace Hourglass.Rooms;

/// <summary>The guest's hand in the solution: parts and goals of their own, words about what was shared, and agreeing to it (R54, R66).</summary>
public sealed class RoomDesign(DesignDesk desk)
{
    public Task ContributeAsync(RoomGuest guest, string? title, string? about, CancellationToken cancellation) =>
        desk.ContributeAsync(guest.JourneyId, new ElementDetails(title ?? "", about), null, guest.Name, cancellation);

    public Task WishAsync(RoomGuest guest, string? words, CancellationToken cancellation) => desk.WishAsync(guest.JourneyId, new GoalDetails(words ?? ""), guest.Name, cancellation);

    public Task RemarkAsync(RoomGuest guest, Guid partId, string? text, CancellationToken cancellation) => desk.RemarkAsync(guest.JourneyId, partId, text, guest.Name, cancellation);

    public Task AgreeAsync(RoomGuest guest, Guid partId, CancellationToken cancellation) => desk.AgreeAsync(guest.JourneyId, partId, guest.Name, cancellation);

    public Task AgreeToGoalAsync(RoomGuest guest, Guid goalId, CancellationToken cancellation) => desk.AgreeToGoalAsync(guest.JourneyId, goalId, guest.Name, cancellation);
}
