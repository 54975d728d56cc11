using Hourglass.Research;

namespace Hourglass.Web.Pages.Research;

/// <summary>Where on the grid somebody was put.</summary>
public sealed class PlaceInput
{
    public Guid Who { get; set; }
    public int Power { get; set; }
    public int Interest { get; set; }
}

/// <summary>To whom a problem was shown, or who confirmed it.</summary>
public sealed class WhomInput
{
    public Guid Id { get; set; }
    public string? Whom { get; set; }
    public DateOnly? On { get; set; }
}

/// <summary>A question or a piece of study, as typed.</summary>
public sealed class StudyInput
{
    public string? Text { get; set; }
    public Researcher Researcher { get; set; }
    public Guid? Owner { get; set; }
    public DateOnly? On { get; set; }
}

/// <summary>What came of a question or of a piece of study.</summary>
public sealed class FoundInput
{
    public Guid Id { get; set; }
    public string? Text { get; set; }
}
