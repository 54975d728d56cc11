using Hourglass.Team;

namespace Hourglass.Research;

/// <summary>The three who study a customer, each with their own eyes (R39).</summary>
public enum Researcher { Sales, Manager, Marketing }

/// <summary>One piece of study, for one of the three; what was found stays with it.</summary>
public sealed class ResearchTask
{
    private ResearchTask() { }

    internal ResearchTask(Guid workspaceId, Guid journeyId, Researcher researcher, string? what, Guid? ownerId, DateOnly? dueOn)
    {
        (WorkspaceId, JourneyId, Researcher, OwnerId, DueOn) = (workspaceId, journeyId, researcher, ownerId, dueOn);
        What = Wording.Required(what, "research-task.what", 300);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public Researcher Researcher { get; private init; }
    public string What { get; private init; } = "";
    /// <summary>Null while anybody of that role may take it.</summary>
    public Guid? OwnerId { get; private init; }
    public DateOnly? DueOn { get; private init; }
    public string? Finding { get; private set; }
    public DateOnly? DoneOn { get; private set; }
    public Guid? DoneById { get; private set; }
    public string? DoneByName { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => DoneOn is null;

    internal void Done(string? finding, Actor by, DateOnly today)
    {
        Finding = Wording.Required(finding, "research-task.finding", 5000);
        (DoneOn, DoneById, DoneByName) = (today, by.Id, by.Name);
        Version++;
    }
}
