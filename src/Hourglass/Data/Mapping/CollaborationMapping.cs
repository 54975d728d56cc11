using Hourglass.Collaboration;
using Hourglass.Journeys;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class CollaborationMapping :
    IEntityTypeConfiguration<Conversation>, IEntityTypeConfiguration<Signal>, IEntityTypeConfiguration<SignalTheme>, IEntityTypeConfiguration<Idea>,
    IEntityTypeConfiguration<DigestSubscription>
{
    public void Configure(EntityTypeBuilder<Conversation> talk)
    {
        talk.InWorkspace(t => new { t.WorkspaceId, t.Id });
        talk.Ignore(t => t.Details);
        talk.Ignore(t => t.Held);
        talk.Property(t => t.Purpose).HasMaxLength(200);
        talk.Property(t => t.Participants).HasMaxLength(500);
        talk.Property(t => t.TheirMove).HasMaxLength(300);
        talk.Property(t => t.ByName).HasMaxLength(120);
        talk.Property(t => t.Version).IsConcurrencyToken();
        talk.Belongs<Conversation, Journey>(t => new { t.WorkspaceId, t.JourneyId });
    }

    public void Configure(EntityTypeBuilder<Signal> signal)
    {
        signal.InWorkspace(s => new { s.WorkspaceId, s.Id });
        signal.Property(s => s.Quote).HasMaxLength(2000);
        signal.Property(s => s.SaidBy).HasMaxLength(120);
        signal.Property(s => s.ByName).HasMaxLength(120);
        signal.Property(s => s.Answer).HasMaxLength(2000);
        signal.Property(s => s.AnsweredBy).HasMaxLength(120);
        signal.Property(s => s.Version).IsConcurrencyToken();
        signal.HasIndex(s => new { s.WorkspaceId, s.AnsweredAt, s.Id });
        signal.HasIndex(s => new { s.WorkspaceId, s.ById, s.IsAnswerSeen });
        signal.Belongs<Signal, Journey>(s => new { s.WorkspaceId, s.JourneyId });
        signal.Belongs<Signal, Conversation>(s => new { s.WorkspaceId, s.ConversationId });
        signal.Belongs<Signal, SignalTheme>(s => new { s.WorkspaceId, s.ThemeId });
        signal.Belongs<Signal, Member>(s => new { s.WorkspaceId, s.OwnerId });
    }

    public void Configure(EntityTypeBuilder<SignalTheme> theme)
    {
        theme.InWorkspace(t => new { t.WorkspaceId, t.Id });
        theme.Property(t => t.Name).HasMaxLength(120);
    }

    public void Configure(EntityTypeBuilder<Idea> idea)
    {
        idea.InWorkspace(i => new { i.WorkspaceId, i.Id });
        idea.Ignore(i => i.Details);
        idea.Property(i => i.Text).HasMaxLength(1000);
        idea.Property(i => i.AdviceInstead).HasMaxLength(1000);
        idea.Property(i => i.ByName).HasMaxLength(120);
        idea.Property(i => i.Version).IsConcurrencyToken();
        idea.Belongs<Idea, Journey>(i => new { i.WorkspaceId, i.JourneyId });
        idea.Belongs<Idea, Signal>(i => new { i.WorkspaceId, i.SignalId });
    }

    public void Configure(EntityTypeBuilder<DigestSubscription> subscription)
    {
        subscription.InWorkspace(s => new { s.WorkspaceId, s.MemberId });
        subscription.Property(s => s.Trouble).HasMaxLength(500);
        subscription.Property(s => s.Version).IsConcurrencyToken();
        subscription.Belongs<DigestSubscription, Member>(s => new { s.WorkspaceId, s.MemberId });
    }
}
