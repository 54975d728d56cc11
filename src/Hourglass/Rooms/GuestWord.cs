namespace Hourglass.Rooms;

/// <summary>What somebody tells us from their room.</summary>
public enum GuestWordKind
{
    /// <summary>What they need, in their own words (R47).</summary>
    Need,
    /// <summary>Something is wrong: it reaches the owner at once (R144).</summary>
    Wrong,
    /// <summary>"This is not for us" (R9, R12).</summary>
    NotForUs,
    Question,
    /// <summary>A remark on the proposal (R64).</summary>
    Proposal,
}

/// <summary>One message from a customer's room; it waits until somebody of ours dealt with it.</summary>
public sealed class GuestWord
{
    private GuestWord() { }

    internal GuestWord(RoomGuest guest, GuestWordKind kind, string? text, DateTime at)
    {
        (WorkspaceId, JourneyId, GuestId, ByName, Kind, At) = (guest.WorkspaceId, guest.JourneyId, guest.Id, guest.Name, kind, at);
        Text = kind == GuestWordKind.NotForUs ? Wording.Optional(text, "guest-word.text", 4000) ?? "" : Wording.Required(text, "guest-word.text", 4000);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public Guid GuestId { get; private init; }
    public GuestWordKind Kind { get; private init; }
    public string Text { get; private init; } = "";
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }
    /// <summary>Whether the owner was also told by mail, and if not, why; null while nobody tried.</summary>
    public string? MailTrouble { get; private set; }
    public DateTime? MailedAt { get; private set; }
    /// <summary>The problem that was made of it.</summary>
    public Guid? ProblemId { get; private set; }
    public DateTime? HandledAt { get; private set; }
    public string? HandledBy { get; private set; }

    internal void Mailed(bool left, string? trouble, DateTime at) => (MailedAt, MailTrouble) = (left ? at : null, trouble is { Length: > 500 } ? trouble[..500] : trouble);

    internal void Handle(string by, DateTime at, Guid? problemId = null)
    {
        if (HandledAt is not null) throw new RefusedException("guest-word.handled");
        (HandledAt, HandledBy, ProblemId) = (at, by, problemId);
    }
}

/// <summary>One line of the customer's checklist for deciding well that somebody ticked (R22).</summary>
public sealed class GuestTick
{
    private GuestTick() { }

    internal GuestTick(RoomGuest guest, string code, DateTime at) => (WorkspaceId, JourneyId, Code, ByName, At) = (guest.WorkspaceId, guest.JourneyId, code, guest.Name, at);

    public Guid WorkspaceId { get; private init; }
    public Guid JourneyId { get; private init; }
    /// <summary>One of <see cref="Checklist"/>.</summary>
    public string Code { get; private init; } = "";
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }
}

/// <summary>What helps a customer to decide well, stage by stage, whether or not they buy from us (R22); the texts are under <c>checklist.*</c>.</summary>
public static class Checklist
{
    public static readonly IReadOnlyList<string> Codes =
    [
        "explore.people", "explore.cost", "collaborate.main", "collaborate.after", "design.own", "design.measure", "define.sponsor", "define.alternatives",
        "deliver.contact", "evaluate.count", "engage.tell",
    ];

    /// <summary>Those of one stage.</summary>
    public static IEnumerable<string> Of(Method.Stage stage) => Codes.Where(code => code.StartsWith($"{Languages.TextKey.Of(stage)}.", StringComparison.Ordinal));
}
