using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Research;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class ProfileMapping : IEntityTypeConfiguration<ClientProfile>, IEntityTypeConfiguration<ObservedSign>
{
    public void Configure(EntityTypeBuilder<ClientProfile> profile)
    {
        profile.InWorkspace(p => new { p.WorkspaceId, p.PlaybookId });
        profile.Ignore(p => p.Criteria);
        profile.Ignore(p => p.Signs);
        profile.Property(p => p.ByName).HasMaxLength(100);
        profile.Property(p => p.Version).IsConcurrencyToken();
        profile.Belongs<ClientProfile, Playbook>(p => new { p.WorkspaceId, p.PlaybookId });
    }

    public void Configure(EntityTypeBuilder<ObservedSign> sign)
    {
        sign.InWorkspace(s => new { s.WorkspaceId, s.JourneyId, s.Key });
        sign.Property(s => s.Key).HasMaxLength(200);
        sign.Property(s => s.Note).HasMaxLength(500);
        sign.Property(s => s.ByName).HasMaxLength(100);
        sign.Property(s => s.Version).IsConcurrencyToken();
        sign.Belongs<ObservedSign, Journey>(s => new { s.WorkspaceId, s.JourneyId });
    }
}
