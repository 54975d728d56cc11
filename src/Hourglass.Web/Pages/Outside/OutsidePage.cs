using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Hourglass.Web.Host;
using Hourglass.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Hourglass.Web.Pages.Outside;

/// <summary>A page that a customer reaches by a link: the door has opened it already, in the workspace of the link and in nobody's session.</summary>
public abstract class OutsidePage : WholeComponent
{
    [Parameter] public string Token { get; set; } = "";
    [Inject] protected NavigationManager Navigation { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;
    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>What a deed that succeeded says when the page is shown again.</summary>
    [SupplyParameterFromQuery] protected string? Done { get; set; }

    protected RefusedException? Refused { get; set; }
    protected LinkVisit Visit => OutsideDoor.VisitOf(Http) ?? throw new InvalidOperationException("Nobody opened this page.");
    protected LetterSubject Subject => Visit.Subject ?? throw new InvalidOperationException("This link is about nobody.");
    protected CancellationToken Aborted => Http.RequestAborted;
    protected DateTime Now => Clock.GetUtcNow().UtcDateTime;
    protected string Here => Http.Request.Path.Value![1..];

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
