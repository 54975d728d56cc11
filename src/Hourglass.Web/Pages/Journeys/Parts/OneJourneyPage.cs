using Hourglass.Journeys;
using Hourglass.Team;
using Hourglass.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Hourglass.Web.Pages.Journeys.Parts;

/// <summary>A page about one journey: somebody else's is not found; one deed, then back to the journey.</summary>
public abstract class OneJourneyPage : WholeComponent
{
    [Parameter] public Guid Id { get; set; }
    [Inject] protected JourneySheets Sheets { get; set; } = null!;
    [Inject] protected JourneyBook Book { get; set; } = null!;
    [Inject] protected Actor Me { get; set; } = null!;
    [Inject] protected NavigationManager Navigation { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;
    [CascadingParameter] private HttpContext Http { get; set; } = null!;
    [SupplyParameterFromForm(Name = "Seen")] protected int? Seen { get; set; }

    protected JourneySheet? Sheet { get; private set; }
    protected RefusedException? Refused { get; private set; }
    protected IReadOnlyList<Milestone> Meanwhile { get; private set; } = [];
    protected DateOnly Today => Me.DayOf(Clock.GetUtcNow().UtcDateTime);
    protected string Address => $"journeys/{Id}";
    protected CancellationToken Aborted => Http.RequestAborted;

    /// <summary>Whether those who only read may open the page at all.</summary>
    protected virtual bool IsForReaders => false;

    protected override async Task OnInitializedAsync()
    {
        if (IsForReaders || !Me.OnlyReads) Sheet = await Sheets.ReadAsync(Id, Aborted);
        if (Sheet is null) Navigation.NotFound();
        else await PrepareAsync(Sheet);
    }

    protected virtual Task PrepareAsync(JourneySheet sheet) => Task.CompletedTask;

    /// <summary>A deed after which the page is shown at once: what it made is seen only now.</summary>
    protected async Task ShowingAsync(Func<Task> deed)
    {
        try
        {
            await deed();
        }
        catch (RefusedException refused)
        {
            Refused = refused;
        }
    }

    protected Task TryAsync(Func<JourneyBook, Task> deed, string? then = null) => TryAsync(async book =>
    {
        await deed(book);
        return then ?? Address;
    });

    /// <param name="deed">Does it, and says where to go then.</param>
    protected async Task TryAsync(Func<JourneyBook, Task<string>> deed)
    {
        try
        {
            Navigation.NavigateTo(await deed(Book.Seeing(Seen)));
        }
        catch (RefusedException refused)
        {
            Refused = refused;
            if (refused.MeansChangedMeanwhile) Meanwhile = await Book.SinceAsync(Id, Seen, Aborted);
        }
    }
}
