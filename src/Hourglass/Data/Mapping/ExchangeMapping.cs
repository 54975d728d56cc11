using Hourglass.Exchange;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class ExchangeMapping :
    IEntityTypeConfiguration<Import>, IEntityTypeConfiguration<ImportTrace>, IEntityTypeConfiguration<RejectedRow>,
    IEntityTypeConfiguration<SavedMap>, IEntityTypeConfiguration<KnownSpelling>
{
    public void Configure(EntityTypeBuilder<Import> import)
    {
        import.InWorkspace(i => new { i.WorkspaceId, i.Id });
        import.Ignore(i => i.Map).Ignore(i => i.Columns).Ignore(i => i.Failure).Ignore(i => i.Remarks);
        import.Property(i => i.Name).HasMaxLength(200);
        import.Property(i => i.StoredAs).HasMaxLength(60);
        import.Property(i => i.Hash).HasMaxLength(64);
        import.Property(i => i.ByName).HasMaxLength(100);
        import.Property(i => i.Problem).HasMaxLength(100);
        import.Property(i => i.Version).IsConcurrencyToken();
        import.HasIndex(i => new { i.WorkspaceId, i.ById, i.Id });
    }

    public void Configure(EntityTypeBuilder<ImportTrace> trace)
    {
        trace.InWorkspace(t => new { t.WorkspaceId, t.ImportId, t.SubjectId });
        trace.Belongs<ImportTrace, Import>(t => new { t.WorkspaceId, t.ImportId });
    }

    public void Configure(EntityTypeBuilder<RejectedRow> row)
    {
        row.InWorkspace(r => new { r.WorkspaceId, r.ImportId, r.Row });
        row.Ignore(r => r.Details).Ignore(r => r.Cells);
        row.Property(r => r.Code).HasMaxLength(100);
        row.Belongs<RejectedRow, Import>(r => new { r.WorkspaceId, r.ImportId });
    }

    public void Configure(EntityTypeBuilder<SavedMap> map)
    {
        map.InWorkspace(m => new { m.WorkspaceId, m.Id });
        map.Ignore(m => m.Map);
        map.Property(m => m.Name).HasMaxLength(100);
        map.HasIndex(m => new { m.WorkspaceId, m.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<KnownSpelling> spelling)
    {
        spelling.InWorkspace(s => new { s.WorkspaceId, s.Id });
        spelling.Property(s => s.List).HasMaxLength(60);
        spelling.Property(s => s.Text).HasMaxLength(200);
        spelling.HasIndex(s => new { s.WorkspaceId, s.List, s.Text }).IsUnique();
    }
}
