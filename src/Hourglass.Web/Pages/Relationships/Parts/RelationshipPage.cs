using Hourglass.Team;
using Hourglass.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Hourglass.Web.Pages.Relationships.Parts;

/// <summary>A page about companies or people: a deed that succeeds leads on, one that is refused stays with what was typed.</summary>
public abstract class RelationshipPage : WholeComponent
{
    [Inject] protected Actor Me { get; set; } = null!;
    [Inject] protected NavigationManager Navigation { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;
    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    protected RefusedException? Refused { get; private set; }
    protected DateOnly Today => Me.DayOf(Clock.GetUtcNow().UtcDateTime);
    protected CancellationToken Aborted => Http.RequestAborted;
    protected bool MayChange => !Me.OnlyReads;

    /// <summary>Reads what may be refused; the page then says why.</summary>
    protected async Task LookAsync(Func<Task> look)
    {
        try
        {
            await look();
        }
        catch (RefusedException refused)
        {
            Refused = refused;
        }
    }

    /// <param name="deed">What is done; it returns the address to go to then.</param>
    protected async Task TryAsync(Func<Task<string>> deed)
    {
        try
        {
            Navigation.NavigateTo(await deed());
        }
        catch (RefusedException refused)
        {
            Refused = refused;
        }
    }
}
