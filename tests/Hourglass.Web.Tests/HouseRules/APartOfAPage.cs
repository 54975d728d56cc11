using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hourglass.Web.Tests.HouseRules;

/// <summary>One request has one database context: were two components to ask it at the same time, PostgreSQL would refuse one of them. So only a page loads, and its parts show.</summary>
public sealed class APartOfAPage
{
    private static readonly string[] Loading = ["OnInitializedAsync", "SetParametersAsync"];

    [Fact]
    public void Never_loads_by_itself() => Assert.Empty(Loaders(typeof(Layout.Shell).Assembly.GetTypes()));

    [Fact]
    public void Would_be_found_if_it_did() => Assert.Equal(["Planted"], Loaders([typeof(Planted), typeof(PlantedPage)]));

    [Fact]
    public void Is_never_drawn_half_way_and_neither_is_a_page() => Assert.All(
        typeof(Layout.Shell).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ComponentBase)) && type.Namespace!.StartsWith("Hourglass.Web.Pages", StringComparison.Ordinal)),
        type => Assert.True(type.IsSubclassOf(typeof(Layout.WholeComponent)), type.Name));

    [Fact]
    public async Task Shows_nothing_before_everything_is_there()
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Slow>()).ToHtmlString());
        Assert.Equal("drawn 1 times with 2", html);
    }

    private static IEnumerable<string> Loaders(IEnumerable<Type> types) => types
        .Where(type => type.IsSubclassOf(typeof(ComponentBase)) && !type.IsAbstract && !type.IsDefined(typeof(RouteAttribute), false))
        .Where(type => Loading.Any(name => IsOwn(type.GetMethod(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!)))
        .Select(type => type.Name);

    private static bool IsOwn(MethodInfo method) => method.DeclaringType!.Assembly != typeof(ComponentBase).Assembly && method.DeclaringType != typeof(Layout.WholeComponent);

    private sealed class Planted : ComponentBase
    {
        protected override Task OnInitializedAsync() => Task.CompletedTask;
    }

    private sealed class Slow : Layout.WholeComponent
    {
        private int _drawn, _loaded;

        protected override async Task OnInitializedAsync()
        {
            _loaded++;
            await Task.Yield();
            _loaded++;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, $"drawn {++_drawn} times with {_loaded}");
    }

    [Route("planted")]
    private sealed class PlantedPage : ComponentBase
    {
        protected override Task OnInitializedAsync() => Task.CompletedTask;
    }
}
