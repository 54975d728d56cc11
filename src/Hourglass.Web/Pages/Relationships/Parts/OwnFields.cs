using Hourglass.Relationships;

namespace Hourglass.Web.Pages.Relationships.Parts;

internal static class OwnFields
{
    public static Dictionary<Guid, string?> Held(IEnumerable<FieldValue> fields) => fields.ToDictionary(f => f.Field.Id, f => f.Value);
}
