using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class ApiMapping : IEntityTypeConfiguration<ApiReplay>
{
    public void Configure(EntityTypeBuilder<ApiReplay> replay)
    {
        replay.InWorkspace(r => new { r.WorkspaceId, r.MemberId, r.Key });
        replay.Property(r => r.Key).HasMaxLength(200);
        replay.Property(r => r.Asked).HasMaxLength(64);
        replay.Property(r => r.ContentType).HasMaxLength(100);
        replay.Property(r => r.Location).HasMaxLength(300);
        replay.Property(r => r.ETag).HasMaxLength(40);
        replay.HasIndex(r => new { r.WorkspaceId, r.At });
    }
}
