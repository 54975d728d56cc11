namespace Hourglass.Proposals;

/// <summary>How the customer's word reached us.</summary>
public enum DecisionWay { Room, Paper, Letter, Spoken }

/// <summary>The customer's one answer to a proposal; the database itself has room for no second one (P25).</summary>
public sealed class ProposalDecision
{
    private ProposalDecision() { }

    internal ProposalDecision(Proposal proposal, DecisionDetails details, DateOnly on, string byName, DateTime at)
    {
        (WorkspaceId, ProposalId, ByName, At, On) = (proposal.WorkspaceId, proposal.Id, byName, at, on);
        PersonName = Wording.RequiredLine(details.PersonName, "decision.person", 120);
        Words = Wording.Optional(details.Words, "decision.words", 2000);
        (Accepted, VersionNumber, Hash, Way, GuestId) = (details.Accept, details.VersionNumber, details.Hash, details.Way, details.GuestId);
        Option = details.Accept ? details.Option : null;
    }

    public Guid WorkspaceId { get; private init; }
    public Guid ProposalId { get; private init; }
    public bool Accepted { get; private init; }
    public int VersionNumber { get; private init; }
    /// <summary>Of the very text that was shown.</summary>
    public string Hash { get; private init; } = "";
    /// <summary>Counts the options of that version, from one; null for a no.</summary>
    public int? Option { get; private init; }
    public string PersonName { get; private init; } = "";
    public string? Words { get; private init; }
    public DecisionWay Way { get; private init; }
    public DateOnly On { get; private init; }
    /// <summary>Who of the customer's room gave it; null for what we wrote down.</summary>
    public Guid? GuestId { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }
}

/// <param name="VersionNumber">The version that was shown.</param>
/// <param name="Hash">What that version hashes to.</param>
/// <param name="Option">Counted from one; needed where there are several.</param>
/// <param name="PersonName">The customer's person who says it.</param>
/// <param name="On">Today unless told; a word on paper may be some days old.</param>
public sealed record DecisionDetails(
    bool Accept, int VersionNumber, string Hash, string? PersonName, int? Option = null, string? Words = null,
    Guid? GuestId = null, DecisionWay Way = DecisionWay.Room, DateOnly? On = null);
