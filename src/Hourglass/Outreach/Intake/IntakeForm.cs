using Hourglass.Method;
using Hourglass.Team;

namespace Hourglass.Outreach;

/// <summary>A form for other people's sites and for a page of its own: whoever fills it in begins a journey (R2).</summary>
public sealed class IntakeForm
{
    public const int MostQuestions = 12;

    private IntakeForm() { }

    internal IntakeForm(Guid workspaceId, IntakeDetails details, DateTime at)
    {
        (WorkspaceId, MadeAt) = (workspaceId, at);
        Describe(details);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; private set; } = "";
    public string Language { get; private set; } = "en";
    public string? Intro { get; private set; }
    public bool AsksCompany { get; private set; }
    public bool AsksPhone { get; private set; }
    /// <summary>Further questions as JSON, in order.</summary>
    public string QuestionText { get; private set; } = "[]";
    public IReadOnlyList<IntakeQuestion> Questions => MethodJson.Read<List<IntakeQuestion>>(QuestionText);
    /// <summary>What one agrees to by sending it.</summary>
    public string Consent { get; private set; } = "";
    public int ConsentVersion { get; private set; }
    /// <summary>Null for the first playbook in use.</summary>
    public Guid? PlaybookId { get; private set; }
    public Guid OwnerId { get; private set; }
    public DateTime MadeAt { get; private init; }
    public DateTime? ClosedAt { get; private set; }
    public int Version { get; private set; }

    internal void Describe(IntakeDetails details)
    {
        Name = Wording.RequiredLine(details.Name, "form.name", 150);
        Language = details.Language is "ru" or "en" ? details.Language : throw new RefusedException("workspace.language");
        Intro = Wording.Optional(details.Intro, "form.intro", 2000);
        (AsksCompany, AsksPhone, PlaybookId, OwnerId) = (details.AsksCompany, details.AsksPhone, details.PlaybookId, details.OwnerId);
        if (details.Questions.Count > MostQuestions) throw new RefusedException("form.too-many", MostQuestions);
        QuestionText = MethodJson.Write(details.Questions.Select(q => q with { Label = Wording.RequiredLine(q.Label, "form.question", 200) }).ToList());
        var consent = Wording.Required(details.Consent, "form.consent", 2000);
        if (consent != Consent) (Consent, ConsentVersion) = (consent, ConsentVersion + 1);
        Version++;
    }

    internal void Close(DateTime? at)
    {
        ClosedAt = at;
        Version++;
    }
}

public sealed record IntakeQuestion(string Label, bool IsRequired, bool IsLong);

public sealed record IntakeDetails(
    string Name, string Language, string? Intro, bool AsksCompany, bool AsksPhone, IReadOnlyList<IntakeQuestion> Questions, string Consent, Guid? PlaybookId, Guid OwnerId);

/// <summary>One form that was sent: which journey it began or belongs to, and what was typed.</summary>
public sealed class IntakeEntry
{
    private IntakeEntry() { }

    internal IntakeEntry(IntakeForm form, Guid personId, Guid journeyId, string said, DateTime at) =>
        (WorkspaceId, FormId, PersonId, JourneyId, Said, At) = (form.WorkspaceId, form.Id, personId, journeyId, said, at);

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid FormId { get; private init; }
    public Guid PersonId { get; private init; }
    public Guid JourneyId { get; private init; }
    public string Said { get; private init; } = "";
    public DateTime At { get; private init; }
}
