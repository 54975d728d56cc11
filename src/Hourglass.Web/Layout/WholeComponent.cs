using Microsoft.AspNetCore.Components;

namespace Hourglass.Web.Layout;

/// <summary>A component that is drawn once it has loaded and done everything, never half-way: an answer of the database may come at once or late, and a page must not depend on which.</summary>
public abstract class WholeComponent : ComponentBase, IHandleEvent
{
    private bool _isLoaded;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!_isLoaded)
        {
            _isLoaded = true;
            OnInitialized();
            await UnlessGivenUpAsync(OnInitializedAsync());
        }

        OnParametersSet();
        StateHasChanged();
    }

    /// <summary>Loading happens once, in <see cref="ComponentBase.OnInitializedAsync"/>.</summary>
    protected sealed override Task OnParametersSetAsync() => Task.CompletedTask;

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await UnlessGivenUpAsync(item.InvokeAsync(arg));
        StateHasChanged();
    }

    // Whoever left before the answer came is not told that something went wrong.
    private static async Task UnlessGivenUpAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException) when (work.IsCanceled)
        {
        }
    }
}
