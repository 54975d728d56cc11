using Hourglass.Journeys;
using Hourglass.Outreach;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class OfferMapping : IEntityTypeConfiguration<Coupon>, IEntityTypeConfiguration<Redemption>, IEntityTypeConfiguration<Entitlement>
{
    public void Configure(EntityTypeBuilder<Coupon> coupon)
    {
        coupon.InWorkspace(c => new { c.WorkspaceId, c.Id });
        coupon.Belongs<Coupon, Journey>(c => new { c.WorkspaceId, c.JourneyId });
        coupon.Property(c => c.Code).HasMaxLength(20);
        coupon.Property(c => c.Currency).HasMaxLength(3);
        coupon.HasIndex(c => new { c.WorkspaceId, c.Code }).IsUnique();
        coupon.HasIndex(c => new { c.WorkspaceId, c.JourneyId });
        coupon.ToTable(t => t.HasCheckConstraint("CK_Coupons_Used", "\"Used\" >= 0 AND \"Used\" <= \"Limit\""));
    }

    public void Configure(EntityTypeBuilder<Redemption> redemption)
    {
        redemption.InWorkspace(r => new { r.WorkspaceId, r.Id });
        redemption.Belongs<Redemption, Coupon>(r => new { r.WorkspaceId, r.CouponId });
        redemption.Property(r => r.ForWhat).HasMaxLength(200);
        redemption.Property(r => r.ByName).HasMaxLength(100);
        redemption.HasIndex(r => new { r.WorkspaceId, r.CouponId });
    }

    public void Configure(EntityTypeBuilder<Entitlement> entitlement)
    {
        entitlement.InWorkspace(e => new { e.WorkspaceId, e.Id });
        entitlement.Belongs<Entitlement, Journey>(e => new { e.WorkspaceId, e.JourneyId });
        entitlement.Property(e => e.WhatEn).HasMaxLength(200);
        entitlement.Property(e => e.WhatRu).HasMaxLength(200);
        entitlement.Property(e => e.Version).IsConcurrencyToken();
        entitlement.HasIndex(e => new { e.WorkspaceId, e.JourneyId });
    }
}
