using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Web.Pages.Journeys.Parts;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Pages.Main;

/// <summary>One cell of the list as it is typed over.</summary>
public sealed class CellInput
{
    public static readonly IReadOnlyList<string> Fields = ["need", "value", "next", "owner"];

    public Guid Id { get; set; }
    public string? Field { get; set; }
    public int? Seen { get; set; }
    public string? Text { get; set; }
    public DateOnly? On { get; set; }
    public Guid? OwnerId { get; set; }

    /// <summary>An address spells it <c>{id}.{field}</c>.</summary>
    public static CellInput? Parse(string? written) =>
        written?.Split('.') is [var id, var field] && Guid.TryParse(id, out var journey) && Fields.Contains(field)
            ? new CellInput { Id = journey, Field = field } : null;

    internal async Task SaveAsync(JourneyBook book, Speech say, CancellationToken cancellation)
    {
        var journey = await book.Visible.SingleOrDefaultAsync(j => j.Id == Id, cancellation) ?? throw new RefusedException("journey.unknown");
        await (Field switch
        {
            "need" => book.EditAsync(Id, journey.Details with { Need = Text ?? "" }, Seen, cancellation),
            "value" => book.EditAsync(Id, journey.Details with { Value = TypedAmount.InMinor(Text, journey.Currency, say.Language) }, Seen, cancellation),
            "next" => book.Seeing(Seen).PlanNextAsync(Id, Step(journey), cancellation),
            "owner" => book.Seeing(Seen).HandToAsync(Id, OwnerId ?? Guid.Empty, cancellation),
            _ => throw new RefusedException("journey.unknown"),
        });
    }

    // Whose move it is stays as it was unless the step itself becomes another.
    private NextStep Step(Journey journey) => journey.Next is { } step && step.What == Text?.Trim()
        ? step with { On = On ?? default }
        : new NextStep(Text ?? "", On ?? default);
}
