using Hourglass.Method;
using Hourglass.Team;

namespace Hourglass.Proposals;

public enum ProposalState { Draft, Shared, Accepted, Declined, Withdrawn }

/// <summary>What we propose to one customer (R62): a draft we write, and the versions the customer was shown. Only what was shown can be accepted, once.</summary>
public sealed class Proposal
{
    private ProposalContent? _read;

    private Proposal() { }

    internal Proposal(Guid workspaceId, Guid journeyId, int number, ProposalContent content, Actor by, DateTime at)
    {
        (WorkspaceId, JourneyId, Number, ByName, AddedAt) = (workspaceId, journeyId, number, by.Name, at);
        Write(content, at);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    /// <summary>Counts the proposals of the journey, from one.</summary>
    public int Number { get; private init; }
    public string Title { get; private set; } = "";
    public ProposalState State { get; private set; }
    /// <summary>The draft as JSON.</summary>
    public string Text { get; private set; } = "{}";
    /// <summary>The latest version that was shared; 0 while none was.</summary>
    public int SharedNumber { get; private set; }
    /// <summary>What the latest shared version hashes to; whoever decides names it.</summary>
    public string? SharedHash { get; private set; }
    public DateOnly? SharedUntil { get; private set; }
    /// <summary>The draft says something else than what the customer sees.</summary>
    public bool IsAhead { get; private set; }
    public string ByName { get; private init; } = "";
    public DateTime AddedAt { get; private init; }
    public DateTime ChangedAt { get; private set; }
    public int Version { get; private set; }

    public ProposalContent Content => _read ??= MethodJson.Read<ProposalContent>(Text);
    public bool IsOpen => State is ProposalState.Draft or ProposalState.Shared;

    /// <summary>Nobody may accept it any more, though it was not withdrawn.</summary>
    public bool IsExpiredOn(DateOnly day) => State == ProposalState.Shared && SharedUntil < day;

    internal void Write(ProposalContent content, DateTime at)
    {
        MustBeOpen();
        var tidy = ProposalTidying.Tidy(content);
        var text = MethodJson.Write(tidy);
        (IsAhead, _read, Text, Title, ChangedAt) = (IsAhead || text != Text, tidy, text, tidy.Title, at);
        Version++;
    }

    /// <summary>Freezes the draft as the next version; refuses <c>proposal.incomplete</c> with what is missing.</summary>
    internal ProposalVersion Share(ProposalSides sides, Actor by, DateTime at)
    {
        MustBeOpen();
        if (Content.LacksOn(by.DayOf(at)) is { Count: > 0 } lacks) throw new RefusedException("proposal.incomplete", ProposalLacks.InWords(lacks));
        if (!IsAhead && State == ProposalState.Shared) throw new RefusedException("proposal.nothing-new");
        var version = new ProposalVersion(this, SharedNumber + 1, Content with { Sides = sides }, by, at);
        (State, SharedNumber, SharedHash, SharedUntil, IsAhead, ChangedAt) = (ProposalState.Shared, version.Number, version.Hash, version.ValidUntil, false, at);
        Version++;
        return version;
    }

    internal void Withdraw(DateTime at)
    {
        MustBeOpen();
        (State, ChangedAt) = (ProposalState.Withdrawn, at);
        Version++;
    }

    /// <summary>The customer has answered.</summary>
    internal void Close(bool accepted, DateTime at)
    {
        MustBeOpen();
        (State, ChangedAt) = (accepted ? ProposalState.Accepted : ProposalState.Declined, at);
        Version++;
    }

    private void MustBeOpen()
    {
        if (State == ProposalState.Withdrawn) throw new RefusedException("proposal.withdrawn");
        if (!IsOpen) throw new RefusedException("proposal.decided");
    }
}
