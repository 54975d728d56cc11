using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

/// <summary>Keys begin with the workspace, and so do references: the database itself refuses one that leads into another workspace.</summary>
internal static class WorkspaceRows
{
    extension<TRow>(EntityTypeBuilder<TRow> row) where TRow : class
    {
        public void InWorkspace(Expression<Func<TRow, object?>> key)
        {
            row.HasKey(key);
            foreach (var part in row.Metadata.FindPrimaryKey()!.Properties) row.Property(part.Name).ValueGeneratedNever();
        }

    }

    public static void Belongs<TRow, TOwner>(this EntityTypeBuilder<TRow> row, Expression<Func<TRow, object?>> reference)
        where TRow : class where TOwner : class =>
        row.HasOne<TOwner>().WithMany().HasForeignKey(reference).OnDelete(DeleteBehavior.NoAction);
}
