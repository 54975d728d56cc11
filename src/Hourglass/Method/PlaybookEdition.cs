namespace Hourglass.Method;

/// <summary>A playbook's content as it was published with a reason, or the draft (number 0) that is being written. Published ones never change (R14, R104).</summary>
public sealed class PlaybookEdition
{
    public const int DraftNumber = 0;

    private PlaybookContent? _read;

    private PlaybookEdition() { }

    internal PlaybookEdition(Playbook playbook, int number, PlaybookContent content, string reason, string byName, DateTime at)
    {
        (WorkspaceId, PlaybookId, Number, Reason, ByName, At) = (playbook.WorkspaceId, playbook.Id, number, reason, byName, at);
        Write(content);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid PlaybookId { get; private init; }
    public int Number { get; private init; }
    /// <summary>Why it was changed (R104).</summary>
    public string Reason { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
    public int Version { get; private set; }
    /// <summary>The content as JSON.</summary>
    public string Text { get; private set; } = "{}";

    public PlaybookContent Content => _read ??= ContentText.Read(Text);

    internal void Rewrite(PlaybookContent content, string byName, DateTime at)
    {
        if (Number != DraftNumber) throw new RefusedException("playbook.published-stays");
        Write(content);
        (ByName, At) = (byName, at);
        Version++;
    }

    private void Write(PlaybookContent content) => (_read, Text) = (content, ContentText.Of(content));
}
