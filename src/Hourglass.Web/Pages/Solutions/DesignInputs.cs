using Hourglass.Solutions;

namespace Hourglass.Web.Pages.Solutions;

/// <summary>One small deed on one thing of the page.</summary>
public sealed class DeedInput
{
    public Guid Id { get; set; }
    public bool On { get; set; }
    public Feasible Feasible { get; set; }
}

/// <summary>Why a problem is left out, or a variant chosen.</summary>
public sealed class ReasonInput
{
    public Guid Id { get; set; }
    public string? Text { get; set; }
}

/// <summary>Who of the customer's said yes.</summary>
public sealed class AgreedInput
{
    public Guid Id { get; set; }
    public string? Whom { get; set; }
    public DateOnly? On { get; set; }
}

/// <summary>A word about one part, as typed.</summary>
public sealed class CommentInput
{
    public Guid Id { get; set; }
    public string? Text { get; set; }
    public bool IsShared { get; set; }
}

/// <summary>A part of the solution in one line.</summary>
public sealed class QuickInput
{
    public Lens Lens { get; set; }
    public string? Title { get; set; }
}

/// <summary>An opportunity, as typed; without an id it is a new one.</summary>
public sealed class OpportunityInput
{
    public Guid? Id { get; set; }
    public string? What { get; set; }
    public string? ChangeNeeded { get; set; }
    public string? Explored { get; set; }
    public string? Choice { get; set; }
    public int Version { get; set; }

    public OpportunityDetails Details => new(What ?? "", ChangeNeeded, Explored, Choice);

    public static OpportunityInput Of(Opportunity o) => new() { Id = o.Id, What = o.What, ChangeNeeded = o.ChangeNeeded, Explored = o.Explored, Choice = o.Choice, Version = o.Version };
}

/// <summary>A variant, as typed.</summary>
public sealed class VariantInput
{
    public string? Name { get; set; }
    public string? Strengths { get; set; }
    public string? Weaknesses { get; set; }
    public int Version { get; set; }

    public VariantDetails Details => new(Name ?? "", Strengths, Weaknesses);

    public static VariantInput Of(SolutionVariant v) => new() { Name = v.Name, Strengths = v.Strengths, Weaknesses = v.Weaknesses, Version = v.Version };
}
