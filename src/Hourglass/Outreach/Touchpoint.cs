using System.Security.Cryptography;
using Hourglass.Method;

namespace Hourglass.Outreach;

/// <summary>
/// One thing that happens between us and one customer, once, on its day. Its key is natural: a journey, a step and an occurrence make one id,
/// so nothing can be planned twice. The verbs stand in Touchpoint.*.cs, by subject; claims and sending are moves of the database (see the engine).
/// </summary>
public sealed partial class Touchpoint
{
    /// <summary>The day of what waits for an anchor.</summary>
    public static readonly DateTime Someday = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    private Touchpoint() { }

    internal Touchpoint(JourneyPlan plan, TouchPlan step, int occurrence)
    {
        (WorkspaceId, JourneyId, Step, Occurrence) = (plan.WorkspaceId, plan.JourneyId, step.Key, occurrence);
        Id = IdOf(WorkspaceId, JourneyId, Step, Occurrence);
        (Kind, Purpose, Role, ByHand) = (step.Kind, step.Purpose, step.Role, step.IsByHand);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; }
    public Guid JourneyId { get; private init; }
    /// <summary>The key of the step in the playbook, or of one that was added for this customer alone.</summary>
    public string Step { get; private init; } = "";
    /// <summary>0 for the step itself; 1, 2, … for the further letters of a series.</summary>
    public int Occurrence { get; private init; }
    public TouchKind Kind { get; private init; }
    public TouchPurpose Purpose { get; private init; }
    public Responsible Role { get; private init; }
    /// <summary>A person does it; the engine only shows it when it is due.</summary>
    public bool ByHand { get; private init; }

    public TouchState State { get; private set; } = TouchState.Planned;
    /// <summary>The moment it happens or is tried again; <see cref="Someday"/> while its anchor is not known.</summary>
    public DateTime DueAt { get; private set; } = Someday;
    /// <summary>The plain moment of the plan, before hours, caps and lateness moved it.</summary>
    public DateTime PlannedAt { get; private set; } = Someday;
    /// <summary>After this the step's own rule for lateness decides.</summary>
    public DateTime LateAt { get; private set; } = Someday;
    /// <summary>The day somebody chose for this customer instead of the plan's.</summary>
    public DateTime? ChosenAt { get; private set; }
    /// <summary>Codes of what moved it from the plain day of the plan, in order, joined by a space.</summary>
    public string Shifts { get; private set; } = "";

    /// <summary>Why it was skipped, cancelled, failed, deferred or is held: a code the texts know.</summary>
    public string? Reason { get; private set; }
    /// <summary>What the mail server or a person said.</summary>
    public string? Detail { get; private set; }
    public int Attempts { get; private set; }
    /// <summary>Grows with every claim; whoever holds an older number may not act any more.</summary>
    public int Fence { get; private set; }
    public DateTime? LeaseUntil { get; private set; }
    public Guid? ClaimedBy { get; private set; }
    /// <summary>Whom it went to; a keyed print of the address, as in the suppression list.</summary>
    public string? AddressKey { get; private set; }
    public DateTime? SentAt { get; private set; }
    /// <summary>The letter went out a second time because the first one's fate is unknown.</summary>
    public bool WasRepeated { get; private set; }

    /// <summary>Words of this customer's own instead of the playbook's, as Markdown; null for the playbook's.</summary>
    public string? OwnSubject { get; private set; }
    public string? OwnBody { get; private set; }
    public string? OwnTitle { get; private set; }
    /// <summary>The whole step as JSON where it was added for this customer alone.</summary>
    public string? OwnStep { get; private set; }
    public TouchPlan? AddedStep => OwnStep is null ? null : MethodJson.Read<TouchPlan>(OwnStep);
    public int Version { get; private set; }

    /// <summary>UUID version 5 of what makes it one.</summary>
    public static Guid IdOf(Guid workspaceId, Guid journeyId, string step, int occurrence)
    {
        Span<byte> name = stackalloc byte[32 + 256];
        workspaceId.TryWriteBytes(name, true, out _);
        journeyId.TryWriteBytes(name[16..], true, out _);
        var length = 32 + System.Text.Encoding.UTF8.GetBytes($"{step}#{occurrence}", name[32..]);
        Span<byte> hash = stackalloc byte[20];
        // Not a matter of secrecy: RFC 9562 names this hash for version 5.
#pragma warning disable CA5350
        SHA1.HashData(name[..length], hash);
#pragma warning restore CA5350
        hash[6] = (byte)(hash[6] & 0x0f | 0x50);
        hash[8] = (byte)(hash[8] & 0x3f | 0x80);
        return new Guid(hash[..16], true);
    }
}
