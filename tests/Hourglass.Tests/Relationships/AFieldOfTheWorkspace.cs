using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Team;

namespace Hourglass.Tests.Relationships;

public sealed class AFieldOfTheWorkspace
{
    private static readonly Actor Boss = new(Guid.CreateVersion7(), Guid.CreateVersion7(), "Boss", Roles.All, Sight.All, []);

    [Theory]
    [InlineData(CustomFieldKind.Number, "1 234,50", "1234.50")]
    [InlineData(CustomFieldKind.Number, "-0.5", "-0.5")]
    [InlineData(CustomFieldKind.Date, "2028-02-29", "2028-02-29")]
    [InlineData(CustomFieldKind.Choice, "Blue", "Blue")]
    [InlineData(CustomFieldKind.YesNo, "yes", "yes")]
    [InlineData(CustomFieldKind.Text, "  null  ", "null")]
    [InlineData(CustomFieldKind.Number, "   ", null)]
    public void Keeps_what_its_kind_can_mean(CustomFieldKind kind, string typed, string? kept) => Assert.Equal(kept, Field(kind).Read(typed));

    [Theory]
    [InlineData(CustomFieldKind.Number, "1e309", "field.not-a-number")]
    [InlineData(CustomFieldKind.Number, "NaN", "field.not-a-number")]
    [InlineData(CustomFieldKind.Number, "1,234.56,7", "field.not-a-number")]
    [InlineData(CustomFieldKind.Date, "2026-02-29", "field.not-a-day")]
    [InlineData(CustomFieldKind.Date, "9999-12-31", "field.not-a-day")]
    [InlineData(CustomFieldKind.Choice, "blue", "field.not-a-choice")]
    [InlineData(CustomFieldKind.YesNo, "true", "field.not-yes-or-no")]
    public void Refuses_anything_else_by_name(CustomFieldKind kind, string typed, string code)
    {
        var refused = Assert.Throws<RefusedException>(() => Field(kind).Read(typed));

        Assert.Equal((code, "Shade"), (refused.Code, refused.Details[0]));
    }

    private static CustomField Field(CustomFieldKind kind) => new(SubjectKind.Company, kind, "Shade", "Red\nBlue", 1, Boss);
}
