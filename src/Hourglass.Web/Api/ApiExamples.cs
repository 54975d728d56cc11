using System.Text.Json;
using System.Text.Json.Nodes;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Team;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hourglass.Web.Api;

/// <summary>One example for each thing that may be sent, checked by the compiler.</summary>
internal static class ApiExamples
{
    private static readonly JsonSerializerOptions Json = Options();
    private static readonly Guid SomeId = Guid.Parse("0197b3c2-7d4e-7a10-9c3f-2b6f5a1d8e40");
    private static readonly DateOnly SomeDay = new(2030, 3, 14);

    private static readonly Dictionary<Type, object> Examples = new object[]
    {
        new Money(1_250_000, "USD"),
        new CompanyWish("Northwind Bakery", "Food", 140, "Norway"),
        new PersonWish("Ingrid Solberg", "en", Contacts: [new ContactWish(ContactKind.Email, "ingrid@northwind.example")], Position: new FirstPositionWish(SomeId, "Head of logistics")),
        new ContactWish(ContactKind.Phone, "+47 22 12 34 56", "Mobile"),
        new JourneyWish(SomeId, "Fewer returns from the shops", "We need better boxes", Origin: Origin.Referral, Value: new Money(1_250_000, "USD")),
        new JourneyChange(Delight: "Their drivers finish an hour earlier."),
        new StageWish(Stage.Design, "They asked us to build the plan together."),
        new NextStepWish("Walk through the draft with the drivers", SomeDay, Side.Customer, "Ingrid"),
        new StepDoneWish("They want the cold boxes first."),
        new AnswerWish(Answer.Maybe, MaybeKind.Indecision, SomeDay),
        new PurchaseWish(SomeDay, 1_300_000),
        new EndingWish(Ending.Postponed, "Their budget opens in spring.", ComeBackOn: SomeDay),
        new KeyWish("Returns are down by a third, just as we hoped.", SomeDay),
        new ReasonWish("The figures were for one shop only."),
        new EvidenceWish("Drawn with Ingrid on the whiteboard."),
        new OwnerWish(SomeId),
        new PlanStateWish(PlanTurn.Active, LateJoin.Compress),
        new PlanDatesWish("Europe/Oslo", "NO", SomeDay, SomeDay, null, SomeDay, Say: "Our drivers finish an hour earlier."),
        new EditionWish(2),
        new SignWish("client-stories"),
        new TouchDoneWish("They laughed and asked for two more."),
        new TouchMomentWish(new DateTime(2030, 3, 14, 9, 0, 0, DateTimeKind.Utc)),
        new TouchDecisionWish(TouchDecision.SendAgain),
        new LaunchWish(LateJoin.Compress),
        new RedemptionWish("BCDF-GHJK-LMNP", "An hour with the new drivers", IsSomethingElse: true),
        new SessionsWish([new DateTime(2030, 3, 14, 9, 0, 0, DateTimeKind.Utc)], 60, "Room 7"),
        new GatheringWish("Seminar on returns", new DateTime(2030, 3, 14, 9, 0, 0, DateTimeKind.Utc), 90, "You may keep my name for this evening.", Place: "Hall 4", Places: 40, IsPublic: true),
        new InviteGroupWish(SomeId),
        new AttendanceWish(),
        new FormWish("Ask us", "You may answer me.", SomeId, Questions: [new FormQuestionShape("What is it about?", true, true)]),
        new ClosedWish(),
        new MaterialWish("Film of the first week", Stage.Deliver, EndPart.Feel, "Shows how others began", "https://films.example/1"),
        new DayWish(SomeDay),
        new TagWish("Key account"),
        new TagsWish(["Key account", "Bakeries"]),
        new OwnFieldWish(SubjectKind.Company, "Delivery day", CustomFieldKind.Choice, ["Monday", "Thursday"]),
        new OwnFieldChange("Day of delivery", ["Monday", "Thursday", "Friday"]),
        new MergeWish(SomeId, ["sector", "about"]),
        new ViewWish("Bakeries without a step", "view=no-step&tag=Bakeries", IsShared: true),
        new ViewChange("Bakeries to call", IsShared: true),
        new BulkPreviewWish([SomeId], new BulkDeedWish(BulkKind.ShiftStep, Days: 7)),
        new BulkWish([new SeenJourney(SomeId, 3)], new BulkDeedWish(BulkKind.AddTag, Tag: "Bakeries")),
        new RightsWish(["seller", "sales-manager"], Sight.Team, SomeId),
        new TeamWish("North"),
        new WorkspaceWish("Northwind Sales", "en", "EUR", "Europe/Oslo"),
        new PlaybookStageWish("Design", "Разработка", "Trust", "Доверие", 30),
        new PublishWish("Customers asked for the coaching hour two weeks earlier."),
        new NoteWish("Ingrid is on leave until the 20th."),
        new Problem("company.name.missing", "Give the company a name.", 400, null, new Dictionary<string, string[]> { ["name"] = ["Give the company a name."] }, "4bf92f3577b34da6a3ce929d0e0e4736"),
    }.ToDictionary(example => example.GetType());

    public static Task ShowAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonPropertyInfo is null && Examples.TryGetValue(context.JsonTypeInfo.Type, out var example))
            schema.Examples = [JsonSerializer.SerializeToNode(example, Json)!];
        return Task.CompletedTask;
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        options.Strictly();
        options.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull;
        return options;
    }
}
