namespace Hourglass.Journeys;

/// <summary>What shows that a stage was really done, not just clicked (R18); Code is one of the stage's gate.</summary>
public sealed class Evidence
{
    private Evidence() { }

    internal Evidence(Journey journey, Method.Stage stage, string code, string? note, Guid byId, DateTime at) =>
        (WorkspaceId, JourneyId, Stage, Code, Note, ById, At) =
        (journey.WorkspaceId, journey.Id, stage, code, note, byId, at);

    public Guid WorkspaceId { get; private init; }
    public Guid JourneyId { get; private init; }
    public Method.Stage Stage { get; private init; }
    public string Code { get; private init; } = "";
    public string? Note { get; private set; }
    public Guid ById { get; private set; }
    public DateTime At { get; private set; }

    internal void Revise(string? note, Guid byId, DateTime at) => (Note, ById, At) = (note, byId, at);
}
