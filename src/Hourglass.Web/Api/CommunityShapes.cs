using System.ComponentModel;
using Hourglass.Research;

namespace Hourglass.Web.Api;

internal sealed record CommunityShape(IReadOnlyList<ElementShape> Elements, IReadOnlyList<TieShape> Ties, IReadOnlyList<ElementKind> Missing)
{
    public static CommunityShape Of(Community map) => new([.. map.Elements.Select(ElementShape.Of)], [.. map.Ties.Select(TieShape.Of)], map.Missing);
}

internal sealed record ElementShape(Guid Id, ElementKind Kind, string Name, string? Note, string? Source, int X, int Y, string By, DateOnly StudiedOn, int Version)
{
    public static ElementShape Of(CommunityElement e) => new(e.Id, e.Kind, e.Name, e.Note, e.Source, e.X, e.Y, e.ByName, e.StudiedOn, e.Version);
}

internal sealed record ElementWish(ElementKind Kind, string Name, string? Note = null, [property: Description("A link or a few words.")] string? Source = null)
{
    internal ElementDetails Details => new(Kind, Name, Note, Source);
}

internal sealed record ElementPlaceWish([property: Description("0 to 1000.")] int X, [property: Description("0 to 600.")] int Y);

internal sealed record TieShape(Guid Id, Guid FromId, Guid ToId, string? Says)
{
    public static TieShape Of(CommunityTie t) => new(t.Id, t.FromId, t.ToId, t.Says);

    public static TieShape Of(StakeholderTie t) => new(t.Id, t.FromId, t.ToId, t.Says);
}

internal sealed record TieWish(Guid ToId, string? Says = null);
