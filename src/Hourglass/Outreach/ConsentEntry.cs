namespace Hourglass.Outreach;

public enum ConsentPurpose { Advertising, PersonalData }

public enum ConsentDeed { Asked, Given, Withdrawn }

/// <summary>One line of the consent ledger: who agreed to what, in which words, when and how we know (D1). Lines are added, never changed.</summary>
public sealed class ConsentEntry
{
    private ConsentEntry() { }

    internal ConsentEntry(Guid workspaceId, string addressKey, Guid? personId, ConsentPurpose purpose, ConsentDeed deed, ConsentProof proof, DateTime at)
    {
        (WorkspaceId, AddressKey, PersonId, Purpose, Deed, At) = (workspaceId, addressKey, personId, purpose, deed, at);
        (Source, TextVersion, Text, ByName) = (proof.Source, proof.TextVersion, proof.Text, proof.ByName);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string AddressKey { get; private init; } = "";
    public Guid? PersonId { get; private init; }
    public ConsentPurpose Purpose { get; private init; }
    public ConsentDeed Deed { get; private init; }
    public DateTime At { get; private init; }
    /// <summary>Where it came from: a form's address, "preferences", "import", "by-hand", "one-click".</summary>
    public string Source { get; private init; } = "";
    public string? TextVersion { get; private init; }
    /// <summary>The words that were shown.</summary>
    public string? Text { get; private init; }
    public string? ByName { get; private init; }
}

public sealed record ConsentProof(string Source, string? TextVersion = null, string? Text = null, string? ByName = null);
