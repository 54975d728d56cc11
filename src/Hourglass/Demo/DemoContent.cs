using System.Text.Json;
using System.Text.Json.Serialization;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Research;
using Hourglass.Team;

namespace Hourglass.Demo;

/// <summary>What the demo is made of, as <c>demo.en.json</c> and <c>demo.ru.json</c> tell it; days count back from today.</summary>
internal sealed record DemoContent(
    DemoWorkspace Workspace, IReadOnlyList<DemoMember> Members, IReadOnlyList<DemoCompany> Companies,
    IReadOnlyList<DemoPerson> People, IReadOnlyList<DemoJourney> Journeys, IReadOnlyList<DemoMilestone> Milestones,
    IReadOnlyList<DemoStudy> Studies, IReadOnlyList<DemoVoice> Voices, IReadOnlyList<DemoDesign> Designs, IReadOnlyList<DemoProposal> Proposals, DemoProfile Profile)
{
    private static readonly JsonSerializerOptions Spelling = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static DemoContent In(string language)
    {
        using var file = typeof(DemoContent).Assembly.GetManifestResourceStream($"Hourglass.Demo.demo.{language}.json")!;
        return JsonSerializer.Deserialize<DemoContent>(file, Spelling)!;
    }
}

internal sealed record DemoProfile(string By, int DaysAgo, IReadOnlyList<Criterion> Criteria, IReadOnlyList<DemoSeen> Seen);

internal sealed record DemoSeen(string Journey, string Sign, bool Seen, string Note, string By, int DaysAgo);

internal sealed record DemoWorkspace(string Name, string Currency);

internal sealed record DemoMember(string Key, string Name, Roles Role, Sight Sight);

internal sealed record DemoCompany(
    string Key, string Name, string City, string Country, string Sector, int Size, string Website, IReadOnlyList<string> Tags);

internal sealed record DemoPerson(string Key, string Company, string Name, string Position, string Email, string? Phone, string? Messenger);

/// <param name="Entered">How many days ago each stage began, from Explore to the current one.</param>
/// <param name="Shown">The current stage's evidence; earlier stages are shown in full.</param>
internal sealed record DemoJourney(
    string Key, string Company, string Contact, string Owner, string Need, Origin Origin, string? ReferredBy,
    Stage Stage, IReadOnlyList<int> Entered, long Value, string Delight, IReadOnlyList<string>? Shown,
    Answer Answer, int? AnswerDaysAgo, MaybeKind Maybe, string? Step, int StepInDays, Side StepSide, StepKind StepKind,
    string? Measure, string? Unit, decimal? Baseline, decimal? Target, decimal? Actual, string? Verdict,
    int? ResultDaysAgo, int? RecommendDaysAgo, string? Ending, int? EndedDaysAgo,
    string? OurReason, string? TheirReason, int? ReturnInDays);

internal sealed record DemoMilestone(string Journey, int DaysAgo, string By, string Kind, string Text, string? Quote);
