using Hourglass.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class WorkMapping : IEntityTypeConfiguration<LongWork>
{
    public void Configure(EntityTypeBuilder<LongWork> work)
    {
        work.Property(w => w.Id).ValueGeneratedNever();
        work.Property(w => w.Kind).HasMaxLength(40);
        work.HasIndex(w => w.DueAt);
        work.HasIndex(w => w.SubjectId);
    }
}
