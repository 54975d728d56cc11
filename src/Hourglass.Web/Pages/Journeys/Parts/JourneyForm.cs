using Hourglass.Journeys;
using Hourglass.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Hourglass.Web.Pages.Journeys.Parts;

/// <summary>A part of a journey's page with forms of its own: a deed that succeeds leads on, one that is refused stays with what was typed.</summary>
public abstract class JourneyForm : WholeComponent
{
    [Parameter, EditorRequired] public JourneySheet Sheet { get; set; } = null!;
    [Parameter] public DateOnly Today { get; set; }
    [Inject] private JourneyBook Book { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;
    [CascadingParameter] private HttpContext Http { get; set; } = null!;
    [SupplyParameterFromForm(Name = "Seen")] protected int? Seen { get; set; }

    protected RefusedException? Refused { get; private set; }
    protected IReadOnlyList<Milestone> Meanwhile { get; private set; } = [];
    protected Journey Journey => Sheet.Journey;
    protected string Address => $"journeys/{Journey.Id}";

    /// <summary>Does it to the version that was on the screen.</summary>
    protected async Task TryAsync(Func<JourneyBook, CancellationToken, Task> deed, string? then = null)
    {
        try
        {
            await deed(Book.Seeing(Seen), Http.RequestAborted);
            Navigation.NavigateTo(then ?? Address);
        }
        catch (RefusedException refused)
        {
            Refused = refused;
            if (refused.MeansChangedMeanwhile) Meanwhile = await Book.SinceAsync(Journey.Id, Seen, Http.RequestAborted);
        }
    }
}
