using Microsoft.AspNetCore.Components;

namespace Hourglass.Web.Layout;

/// <summary>A picture out of the sprite. Some fifty stand on a page, so it is one piece of markup and takes nothing from the house.</summary>
public sealed class Icon : IComponent
{
    private RenderHandle _page;

    [Parameter, EditorRequired] public string Name { get; set; } = "";
    [Parameter] public string? Class { get; set; }

    public void Attach(RenderHandle renderHandle) => _page = renderHandle;

    public Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        _page.Render(markup => markup.AddMarkupContent(0, Svg(_page.Assets["lib/tabler-icons/sprite.svg"])));
        return Task.CompletedTask;
    }

    private string Svg(string sprite) => new Html().Add($"""<svg class="icon {Class}" aria-hidden="true"><use href="{sprite}#{Name}" /></svg>""").Take().Value;
}
