using Hourglass.Outreach;

namespace Hourglass.Web.Pages.Offers;

/// <summary>A form as somebody makes it; further questions stand one on a line, a star makes one required, a plus gives it room.</summary>
public sealed class IntakeInput
{
    public string? Name { get; set; }
    public string Language { get; set; } = "en";
    public string? Intro { get; set; }
    public bool AsksCompany { get; set; } = true;
    public bool AsksPhone { get; set; }
    public string? Questions { get; set; }
    public string? Consent { get; set; }
    public Guid? Playbook { get; set; }
    public Guid Owner { get; set; }

    public static IntakeInput Of(IntakeForm form) => new()
    {
        Name = form.Name,
        Language = form.Language,
        Intro = form.Intro,
        AsksCompany = form.AsksCompany,
        AsksPhone = form.AsksPhone,
        Questions = string.Join('\n', form.Questions.Select(q => $"{q.Label}{(q.IsRequired ? " *" : "")}{(q.IsLong ? " +" : "")}")),
        Consent = form.Consent,
        Playbook = form.PlaybookId,
        Owner = form.OwnerId,
    };

    public IntakeDetails Details => new(Name ?? "", Language, Intro, AsksCompany, AsksPhone,
        [.. (Questions ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read)], Consent ?? "", Playbook, Owner);

    private static IntakeQuestion Read(string line)
    {
        var label = line.TrimEnd('*', '+', ' ');
        var marks = line[label.Length..];
        return new IntakeQuestion(label, marks.Contains('*', StringComparison.Ordinal), marks.Contains('+', StringComparison.Ordinal));
    }
}
