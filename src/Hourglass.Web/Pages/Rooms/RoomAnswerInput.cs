using Hourglass.Proposals;

namespace Hourglass.Web.Pages.Rooms;

/// <summary>A customer's answer to a proposal, as typed: by name, and naming exactly the text they saw.</summary>
public sealed class RoomAnswerInput
{
    public Guid Proposal { get; set; }
    public int VersionNumber { get; set; }
    public string? Hash { get; set; }
    public string? PersonName { get; set; }
    public int? Option { get; set; }
    public string? Words { get; set; }
    public bool Accept { get; set; }

    public DecisionDetails Details => new(Accept, VersionNumber, Hash ?? "", PersonName, Option, Words);
}
