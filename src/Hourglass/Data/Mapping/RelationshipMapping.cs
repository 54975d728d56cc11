using Hourglass.Relationships;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class RelationshipMapping :
    IEntityTypeConfiguration<Company>, IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<ContactPoint>, IEntityTypeConfiguration<Position>,
    IEntityTypeConfiguration<Tag>, IEntityTypeConfiguration<Tagging>, IEntityTypeConfiguration<CustomField>, IEntityTypeConfiguration<CustomValue>,
    IEntityTypeConfiguration<Merge>, IEntityTypeConfiguration<MergeTrace>
{
    public void Configure(EntityTypeBuilder<Company> company)
    {
        company.InWorkspace(c => new { c.WorkspaceId, c.Id });
        company.Ignore(c => c.Details);
        company.Property(c => c.Name).HasMaxLength(200);
        company.Property(c => c.NameKey).HasMaxLength(200);
        company.Property(c => c.Sector).HasMaxLength(100);
        company.Property(c => c.Country).HasMaxLength(100);
        company.Property(c => c.ExternalId).HasMaxLength(200);
        company.Property(c => c.Version).IsConcurrencyToken();
        company.HasIndex(c => new { c.WorkspaceId, c.NameKey, c.Id });
        company.HasIndex(c => new { c.WorkspaceId, c.Name, c.Id });
        company.HasIndex(c => new { c.WorkspaceId, c.ParentId });
        company.HasIndex(c => new { c.WorkspaceId, c.OwnerId });
        company.HasIndex(c => new { c.WorkspaceId, c.Sector, c.NameKey, c.Id });
        company.HasIndex(c => new { c.WorkspaceId, c.ExternalId });
        company.Belongs<Company, Company>(c => new { c.WorkspaceId, c.ParentId });
        company.Belongs<Company, Company>(c => new { c.WorkspaceId, c.MergedIntoId });
        company.Belongs<Company, Member>(c => new { c.WorkspaceId, c.OwnerId });
        company.HasMany(c => c.Milestones).WithOne().HasForeignKey(m => new { m.WorkspaceId, m.CompanyId }).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.InWorkspace(p => new { p.WorkspaceId, p.Id });
        person.Ignore(p => p.Details);
        person.Property(p => p.Name).HasMaxLength(200);
        person.Property(p => p.NameKey).HasMaxLength(200);
        person.Property(p => p.Language).HasMaxLength(2);
        person.Property(p => p.ExternalId).HasMaxLength(200);
        person.Property(p => p.Version).IsConcurrencyToken();
        person.HasIndex(p => new { p.WorkspaceId, p.NameKey, p.Id });
        person.HasIndex(p => new { p.WorkspaceId, p.Name, p.Id });
        person.HasIndex(p => new { p.WorkspaceId, p.OwnerId });
        person.Belongs<Person, Person>(p => new { p.WorkspaceId, p.MergedIntoId });
        person.Belongs<Person, Member>(p => new { p.WorkspaceId, p.OwnerId });
        person.HasMany(p => p.Contacts).WithOne().HasForeignKey(c => new { c.WorkspaceId, c.PersonId });
        person.HasMany(p => p.Positions).WithOne().HasForeignKey(p => new { p.WorkspaceId, p.PersonId });
        person.HasMany(p => p.Milestones).WithOne().HasForeignKey(m => new { m.WorkspaceId, m.PersonId }).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<ContactPoint> contact)
    {
        contact.InWorkspace(c => new { c.WorkspaceId, c.Id });
        contact.Property(c => c.Value).HasMaxLength(254);
        contact.Property(c => c.Key).HasMaxLength(254);
        contact.Property(c => c.Label).HasMaxLength(50);
        contact.HasIndex(c => new { c.WorkspaceId, c.Key });
        contact.HasIndex(c => new { c.WorkspaceId, c.PersonId });
    }

    public void Configure(EntityTypeBuilder<Position> position)
    {
        position.InWorkspace(p => new { p.WorkspaceId, p.PersonId, p.CompanyId });
        position.Property(p => p.Title).HasMaxLength(150);
        position.HasIndex(p => new { p.WorkspaceId, p.CompanyId });
        position.Belongs<Position, Company>(p => new { p.WorkspaceId, p.CompanyId });
    }

    public void Configure(EntityTypeBuilder<Tag> tag)
    {
        tag.InWorkspace(t => new { t.WorkspaceId, t.Id });
        tag.Property(t => t.Name).HasMaxLength(50);
        tag.Property(t => t.Key).HasMaxLength(50);
        tag.HasIndex(t => new { t.WorkspaceId, t.Key }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Tagging> tagging)
    {
        tagging.InWorkspace(t => new { t.WorkspaceId, t.TagId, t.SubjectId });
        tagging.HasIndex(t => new { t.WorkspaceId, t.SubjectId });
        tagging.Belongs<Tagging, Tag>(t => new { t.WorkspaceId, t.TagId });
    }

    public void Configure(EntityTypeBuilder<CustomField> field)
    {
        field.InWorkspace(f => new { f.WorkspaceId, f.Id });
        field.Ignore(f => f.Options);
        field.Property(f => f.Label).HasMaxLength(80);
        field.Property(f => f.Choices).HasMaxLength(4000);
    }

    public void Configure(EntityTypeBuilder<CustomValue> value)
    {
        value.InWorkspace(v => new { v.WorkspaceId, v.SubjectId, v.FieldId });
        value.Property(v => v.Value).HasMaxLength(4000);
        value.Belongs<CustomValue, CustomField>(v => new { v.WorkspaceId, v.FieldId });
    }

    public void Configure(EntityTypeBuilder<Merge> merge)
    {
        merge.InWorkspace(m => new { m.WorkspaceId, m.Id });
        merge.Property(m => m.KeptName).HasMaxLength(200);
        merge.Property(m => m.GoneName).HasMaxLength(200);
        merge.Property(m => m.ByName).HasMaxLength(100);
        merge.Property(m => m.UndoneByName).HasMaxLength(100);
        merge.Property(m => m.Snapshot);
        merge.Property(m => m.Version).IsConcurrencyToken();
        merge.HasIndex(m => new { m.WorkspaceId, m.KeptId, m.At });
    }

    public void Configure(EntityTypeBuilder<MergeTrace> trace)
    {
        trace.InWorkspace(t => new { t.WorkspaceId, t.MergeId, t.Touched });
        trace.Property(t => t.Touched).HasMaxLength(64);
        trace.HasIndex(t => new { t.WorkspaceId, t.Touched });
        trace.Belongs<MergeTrace, Merge>(t => new { t.WorkspaceId, t.MergeId });
    }
}
