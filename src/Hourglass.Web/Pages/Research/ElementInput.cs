using Hourglass.Research;

namespace Hourglass.Web.Pages.Research;

/// <summary>A part of a community, as typed.</summary>
public sealed class ElementInput
{
    public ElementKind Kind { get; set; }
    public string? Name { get; set; }
    public string? Note { get; set; }
    public string? Source { get; set; }
    public int X { get; set; }
    public int Y { get; set; }
    public int Version { get; set; }

    public ElementDetails Details => new(Kind, Name, Note, Source);

    public static ElementInput Of(CommunityElement e) => new() { Kind = e.Kind, Name = e.Name, Note = e.Note, Source = e.Source, X = e.X, Y = e.Y, Version = e.Version };
}

/// <summary>Where on the picture a part was put.</summary>
public sealed class ElementPlaceInput
{
    public Guid Id { get; set; }
    public int X { get; set; }
    public int Y { get; set; }
}

/// <summary>A tie between two parts, as typed.</summary>
public sealed class TieInput
{
    public Guid From { get; set; }
    public Guid To { get; set; }
    public string? Says { get; set; }
}
