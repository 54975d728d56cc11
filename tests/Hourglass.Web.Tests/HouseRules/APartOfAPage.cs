using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Hourglass.Web.Tests.HouseRules;

/// <summary>One request has one database context: were two components to ask it at the same time, PostgreSQL would refuse one of them. So only a page loads, and its parts show.</summary>
public sealed class APartOfAPage
{
    private static readonly string[] Loading = ["OnInitializedAsync", "OnParametersSetAsync", "SetParametersAsync"];

    [Fact]
    public void Never_loads_by_itself() => Assert.Empty(Loaders(typeof(Layout.Shell).Assembly.GetTypes()));

    [Fact]
    public void Would_be_found_if_it_did() => Assert.Equal(["Planted"], Loaders([typeof(Planted), typeof(PlantedPage)]));

    private static IEnumerable<string> Loaders(IEnumerable<Type> types) => types
        .Where(type => type.IsSubclassOf(typeof(ComponentBase)) && !type.IsAbstract && type.GetCustomAttribute<RouteAttribute>() is null)
        .Where(type => Loading.Any(name => IsOwn(type.GetMethod(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!)))
        .Select(type => type.Name);

    private static bool IsOwn(MethodInfo method) => method.DeclaringType!.Assembly != typeof(ComponentBase).Assembly;

    private sealed class Planted : ComponentBase
    {
        protected override Task OnParametersSetAsync() => Task.CompletedTask;
    }

    [Route("planted")]
    private sealed class PlantedPage : ComponentBase
    {
        protected override Task OnInitializedAsync() => Task.CompletedTask;
    }
}
