namespace Hourglass.Research;

/// <summary>How far somebody came as the one who stands for it inside (R68).</summary>
public enum SponsorState { None, Identified, Asked, Committed }

[Flags]
public enum Sponsored { None = 0, Money = 1, People = 2, Authority = 4 }

/// <summary>Who stands for it on the customer's side, and what each of them must understand (R68, R69).</summary>
public sealed partial class Stakeholder
{
    public SponsorState SponsorState { get; private set; }
    public Sponsored Sponsors { get; private set; }
    /// <summary>"What this changes for you": one page for this person.</summary>
    public string? Brief { get; private set; }
    /// <summary>Who on the customer's side explains it to them.</summary>
    public string? ExplainedBy { get; private set; }

    internal void Sponsor(SponsorState state, Sponsored what, DateOnly today)
    {
        if (state == SponsorState.Committed && what == Sponsored.None) throw new RefusedException("sponsor.of-nothing");
        (SponsorState, Sponsors) = (state, state == SponsorState.None ? Sponsored.None : what);
        if (state != SponsorState.None) Roles |= StakeholderRoles.Sponsor;
        Verify(today);
    }

    internal void Explain(Understanding understanding, string? brief, string? explainedBy, DateOnly today)
    {
        Brief = Wording.Optional(brief, "stakeholder.brief", 5000);
        ExplainedBy = Wording.OptionalLine(explainedBy, "stakeholder.explained-by", 120);
        Understanding = understanding;
        Verify(today);
    }
}
