using System.Security.Cryptography;
using System.Text;
using Hourglass.Method;
using Hourglass.Team;

namespace Hourglass.Proposals;

/// <summary>A proposal exactly as the customer was shown it; never changes.</summary>
public sealed class ProposalVersion
{
    private ProposalContent? _read;

    private ProposalVersion() { }

    internal ProposalVersion(Proposal proposal, int number, ProposalContent content, Actor by, DateTime at)
    {
        (WorkspaceId, ProposalId, Number, ByName, At) = (proposal.WorkspaceId, proposal.Id, number, by.Name, at);
        (_read, Text, ValidUntil) = (content, MethodJson.Write(content), content.ValidUntil!.Value);
        Hash = HashOf(Text);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid ProposalId { get; private init; }
    public int Number { get; private init; }
    public string Text { get; private init; } = "{}";
    /// <summary>SHA-256 of the text, in small hexadecimal digits.</summary>
    public string Hash { get; private init; } = "";
    public DateOnly ValidUntil { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }

    public ProposalContent Content => _read ??= MethodJson.Read<ProposalContent>(Text);

    /// <summary>Whether it still is what was shared then.</summary>
    public bool IsUntouched => HashOf(Text) == Hash;

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
