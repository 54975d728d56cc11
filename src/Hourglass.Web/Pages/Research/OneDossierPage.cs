using Hourglass.Journeys;
using Hourglass.Research;
using Hourglass.Web.Pages.Journeys.Parts;
using Microsoft.AspNetCore.Components;

namespace Hourglass.Web.Pages.Research;

/// <summary>A page about what is known of one customer; a deed leads back to it.</summary>
public abstract class OneDossierPage : OneJourneyPage
{
    [Inject] protected ResearchDesk Desk { get; set; } = null!;

    protected Dossier Known { get; private set; } = new([], [], [], [], null, [], []);
    protected string Home => $"{Address}/research";

    protected override async Task PrepareAsync(JourneySheet sheet)
    {
        Known = await Desk.ReadAsync(Id, Aborted) ?? Known;
        Prepare(sheet);
    }

    protected virtual void Prepare(JourneySheet sheet) { }

    protected Task DoAsync(Func<Task> deed, string part = "") => TryAsync(_ => deed(), $"{Home}{part}");
}
