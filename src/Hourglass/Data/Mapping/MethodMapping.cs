using Hourglass.Method;
using Hourglass.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class MethodMapping : IEntityTypeConfiguration<Playbook>, IEntityTypeConfiguration<PlaybookStage>, IEntityTypeConfiguration<PlaybookEdition>
{
    public void Configure(EntityTypeBuilder<Playbook> playbook)
    {
        playbook.InWorkspace(p => new { p.WorkspaceId, p.Id });
        playbook.Property(p => p.NameEn).HasMaxLength(100);
        playbook.Property(p => p.NameRu).HasMaxLength(100);
        playbook.Property(p => p.Version).IsConcurrencyToken();
        playbook.HasMany(p => p.Stages).WithOne().HasForeignKey(s => new { s.WorkspaceId, s.PlaybookId });
    }

    public void Configure(EntityTypeBuilder<PlaybookStage> stage)
    {
        stage.InWorkspace(s => new { s.WorkspaceId, s.PlaybookId, s.Stage });
        stage.Property(s => s.NameEn).HasMaxLength(60);
        stage.Property(s => s.NameRu).HasMaxLength(60);
        stage.Property(s => s.ParallelEn).HasMaxLength(60);
        stage.Property(s => s.ParallelRu).HasMaxLength(60);
    }

    public void Configure(EntityTypeBuilder<PlaybookEdition> edition)
    {
        edition.InWorkspace(e => new { e.WorkspaceId, e.PlaybookId, e.Number });
        edition.Ignore(e => e.Content);
        edition.Property(e => e.Reason).HasMaxLength(500);
        edition.Property(e => e.ByName).HasMaxLength(100);
        edition.Property(e => e.Version).IsConcurrencyToken();
        edition.Belongs<PlaybookEdition, Playbook>(e => new { e.WorkspaceId, e.PlaybookId });
    }
}

internal sealed class SearchMapping : IEntityTypeConfiguration<SearchWord>, IEntityTypeConfiguration<SearchKey>
{
    public void Configure(EntityTypeBuilder<SearchWord> word)
    {
        word.InWorkspace(w => new { w.WorkspaceId, w.Kind, w.Word, w.SubjectId });
        word.Property(w => w.Word).HasMaxLength(40);
        word.HasIndex(w => new { w.WorkspaceId, w.SubjectId, w.Word });
    }

    public void Configure(EntityTypeBuilder<SearchKey> key)
    {
        key.InWorkspace(k => new { k.WorkspaceId, k.Key, k.Word });
        key.Property(k => k.Key).HasMaxLength(40);
        key.Property(k => k.Word).HasMaxLength(40);
    }
}
