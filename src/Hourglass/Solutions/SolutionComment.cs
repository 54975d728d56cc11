namespace Hourglass.Solutions;

/// <summary>A word about one part of the solution, of either side (R54).</summary>
public sealed class SolutionComment
{
    private SolutionComment() { }

    internal SolutionComment(SolutionElement element, string? text, bool fromCustomer, bool isShared, string byName, DateTime at)
    {
        (WorkspaceId, JourneyId, ElementId) = (element.WorkspaceId, element.JourneyId, element.Id);
        Text = Wording.Required(text, "comment.text", 2000);
        (FromCustomer, IsShared, ByName, At) = (fromCustomer, isShared || fromCustomer, byName, at);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public Guid ElementId { get; private init; }
    public string Text { get; private init; } = "";
    public bool FromCustomer { get; private init; }
    /// <summary>Seen in the customer's room; what the customer wrote always is.</summary>
    public bool IsShared { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }
}
