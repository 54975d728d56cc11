using Hourglass.Exchange;
using Hourglass.Journeys;
using Hourglass.Team;

namespace Hourglass.Relationships;

/// <summary>A person who comes from somebody's file, and the way back.</summary>
public sealed partial class Person
{
    internal static Person Imported(PersonDetails details, ImportSource source, Actor by, DateTime at)
    {
        var person = new Person { WorkspaceId = by.WorkspaceId, CreatedAt = at };
        person.Take(details);
        person.Came(source, null, by, at);
        return person;
    }

    /// <returns>False when the file said nothing new.</returns>
    internal bool ImportOver(PersonDetails details, ImportSource source, Actor by, DateTime at)
    {
        var before = Details;
        Take(details);
        if (Details == before) return false;
        Came(source, Changes.Between(before, Details), by, at);
        return true;
    }

    internal void Restore(PersonDetails details, IReadOnlyCollection<Guid> contacts, IReadOnlyCollection<Guid> positions, string file, Actor by, DateTime at)
    {
        var before = Details;
        Take(details);
        _contacts.RemoveAll(c => !contacts.Contains(c.Id));
        _positions.RemoveAll(p => !positions.Contains(p.CompanyId));
        _milestones.Add(new(MilestoneKind.ImportUndone, by, at) { PersonId = Id, From = file, Note = Changes.Between(before, Details) });
        Touch(at);
    }

    /// <summary>A place of work a file speaks of; one more file saying the same changes nothing.</summary>
    internal bool ImportPosition(Guid companyId, string? title, DateTime at)
    {
        if (_positions.Any(p => p.CompanyId == companyId)) return false;
        _positions.Add(new Position(this, companyId, title));
        Touch(at);
        return true;
    }

    private void Came(ImportSource source, string? note, Actor by, DateTime at)
    {
        _milestones.Add(new(MilestoneKind.Imported, by, at) { PersonId = Id, From = source.File, To = $"{source.Row}", Note = note });
        Touch(at);
    }
}
