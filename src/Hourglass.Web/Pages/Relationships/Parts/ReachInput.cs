using Hourglass.Relationships;

namespace Hourglass.Web.Pages.Relationships.Parts;

public sealed class ReachInput
{
    public ContactKind Kind { get; set; }
    public string? Value { get; set; }
    public string? Label { get; set; }
}

public sealed class PositionInput
{
    public string? Company { get; set; }
    public string? Title { get; set; }
}
