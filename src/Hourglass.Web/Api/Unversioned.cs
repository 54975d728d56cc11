namespace Hourglass.Web.Api;

/// <summary>Marks a write that does not ask which version was seen, so that the description does not promise it.</summary>
internal sealed class Unversioned;

internal static class UnversionedRoutes
{
    public static TBuilder WithoutVersion<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Unversioned());
}
