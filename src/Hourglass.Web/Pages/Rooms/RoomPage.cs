using Hourglass.Rooms;
using Hourglass.Web.Host;
using Hourglass.Web.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Hourglass.Web.Pages.Rooms;

/// <summary>A page of a customer's room: the entrance has opened it already, for the guest of the link and in nobody's session. It holds what <see cref="RoomBook"/> gives, and no entity of ours.</summary>
[AllowAnonymous, Layout(typeof(RoomLayout))]
public abstract class RoomPage : WholeComponent
{
    [Parameter] public string Key { get; set; } = "";
    [Inject] protected NavigationManager Navigation { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;
    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>What a deed that succeeded says when the page is shown again.</summary>
    [SupplyParameterFromQuery] protected string? Done { get; set; }

    protected RefusedException? Refused { get; private set; }
    protected RoomVisit Visit => RoomEntrance.VisitOf(Http) ?? throw new InvalidOperationException("Nobody opened this room.");
    protected RoomBook Book => Visit.Get<RoomBook>();
    protected CancellationToken Aborted => Http.RequestAborted;
    protected string Home => $"room/{Key}";
    protected string Here => Http.Request.Path.Value![1..];
    protected TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Visit.Workspace.TimeZone);
    protected DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(Clock.GetUtcNow().UtcDateTime, Zone));

    protected async Task TryAsync(Func<Task> deed, string done)
    {
        try
        {
            await deed();
            Navigation.NavigateTo($"{Here}?done={done}");
        }
        catch (RefusedException refused)
        {
            Refused = refused;
        }
    }
}
