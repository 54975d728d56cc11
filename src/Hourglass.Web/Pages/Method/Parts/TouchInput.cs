using Hourglass.Method;

namespace Hourglass.Web.Pages.Method.Parts;

/// <summary>A touchpoint as it is typed. Which of its fields are shown depends on what it is and what it carries.</summary>
public sealed class TouchInput
{
    public TouchKind Kind { get; set; }
    public SaidInput Title { get; set => field = value ?? new(); } = new();
    public SaidInput Before { get; set => field = value ?? new(); } = new();
    public SaidInput Learns { get; set => field = value ?? new(); } = new();
    public TouchPurpose Purpose { get; set; }
    public Responsible Role { get; set; }
    public WhenInput When { get; set => field = value ?? new(); } = new();
    public List<ConditionInput> Only { get; set => field = value ?? []; } = [];
    public string? Otherwise { get; set; }
    public SaidInput Subject { get; set => field = value ?? new(); } = new();
    public SaidInput Body { get; set => field = value ?? new(); } = new();
    public List<SeriesInput> Series { get; set => field = value ?? []; } = [];
    public TermsInput Terms { get; set => field = value ?? new(); } = new();
    public string? Materials { get; set; }

    public bool IsByHand => new TouchPlan { Key = "", Title = Said.Nothing, Kind = Kind }.IsByHand;

    public static TouchInput Of(TouchPlan touch) => new()
    {
        Kind = touch.Kind,
        Title = SaidInput.Of(touch.Title),
        Before = SaidInput.Of(touch.Before),
        Learns = SaidInput.Of(touch.Learns),
        Purpose = touch.Purpose,
        Role = touch.Role,
        When = WhenInput.Of(touch),
        Only = [.. touch.Only.Select(ConditionInput.Of)],
        Otherwise = touch.Otherwise,
        Subject = SaidInput.Of(touch.Subject),
        Body = SaidInput.Of(touch.Body),
        Series = [.. touch.Series.Select(SeriesInput.Of)],
        Terms = TermsInput.Of(touch),
        Materials = string.Join('\n', touch.Materials),
    };

    /// <param name="touch">As it stands: what the form does not show stays.</param>
    public TouchPlan Applied(TouchPlan touch) => Terms.Applied(When.Applied(touch with
    {
        Kind = Kind,
        Title = Title.Said,
        Before = Before.Said,
        Learns = Learns.Said,
        Purpose = Purpose,
        Role = Role,
        Only = [.. Only.Where(c => c.Fact is not null).Select(c => c.Condition)],
        Otherwise = string.IsNullOrEmpty(Otherwise) ? null : Otherwise,
        Subject = IsByHand ? touch.Subject : Subject.Said,
        Body = IsByHand ? touch.Body : Body.Said,
        Series = IsByHand ? touch.Series : [.. Series.Where(letter => !letter.IsEmpty).Select(letter => letter.Letter)],
        Materials = IsByHand ? touch.Materials : Typed.LinesOf(Materials),
    }));
}

/// <summary>A condition as it is typed; without a fact there is none.</summary>
public sealed class ConditionInput
{
    public TouchFact? Fact { get; set; }
    public string? Touch { get; set; }
    public bool Fails { get; set; }

    public TouchCondition Condition => new(Fact!.Value, string.IsNullOrEmpty(Touch) || !Fact.Value.IsAboutATouch ? null : Touch, !Fails);

    public static ConditionInput Of(TouchCondition condition) => new() { Fact = condition.Fact, Touch = condition.Touch, Fails = !condition.Holds };
}

/// <summary>A further letter of a series; empty ones are taken out.</summary>
public sealed class SeriesInput
{
    public int Days { get; set; } = 3;
    public SaidInput Subject { get; set => field = value ?? new(); } = new();
    public SaidInput Body { get; set => field = value ?? new(); } = new();

    public bool IsEmpty => Subject.Said.IsBlank && Body.Said.IsBlank;

    public SeriesLetter Letter => new(Days, Subject.Said, Body.Said);

    public static SeriesInput Of(SeriesLetter letter) => new() { Days = letter.Days, Subject = SaidInput.Of(letter.Subject), Body = SaidInput.Of(letter.Body) };
}
