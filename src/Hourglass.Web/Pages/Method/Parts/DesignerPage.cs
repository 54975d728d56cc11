using Hourglass.Method;
using Hourglass.Team;
using Hourglass.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Hourglass.Web.Pages.Method.Parts;

/// <summary>One page of the designer: what a playbook's draft says about one thing. What is refused stays as it was typed.</summary>
public abstract class DesignerPage : WholeComponent
{
    [Parameter] public Guid Id { get; set; }
    [Inject] protected PlaybookDesk Desk { get; set; } = null!;
    [Inject] protected Actor Me { get; set; } = null!;
    [Inject] protected NavigationManager Navigation { get; set; } = null!;
    [CascadingParameter] private HttpContext Http { get; set; } = null!;
    [SupplyParameterFromForm(Name = "Seen")] protected int? Seen { get; set; }

    protected PlaybookDraft? Draft { get; private set; }
    protected RefusedException? Refused { get; private set; }
    protected CancellationToken Aborted => Http.RequestAborted;
    protected string Address => $"playbooks/{Id}";

    /// <summary>Whether those who do not shape playbooks may look at it.</summary>
    protected virtual bool IsForReaders => false;

    protected override async Task OnInitializedAsync()
    {
        if (Me.MayDesign || IsForReaders) await TryAsync(async () => Draft = await Desk.DraftAsync(Id, Aborted));
        if (Draft is null || !await PrepareAsync(Draft.Content)) Navigation.NotFound();
    }

    /// <returns>False when the playbook has no such part.</returns>
    protected virtual Task<bool> PrepareAsync(PlaybookContent content) => Task.FromResult(true);

    protected Task SaveAsync(Func<PlaybookContent, PlaybookContent> change, string then) => TryAsync(async () =>
    {
        await Desk.SaveAsync(Id, Seen, change, Aborted);
        Navigation.NavigateTo(then);
    });

    protected async Task TryAsync(Func<Task> deed)
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
}
