using Hourglass.Method;

namespace Hourglass.Proposals;

/// <summary>What was agreed: goal, measures, where we start, what we promised, and that it is looked at together. It closes the first four stages and is what the last three are measured by (R72).</summary>
public sealed class ResultAgreement
{
    private AgreedResult? _read;

    private ResultAgreement() { }

    internal ResultAgreement(Proposal proposal, AgreedResult result, ProposalDecision decision)
    {
        (WorkspaceId, ProposalId, JourneyId, AcceptedBy, At) = (proposal.WorkspaceId, proposal.Id, proposal.JourneyId, decision.PersonName, decision.At);
        (_read, Text) = (result, MethodJson.Write(result));
        Hash = ProposalVersion.HashOf(Text);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid ProposalId { get; private init; }
    public Guid JourneyId { get; private init; }
    public string Text { get; private init; } = "{}";
    public string Hash { get; private init; } = "";
    public string AcceptedBy { get; private init; } = "";
    public DateTime At { get; private init; }

    public AgreedResult Result => _read ??= MethodJson.Read<AgreedResult>(Text);
}

/// <summary>The frozen summary of stages 1 to 4.</summary>
/// <param name="Promise">What was promised: the title of the proposal and the option they chose.</param>
/// <param name="Value">What they pay, VAT included, in minor units.</param>
/// <param name="Goals">With measures: from where, to where, by when, measured how, and who says so.</param>
public sealed record AgreedResult(
    string Need, string Promise, string Option, long Value, string Currency, IReadOnlyList<SharedText> Problems, IReadOnlyList<SharedText> Afters,
    IReadOnlyList<SharedGoal> Goals, string? ReviewTerms, int VersionNumber, string VersionHash)
{
    internal static AgreedResult Of(ProposalVersion version, int option)
    {
        var (content, chosen) = (version.Content, version.Content.Options[option - 1]);
        return new(content.Sides?.Need ?? content.Title, content.Title, chosen.Name, Amounts.Of(chosen).Gross, content.Currency,
            content.Problems, content.Afters, content.Goals, content.ReviewTerms, version.Number, version.Hash);
    }
}
