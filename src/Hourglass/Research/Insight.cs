using Hourglass.Team;

namespace Hourglass.Research;

/// <summary>What a thought does to whoever hears it (R33).</summary>
public enum InsightKind { ThinkBigger, Teach, Useful }

/// <summary>A thought worth bringing to customers; marketing keeps them, sellers bring them (R33).</summary>
public sealed class Insight
{
    private Insight() { }

    internal Insight(Guid workspaceId, InsightDetails details, Actor by, DateTime at)
    {
        (WorkspaceId, ByName, AddedAt) = (workspaceId, by.Name, at);
        Describe(details);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public InsightKind Kind { get; private set; }
    public string Title { get; private set; } = "";
    public string Body { get; private set; } = "";
    public string ByName { get; private init; } = "";
    public DateTime AddedAt { get; private init; }
    /// <summary>No longer offered; what was brought with it stays in every history.</summary>
    public DateTime? RetiredAt { get; private set; }
    public int Version { get; private set; }

    public InsightDetails Details => new(Kind, Title, Body);

    internal void Describe(InsightDetails details)
    {
        Kind = details.Kind;
        Title = Wording.RequiredLine(details.Title, "insight.title", 150);
        Body = Wording.Required(details.Body, "insight.body", 5000);
        Version++;
    }

    internal void Retire(DateTime at)
    {
        RetiredAt ??= at;
        Version++;
    }
}

public sealed record InsightDetails(InsightKind Kind, string? Title, string? Body);

/// <summary>How an insight fared with those who heard it.</summary>
public sealed record InsightLine(Insight Insight, int Given, int Welcomed, int NotWanted);
