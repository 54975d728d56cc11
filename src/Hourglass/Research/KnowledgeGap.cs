using Hourglass.Team;

namespace Hourglass.Research;

/// <summary>Something we do not know yet and should, with somebody who finds it out by a day.</summary>
public sealed class KnowledgeGap
{
    private KnowledgeGap() { }

    internal KnowledgeGap(Guid workspaceId, Guid journeyId, string? question, Guid ownerId, DateOnly dueOn, Actor by)
    {
        (WorkspaceId, JourneyId, OwnerId, DueOn, ByName) = (workspaceId, journeyId, ownerId, dueOn, by.Name);
        Question = Wording.Required(question, "gap.question", 500);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public string Question { get; private init; } = "";
    public Guid OwnerId { get; private init; }
    public DateOnly DueOn { get; private init; }
    public string? Answer { get; private set; }
    public DateOnly? AnsweredOn { get; private set; }
    public string ByName { get; private init; } = "";
    public int Version { get; private set; }

    public bool IsOpen => AnsweredOn is null;

    internal void Close(string? answer, DateOnly today)
    {
        Answer = Wording.Required(answer, "gap.answer", 2000);
        AnsweredOn = today;
        Version++;
    }
}
