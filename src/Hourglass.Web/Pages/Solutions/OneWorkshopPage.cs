using Hourglass.Journeys;
using Hourglass.Solutions;
using Hourglass.Web.Pages.Journeys.Parts;
using Microsoft.AspNetCore.Components;

namespace Hourglass.Web.Pages.Solutions;

/// <summary>A page about the solution of one journey; a deed leads back to it.</summary>
public abstract class OneWorkshopPage : OneJourneyPage
{
    [Inject] protected DesignDesk Desk { get; set; } = null!;

    protected Workshop Shop { get; private set; } = Workshop.Empty;
    protected string Home => $"{Address}/design";

    protected override async Task PrepareAsync(JourneySheet sheet)
    {
        Shop = await Desk.ReadAsync(Id, Aborted) ?? Shop;
        Prepare(sheet);
    }

    protected virtual void Prepare(JourneySheet sheet) { }

    protected Task DoAsync(Func<Task> deed, string part = "") => TryAsync(_ => deed(), $"{Home}{part}");
}
