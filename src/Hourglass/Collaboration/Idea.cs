using Hourglass.Method;

namespace Hourglass.Collaboration;

/// <summary>How far an idea is from being real (R51).</summary>
public enum Maturity { Exists, CanBeComposed, MustBeCreated, NotOurs }

/// <summary>A thought about how it could be done. In this stage nobody judges it (R50).</summary>
public sealed class Idea
{
    private Idea() { }

    internal Idea(Guid workspaceId, Guid journeyId, IdeaDetails details, string byName, DateTime at)
    {
        (WorkspaceId, JourneyId, ByName, At) = (workspaceId, journeyId, byName, at);
        Describe(details);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public string Text { get; private set; } = "";
    public Maturity Maturity { get; private set; }
    /// <summary>The customer's own, written in their room.</summary>
    public bool FromCustomer { get; internal init; }
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }
    /// <summary>On the board that the customer sees; their own always are.</summary>
    public bool IsShared { get; private set; }
    /// <summary>1 to 5; 0 while it is not judged, which begins with the design stage.</summary>
    public int Rating { get; private set; }
    /// <summary>We are not the best here, and this is what we advise instead (R52).</summary>
    public string? AdviceInstead { get; private set; }
    /// <summary>The signal by which it went to product development (R51).</summary>
    public Guid? SignalId { get; private set; }
    public int Version { get; private set; }

    public IdeaDetails Details => new(Text, Maturity);

    internal void Describe(IdeaDetails details)
    {
        Text = Wording.Required(details.Text, "idea.text", 1000);
        Maturity = details.Maturity;
        Version++;
    }

    internal void Rate(int rating, Stage stage)
    {
        if (stage < Stage.Design) throw new RefusedException("idea.not-judged-yet");
        Rating = rating is >= 1 and <= 5 ? rating : throw new RefusedException("idea.rating");
        Version++;
    }

    internal void Advise(string? instead)
    {
        AdviceInstead = Wording.Required(instead, "idea.advice", 1000);
        Maturity = Maturity.NotOurs;
        Version++;
    }

    internal void SentToProduct(Guid signalId)
    {
        if (SignalId is not null) throw new RefusedException("idea.sent-already");
        SignalId = signalId;
        Version++;
    }

    internal void Share(bool isShared)
    {
        IsShared = isShared || FromCustomer;
        Version++;
    }
}

public sealed record IdeaDetails(string? Text, Maturity Maturity = Maturity.Exists);
