using Hourglass.Outreach;
using Hourglass.Outreach.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class MailboxMapping : IEntityTypeConfiguration<ReadMailbox>, IEntityTypeConfiguration<UnclearLetter>
{
    public void Configure(EntityTypeBuilder<ReadMailbox> mailbox)
    {
        mailbox.InWorkspace(m => new { m.WorkspaceId, m.Id });
        mailbox.Belongs<ReadMailbox, Sender>(m => new { m.WorkspaceId, m.SenderId });
        mailbox.Ignore(m => m.Mark);
        mailbox.Property(m => m.Host).HasMaxLength(253);
        mailbox.Property(m => m.Security).HasMaxLength(10);
        mailbox.Property(m => m.UserName).HasMaxLength(254);
        mailbox.Property(m => m.Folder).HasMaxLength(200);
        mailbox.Property(m => m.TrustedCertificate).HasMaxLength(64);
        mailbox.Property(m => m.ReturnTo).HasMaxLength(254);
        mailbox.Property(m => m.Trouble).HasMaxLength(80);
        mailbox.Property(m => m.TroubleDetail).HasMaxLength(500);
        mailbox.Property(m => m.Version).IsConcurrencyToken();
        mailbox.HasIndex(m => new { m.WorkspaceId, m.DueAt });
    }

    public void Configure(EntityTypeBuilder<UnclearLetter> letter)
    {
        letter.InWorkspace(l => new { l.WorkspaceId, l.Id });
        letter.Belongs<UnclearLetter, ReadMailbox>(l => new { l.WorkspaceId, l.MailboxId });
        letter.Property(l => l.From).HasMaxLength(254);
        letter.Property(l => l.Subject).HasMaxLength(300);
        letter.Property(l => l.Reason).HasMaxLength(40);
        letter.Property(l => l.Trace).HasMaxLength(40);
        letter.HasIndex(l => new { l.WorkspaceId, l.MailboxId, l.Trace });
    }
}
